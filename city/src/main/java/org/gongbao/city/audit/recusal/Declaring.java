package org.gongbao.city.audit.recusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.project.AuditFile;
import org.gongbao.city.audit.project.Project;
import org.gongbao.city.audit.project.Projects;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.city.audit.rules.RecusalGround;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Change;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/** The steps of a declaration. */
final class Declaring {

  private Declaring() {}

  /** An auditor declares on a project of his own unit; a contractor on one he works on. */
  static Ruling<Boolean> ownUnit(Known known, RecusalInput.Declare in, Actor actor) {
    return Projects.named(known, in.project(), Article.RECUSAL)
        .then(project -> {
          String unit = AuditFile.of(project).opened().unit();
          boolean own =
              actor.grants().stream().anyMatch(grant -> grant.organ().equals(unit))
                  || Projects.isEngaged(known, project, actor.person());
          return known.law().condition(Article.RECUSAL, "own-unit", own)
              ? Ruling.granted(true)
              : Ruling.refused(
                  RefusalKind.WRONG_PLACE, Article.RECUSAL, "audit.not-own-unit", unit);
        });
  }

  static Ruling<Change> declare(Known known, RecusalInput.Declare in, Actor actor) {
    Project project = project(known, in);
    DeclarationEvent event =
        new DeclarationEvent.ConflictDeclared(
            project.unit(),
            project.auditee(),
            in.project(),
            actor.person(),
            known.law().asOf(),
            in.claim().isNothing(),
            Personal.of("person/" + actor.person(), in.claim()));
    // undetermined is not refused: a stake that somebody must judge sets aside until he has
    boolean mayBe =
        !(RecusalGround.met(known.law(), in.claim().asked(Optional.empty()))
            instanceof Ruling.Refused<ClauseId>);
    List<Command> sends = new ArrayList<>();
    if (mayBe) {
      sends.add(Sending.recusal(known, actor, in));
      sends.addAll(Recusing.aside(known, in.project(), actor.person(), actor));
    }
    return Ruling.granted(Change.of(event).sending(sends));
  }

  private static Project project(Known known, RecusalInput.Declare in) {
    CaseFile file = Projects.find(known, in.project()).orElseThrow();
    return AuditFile.of(file).opened();
  }

  static List<Tie> parties(Known known, RecusalInput.Declare in, Actor actor) {
    return List.of(
        Projects.tie(known, project(known, in).unit(), "unit"),
        Projects.tie(known, in.project()),
        Tie.of(
            "person/" + actor.person(),
            DeclarationProcedure.DECLARANT,
            LegalTime.startOf(known.law().asOf())));
  }

  /** The ground that is met. */
  private static Ruling<ClauseId> ground(Known known, RecusalInput.ReportGround in) {
    Optional<Boolean> mayAffect =
        in.mayAffect()
            .or(() -> known.file().answer(RecusalGround.MAY_AFFECT).map(JsonNode::asBoolean));
    return RecusalGround.met(known.law(), in.claim().asked(mayAffect));
  }

  /** What he declared himself was no secret. */
  static Ruling<Boolean> notDeclared(Known known, RecusalInput.ReportGround in) {
    Claim declared = DeclarationFile.of(known.file()).made().claim().value().orElse(Claim.NOTHING);
    return ground(known, in)
        .then(ground ->
            known
                    .law()
                    .condition(Article.RECUSAL, "ground-not-declared", !declared.speaksOf(ground))
                ? Ruling.granted(true)
                : Ruling.refused(RefusalKind.CONFLICT, Article.RECUSAL, "audit.ground-declared"));
  }

  static Ruling<Change> report(Known known, RecusalInput.ReportGround in, Actor actor) {
    DeclarationFile.Declaration made = DeclarationFile.of(known.file()).made();
    return ground(known, in)
        .map(ground ->
            Change.of(
                    new DeclarationEvent.UndeclaredGroundFound(
                        known.law().asOf(),
                        ground,
                        Personal.of("person/" + made.person(), in.claim())))
                .sending(List.of(Sending.candidate(known, actor, made.unit(), made.person()))));
  }
}
