@NullMarked
package org.gongbao.city.papers;

import org.jspecify.annotations.NullMarked;
