/** What is paid to insurers, and how premium is corrected by what they paid out. */
@NullMarked
package org.gongbao.city.relief.settlement;

import org.jspecify.annotations.NullMarked;
