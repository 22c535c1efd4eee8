/** What the municipal bureau and those who supervise must see first. */
@NullMarked
package org.gongbao.city.relief.project.board;

import org.jspecify.annotations.NullMarked;
