package org.gongbao.city.audit.liability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The protection of an auditor (内部审计人员保护) under article 43, who was attacked, retaliated against or
 * falsely charged for doing the job: measures, and handling of those responsible.
 */
public final class ProtectionProcedure {

  /** Name of the procedure. */
  public static final String NAME = "audit-protection";

  private static final String OPEN = "open-protection";
  private static final String PROTECTED = "protected";
  private static final String UNIT = "unit";
  private static final String UNIT_HEAD = "unit-head";
  private static final ClauseId PROTECTION = ClauseId.of("audit/43.1");

  private enum Stage {
    OPEN,
    CLOSED
  }

  /**
   * Opens it.
   *
   * @param respondent {@code person/ID} or {@code organ/ID} that did it, if known
   */
  record OpenProtection(
      String unit, String auditor, CaseId incident, Optional<String> respondent) {}

  /** Records measures of protection. */
  record TakeMeasures(String measures) {}

  /** Records how those responsible were dealt with. */
  record HandleResponsible(String handling) {}

  /** Notes that a crime is suspected. */
  record SuspectReprisalCrime(String reason) {}

  /** Refers the suspected crime to a body. */
  record ReferReprisal(String body) {}

  /** No input. */
  record Nothing() {}

  private ProtectionProcedure() {}

  /** The opening that an incident sends. */
  static Command opening(
      Known known, Actor actor, String unit, String auditor, Optional<String> respondent) {
    CaseId id = known.file().newCase(0);
    ObjectNode input =
        JsonNodeFactory.instance
            .objectNode()
            .put("unit", unit)
            .put("auditor", auditor)
            .put("incident", known.file().id().toString());
    respondent.ifPresent(who -> input.put("respondent", who));
    return new Command(
        id, NAME + "/" + OPEN, input, actor, known.effectiveAt(), "protection/" + id);
  }

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, ProtectionFile.EMPTY)
        .law("audit")
        .events(ProtectionEvent.class, ProtectionFile::apply)
        .seenBy(PROTECTED)
        .on(OPEN, OpenProtection.class)
        .opens()
        .to(Stage.OPEN)
        .cites("audit/43.1", "audit/12.3")
        .records((known, in) ->
            new ProtectionEvent.ProtectionOpened(
                in.unit(), in.auditor(), in.incident(), in.respondent(), known.law().asOf()))
        .ties(ProtectionProcedure::parties)
        .on("take-measures", TakeMeasures.class)
        .from(Stage.OPEN)
        .by(UNIT, UNIT_HEAD)
        .cites("audit/43.1")
        .guard(ProtectionFile::apart)
        .records((known, in) ->
            new ProtectionEvent.MeasuresTaken(
                known.law().asOf(), ProtectionFile.of(known).auditor().seal(in.measures())))
        .on("handle-responsible", HandleResponsible.class)
        .from(Stage.OPEN)
        .by(UNIT, UNIT_HEAD)
        .cites("audit/43.1")
        .guard(ProtectionFile::apart)
        .records((known, in) ->
            new ProtectionEvent.ResponsibleHandled(
                known.law().asOf(), ProtectionFile.of(known).auditor().seal(in.handling())))
        .on("suspect-reprisal-crime", SuspectReprisalCrime.class)
        .from(Stage.OPEN)
        .by(UNIT, UNIT_HEAD)
        .cites("audit/43.1")
        .guard(ProtectionFile::apart)
        .records((known, in) ->
            new ProtectionEvent.ReprisalCrimeSuspected(
                known.law().asOf(), ProtectionFile.of(known).auditor().seal(in.reason())))
        .on("refer-reprisal", ReferReprisal.class)
        .from(Stage.OPEN)
        .by(UNIT, UNIT_HEAD)
        .cites("audit/43.1")
        .guard(ProtectionFile::apart)
        .rule((known, in) -> Parties.id(PROTECTION, "/body", in.body()))
        .records((known, in) -> new ProtectionEvent.ReprisalReferred(known.law().asOf(), in.body()))
        .ties((known, in) ->
            List.of(Parties.tie(known, "organ/" + in.body(), Referring.COMPETENT_BODY)))
        .makes("referral-letter")
        .on("confirm-receipt", Nothing.class)
        .from(Stage.OPEN)
        .by(Referring.COMPETENT_AUTHORITY)
        .cites("audit/43.1")
        .records((known, in) -> new ProtectionEvent.ReprisalReceived(known.law().asOf()))
        .on("close", Nothing.class)
        .from(Stage.OPEN)
        .to(Stage.CLOSED)
        .by(UNIT, UNIT_HEAD)
        .cites("audit/43.1")
        .guard(ProtectionFile::apart)
        .guard(ProtectionFile::allDone)
        .records((known, in) -> new ProtectionEvent.ProtectionClosed(known.law().asOf()))
        .closes()
        .build();
  }

  private static List<Tie> parties(Known known, OpenProtection in) {
    List<Tie> ties = new ArrayList<>();
    ties.add(Parties.unit(known, in.unit()));
    ties.add(Parties.tie(known, "person/" + in.auditor(), PROTECTED));
    ties.add(Tie.toCase(in.incident(), "source", LegalTime.startOf(known.law().asOf())));
    return ties;
  }
}
