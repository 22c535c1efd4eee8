package org.gongbao.city.audit.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.city.audit.unit.UnitAuthority;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * An inspection (内部审计监督检查) of a unit by its audit authority under articles 36 and 37. Each of its
 * findings becomes a case of article 38.
 */
public final class Inspections {

  /** Name of the procedure. */
  public static final String NAME = "audit-inspection";

  private static final ClauseId FORM = ClauseId.of("audit/37.2");

  private enum Stage {
    RECORDED
  }

  /** Records an inspection; the day of effect is its day. */
  record RecordInspection(
      String unit,
      InspectionForm form,
      Optional<String> otherForm,
      String summary,
      List<Found> findings) {}

  /** One finding. */
  record Found(String text, boolean grave) {}

  private Inspections() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, InspectionFile.EMPTY)
        .law("audit")
        .events(InspectionEvent.class, InspectionFile::apply)
        .on("record-inspection", RecordInspection.class)
        .opens()
        .to(Stage.RECORDED)
        .by(Bureau.AUTHORITY)
        .cites("audit/37.2", "audit/36.1.4", "audit/3.2")
        .needs(Need.TIED, (file, input) -> UnitProfile.needs(input, "unit"))
        .rule((known, in) -> Parties.id(FORM, "/unit", in.unit()))
        .rule((known, in, actor) -> UnitAuthority.guiding(known, in.unit(), actor))
        .rule(Inspections::formNamed)
        .does(Inspections::record)
        .ties(Inspections::parties)
        .mayBeRecordedLater("audit/36.1.4", Bureau.AUTHORITY)
        .closes()
        .build();
  }

  private static Ruling<Boolean> formNamed(Known known, RecordInspection in) {
    boolean named = in.form() != InspectionForm.OTHER || in.otherForm().isPresent();
    return known.law().condition(FORM, "inspection-form-named", named)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, FORM, "audit.inspection-form-unnamed");
  }

  private static Ruling<Change> record(Known known, RecordInspection in, Actor actor) {
    return Ruling.granted(
        Change.of(
                new InspectionEvent.UnitInspected(
                    in.unit(),
                    in.form(),
                    in.otherForm().map(text -> Bureau.sealForUnit(in.unit(), text)),
                    known.law().asOf(),
                    Bureau.sealForUnit(in.unit(), in.summary()),
                    in.findings().size()))
            .sending(
                IntStream.range(0, in.findings().size())
                    .mapToObj(i ->
                        Findings.opening(
                            known,
                            actor,
                            i,
                            in.unit(),
                            in.findings().get(i).text(),
                            in.findings().get(i).grave()))
                    .toList()));
  }

  private static List<Tie> parties(Known known, RecordInspection in, Actor actor) {
    List<Tie> ties = new ArrayList<>(Bureau.ties(known, actor, in.unit()));
    ties.add(Parties.unit(known, in.unit()));
    return ties;
  }
}
