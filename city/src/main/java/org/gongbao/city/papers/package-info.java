/**
 * Numbered papers (文书): what events order gets its number (文号) in the order of the log, is made as
 * a PDF out of a template and of what the case knew then, and is kept for ever; the log tells its
 * digest.
 *
 * <p>Three steps, each repeated until it is done, so that a program may be killed between any two.
 * A follower gives the number in the transaction that moves its place: nothing is left out, nothing
 * counted twice, so numbers have no gap. The paper is made, the same bytes whoever makes it and
 * however often; the first stand. The event that it was made is written onto the case, once.
 */
@NullMarked
package org.gongbao.city.papers;

import org.jspecify.annotations.NullMarked;
