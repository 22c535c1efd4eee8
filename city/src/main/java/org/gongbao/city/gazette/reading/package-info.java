/** Rebuilds a gazette from its text: drops what belongs to the page, rejoins what the page cut. */
@NullMarked
package org.gongbao.city.gazette.reading;

import org.jspecify.annotations.NullMarked;
