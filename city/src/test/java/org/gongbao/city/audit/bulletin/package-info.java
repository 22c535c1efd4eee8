/** The bulletin, as the catalogue's accept lines want it. */
@NullMarked
package org.gongbao.city.audit.bulletin;

import org.jspecify.annotations.NullMarked;
