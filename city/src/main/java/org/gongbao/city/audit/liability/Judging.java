package org.gongbao.city.audit.liability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.filing.Matter;
import org.gongbao.city.audit.filing.Papers;
import org.gongbao.city.audit.liability.Conduct.Group;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.city.audit.unit.UnitAuthority;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** Who judges a violation, and what must be done about it (articles 40 to 42). */
final class Judging {

  /** The capacity of a person who is charged; he sees it from the order on. */
  static final String RESPONDENT = "respondent";

  /** The capacity of the same person before; he sees nothing by it, and nothing beside it. */
  static final String CHARGED = "charged";

  private static final String PERSON = "person/";
  private static final ClauseId BY_REFERENCE = ClauseId.of("audit/44.1");

  private Judging() {}

  static Ruling<Boolean> named(Known known, ViolationInput.RaiseCandidate in) {
    ClauseId clause = in.code().group().clause();
    return Parties.id(clause, "/unit", in.unit())
        .then(yes -> Parties.subject(clause, "/respondent", in.respondent()))
        .then(yes -> Parties.id(clause, "/division", in.division().orElse(Parties.CITY)));
  }

  static Ruling<Boolean> named(Known known, ViolationInput.TakeUp in) {
    ClauseId clause = in.code().group().clause();
    return Parties.id(clause, "/unit", in.unit())
        .then(yes -> Parties.subject(clause, "/respondent", in.respondent()));
  }

  /** What a unit did is for the audit authority to take up, all else for the unit itself. */
  static Ruling<Boolean> mayTakeUp(Known known, ViolationInput.TakeUp in, Actor actor) {
    Group group = in.code().group();
    boolean may =
        group == Group.UNIT
            ? actor.holds(ViolationProcedure.AUTHORITY)
            : ViolationProcedure.OF_UNIT.stream().anyMatch(actor::holds);
    return judge(known, group, may)
        .then(
            yes -> Parties.notHimself(known, group.clause(), Optional.of(in.respondent()), actor));
  }

  /**
   * Its own authority takes up what a unit did; to a unit that follows these Measures by reference
   * they are advice, and nothing it did is a violation (audit/44.1).
   */
  static Ruling<Boolean> ofItsUnit(Known known, ViolationInput.TakeUp in, Actor actor) {
    if (in.code().group() != Group.UNIT) {
      return Ruling.granted(true);
    }
    return UnitAuthority.ofOwnLevel(known, in.unit(), actor)
        .then(unit ->
            known.law().condition(BY_REFERENCE, "not-by-reference", !unit.byReference())
                ? Ruling.granted(true)
                : Ruling.refused(
                    RefusalKind.CONDITION_NOT_MET, BY_REFERENCE, "audit.advice-only", in.unit()));
  }

  /** The same on a case that is open. */
  static Ruling<Boolean> mayJudge(Known known, Actor actor) {
    Group group = ViolationFile.of(known).charged().conduct().group();
    CaseFile file = known.file();
    boolean may =
        group == Group.UNIT
            ? actor.holds(ViolationProcedure.AUTHORITY, file, known.now())
            : ViolationProcedure.OF_UNIT.stream()
                .anyMatch(role -> actor.holds(role, file, known.now()));
    return judge(known, group, may)
        .then(yes ->
            Parties.notHimself(
                known,
                group.clause(),
                Optional.of(ViolationFile.of(known).charged().respondent()),
                actor));
  }

  private static Ruling<Boolean> judge(Known known, Group group, boolean may) {
    return known.law().condition(group.clause(), "judged-by-the-competent", may)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.WRONG_ROLE,
            group.clause(),
            group == Group.UNIT ? "audit.authority-judges" : "audit.unit-judges");
  }

  static Ruling<Boolean> grounded(Known known, ViolationInput.TakeUp in) {
    return Grounds.check(known.law(), in.code(), in.judged().grounds());
  }

  static Ruling<Boolean> grounded(Known known, ViolationInput.Accept in) {
    return Grounds.check(known.law(), ViolationFile.of(known).charged().conduct(), in.grounds());
  }

  static ViolationEvent raise(Known known, ViolationInput.RaiseCandidate in) {
    return new ViolationEvent.CandidateRaised(
        in.code(), in.unit(), in.respondent(), in.source(), known.law().asOf());
  }

  static ViolationEvent takeUp(Known known, ViolationInput.TakeUp in) {
    LocalDate today = known.law().asOf();
    ViolationFile.Charge charge =
        new ViolationFile.Charge(in.code(), in.unit(), in.respondent(), Optional.empty(), today);
    return new ViolationEvent.ViolationTakenUp(
        in.code(), in.unit(), in.respondent(), today, judgement(charge, in.judged()));
  }

  static ViolationEvent accept(Known known, ViolationInput.Accept in) {
    return new ViolationEvent.CandidateAccepted(
        known.law().asOf(), judgement(ViolationFile.of(known).charged(), in));
  }

  private static ViolationEvent.Judgement judgement(
      ViolationFile.Charge charge, ViolationInput.Accept in) {
    return new ViolationEvent.Judgement(
        charge.seal(in.facts()),
        in.normBroken(),
        in.problemMissed(),
        in.graveConsequence(),
        in.secret(),
        in.rule().map(charge::seal),
        in.suspectedCrime());
  }

  static List<Tie> parties(Known known, ViolationInput.RaiseCandidate in) {
    List<Tie> ties = new ArrayList<>();
    ties.add(Tie.toCase(in.source(), "source", LegalTime.startOf(known.law().asOf())));
    ties.addAll(judges(known, in.code(), in.unit(), in.division().orElse(Parties.CITY)));
    ties.addAll(charged(known, in.respondent()));
    return ties;
  }

  static List<Tie> partiesByHand(Known known, ViolationInput.TakeUp in, Actor actor) {
    List<Tie> ties =
        new ArrayList<>(
            judges(known, in.code(), in.unit(), UnitAuthority.division(known, in.unit(), actor)));
    ties.addAll(charged(known, in.respondent()));
    return ties;
  }

  private static List<Tie> charged(Known known, String respondent) {
    return respondent.startsWith(PERSON)
        ? List.of(Parties.tie(known, respondent, CHARGED))
        : List.of();
  }

  /** Whoever judges it sees it; the unit whose own conduct it is comes to see it by the order. */
  private static List<Tie> judges(Known known, Conduct conduct, String unit, String division) {
    return conduct.group() == Group.UNIT
        ? Parties.authority(known, division)
        : List.of(Parties.unit(known, unit));
  }

  /** Whoever is ordered to correct learns of it. */
  static List<Tie> ordered(Known known, ViolationInput.OrderCorrection in) {
    ViolationFile.Charge charge = ViolationFile.of(known).charged();
    String respondent = charge.respondent();
    if (respondent.startsWith(PERSON)) {
      List<Tie> ties = new ArrayList<>();
      ties.add(Parties.tie(known, respondent, RESPONDENT));
      known.file().tied(CHARGED, known.now()).forEach(tie -> ties.add(tie.endedAt(known.now())));
      return ties;
    }
    return charge.conduct().group() == Group.AUDITEE
        ? List.of(Parties.tie(known, respondent, "auditee"))
        : List.of(Parties.tie(known, respondent, Parties.UNIT));
  }

  static List<Tie> referred(Known known, ViolationInput.ReferPersons in) {
    return List.of(Parties.tie(known, "organ/" + in.body(), Referring.COMPETENT_BODY));
  }

  static Ruling<Boolean> bodyNamed(Known known, ViolationInput.ReferPersons in) {
    return Parties.id(clause(known), "/body", in.body());
  }

  static Ruling<Boolean> dueAhead(Known known, ViolationInput.OrderCorrection in) {
    LocalDate today = known.law().asOf();
    return in.due().filter(due -> due.isBefore(today)).isEmpty()
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.CONDITION_NOT_MET,
            clause(known),
            "audit.due-before-today",
            in.due().orElseThrow(),
            today);
  }

  static ClauseId clause(Known known) {
    return ViolationFile.of(known).charged().conduct().group().clause();
  }

  /** All is done that the clause demands, and it is the clause that refuses. */
  static Ruling<Boolean> allDone(Known known) {
    ViolationFile file = ViolationFile.of(known);
    Group group = file.charged().conduct().group();
    boolean persons = group == Group.UNIT || !file.handled().isEmpty();
    boolean refers = group == Group.UNIT || (group == Group.AUDITORS && file.suspectedCrime());
    boolean crime =
        !file.suspectedCrime()
            || group == Group.AUDITEE
            || file.referral().map(ViolationFile.Referral::crime).orElse(false);
    return done(known, group, "correction-ordered", file.order().isPresent(), "audit.not-ordered")
        .then(yes ->
            done(known, group, "corrected", file.corrected().isPresent(), "audit.not-corrected"))
        .then(yes -> done(known, group, "persons-handled", persons, "audit.persons-unhandled"))
        .then(yes ->
            done(
                known,
                group,
                "persons-referred",
                !refers || file.referral().isPresent(),
                "audit.persons-unreferred"))
        .then(yes -> done(known, group, "crime-referred", crime, "audit.crime-unreferred"));
  }

  /** The unit whose Party committee hears of the handling. */
  static List<String> units(CaseFile file) {
    return ViolationFile.of(file)
        .charge()
        .map(charge -> Papers.needs(charge.unit()))
        .orElse(List.of());
  }

  /** What the unit handled is a matter for its Party committee (audit/9.2). */
  static Ruling<Change> close(Known known, ViolationInput.Close in, Actor actor) {
    Change change = Change.of(new ViolationEvent.ViolationClosed(known.law().asOf()));
    ViolationFile.Charge charge = ViolationFile.of(known).charged();
    return Ruling.granted(
        charge.conduct().group() == Group.UNIT
            ? change
            : change.sending(Papers.owed(known, actor, 0, charge.unit(), Matter.HANDLING)));
  }

  private static Ruling<Boolean> done(
      Known known, Group group, String key, boolean met, String sentence) {
    return known.law().condition(group.clause(), key, met)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, group.clause(), sentence);
  }
}
