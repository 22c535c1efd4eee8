/** The daily exchange of data with the insurers (数据交换). */
@NullMarked
package org.gongbao.city.relief.project.feed;

import org.jspecify.annotations.NullMarked;
