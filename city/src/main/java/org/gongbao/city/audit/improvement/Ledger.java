package org.gongbao.city.audit.improvement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.city.audit.unit.UnitTies;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** The ledger of problems (问题台账) and its follow-up (audit/16.1.10). */
final class Ledger {

  static final String OFFICE = "audit-office";

  /** The capacity in which a problem is tied to the auditee's organ; nobody sees it by that. */
  static final String FOUND_AT = "found-at";

  /** The capacity in which it is tied to the project that found it. */
  static final String SOURCE = "source";

  private static final String CATEGORY = "category/";
  private static final ClauseId FOLLOW_UP = ClauseId.of("audit/16.1.10");
  private static final ClauseId WIDESPREAD = ClauseId.of("audit/32.1");

  private Ledger() {}

  /**
   * The capacity in which problems of a kind are tied to the unit, so that they are found together;
   * nobody sees a case by it.
   */
  static String kind(String category) {
    return CATEGORY + category;
  }

  static Ruling<Boolean> named(Known known, ProblemInput.OpenProblem in) {
    return named(in.unit(), in.auditee(), in.category())
        .then(yes -> Parties.id(FOLLOW_UP, "/division", in.division().orElse(Parties.CITY)));
  }

  static Ruling<Boolean> named(Known known, ProblemInput.EnterProblem in) {
    return named(in.unit(), in.auditee(), in.category());
  }

  private static Ruling<Boolean> named(String unit, String auditee, String category) {
    return Parties.id(FOLLOW_UP, "/unit", unit)
        .then(yes -> Parties.id(FOLLOW_UP, "/auditee", auditee))
        .then(yes ->
            Problems.isCategory(category)
                ? Ruling.granted(true)
                : Ruling.refused(
                    RefusalKind.MALFORMED,
                    WIDESPREAD,
                    "engine.input",
                    "/category",
                    "input.form",
                    category));
  }

  static ProblemEvent open(Known known, ProblemInput.OpenProblem in) {
    return new ProblemEvent.ProblemEntered(
        in.unit(),
        in.auditee(),
        in.source(),
        in.category(),
        Optional.of(in.project()),
        in.number(),
        known.law().asOf(),
        Personal.of("organ/" + in.auditee(), in.text()));
  }

  static ProblemEvent enter(Known known, ProblemInput.EnterProblem in) {
    return new ProblemEvent.ProblemEntered(
        in.unit(),
        in.auditee(),
        Source.STATE_AUDIT,
        in.category(),
        Optional.empty(),
        0,
        known.law().asOf(),
        Personal.of("organ/" + in.auditee(), in.text()));
  }

  static List<Tie> parties(Known known, ProblemInput.OpenProblem in) {
    List<Tie> ties = new ArrayList<>(parties(known, in.unit(), in.auditee(), in.category()));
    in.division().ifPresent(of -> ties.addAll(Parties.authority(known, of)));
    ties.add(Tie.toCase(in.project(), SOURCE, LegalTime.startOf(known.law().asOf())));
    return ties;
  }

  static List<Tie> partiesByHand(Known known, ProblemInput.EnterProblem in) {
    List<Tie> ties = new ArrayList<>(parties(known, in.unit(), in.auditee(), in.category()));
    ties.addAll(UnitTies.authorities(known, UnitProfile.of(known, in.unit())));
    return ties;
  }

  private static List<Tie> parties(Known known, String unit, String auditee, String category) {
    return List.of(
        Parties.unit(known, unit),
        Parties.tie(known, "organ/" + unit, kind(category)),
        Parties.tie(known, "organ/" + auditee, FOUND_AT));
  }

  /** What is not done has a reason, and what is refused is not done. */
  static Ruling<Boolean> explained(Known known, ProblemInput.Mark in) {
    ClauseId clause = ClauseId.of("audit/29.2");
    if (in.done() && in.refused()) {
      return Ruling.refused(RefusalKind.CONFLICT, clause, "audit.done-and-refused");
    }
    boolean explained = in.done() || in.refused() || in.reason().isPresent();
    return known.law().condition(clause, "explained", explained)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.MISSING,
            clause,
            "audit.problem-reason",
            ProblemFile.of(known).entered().number());
  }

  static ProblemEvent mark(Known known, ProblemInput.Mark in) {
    ProblemFile.Problem problem = ProblemFile.of(known).entered();
    return new ProblemEvent.ProblemMarked(
        known.law().asOf(),
        in.done(),
        in.refused(),
        in.reason().map(problem::seal),
        in.followUpOn());
  }

  static ProblemStage marked(ProblemFile file, ProblemInput.Mark in) {
    if (in.done()) {
      return ProblemStage.DONE;
    }
    return in.refused() ? ProblemStage.REFUSED : ProblemStage.NOT_DONE;
  }

  static ProblemEvent note(Known known, ProblemInput.NoteFollowUp in) {
    return new ProblemEvent.FollowUpNoted(
        known.law().asOf(), ProblemFile.of(known).entered().seal(in.note()), in.followUpOn());
  }

  static Optional<Instant> followUp(CaseFile file) {
    return ProblemFile.of(file).lookAgain().map(LegalTime::startOf);
  }

  /** At once: the first settling after the problem was entered compares it. */
  static Optional<Instant> entered(CaseFile file) {
    return ProblemFile.of(file).problem().map(ProblemFile.Problem::found).map(LegalTime::startOf);
  }
}
