/**
 * Recusal (回避, article 13): what auditors declare of their stakes, who asks that one stand aside,
 * and who decides on it.
 */
@NullMarked
package org.gongbao.city.audit.recusal;

import org.jspecify.annotations.NullMarked;
