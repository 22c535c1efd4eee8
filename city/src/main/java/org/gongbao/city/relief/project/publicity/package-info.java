/** Publicity by division and channel (政策宣传), with the service card. */
@NullMarked
package org.gongbao.city.relief.project.publicity;

import org.jspecify.annotations.NullMarked;
