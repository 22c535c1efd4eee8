/** The one application: nine policies and the rooms they share. */
@NullMarked
package org.gongbao.city;

import org.jspecify.annotations.NullMarked;
