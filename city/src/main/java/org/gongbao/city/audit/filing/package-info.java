/**
 * Papers a unit owes: to the audit authority of its level (audit/19.1) and to its Party committee
 * (audit/9.2). Start at {@code Papers}, by which other packages have them owed.
 */
@NullMarked
package org.gongbao.city.audit.filing;

import org.jspecify.annotations.NullMarked;
