package org.gongbao.city.gazette;

import org.gongbao.law.ClauseId;

/**
 * The Chinese text of a clause in the newest import that holds it.
 *
 * @param clause the clause
 * @param text its words, or the shortest text that holds it
 * @param isExact false if the clause is only a part of the text
 * @param document printed number of the document
 * @param gazette name of the gazette
 * @param fromLine first line in the imported file
 * @param importId the import
 */
public record ClauseText(
    ClauseId clause,
    String text,
    boolean isExact,
    String document,
    String gazette,
    int fromLine,
    long importId) {}
