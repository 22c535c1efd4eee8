@NullMarked
package org.gongbao.city.relief.books;

import org.jspecify.annotations.NullMarked;
