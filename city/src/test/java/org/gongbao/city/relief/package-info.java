@NullMarked
package org.gongbao.city.relief;

import org.jspecify.annotations.NullMarked;
