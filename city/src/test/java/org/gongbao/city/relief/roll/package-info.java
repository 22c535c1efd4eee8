@NullMarked
package org.gongbao.city.relief.roll;

import org.jspecify.annotations.NullMarked;
