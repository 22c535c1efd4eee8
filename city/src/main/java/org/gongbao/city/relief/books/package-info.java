/** The books of relief insurance: what is booked, how a month is closed, how payments compare. */
@NullMarked
package org.gongbao.city.relief.books;

import org.jspecify.annotations.NullMarked;
