/**
 * Law as values: clause ids and citations, figures dated on two time axes, rulings with their
 * traces, exact money, statutory periods and the work calendar. No dependencies, no clock, no input
 * or output but the holiday notices beside the classes.
 */
@NullMarked
package org.gongbao.law;

import org.jspecify.annotations.NullMarked;
