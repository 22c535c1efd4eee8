/** What the people of internal audit see at a glance: a board for each audience. */
@NullMarked
package org.gongbao.city.audit.board;

import org.jspecify.annotations.NullMarked;
