/**
 * Files that people bring (附件): each content kept once by its digest, for ever as it came; who
 * brought it under which name; and the case it came to. Who may have one back is asked where cases
 * are: in {@code casework}.
 */
@NullMarked
package org.gongbao.city.files;

import org.jspecify.annotations.NullMarked;
