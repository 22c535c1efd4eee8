/**
 * Liability (责任追究) under articles 40 to 43, with what leads to it: violations by auditees, auditors
 * and units, referral of grave leads, incidents against auditors and their protection. Start at
 * {@code ViolationProcedure}; {@code Violations} and {@code Referrals} are what other procedures
 * send.
 */
@NullMarked
package org.gongbao.city.audit.liability;

import org.jspecify.annotations.NullMarked;
