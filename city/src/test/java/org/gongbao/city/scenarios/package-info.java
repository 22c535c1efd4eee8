/**
 * Scenarios of the catalogues, told once as text and played through every door of a serving city.
 */
@NullMarked
package org.gongbao.city.scenarios;

import org.jspecify.annotations.NullMarked;
