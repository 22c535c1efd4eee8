/** Which insurer serves which place, and which illnesses are listed. */
@NullMarked
package org.gongbao.city.relief.places;

import org.jspecify.annotations.NullMarked;
