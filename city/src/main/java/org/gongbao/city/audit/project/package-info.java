/**
 * The internal audit project (内部审计项目), articles 20 to 30 in their order. Start at {@code
 * AuditProject}; {@code AuditFile} is what a case knows, {@code AuditEvent} what can happen on it.
 */
@NullMarked
package org.gongbao.city.audit.project;

import org.jspecify.annotations.NullMarked;
