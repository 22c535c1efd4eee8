/** The accounts of relief insurance's books, which those who book share. */
@NullMarked
package org.gongbao.city.relief.accounts;

import org.jspecify.annotations.NullMarked;
