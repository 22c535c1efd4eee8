package org.gongbao.city.audit.powers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.bulletin.BulletinFile;
import org.gongbao.city.audit.bulletin.Bulletins;
import org.gongbao.city.audit.project.Projects;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Change;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Tie;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** The steps of a proposal. */
final class Proposing {

  private Proposing() {}

  static Ruling<Boolean> ownUnit(Known known, ProposalInput.Propose in, Actor actor) {
    boolean own =
        actor.grants().stream()
            .anyMatch(
                grant -> grant.role().equals(Common.OFFICE) && grant.organ().equals(in.unit()));
    return known.law().condition(in.kind().clause(), "own-unit", own)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.WRONG_PLACE, in.kind().clause(), "audit.not-own-unit", in.unit());
  }

  /** What is made of an audit names one of the unit's own, from which the office is not barred. */
  static Ruling<Boolean> onProject(Known known, ProposalInput.Propose in, Actor actor) {
    if (in.project().isEmpty()) {
      return known.law().condition(in.kind().clause(), "project-named", !in.kind().isOfProject())
          ? Ruling.granted(true)
          : Ruling.refused(
              RefusalKind.MISSING, in.kind().clause(), "audit.proposal-without-project");
    }
    return Common.onProject(known, in.project().get(), in.kind().clause(), actor)
        .then(yes -> {
          String unit = Common.about(known, in.project().get()).unit();
          return known.law().condition(in.kind().clause(), "own-unit", unit.equals(in.unit()))
              ? Ruling.granted(true)
              : Ruling.refused(
                  RefusalKind.WRONG_PLACE, in.kind().clause(), "audit.not-own-unit", unit);
        });
  }

  static Ruling<Boolean> circleNamed(Known known, ProposalInput.Propose in) {
    if (in.kind() != ProposalKind.BULLETIN) {
      return Ruling.granted(true);
    }
    boolean named = in.circle().filter(circle -> !circle.isBlank()).isPresent();
    return known.law().condition(in.kind().clause(), "circle-named", named)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, in.kind().clause(), "audit.no-circle");
  }

  static Ruling<Boolean> meritNamed(Known known, ProposalInput.Propose in) {
    if (in.kind() != ProposalKind.COMMENDATION) {
      return Ruling.granted(true);
    }
    return known.law().condition(in.kind().clause(), "merit-named", !in.merits().isEmpty())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, in.kind().clause(), "audit.no-merit");
  }

  static ProposalEvent propose(Known known, ProposalInput.Propose in) {
    Optional<About> about = in.project().map(id -> Common.about(known, id));
    String subject = "organ/" + about.map(About::auditee).orElse(in.unit());
    return new ProposalEvent.ProposalFiled(
        in.unit(),
        about.map(About::auditee),
        in.project(),
        in.kind(),
        Common.today(known),
        Personal.of(subject, in.text()),
        in.circle()
            .filter(circle -> in.kind() == ProposalKind.BULLETIN)
            .map(circle -> Personal.of(subject, circle)),
        in.kind() == ProposalKind.COMMENDATION
            ? in.merits().stream().distinct().sorted().toList()
            : List.of());
  }

  /** The auditee sees what it is to take up, and not what is proposed about it. */
  static List<Tie> parties(Known known, ProposalInput.Propose in) {
    List<Tie> ties = new ArrayList<>();
    ties.add(Projects.tie(known, in.unit(), "unit"));
    in.project().map(id -> Projects.tie(known, id)).ifPresent(ties::add);
    in.project()
        .filter(id -> in.kind().isForAuditee())
        .map(id -> Common.auditee(known, Common.about(known, id)))
        .ifPresent(ties::add);
    return ties;
  }

  static List<String> project(CaseFile file) {
    return ProposalFile.of(file).proposal().stream()
        .flatMap(made -> made.project().stream())
        .map(Object::toString)
        .toList();
  }

  static Ruling<Boolean> notAside(Known known, Actor actor) {
    return ProposalFile.of(known)
        .made()
        .project()
        .map(id -> Projects.notAside(known, id, actor))
        .orElse(Ruling.granted(true));
  }

  static Ruling<Boolean> forAuditee(Known known) {
    ProposalKind kind = ProposalFile.of(known).made().kind();
    return known.law().condition(Article.CORRECTIONS, "for-auditee", kind.isForAuditee())
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.CONDITION_NOT_MET, Article.CORRECTIONS, "audit.not-followed-up");
  }

  static Ruling<Boolean> againstSomebody(Known known) {
    ProposalKind kind = ProposalFile.of(known).made().kind();
    return known
            .law()
            .condition(
                ProposalKind.LIABILITY.clause(), "against-somebody", kind.isAgainstSomebody())
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.CONDITION_NOT_MET, ProposalKind.LIABILITY.clause(), "audit.not-decided-so");
  }

  static Ruling<Boolean> forUnit(Known known) {
    ProposalKind kind = ProposalFile.of(known).made().kind();
    boolean forUnit = !kind.isForAuditee() && !kind.isAgainstSomebody();
    return known.law().condition(kind.clause(), "for-unit", forUnit)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONDITION_NOT_MET, kind.clause(), "audit.not-answered-so");
  }

  static Ruling<Boolean> reasonGiven(Known known, ProposalInput.Answer in) {
    ProposalKind kind = ProposalFile.of(known).made().kind();
    boolean given = in.accepted() || in.reason().isPresent();
    return known.law().condition(kind.clause(), "reason-given", given)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, kind.clause(), "audit.decline-reason");
  }

  static ProposalEvent check(Known known, ProposalInput.Check in) {
    return new ProposalEvent.AdoptionChecked(
        in.adoption(), Common.today(known), in.note().map(ProposalFile.of(known).made()::seal));
  }

  static ProposalEvent answer(Known known, ProposalInput.Answer in) {
    return new ProposalEvent.ProposalAnswered(
        in.accepted(), Common.today(known), in.reason().map(ProposalFile.of(known).made()::seal));
  }

  static List<String> bulletins(CaseFile file) {
    return ProposalFile.of(file).proposal().stream()
        .flatMap(made -> made.project().stream())
        .map(Bulletins::key)
        .toList();
  }

  /** A bulletin that the unit wants is owed from now on, if it is not already (audit/31.1). */
  static Ruling<Change> answerForUnit(Known known, ProposalInput.Answer in, Actor actor) {
    ProposalFile.Proposal made = ProposalFile.of(known).made();
    List<Command> sends =
        in.accepted() && made.kind() == ProposalKind.BULLETIN
            ? made.project().filter(id -> !isOwed(known, Bulletins.key(id))).stream()
                .map(id ->
                    Bulletins.owed(
                        known,
                        actor,
                        0,
                        made.unit(),
                        made.auditee().orElse(made.unit()),
                        id,
                        made.circle().flatMap(Personal::value)))
                .toList()
            : List.of();
    return Ruling.granted(Change.of(answer(known, in)).sending(sends));
  }

  private static boolean isOwed(Known known, String key) {
    return known.facts().get(Need.TIED, key).stream()
        .flatMap(tied -> tied.cases().stream())
        .map(BulletinFile::of)
        .anyMatch(BulletinFile::isOwed);
  }
}
