/** The rules of relief insurance against the lines of the catalogue. */
@NullMarked
package org.gongbao.city.relief.rules;

import org.jspecify.annotations.NullMarked;
