/**
 * What the audit authority (审计机关) does about internal audit, articles 36 to 39: its own profile,
 * standards, guidance, inspections, the findings that come of them, and the analysis of what units
 * filed.
 */
@NullMarked
package org.gongbao.city.audit.authority;

import org.jspecify.annotations.NullMarked;
