/**
 * What is made of problems found (articles 16, 31, 32, 35): the ledger of problems with its
 * follow-up, the use of results in appraisal, better control where problems are widespread, and how
 * a state audit treats what internal audit had found. Start at {@code ProblemProcedure}; {@code
 * Problems} is what the audit project sends.
 */
@NullMarked
package org.gongbao.city.audit.improvement;

import org.jspecify.annotations.NullMarked;
