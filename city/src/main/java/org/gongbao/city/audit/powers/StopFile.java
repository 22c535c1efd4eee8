package org.gongbao.city.audit.powers;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;

/**
 * What a case knows of a stop (制止决定).
 *
 * @param consented day on which the unit head consented
 */
public record StopFile(
    Optional<Proposed> proposed,
    Optional<LocalDate> consented,
    Optional<LocalDate> ordered,
    Optional<LocalDate> ceased) {

  static final StopFile EMPTY =
      new StopFile(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** What is to be stopped. */
  public record Proposed(
      About about, LocalDate proposed, StopInput.Conduct conduct, Personal<String> what) {}

  static StopFile of(Known known) {
    return of(known.file());
  }

  /** What a case of this procedure knows. */
  public static StopFile of(CaseFile file) {
    return file.data(StopFile.class);
  }

  About about() {
    return proposed.orElseThrow().about();
  }

  StopFile apply(StopEvent event) {
    return switch (event) {
      case StopEvent.StopProposed e ->
          new StopFile(
              Optional.of(new Proposed(e.about(), e.proposed(), e.conduct(), e.what())),
              consented,
              ordered,
              ceased);
      case StopEvent.StopConsented e ->
          new StopFile(proposed, Optional.of(e.consented()), ordered, ceased);
      case StopEvent.StopDeclined _ -> this;
      case StopEvent.StopOrdered e ->
          new StopFile(proposed, consented, Optional.of(e.ordered()), ceased);
      case StopEvent.ConductCeased e ->
          new StopFile(proposed, consented, ordered, Optional.of(e.ceased()));
    };
  }
}
