@NullMarked
package org.gongbao.city.files;

import org.jspecify.annotations.NullMarked;
