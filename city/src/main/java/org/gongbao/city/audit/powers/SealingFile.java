package org.gongbao.city.audit.powers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;

/**
 * What a case knows of a sealing (暂时封存).
 *
 * @param consented day on which the unit head consented
 */
public record SealingFile(
    Optional<Proposed> proposed,
    Optional<LocalDate> consented,
    Optional<LocalDate> sealed,
    Optional<LocalDate> released) {

  static final SealingFile EMPTY =
      new SealingFile(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** What is to be sealed. */
  public record Proposed(
      About about,
      LocalDate proposed,
      List<Personal<String>> items,
      SealingInput.Threat threat,
      Personal<String> grounds) {}

  static SealingFile of(Known known) {
    return of(known.file());
  }

  /** What a case of this procedure knows. */
  public static SealingFile of(CaseFile file) {
    return file.data(SealingFile.class);
  }

  About about() {
    return proposed.orElseThrow().about();
  }

  /** Days for which it has been sealed by that day; empty if it is not sealed, or not any more. */
  public Optional<Long> ageOn(LocalDate day) {
    return released.isPresent()
        ? Optional.empty()
        : sealed
            .filter(since -> !since.isAfter(day))
            .map(since -> ChronoUnit.DAYS.between(since, day));
  }

  SealingFile apply(SealingEvent event) {
    return switch (event) {
      case SealingEvent.SealingProposed e ->
          new SealingFile(
              Optional.of(
                  new Proposed(e.about(), e.proposed(), e.items(), e.threat(), e.grounds())),
              consented,
              sealed,
              released);
      case SealingEvent.SealingConsented e ->
          new SealingFile(proposed, Optional.of(e.consented()), sealed, released);
      case SealingEvent.SealingDeclined _ -> this;
      case SealingEvent.MaterialSealed e ->
          new SealingFile(proposed, consented, Optional.of(e.sealed()), released);
      case SealingEvent.MaterialReleased e ->
          new SealingFile(proposed, consented, sealed, Optional.of(e.released()));
    };
  }
}
