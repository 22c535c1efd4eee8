/**
 * Claims (理赔案卷): one claim of one person for one event, from filing or an insurer's own initiative
 * to payment, rejection or reversal; and the cost accounts (费用累计账) out of which the supplement is
 * proposed. What is paid is always reckoned by the rules and never typed in.
 */
@NullMarked
package org.gongbao.city.relief.claims;

import org.jspecify.annotations.NullMarked;
