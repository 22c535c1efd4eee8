/**
 * The pure rules of relief insurance: the same for one person, for a population, and for a draft.
 */
@NullMarked
package org.gongbao.city.relief.rules;

import org.jspecify.annotations.NullMarked;
