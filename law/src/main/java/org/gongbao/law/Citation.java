package org.gongbao.law;

import java.time.LocalDate;

/**
 * A clause in one version of its document (引用).
 *
 * @param clause the clause cited
 * @param version first day on which the cited version of the document is in force
 */
public record Citation(ClauseId clause, LocalDate version) {

  @Override
  public String toString() {
    return clause + "@" + version;
  }
}
