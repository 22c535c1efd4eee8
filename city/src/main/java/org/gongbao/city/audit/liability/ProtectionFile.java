package org.gongbao.city.audit.liability;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Known;
import org.gongbao.engine.Organ;
import org.gongbao.engine.Personal;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * What a case knows of the protection of an auditor.
 *
 * @param shielded whom the unit protects; empty before it is opened
 * @param measures day of the first measures
 * @param handled day on which those responsible were first dealt with
 * @param crime true if a crime is suspected
 * @param referred day on which that was referred
 */
public record ProtectionFile(
    Optional<Shielded> shielded,
    Optional<LocalDate> measures,
    Optional<LocalDate> handled,
    boolean crime,
    Optional<LocalDate> referred,
    Optional<LocalDate> received,
    Optional<LocalDate> closed) {

  /** Nothing yet. */
  static final ProtectionFile EMPTY =
      new ProtectionFile(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final ClauseId PROTECTION = ClauseId.of("audit/43.1");

  /** The auditor and his unit. */
  public record Shielded(
      @CaseEvent.Open @Organ String unit,
      @CaseEvent.Open String auditor,
      @CaseEvent.Open Optional<String> respondent,
      LocalDate since) {

    <T> Personal<T> seal(T text) {
      return Personal.of("person/" + auditor, text);
    }
  }

  static ProtectionFile of(Known known) {
    return known.file().data(ProtectionFile.class);
  }

  Shielded auditor() {
    return shielded.orElseThrow();
  }

  /** Whoever struck at the auditor has no hand in it. */
  static Ruling<Boolean> apart(Known known, Actor actor) {
    return Parties.notHimself(known, PROTECTION, of(known).auditor().respondent(), actor);
  }

  /** Both are needed, and a suspected crime is referred as well. */
  static Ruling<Boolean> allDone(Known known) {
    ProtectionFile file = of(known);
    return done(known, "measures-taken", file.measures.isPresent(), "audit.no-measures")
        .then(yes ->
            done(known, "persons-handled", file.handled.isPresent(), "audit.persons-unhandled"))
        .then(yes ->
            done(
                known,
                "crime-referred",
                !file.crime || file.referred.isPresent(),
                "audit.crime-unreferred"));
  }

  private static Ruling<Boolean> done(Known known, String key, boolean met, String sentence) {
    return known.law().condition(PROTECTION, key, met)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, PROTECTION, sentence);
  }

  ProtectionFile apply(ProtectionEvent event) {
    return switch (event) {
      case ProtectionEvent.ProtectionOpened e ->
          new ProtectionFile(
              Optional.of(new Shielded(e.unit(), e.auditor(), e.respondent(), e.opened())),
              measures,
              handled,
              crime,
              referred,
              received,
              closed);
      case ProtectionEvent.MeasuresTaken e ->
          new ProtectionFile(
              shielded,
              measures.or(() -> Optional.of(e.taken())),
              handled,
              crime,
              referred,
              received,
              closed);
      case ProtectionEvent.ResponsibleHandled e ->
          new ProtectionFile(
              shielded,
              measures,
              handled.or(() -> Optional.of(e.handled())),
              crime,
              referred,
              received,
              closed);
      case ProtectionEvent.ReprisalCrimeSuspected _ ->
          new ProtectionFile(shielded, measures, handled, true, referred, received, closed);
      case ProtectionEvent.ReprisalReferred e ->
          new ProtectionFile(
              shielded, measures, handled, crime, Optional.of(e.referred()), received, closed);
      case ProtectionEvent.ReprisalReceived e ->
          new ProtectionFile(
              shielded, measures, handled, crime, referred, Optional.of(e.received()), closed);
      case ProtectionEvent.ProtectionClosed e ->
          new ProtectionFile(
              shielded, measures, handled, crime, referred, received, Optional.of(e.closed()));
    };
  }
}
