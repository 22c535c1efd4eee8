package org.gongbao.city.audit.powers;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.city.audit.project.Projects;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.city.audit.rules.HeadConsent;
import org.gongbao.city.audit.rules.StopGround;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.law.Ruling;

/** The steps of a stop. */
final class Stopping {

  private Stopping() {}

  static Ruling<Boolean> mayPropose(Known known, StopInput.Propose in, Actor actor) {
    return Common.onProject(known, in.project(), Article.STOP, actor);
  }

  static StopEvent propose(Known known, StopInput.Propose in) {
    About about = Common.about(known, in.project());
    return new StopEvent.StopProposed(
        about, Common.today(known), in.conduct(), about.seal(in.what()));
  }

  static StopEvent consent(Known known, StopInput.Consent in) {
    return new StopEvent.StopConsented(
        Common.today(known), in.remark().map(StopFile.of(known).about()::seal));
  }

  static StopEvent decline(Known known, StopInput.Decline in) {
    return new StopEvent.StopDeclined(
        Common.today(known), StopFile.of(known).about().seal(in.reason()));
  }

  static List<String> project(CaseFile file) {
    return StopFile.of(file).proposed().map(made -> made.about().keys()).orElse(List.of());
  }

  static Ruling<Boolean> notAside(Known known, Actor actor) {
    return Projects.notAside(known, StopFile.of(known).about().project(), actor);
  }

  static Ruling<LocalDate> consented(Known known) {
    return HeadConsent.check(
        known.law(), Article.STOP, StopFile.of(known).consented(), Common.today(known));
  }

  static Ruling<Boolean> underWay(Known known, StopInput.Order in) {
    return StopGround.check(known.law(), in.underWay(), in.grave());
  }

  static Ruling<Change> order(Known known, StopInput.Order in) {
    StopFile.Proposed made = StopFile.of(known).proposed().orElseThrow();
    return consented(known)
        .map(consent ->
            Change.of(
                new StopEvent.StopOrdered(
                    Common.today(known), consent, made.conduct(), made.what())));
  }

  static StopEvent ceased(Known known, StopInput.Ceased in) {
    return new StopEvent.ConductCeased(
        Common.today(known), in.remark().map(StopFile.of(known).about()::seal));
  }
}
