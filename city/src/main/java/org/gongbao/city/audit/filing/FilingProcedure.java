package org.gongbao.city.audit.filing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.liability.Violations;
import org.gongbao.city.audit.rules.FilingDue;
import org.gongbao.city.audit.rules.UnitClauses;
import org.gongbao.city.audit.unit.UnitTies;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.LegalTime;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** Filing a paper with the audit authority of the unit's level (报送备案资料, audit/19.1). */
public final class FilingProcedure {

  /** Name of the procedure. */
  public static final String NAME = "audit-filing";

  /** The period within which a paper is sent; open without an end where nobody set one. */
  public static final String PERIOD = "filing-period";

  private static final String OFFICE = "audit-office";
  private static final String AUTHORITY = "audit-authority";

  /** How far a filing has come. */
  enum Stage {
    /** The paper is finished and not sent. */
    OWED,
    /** It is with the authority. */
    SENT,
    /** The authority acknowledged it. */
    RECEIVED
  }

  private FilingProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, FilingFile.EMPTY)
        .law("audit")
        .events(FilingEvent.class, FilingFile::apply)
        .on("open-filing", FilingInput.OpenFiling.class)
        .opens()
        .to(Stage.OWED)
        .cites("audit/19.1")
        .rule(FilingProcedure::isFiled)
        .does(FilingProcedure::open)
        .ties(FilingProcedure::parties)
        .starts(PERIOD)
        .clock(PERIOD, OFFICE)
        .on(file ->
            FilingFile.of(file).opened().due().map(day -> LegalTime.startOf(day.plusDays(1))))
        .cites("audit/19.1")
        .stoppedBy("send")
        .fires("fall-overdue")
        .on("fall-overdue", FilingInput.FallOverdue.class)
        .from(Stage.OWED)
        .cites("audit/19.1", "audit/42.1.4")
        .does(FilingProcedure::overdue)
        .on("send", FilingInput.Send.class)
        .from(Stage.OWED)
        .to(Stage.SENT)
        .by(OFFICE)
        .cites("audit/19.1", "audit/3.2")
        .rule(FilingProcedure::sameLevel)
        .records(FilingProcedure::send)
        .mayBeRecordedLater("audit/19.1", "audit-office-head", OFFICE)
        .on("acknowledge", FilingInput.Acknowledge.class)
        .from(Stage.SENT)
        .to(Stage.RECEIVED)
        .by(AUTHORITY)
        .cites("audit/19.1")
        .records((known, in) -> new FilingEvent.ReceiptGiven(known.law().asOf()))
        .closes()
        .on("mark-false", FilingInput.MarkFalse.class)
        .from(Stage.SENT)
        .to(Stage.OWED)
        .by(AUTHORITY)
        .cites("audit/42.1.4", "audit/19.1")
        .keepsReasons()
        .does(FilingProcedure::markFalse)
        .build();
  }

  private static Ruling<Boolean> isFiled(Known known, FilingInput.OpenFiling in) {
    return in.kind().isFiled()
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.CONDITION_NOT_MET, UnitClauses.FILING, "audit.not-filed", in.kind());
  }

  private static Ruling<Change> open(Known known, FilingInput.OpenFiling in) {
    LocalDate today = known.law().asOf();
    return FilingDue.lastDay(known.law(), today, in.days())
        .map(due ->
            Change.of(
                new FilingEvent.FilingOwed(
                    new FilingFile.Owed(
                        in.unit(), in.kind(), in.level(), in.division(), today, due, in.paper()))));
  }

  private static List<Tie> parties(Known known, FilingInput.OpenFiling in) {
    List<Tie> ties = new ArrayList<>();
    ties.add(UnitTies.unit(known, in.unit()));
    ties.addAll(UnitTies.authorities(known, in.division()));
    return ties;
  }

  private static Ruling<Change> overdue(Known known, FilingInput.FallOverdue in, Actor actor) {
    return Ruling.granted(
        Change.of(new FilingEvent.FilingOverdue(known.law().asOf()))
            .sending(candidate(known, actor)));
  }

  private static Ruling<Boolean> sameLevel(Known known, FilingInput.Send in) {
    String own = FilingFile.of(known).opened().division();
    return known.law().condition(UnitClauses.FILING, "same-level", in.authority().equals(own))
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.WRONG_PLACE, UnitClauses.FILING, "audit.filing-level", in.authority(), own);
  }

  private static FilingEvent send(Known known, FilingInput.Send in) {
    LocalDate today = known.law().asOf();
    Optional<LocalDate> due = FilingFile.of(known).opened().due();
    long late = due.map(day -> ChronoUnit.DAYS.between(day, today)).orElse(0L);
    return new FilingEvent.PaperSent(today, Math.max(0, late));
  }

  private static Ruling<Change> markFalse(Known known, FilingInput.MarkFalse in, Actor actor) {
    String unit = FilingFile.of(known).opened().unit();
    return Ruling.granted(
        Change.of(new FilingEvent.MarkedFalse(known.law().asOf(), UnitTies.seal(unit, in.reason())))
            .sending(candidate(known, actor)));
  }

  /** Not to file as required, or to file false papers, may be a violation. */
  private static List<Command> candidate(Known known, Actor actor) {
    FilingFile.Owed owed = FilingFile.of(known).opened();
    return List.of(
        Violations.candidate(
            known,
            actor,
            0,
            "42.1.4",
            owed.unit(),
            "organ/" + owed.unit(),
            Optional.of(owed.division())));
  }
}
