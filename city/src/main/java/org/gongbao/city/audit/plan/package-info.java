/**
 * What a unit plans: the important activities it must cover within five years (audit/15.1), its
 * work plan and its annual project plan (audit/15.2, 15.3). {@code Coverage} and {@code
 * AnnualPlans} are what other packages call; {@code Coverages} counts for pages.
 */
@NullMarked
package org.gongbao.city.audit.plan;

import org.jspecify.annotations.NullMarked;
