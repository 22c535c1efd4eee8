/** Claims and cost accounts of relief insurance, and the city that their tests run in. */
@NullMarked
package org.gongbao.city.relief.claims;

import org.jspecify.annotations.NullMarked;
