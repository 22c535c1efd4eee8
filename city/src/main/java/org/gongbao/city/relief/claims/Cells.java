package org.gongbao.city.relief.claims;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.casework.Cell;
import org.gongbao.city.casework.Panel;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Personal;
import org.gongbao.law.Money;

/** The cells that the boards of claims have in common. */
final class Cells {

  private Cells() {}

  /** A claim under the name of its person; under its number where that is not known. */
  static Cell claim(CaseFile file) {
    return new Cell.Case(
        file.id(),
        ClaimFile.of(file)
            .claimed()
            .told()
            .flatMap(Personal::value)
            .flatMap(Claim.Told::name)
            .orElse(""));
  }

  static Cell benefit(CaseFile file) {
    return new Cell.Word(
        "benefit", ClaimFile.of(file).claimed().benefit().toString(), Panel.Tone.PLAIN);
  }

  static Cell stage(CaseFile file) {
    return new Cell.Stage(file.procedure().name(), file.stage(), Panel.Tone.PLAIN);
  }

  static Cell day(LocalDate day) {
    return new Cell.Day(day, Panel.Tone.PLAIN);
  }

  static Cell money(Money amount) {
    return new Cell.Text(amount.toString());
  }

  static Cell place(String id) {
    boolean division = id.matches("[0-9]{6}");
    return new Cell.Subject((division ? "division/" : "organ/") + id);
  }

  /** Days since nothing was missing any more. */
  static Cell since(CaseFile file, LocalDate today) {
    return ClaimFile.of(file)
        .complete()
        .<Cell>map(day -> new Cell.Days(ChronoUnit.DAYS.between(day, today), Panel.Tone.PLAIN))
        .orElseGet(Cell.Blank::new);
  }

  /** The median of days from a complete claim to its payment; of two in the middle, the longer. */
  static Optional<Long> median(List<CaseFile> claims) {
    List<Long> days =
        claims.stream().flatMap(file -> Granting.daysToPayment(file).stream()).sorted().toList();
    return days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() / 2));
  }

  static Cell medianDays(List<CaseFile> claims) {
    return median(claims)
        .<Cell>map(days -> new Cell.Days(days, Panel.Tone.PLAIN))
        .orElseGet(Cell.Blank::new);
  }

  /** What was paid and not taken back. */
  static Money paid(List<CaseFile> claims) {
    return Money.sum(
        claims.stream()
            .map(ClaimFile::of)
            .filter(one -> one.payment().isPresent() && one.isLive())
            .map(ClaimFile::committed)
            .toList());
  }
}
