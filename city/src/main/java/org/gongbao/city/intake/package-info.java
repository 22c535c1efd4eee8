/**
 * Rows that come in files (批量导入): read, checked row by row, staged for a batch. A bad row is named
 * and harms no other; a run that breaks off goes on where it stood; the same file brought again
 * changes nothing. What the rows are a policy says, by a bean of {@link
 * org.gongbao.city.intake.RowKind}.
 */
@NullMarked
@ApplicationModule(displayName = "Intake")
package org.gongbao.city.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
