package org.gongbao.city.audit.powers;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.city.audit.project.Projects;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.city.audit.rules.HeadConsent;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** The steps of a sealing. */
final class Sealing {

  private Sealing() {}

  static Ruling<Boolean> mayPropose(Known known, SealingInput.Propose in, Actor actor) {
    return Common.onProject(known, in.project(), Article.SEALING, actor);
  }

  static Ruling<Boolean> itemsListed(Known known, SealingInput.Propose in) {
    return known.law().condition(Article.SEALING, "items-listed", !in.items().isEmpty())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, Article.SEALING, "audit.nothing-to-seal");
  }

  static SealingEvent propose(Known known, SealingInput.Propose in) {
    About about = Common.about(known, in.project());
    return new SealingEvent.SealingProposed(
        about,
        Common.today(known),
        in.items().stream().map(item -> about.<String>seal(item)).toList(),
        in.threat(),
        about.seal(in.grounds()));
  }

  static SealingEvent consent(Known known, SealingInput.Consent in) {
    return new SealingEvent.SealingConsented(
        Common.today(known), in.remark().map(SealingFile.of(known).about()::seal));
  }

  static SealingEvent decline(Known known, SealingInput.Decline in) {
    return new SealingEvent.SealingDeclined(
        Common.today(known), SealingFile.of(known).about().seal(in.reason()));
  }

  static List<String> project(CaseFile file) {
    return SealingFile.of(file).proposed().map(made -> made.about().keys()).orElse(List.of());
  }

  static Ruling<Boolean> notAside(Known known, Actor actor) {
    return Projects.notAside(known, SealingFile.of(known).about().project(), actor);
  }

  static Ruling<LocalDate> consented(Known known) {
    return HeadConsent.check(
        known.law(), Article.SEALING, SealingFile.of(known).consented(), Common.today(known));
  }

  static Ruling<Change> seal(Known known, SealingInput.Seal in) {
    SealingFile.Proposed made = SealingFile.of(known).proposed().orElseThrow();
    return consented(known)
        .map(consent ->
            Change.of(
                new SealingEvent.MaterialSealed(
                    Common.today(known), consent, made.threat(), made.items())));
  }

  static SealingEvent release(Known known, SealingInput.Release in) {
    return new SealingEvent.MaterialReleased(
        Common.today(known), in.remark().map(SealingFile.of(known).about()::seal));
  }
}
