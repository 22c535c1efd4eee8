package org.gongbao.city.audit.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.CoverageDue;
import org.gongbao.city.audit.rules.UnitClauses;
import org.gongbao.city.audit.unit.ActivityName;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.city.audit.unit.UnitTies;
import org.gongbao.city.people.Lineage;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Posting;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.LegalTime;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** One important activity and its cycle of five years (审计全覆盖, audit/15.1). */
public final class CoverageProcedure {

  /** Name of the procedure. */
  public static final String NAME = "audit-coverage";

  /** The cycle within which it is audited again. */
  public static final String CYCLE = "coverage-cycle";

  private static final String OFFICE = "audit-office";

  /** How an activity stands; what is counted is counted by these. */
  public enum Stage {
    /** Never audited, and still in time. */
    AWAITED,
    /** Audited within the cycle. */
    AUDITED,
    /** Its last day has passed. */
    OVERDUE,
    /** No longer covered. */
    WITHDRAWN
  }

  private CoverageProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, CoverageFile.EMPTY)
        .law("audit")
        .events(CoverageEvent.class, CoverageFile::apply)
        .on("enter-item", CoverageInput.EnterItem.class)
        .opens()
        .to((file, in) -> file.lastAudited().isPresent() ? Stage.AUDITED : Stage.AWAITED)
        .by(OFFICE)
        .cites("audit/15.1", "audit/2.2")
        .needs(Lineage.NEED, (file, input) -> Plans.organs(input, "unit", "entity"))
        .needs(Need.TIED, (file, input) -> UnitProfile.needs(input, "unit"))
        .rule((known, in) -> Plans.registered(known, UnitClauses.COVERAGE, in.unit()))
        .rule((known, in) -> Plans.below(known, in.unit(), in.entity()))
        .rule((known, in) -> ActivityName.check(UnitClauses.COVERAGE, in.activity()))
        .rule(CoverageProcedure::pastOnly)
        .does(CoverageProcedure::enter)
        .ties(CoverageProcedure::parties)
        .starts(CYCLE)
        .clock(CYCLE, OFFICE)
        .on(file -> CoverageFile.of(file).due().map(day -> LegalTime.startOf(day.plusDays(1))))
        .cites("audit/15.1")
        .stoppedBy("count-audit", "record-audit")
        .fires("fall-overdue")
        .on("fall-overdue", CoverageInput.FallOverdue.class)
        .from(Stage.AWAITED, Stage.AUDITED)
        .to(Stage.OVERDUE)
        .cites("audit/15.1")
        .records((known, in) -> new CoverageEvent.CoverageOverdue(known.law().asOf()))
        .on("count-audit", CoverageInput.CountAudit.class)
        .from(Stage.AWAITED, Stage.AUDITED, Stage.OVERDUE)
        .to(Stage.AUDITED)
        .cites("audit/15.1", "audit/28.1")
        .does((known, in) ->
            next(known, in.signed())
                .map(due ->
                    Change.of(new CoverageEvent.AuditCounted(in.signed(), due, Optional.empty()))))
        .starts(CYCLE)
        .on("record-audit", CoverageInput.RecordAudit.class)
        .from(Stage.AWAITED, Stage.AUDITED, Stage.OVERDUE)
        .to(Stage.AUDITED)
        .by(OFFICE)
        .cites("audit/15.1")
        .rule((known, in) -> notLater(known, Optional.of(in.signed())))
        .rule(CoverageProcedure::newer)
        .does(CoverageProcedure::record)
        .starts(CYCLE)
        .on("withdraw-item", CoverageInput.WithdrawItem.class)
        .from(Stage.AWAITED, Stage.AUDITED, Stage.OVERDUE)
        .to(Stage.WITHDRAWN)
        .by(OFFICE)
        .cites("audit/15.1")
        .does(CoverageProcedure::withdraw)
        .closes()
        .build();
  }

  private static Ruling<Boolean> pastOnly(Known known, CoverageInput.EnterItem in) {
    return notLater(known, in.lastAudited());
  }

  private static Ruling<Boolean> notLater(Known known, Optional<LocalDate> signed) {
    LocalDate today = known.law().asOf();
    return signed.map(day -> !day.isAfter(today)).orElse(true)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.MALFORMED,
            UnitClauses.COVERAGE,
            "audit.audited-later",
            signed.orElseThrow(),
            today);
  }

  /** An earlier audit does not move the cycle back. */
  private static Ruling<Boolean> newer(Known known, CoverageInput.RecordAudit in) {
    Optional<LocalDate> last = CoverageFile.of(known).lastAudited();
    return last.map(in.signed()::isAfter).orElse(true)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.CONFLICT,
            UnitClauses.COVERAGE,
            "audit.audited-since",
            in.signed(),
            last.orElseThrow());
  }

  private static Ruling<LocalDate> next(Known known, LocalDate signed) {
    return CoverageDue.next(
        known.law(),
        new CoverageDue.Input(CoverageFile.of(known).item().entered(), Optional.of(signed)));
  }

  private static Ruling<Change> enter(Known known, CoverageInput.EnterItem in) {
    CoverageFile.Item item =
        new CoverageFile.Item(in.unit(), in.entity(), in.activity(), known.law().asOf());
    return CoverageDue.next(known.law(), new CoverageDue.Input(item.entered(), in.lastAudited()))
        .map(due ->
            Change.of(new CoverageEvent.ItemEntered(item, in.lastAudited(), due))
                .posting(new Posting(free(), claim(item), 1)));
  }

  private static List<Tie> parties(Known known, CoverageInput.EnterItem in) {
    List<Tie> ties = new ArrayList<>();
    ties.add(UnitTies.unit(known, in.unit()));
    ties.addAll(UnitTies.above(known, in.unit()));
    ties.addAll(UnitTies.authorities(known, UnitProfile.of(known, in.unit())));
    return ties;
  }

  private static Ruling<Change> record(Known known, CoverageInput.RecordAudit in) {
    String unit = CoverageFile.of(known).item().unit();
    return next(known, in.signed())
        .map(due ->
            Change.of(
                new CoverageEvent.AuditCounted(
                    in.signed(), due, Optional.of(UnitTies.seal(unit, in.report())))));
  }

  private static Ruling<Change> withdraw(Known known, CoverageInput.WithdrawItem in) {
    CoverageFile.Item item = CoverageFile.of(known).item();
    return Ruling.granted(
        Change.of(
                new CoverageEvent.ItemWithdrawn(
                    known.law().asOf(), UnitTies.seal(item.unit(), in.reason())))
            .posting(new Posting(claim(item), free(), 1)));
  }

  private static Posting.Account free() {
    return Posting.Account.free("audit-coverage");
  }

  /** An activity of an organ is covered once by a unit. */
  private static Posting.Account claim(CoverageFile.Item item) {
    return Posting.Account.claim(
        String.join("/", "audit-coverage", item.unit(), item.entity(), item.activity()));
  }
}
