/** The powers of the audit office, as the catalogue's accept lines want them. */
@NullMarked
package org.gongbao.city.audit.powers;

import org.jspecify.annotations.NullMarked;
