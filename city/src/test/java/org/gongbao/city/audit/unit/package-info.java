/** The rules of internal audit at their boundaries. */
@NullMarked
package org.gongbao.city.audit.unit;

import org.jspecify.annotations.NullMarked;
