package org.gongbao.city.audit.project;

import java.time.LocalDate;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.city.audit.rules.OrderInForce;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.city.people.Lineage;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * A report that was delivered under the earlier rule (audit/45.1): kept as such, so that its
 * rectification can be noted, without any of the clocks of these Measures.
 */
public final class EarlierReport {

  /** Name of the procedure. */
  public static final String NAME = "audit-earlier-report";

  private EarlierReport() {}

  /** Whether the rectification of it was noted. */
  enum Stage {
    /** Delivered; rectification is not noted. */
    DELIVERED,
    /** Closed. */
    NOTED
  }

  /** What its steps ask for. */
  sealed interface Input {

    /**
     * Takes the report over; the day of effect is the day it is entered.
     *
     * @param delivered day on which the auditee got it
     */
    record TakeOver(String unit, String auditee, LocalDate delivered, String subject)
        implements Input {}

    /** Notes how it was rectified. */
    record NoteRectification(String summary) implements Input {}
  }

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, EarlierReportFile.EMPTY)
        .law(AuditProject.LAW)
        .events(EarlierReportEvent.class, EarlierReportFile::apply)
        .on("take-over", Input.TakeOver.class)
        .opens()
        .to(Stage.DELIVERED)
        .by(AuditProject.OFFICE)
        .cites("audit/45.1", "audit/2.2")
        .guard(Opening::inForce)
        .rule(EarlierReport::underEarlierRule)
        .needs(Lineage.NEED, (file, input) -> Opening.organs(input))
        .needs(Need.TIED, (file, input) -> UnitProfile.needs(input, "unit"))
        .rule(EarlierReport::ownOrgan)
        .records(EarlierReport::takeOver)
        .ties((known, in) -> Opening.partiesOf(known, in.unit()))
        .on("note-rectification", Input.NoteRectification.class)
        .from(Stage.DELIVERED)
        .to(Stage.NOTED)
        .by(AuditProject.OFFICE)
        .cites("audit/45.1")
        .records(EarlierReport::note)
        .closes()
        .build();
  }

  private static Ruling<Boolean> underEarlierRule(Known known, Input.TakeOver in) {
    boolean earlier = !OrderInForce.isNew(known.law(), in.delivered());
    return known.law().condition(Article.IN_FORCE, "earlier-rule", earlier)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.CONDITION_NOT_MET,
            Article.IN_FORCE,
            "audit.not-earlier-rule",
            in.delivered());
  }

  private static Ruling<Boolean> ownOrgan(Known known, Input.TakeOver in, Actor actor) {
    return Opening.bothNamed(in.unit(), in.auditee())
        .then(yes -> Opening.ofOwnUnit(known, in.unit(), actor))
        .then(yes -> Opening.inOwnLine(known, in.unit(), in.auditee()));
  }

  private static EarlierReportEvent takeOver(Known known, Input.TakeOver in) {
    return new EarlierReportEvent.EarlierReportTakenOver(
        in.unit(),
        in.auditee(),
        in.delivered(),
        OrderInForce.Order.ORDER_10,
        Project.seal(in.auditee(), in.subject()));
  }

  private static EarlierReportEvent note(Known known, Input.NoteRectification in) {
    String auditee = known.file().data(EarlierReportFile.class).report().orElseThrow().auditee();
    return new EarlierReportEvent.EarlierRectificationNoted(
        known.law().asOf(), Project.seal(auditee, in.summary()));
  }
}
