@NullMarked
package org.gongbao.city.relief.axes;

import org.jspecify.annotations.NullMarked;
