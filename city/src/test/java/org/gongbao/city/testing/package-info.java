/** What tests of every room stand on. */
@NullMarked
package org.gongbao.city.testing;

import org.jspecify.annotations.NullMarked;
