/** The proof that nothing acknowledged is lost when parts of the packaged program are killed. */
@NullMarked
package org.gongbao.city.kills;

import org.jspecify.annotations.NullMarked;
