/** Internal audit, article by article. */
@NullMarked
package org.gongbao.city.audit;

import org.jspecify.annotations.NullMarked;
