@NullMarked
package org.gongbao.city.relief.rules;

import org.jspecify.annotations.NullMarked;
