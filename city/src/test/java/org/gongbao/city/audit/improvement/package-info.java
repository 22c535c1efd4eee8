/** Tests of the package of the same name. */
@NullMarked
package org.gongbao.city.audit.improvement;

import org.jspecify.annotations.NullMarked;
