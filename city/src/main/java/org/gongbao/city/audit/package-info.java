/**
 * Measures of Chongqing Municipality for Internal Audit (重庆市内部审计工作办法), Order No. 340 of the
 * Chongqing Municipal People's Government (重庆市人民政府令第340号), issued 2021-01-16, in force from
 * 2021-03-01.
 *
 * <p>Start at {@code AuditProject}: the main line of one internal audit project, articles 20 to 30,
 * declared in their order. {@code rules} holds the pure rules; {@code AuditFile} is what a case
 * knows, {@code AuditEvent} what can happen on it.
 */
@NullMarked
@ApplicationModule(displayName = "Internal audit")
package org.gongbao.city.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
