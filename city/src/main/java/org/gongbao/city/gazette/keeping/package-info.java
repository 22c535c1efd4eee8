/** Keeps imported gazettes: the users' own files. */
@NullMarked
package org.gongbao.city.gazette.keeping;

import org.jspecify.annotations.NullMarked;
