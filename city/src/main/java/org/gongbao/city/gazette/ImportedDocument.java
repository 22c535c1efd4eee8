package org.gongbao.city.gazette;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document that was imported.
 *
 * @param importId the import
 * @param gazette name of the gazette
 * @param number printed number; empty for a statute alone
 * @param title title
 * @param issuers who issued it
 * @param date day of the signature
 * @param slug its catalogue, if it has one
 */
public record ImportedDocument(
    long importId,
    String gazette,
    String number,
    String title,
    List<String> issuers,
    Optional<LocalDate> date,
    Optional<String> slug) {

  public ImportedDocument {
    issuers = List.copyOf(issuers);
  }
}
