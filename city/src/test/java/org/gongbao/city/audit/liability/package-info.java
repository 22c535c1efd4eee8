/** Tests of the package of the same name. */
@NullMarked
package org.gongbao.city.audit.liability;

import org.jspecify.annotations.NullMarked;
