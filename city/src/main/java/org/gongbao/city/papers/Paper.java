package org.gongbao.city.papers;

import java.util.Optional;
import org.gongbao.engine.CaseId;

/**
 * A numbered paper (文书).
 *
 * @param revision revision of the event that ordered it
 * @param kind the kind of paper, as the procedure names it
 * @param law slug of the document whose procedure ordered it
 * @param organ the organ that numbers it
 * @param number from 1 in each year of each organ and kind
 * @param label the number as it is written (文号)
 * @param sha256 digest of its bytes, hex; empty until it is made
 */
public record Paper(
    CaseId caseId,
    int revision,
    String kind,
    String law,
    String organ,
    int year,
    int number,
    String label,
    Optional<String> sha256) {

  /** What a file of it is called. */
  public String fileName() {
    return label + ".pdf";
  }
}
