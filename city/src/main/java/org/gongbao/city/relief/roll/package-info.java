/**
 * The roll of the insured (参保名单): lists of places, their rows, and what they make a person's cover.
 */
@NullMarked
package org.gongbao.city.relief.roll;

import org.jspecify.annotations.NullMarked;
