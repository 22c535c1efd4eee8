/**
 * The powers of the audit office (内部审计机构的权限, articles 17 and 18): the table of all eleven, and
 * those that are cases of their own — requests for material, stops, sealings, proposals.
 */
@NullMarked
package org.gongbao.city.audit.powers;

import org.jspecify.annotations.NullMarked;
