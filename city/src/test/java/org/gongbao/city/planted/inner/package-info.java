/** A room's own affair; see ArchitectureTests. */
@NullMarked
package org.gongbao.city.planted.inner;

import org.jspecify.annotations.NullMarked;
