/**
 * Books by double entry (账簿): money in fen, grain in grams, stores in pieces. A policy says by a
 * bean of {@link org.gongbao.city.ledger.Books} what an event moves from which account to which; a
 * follower writes it in the transaction that moves its place, so each movement is booked once, in
 * the order of the log, and the books can be made again from it.
 *
 * <p>A line leads to the event and to the clause by which it was decided. Months are closed by a
 * procedure of the policy; what comes later is booked into the first open month and keeps its own
 * day. A correction is an entry of its own.
 */
@NullMarked
@ApplicationModule(displayName = "Ledger")
package org.gongbao.city.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
