package org.gongbao.city.audit.authority;

import java.util.List;
import java.util.stream.Stream;
import org.gongbao.city.audit.filing.FilingFile;
import org.gongbao.city.audit.filing.FilingProcedure;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.city.audit.unit.UnitAuthority;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tied;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/**
 * The assessment of what a unit filed (备案资料分析评估) under article 39, for the plan of state audits and
 * for guidance. It is the authority's own paper: the unit does not see it.
 */
public final class Assessments {

  /** Name of the procedure. */
  public static final String NAME = "audit-assessment";

  private static final ClauseId ANALYSIS = ClauseId.of("audit/39.1");

  private enum Stage {
    ASSESSED
  }

  /** Assesses a unit's filings of a year. */
  record AssessFilings(String unit, int year, String note) {}

  private Assessments() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, AssessmentFile.EMPTY)
        .law("audit")
        .events(AssessmentEvent.class, AssessmentFile::apply)
        .on("assess-filings", AssessFilings.class)
        .opens()
        .to(Stage.ASSESSED)
        .by(Bureau.AUTHORITY)
        .cites("audit/39.1", "audit/3.2")
        .needs(Need.TIED, (file, input) -> keys(input))
        .rule((known, in) -> Parties.id(ANALYSIS, "/unit", in.unit()))
        .rule((known, in, actor) -> UnitAuthority.ofOwnLevel(known, in.unit(), actor))
        .rule(Assessments::whole)
        .rule(Assessments::competent)
        .records(Assessments::assess)
        .ties((known, in, actor) -> Bureau.ties(known, actor, in.unit()))
        .closes()
        .build();
  }

  private static List<String> keys(JsonNode input) {
    String unit = input.path("unit").asString("");
    return Parties.isId(unit)
        ? Stream.concat(Stream.of(key(unit)), UnitProfile.needs(unit).stream()).toList()
        : List.of();
  }

  private static String key(String unit) {
    return Tied.key(FilingProcedure.NAME, "organ/" + unit, Parties.UNIT);
  }

  private static List<CaseFile> filings(Known known, String unit) {
    return known.facts().get(Need.TIED, key(unit)).map(Tied::cases).orElse(List.of());
  }

  /** An analysis over a part of the filings would name kinds missing that are not. */
  private static Ruling<Boolean> whole(Known known, AssessFilings in) {
    return known.facts().get(Need.TIED, key(in.unit())).map(Tied::more).orElse(false)
        ? Ruling.refused(RefusalKind.OUT_OF_BOUNDS, ANALYSIS, "audit.too-many-filings", Tied.MOST)
        : Ruling.granted(true);
  }

  /** The filings of a unit are analysed by the authority with which it files. */
  private static Ruling<Boolean> competent(Known known, AssessFilings in, Actor actor) {
    boolean theirs =
        filings(known, in.unit()).stream()
            .allMatch(one -> actor.holds(Bureau.AUTHORITY, one, known.now()));
    return known.law().condition(ANALYSIS, "filed-with-authority", theirs)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.WRONG_PLACE, ANALYSIS, "audit.other-authority", in.unit());
  }

  private static AssessmentEvent assess(Known known, AssessFilings in) {
    FilingAnalysis analysis =
        FilingAnalysis.of(
            filings(known, in.unit()).stream().map(FilingFile::of).toList(), in.year());
    return new AssessmentEvent.FilingsAssessed(
        in.unit(),
        in.year(),
        known.law().asOf(),
        analysis.received(),
        analysis.missing(),
        Bureau.sealForUnit(in.unit(), in.note()));
  }
}
