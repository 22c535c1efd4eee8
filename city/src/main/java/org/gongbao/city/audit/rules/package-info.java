/** The rules of internal audit: pure, over the law and plain values; each names its clause. */
@NullMarked
package org.gongbao.city.audit.rules;

import org.jspecify.annotations.NullMarked;
