package org.gongbao.city.gazette;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One issue of a gazette (公报) as rebuilt from its text, or a single statute, which has no masthead.
 *
 * @param title name of the gazette; of a single statute its title
 * @param year year of the issue
 * @param issue number of the issue within the year (第N期)
 * @param total number of the issue since the first (总第N期)
 * @param published day of publication
 * @param documents the documents, in order
 * @param findings what was dropped, mended or looks wrong, in order of lines
 */
public record Gazette(
    String title,
    OptionalInt year,
    OptionalInt issue,
    OptionalInt total,
    Optional<LocalDate> published,
    List<GazetteDocument> documents,
    List<Finding> findings) {

  public Gazette {
    documents = List.copyOf(documents);
    findings = List.copyOf(findings);
  }

  /** How many findings of one kind there are. */
  public long count(Finding.Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).count();
  }
}
