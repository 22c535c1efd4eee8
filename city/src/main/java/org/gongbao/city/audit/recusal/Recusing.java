package org.gongbao.city.audit.recusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.city.audit.project.AuditFile;
import org.gongbao.city.audit.project.AuditProject;
import org.gongbao.city.audit.project.Project;
import org.gongbao.city.audit.project.Projects;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.city.audit.rules.RecusalDecider;
import org.gongbao.city.audit.rules.RecusalGround;
import org.gongbao.city.people.Holders;
import org.gongbao.city.people.Official;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Change;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Tie;
import org.gongbao.engine.Tied;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/** The steps of a recusal. */
final class Recusing {

  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
  private static final List<String> AUDITEES = List.of("auditee", "auditee-head");

  private Recusing() {}

  static Ruling<?> inForce(Known known) {
    return known.law().inForce("audit", Article.IN_FORCE);
  }

  static List<String> person(JsonNode input) {
    return Stream.of(input.path("person").asString("")).filter(id -> id.matches(ID)).toList();
  }

  /**
   * The auditor applies for himself, the auditee for any; nobody else does. Who works on the
   * project for a contractor has the duties of an auditor (audit/14.3).
   */
  static Ruling<RecusalFile.Applicant> entitled(Known known, RecusalInput.Request in, Actor actor) {
    return Projects.named(known, in.project(), Article.RECUSAL)
        .then(project -> applicant(known, project, in.person(), actor));
  }

  private static Ruling<RecusalFile.Applicant> applicant(
      Known known, CaseFile file, String person, Actor actor) {
    Project project = AuditFile.of(file).opened();
    boolean works =
        holdsFor(actor, project.unit(), "unit") || Projects.isEngaged(known, file, actor.person());
    if (actor.person().equals(person) && works) {
      return Ruling.granted(RecusalFile.Applicant.AUDITOR);
    }
    boolean auditee =
        Projects.isNotified(known, file)
            && AUDITEES.stream().anyMatch(actor::holds)
            && holdsFor(actor, project.auditee(), AuditProject.AUDITEE_CAPACITY);
    return known.law().condition(Article.RECUSAL, "auditor-or-auditee", auditee)
        ? Ruling.granted(RecusalFile.Applicant.AUDITEE)
        : Ruling.refused(RefusalKind.WRONG_ROLE, Article.RECUSAL, "audit.recusal-third-party");
  }

  private static boolean holdsFor(Actor actor, String organ, String capacity) {
    return actor.grants().stream()
        .anyMatch(grant -> grant.organ().equals(organ) && grant.capacity().equals(capacity));
  }

  static Ruling<Boolean> personKnown(Known known, RecusalInput.Request in) {
    boolean is =
        in.person().matches(ID) && known.facts().get(Official.NEED, in.person()).isPresent();
    return is
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, Article.RECUSAL, "audit.no-person", in.person());
  }

  static Ruling<Boolean> groundClaimed(Known known, RecusalInput.Request in) {
    return known.law().condition(Article.RECUSAL, "ground-claimed", !in.claim().isNothing())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, Article.RECUSAL, "audit.no-ground-claimed");
  }

  /** The application, and at once the person stands aside from the project. */
  static Ruling<Change> request(Known known, RecusalInput.Request in, Actor actor) {
    return entitled(known, in, actor)
        .map(applicant ->
            Change.of(requested(known, in, applicant))
                .sending(aside(known, in.project(), in.person(), actor)));
  }

  static Ruling<Change> declared(Known known, RecusalInput.Request in) {
    return Projects.named(known, in.project(), Article.RECUSAL)
        .map(project -> Change.of(requested(known, in, RecusalFile.Applicant.AUDITOR)));
  }

  private static RecusalEvent requested(
      Known known, RecusalInput.Request in, RecusalFile.Applicant applicant) {
    Project project = project(known, in);
    return new RecusalEvent.RecusalRequested(
        project.unit(),
        project.auditee(),
        in.project(),
        in.person(),
        applicant,
        known.law().asOf(),
        Personal.of("person/" + in.person(), in.claim()));
  }

  private static Project project(Known known, RecusalInput.Request in) {
    return AuditFile.of(Projects.find(known, in.project()).orElseThrow()).opened();
  }

  /** Whoever stands aside already is not set aside again. */
  static List<Command> aside(
      Known known, org.gongbao.engine.CaseId project, String person, Actor actor) {
    return Projects.find(known, project)
        .filter(file -> file.closed().isEmpty() && !Projects.isAside(known, file, person))
        .map(file -> Sending.person(known, actor, file.id(), "set-aside", person))
        .stream()
        .toList();
  }

  /** The auditee sees what it asked for itself. */
  static List<Tie> parties(Known known, RecusalInput.Request in, Actor actor) {
    Project project = project(known, in);
    List<Tie> ties = new ArrayList<>();
    ties.add(Projects.tie(known, project.unit(), "unit"));
    ties.add(Projects.tie(known, in.project()));
    ties.add(
        Tie.of(
            "person/" + in.person(),
            RecusalProcedure.CONCERNED,
            LegalTime.startOf(known.law().asOf())));
    if (!actor.person().equals(in.person())) {
      ties.add(Projects.tie(known, project.auditee(), AuditProject.AUDITEE_CAPACITY));
    }
    return ties;
  }

  static List<String> project(CaseFile file) {
    return RecusalFile.of(file).application().stream()
        .map(application -> application.project().toString())
        .toList();
  }

  /** Other recusals on the project, and what the person declared. */
  static List<String> others(CaseFile file) {
    return RecusalFile.of(file).application().stream()
        .flatMap(application -> Stream.of(recusals(application), declarations(application)))
        .toList();
  }

  private static String recusals(RecusalFile.Application of) {
    return Tied.key(RecusalProcedure.NAME, "case/" + of.project(), Projects.CAPACITY);
  }

  private static String declarations(RecusalFile.Application of) {
    return Tied.key(
        DeclarationProcedure.NAME, "person/" + of.person(), DeclarationProcedure.DECLARANT);
  }

  static List<String> officeHead(CaseFile file) {
    return RecusalFile.of(file).application().stream()
        .map(application -> Holders.key(RecusalDecider.OFFICE_HEAD, application.unit()))
        .toList();
  }

  private static String deciderRole(Known known) {
    RecusalFile.Application of = RecusalFile.of(known).filed();
    List<String> heads =
        known
            .facts()
            .get(Holders.NEED, Holders.key(RecusalDecider.OFFICE_HEAD, of.unit()))
            .map(Holders::people)
            .orElse(List.of());
    CaseFile project = Projects.find(known, of.project()).orElseThrow();
    boolean aside =
        !heads.isEmpty() && heads.stream().allMatch(head -> Projects.isAside(known, project, head));
    return RecusalDecider.role(heads.contains(of.person()), aside);
  }

  static Ruling<Boolean> decider(Known known, Actor actor) {
    RecusalFile.Application of = RecusalFile.of(known).filed();
    String role = deciderRole(known);
    return RecusalDecider.check(
            known.law(),
            actor.person(),
            of.person(),
            role,
            actor.holds(role, known.file(), known.now()))
        .then(yes -> Projects.notAside(known, of.project(), actor));
  }

  static Ruling<Boolean> reasonGiven(Known known, RecusalInput.Decide in) {
    boolean given = in.outcome() == RecusalInput.Outcome.GRANT || in.reason().isPresent();
    return known.law().condition(Article.RECUSAL_DECIDED, "reason-given", given)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, Article.RECUSAL_DECIDED, "audit.rejection-reason");
  }

  static Ruling<Change> decide(Known known, RecusalInput.Decide in, Actor actor) {
    RecusalFile.Application of = RecusalFile.of(known).filed();
    if (in.outcome() == RecusalInput.Outcome.REJECT) {
      return Ruling.granted(
          Change.of(decided(known, in, Optional.empty())).sending(back(known, of, actor)));
    }
    Optional<Boolean> mayAffect =
        in.mayAffect()
            .or(() -> known.file().answer(RecusalGround.MAY_AFFECT).map(JsonNode::asBoolean));
    Claim claim = of.claim().value().orElse(Claim.NOTHING);
    return RecusalGround.met(known.law(), claim.asked(mayAffect), deciderRole(known))
        .map(ground ->
            Change.of(decided(known, in, Optional.of(ground)))
                .sending(undeclared(known, of, ground, actor)));
  }

  private static RecusalEvent decided(
      Known known, RecusalInput.Decide in, Optional<ClauseId> ground) {
    String person = RecusalFile.of(known).filed().person();
    return new RecusalEvent.RecusalDecided(
        in.outcome() == RecusalInput.Outcome.GRANT,
        ground,
        known.law().asOf(),
        in.reason().map(reason -> Personal.of("person/" + person, reason)));
  }

  /** He comes back, unless another application keeps him aside or the project is over. */
  private static List<Command> back(Known known, RecusalFile.Application of, Actor actor) {
    boolean kept =
        known.facts().get(Need.TIED, recusals(of)).stream()
            .flatMap(tied -> tied.cases().stream())
            .filter(other -> !other.id().equals(known.file().id()))
            .map(RecusalFile::of)
            .anyMatch(other ->
                other.keepsAside()
                    && other
                        .application()
                        .filter(its -> its.person().equals(of.person()))
                        .isPresent());
    return Projects.find(known, of.project())
        .filter(project -> !kept && project.closed().isEmpty())
        .map(project -> Sending.person(known, actor, project.id(), "let-back", of.person()))
        .stream()
        .toList();
  }

  /**
   * Who declared, and not that ground, may have broken the rules (41.1.5). Who declared nothing yet
   * is not charged by this.
   */
  private static List<Command> undeclared(
      Known known, RecusalFile.Application of, ClauseId ground, Actor actor) {
    List<DeclarationFile.Declaration> his =
        known.facts().get(Need.TIED, declarations(of)).stream()
            .flatMap(tied -> tied.cases().stream())
            .map(DeclarationFile::of)
            .flatMap(file -> file.declaration().stream())
            .filter(declaration -> declaration.project().equals(of.project()))
            .toList();
    return his.isEmpty() || his.stream().anyMatch(one -> one.maySpeakOf(ground))
        ? List.of()
        : List.of(Sending.candidate(known, actor, of.unit(), of.person()));
  }
}
