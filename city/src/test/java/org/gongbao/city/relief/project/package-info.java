@NullMarked
package org.gongbao.city.relief.project;

import org.jspecify.annotations.NullMarked;
