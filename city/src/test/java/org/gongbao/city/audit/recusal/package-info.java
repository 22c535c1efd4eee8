/** Recusal, as the catalogue's accept lines want it. */
@NullMarked
package org.gongbao.city.audit.recusal;

import org.jspecify.annotations.NullMarked;
