/**
 * Law as values: clause ids and citations, figures dated on two time axes, rulings with their
 * traces, exact money, statutory periods and the work calendar. No dependencies, no input or
 * output, no clock.
 */
@NullMarked
package org.gongbao.law;

import org.jspecify.annotations.NullMarked;
