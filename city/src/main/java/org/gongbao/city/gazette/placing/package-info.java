/** Aligns the clauses of the catalogue with the units of an imported text. */
@NullMarked
package org.gongbao.city.gazette.placing;

import org.jspecify.annotations.NullMarked;
