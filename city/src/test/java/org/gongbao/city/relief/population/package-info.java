/** Relief insurance over a population. */
@NullMarked
package org.gongbao.city.relief.population;

import org.jspecify.annotations.NullMarked;
