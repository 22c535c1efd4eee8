package org.gongbao.city.audit.powers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.liability.Violations;
import org.gongbao.city.audit.project.Projects;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Change;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Tie;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** The steps of a request for material. */
final class Requesting {

  private Requesting() {}

  /** An auditee is asked once it knows of the audit. */
  static Ruling<Boolean> mayAsk(Known known, RequestInput.Ask in, Actor actor) {
    return Common.onProject(known, in.project(), Article.MATERIAL, actor)
        .then(yes -> {
          boolean notified =
              Projects.isNotified(known, Projects.find(known, in.project()).orElseThrow());
          return known.law().condition(Article.NOTICE, "auditee-notified", notified)
              ? Ruling.granted(true)
              : Ruling.refused(RefusalKind.NOT_YET, Article.NOTICE, "audit.not-notified");
        });
  }

  static Ruling<Boolean> listed(Known known, RequestInput.Ask in) {
    if (!known.law().condition(Article.MATERIAL, "material-listed", !in.items().isEmpty())) {
      return Ruling.refused(RefusalKind.MISSING, Article.MATERIAL, "audit.no-material");
    }
    boolean ahead = !in.due().isBefore(Common.today(known));
    return known.law().condition(Article.MATERIAL, "due-ahead", ahead)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.CONDITION_NOT_MET,
            Article.MATERIAL,
            "audit.due-past",
            in.due(),
            Common.today(known));
  }

  static RequestEvent ask(Known known, RequestInput.Ask in) {
    About about = Common.about(known, in.project());
    return new RequestEvent.MaterialRequested(
        about,
        Common.today(known),
        in.due(),
        in.items().stream()
            .map(item -> new RequestFile.Item(item.kind(), about.seal(item.what())))
            .toList());
  }

  static List<Tie> parties(Known known, RequestInput.Ask in) {
    List<Tie> ties = new ArrayList<>(Common.ties(known, in.project()));
    ties.add(Common.auditee(known, Common.about(known, in.project())));
    return ties;
  }

  static List<String> project(CaseFile file) {
    return RequestFile.of(file).request().map(request -> request.about().keys()).orElse(List.of());
  }

  static Ruling<Boolean> notAside(Known known, Actor actor) {
    return Projects.notAside(known, RequestFile.of(known).about().project(), actor);
  }

  static Ruling<Boolean> anything(Known known, List<String> files) {
    boolean any = !files.isEmpty() || !RequestFile.of(known).files().isEmpty();
    return known.law().condition(Article.DECLARED_MATERIAL, "anything-handed-in", any)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, Article.DECLARED_MATERIAL, "audit.nothing-handed-in");
  }

  static Ruling<Boolean> declared(Known known, RequestInput.HandIn in) {
    return known
            .law()
            .condition(Article.DECLARED_MATERIAL, "true-and-complete", in.trueAndComplete())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, Article.DECLARED_MATERIAL, "audit.not-declared");
  }

  static RequestEvent leave(Known known, RequestInput.Leave in) {
    return new RequestEvent.MaterialLeft(
        Common.today(known), Article.DECLARED_MATERIAL, sealed(known, in.files()));
  }

  static RequestEvent accept(Known known, RequestInput.HandIn in) {
    return new RequestEvent.MaterialHandedIn(
        Common.today(known),
        known
            .law()
            .condition(Article.MATERIAL, "late", known.file().hasRunOut(RequestProcedure.HAND_IN)),
        RequestFile.of(known).about().seal(in.signedBy()),
        sealed(known, in.files()));
  }

  private static List<Personal<String>> sealed(Known known, List<String> files) {
    About about = RequestFile.of(known).about();
    return files.stream().map(file -> about.<String>seal(file)).toList();
  }

  static Ruling<Change> overdue(Known known, RequestInput.Overdue in, Actor actor) {
    return Ruling.granted(
        Change.of(new RequestEvent.RequestOverdue(Common.today(known), Article.MATERIAL))
            .sending(List.of(candidate(known, actor))));
  }

  static Ruling<Change> untrue(Known known, RequestInput.MarkUntrue in, Actor actor) {
    return Ruling.granted(
        Change.of(
                new RequestEvent.DeclarationProvenFalse(
                    Common.today(known), RequestFile.of(known).about().seal(in.what())))
            .sending(List.of(candidate(known, actor))));
  }

  /** Material refused, delayed, untrue or incomplete may be a violation (audit/40.1.2). */
  private static Command candidate(Known known, Actor actor) {
    About about = RequestFile.of(known).about();
    return Violations.candidate(
        known, actor, 0, "40.1.2", about.unit(), "organ/" + about.auditee(), Optional.empty());
  }
}
