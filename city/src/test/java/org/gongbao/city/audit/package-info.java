/** Internal audit: the city that its tests run in, its texts, its conformance cases. */
@NullMarked
package org.gongbao.city.audit;

import org.jspecify.annotations.NullMarked;
