package org.gongbao.engine;

/**
 * A paper that an event ordered (文书), with all that its text may tell.
 *
 * @param file the case as the action left it that ordered the paper, whatever came later
 * @param event the event that ordered it
 * @param paper the kind of paper, as the procedure names it
 */
public record PaperOrder(CaseFile file, Recorded event, String paper) {}
