package org.gongbao.city.gazette;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One document of a gazette.
 *
 * @param number the printed number (文号); empty for a statute that stands alone
 * @param title its title; of a decree the title of what it promulgates
 * @param issuers who issued it, as in the heading, or who signed where the heading names nobody
 * @param date day of the signature
 * @param kind its form
 * @param attachedTitle title of the text that a notice passes on
 * @param units its pieces, in order
 */
public record GazetteDocument(
    String number,
    String title,
    List<String> issuers,
    Optional<LocalDate> date,
    DocumentKind kind,
    Optional<String> attachedTitle,
    List<TextUnit> units) {

  public GazetteDocument {
    issuers = List.copyOf(issuers);
    units = List.copyOf(units);
  }

  /** Every unit of the document, in order of the text. */
  public Stream<TextUnit> all() {
    return units.stream().flatMap(TextUnit::all);
  }

  /** How many units of one kind it has. */
  public long count(UnitKind kind) {
    return all().filter(unit -> unit.kind() == kind).count();
  }
}
