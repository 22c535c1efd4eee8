package org.gongbao.city.audit.improvement;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.city.audit.project.AuditFile;
import org.gongbao.city.audit.project.AuditProject;
import org.gongbao.city.audit.rules.Parties;
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
 * The use of results in appraisal (结果运用) under article 31: the figures of an auditee under one head
 * as they stood on the day of use.
 */
public final class AppraisalProcedure {

  /** Name of the procedure. */
  public static final String NAME = "audit-appraisal";

  private static final String OVERSIGHT = "internal-oversight";
  private static final ClauseId USE = ClauseId.of("audit/31.2");

  private enum Stage {
    USED
  }

  /**
   * Uses the results.
   *
   * @param head person whose appraisal it is
   * @param from first day of his term that counts
   * @param until last day of his term that counts
   */
  record UseResults(
      String unit, String auditee, String head, Purpose purpose, LocalDate from, LocalDate until) {}

  private AppraisalProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, AppraisalFile.EMPTY)
        .law("audit")
        .events(AppraisalEvent.class, AppraisalFile::apply)
        .on("use-results", UseResults.class)
        .opens()
        .to(Stage.USED)
        .by("unit", "unit-head", "audit-office", OVERSIGHT)
        .cites("audit/31.2")
        .needs(Need.TIED, (file, input) -> keys(input))
        .rule(AppraisalProcedure::named)
        .rule(AppraisalProcedure::inOrder)
        .rule(AppraisalProcedure::whole)
        .records(AppraisalProcedure::use)
        .ties((known, in) ->
            List.of(
                Parties.unit(known, in.unit()),
                Parties.tie(known, "organ/" + in.unit(), "oversight")))
        .closes()
        .build();
  }

  private static List<String> keys(JsonNode input) {
    String auditee = input.path("auditee").asString("");
    return Parties.isId(auditee) ? List.of(problems(auditee), projects(auditee)) : List.of();
  }

  private static String problems(String auditee) {
    return Tied.key(ProblemProcedure.NAME, "organ/" + auditee, Ledger.FOUND_AT);
  }

  private static String projects(String auditee) {
    return Tied.key(AuditProject.NAME, "organ/" + auditee, AuditProject.AUDITEE_CAPACITY);
  }

  private static Ruling<Boolean> named(Known known, UseResults in) {
    return Parties.id(USE, "/unit", in.unit())
        .then(yes -> Parties.id(USE, "/auditee", in.auditee()))
        .then(yes -> Parties.id(USE, "/head", in.head()));
  }

  private static Ruling<Boolean> inOrder(Known known, UseResults in) {
    return in.until().isBefore(in.from())
        ? Ruling.refused(
            RefusalKind.CONDITION_NOT_MET, USE, "audit.term-backwards", in.from(), in.until())
        : Ruling.granted(true);
  }

  /** A figure over a part of the cases would be a wrong one. */
  private static Ruling<Boolean> whole(Known known, UseResults in) {
    boolean more =
        known.facts().get(Need.TIED, problems(in.auditee())).map(Tied::more).orElse(false)
            || known.facts().get(Need.TIED, projects(in.auditee())).map(Tied::more).orElse(false);
    return more
        ? Ruling.refused(RefusalKind.OUT_OF_BOUNDS, USE, "audit.too-many-problems", Tied.MOST)
        : Ruling.granted(true);
  }

  private static List<CaseFile> cases(Known known, String key) {
    return known.facts().get(Need.TIED, key).map(Tied::cases).orElse(List.of());
  }

  private static AppraisalEvent use(Known known, UseResults in) {
    List<CaseFile> projects =
        cases(known, projects(in.auditee())).stream()
            .filter(one -> AuditFile.of(one).opened().unit().equals(in.unit()))
            .filter(one ->
                AuditFile.of(one)
                    .conclusion()
                    .delivered()
                    .map(day -> within(in, day))
                    .orElse(false))
            .toList();
    List<CaseFile> problems =
        cases(known, problems(in.auditee())).stream()
            .filter(one -> ProblemFile.of(one).entered().unit().equals(in.unit()))
            .filter(one -> within(in, ProblemFile.of(one).entered().found()))
            .toList();
    Extract extract = Extract.of(projects, problems);
    return new AppraisalEvent.ResultsUsed(
        in.unit(),
        in.auditee(),
        in.head(),
        in.purpose(),
        in.from(),
        in.until(),
        known.law().asOf(),
        extract.reports(),
        extract.problems(),
        extract.done(),
        extract.rate(),
        extract.overdueReports());
  }

  private static boolean within(UseResults in, LocalDate day) {
    return !day.isBefore(in.from()) && !day.isAfter(in.until());
  }
}
