package org.gongbao.city.files;

import java.time.Instant;
import org.gongbao.engine.CaseId;

/**
 * A file that came to a case by an action.
 *
 * @param eventHash SHA-256, hex, of the action's first event
 * @param field JSON pointer into the action's input
 * @param person who brought it
 */
public record Attachment(
    CaseId caseId,
    String eventHash,
    String field,
    KeptFile file,
    String action,
    String person,
    Instant at) {}
