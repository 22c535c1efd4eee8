@NullMarked
package org.gongbao.city.gazette.akn;

import org.jspecify.annotations.NullMarked;
