/**
 * The audit unit (单位): its registration, the set-up of its internal audit, its audit office and its
 * staff (articles 2 to 12). Start at {@code UnitProcedure}; {@code UnitFile} is what is known of a
 * unit, {@code UnitGuards} what other packages ask of it.
 */
@NullMarked
package org.gongbao.city.audit.unit;

import org.jspecify.annotations.NullMarked;
