package org.gongbao.city.audit.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.AUDITEE;
import static org.gongbao.city.audit.AuditCity.JIANGBEI;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.OVERSIGHT;
import static org.gongbao.city.audit.AuditCity.UNIT;
import static org.gongbao.city.audit.AuditCity.YUBEI;

import java.math.BigDecimal;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.rules.Percent;
import org.gongbao.city.audit.unit.Units;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.CaseId;
import org.gongbao.law.Accepts;
import org.gongbao.law.RefusalKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The use of results, in appraisal and by the state auditor")
class UseOfResultsTest {

  @Accepts("audit/31.2#1")
  @Test
  @DisplayName("audit/31.2: 2 reports, 10 problems, 8 done, 1 overdue: 10, 8, 80.0%, 1")
  void extract() {
    Extract extract = Extract.of(2, 10, 8, 1);
    assertThat(extract.reports()).isEqualTo(2);
    assertThat(extract.problems()).isEqualTo(10);
    assertThat(extract.done()).isEqualTo(8);
    assertThat(extract.rate()).contains(new BigDecimal("80.0"));
    assertThat(extract.overdueReports()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} of {1} are {2} percent")
  @DisplayName("audit/31.2: one decimal, half up; of nothing there is no share")
  @CsvSource({"8, 10, 80.0", "2, 3, 66.7", "1, 16, 6.3", "0, 7, 0.0", "7, 7, 100.0", "0, 0, "})
  void rounded(int part, int whole, BigDecimal percent) {
    assertThat(Percent.of(part, whole).orElse(null)).isEqualTo(percent);
  }

  @Test
  @DisplayName("audit/31.2: a use is kept with the figures of that day, within the head's term")
  void used() {
    try (AuditCity city = new AuditCity("2021-05-08")) {
      for (int i = 1; i <= 3; i++) {
        PolicyCity.Case problem = ProblemTest.found(city, "s", "k" + i, new CaseId(1, 1), i);
        if (i < 3) {
          problem.does(OFFICE, "record-rectification", "{'done':true,'refused':false}");
        }
      }
      ProblemTest.found(city, "s2", "k1", new CaseId(1, 1), 4);
      city.opened(
          OFFICE,
          ProblemProcedure.NAME,
          "{'unit':'u','auditee':'s','category':'k9','text':'国家审计'}");
      city.at("2021-12-01");
      ProblemTest.found(city, "s", "later", new CaseId(1, 2), 1);
      AppraisalFile.Use use =
          AppraisalFile.of(
                  city.opened(OVERSIGHT, AppraisalProcedure.NAME, use("2021-11-30")).file())
              .use()
              .orElseThrow();
      assertThat(use.extract()).isEqualTo(Extract.of(0, 3, 2, 0));
      assertThat(use.extract().rate()).contains(new BigDecimal("66.7"));
      city.refused(UNIT, AppraisalProcedure.NAME, use("2021-01-31"), "audit/31.2");
      city.refused(AUDITEE, AppraisalProcedure.NAME, use("2021-11-30"), "audit/31.2");
    }
  }

  @Accepts("audit/35.1#1")
  @Test
  @DisplayName("audit/35.1: corrected on 06-30 before 09-01: left out; half corrected: reported")
  void stateAudit() {
    try (AuditCity city = new AuditCity("2021-04-15")) {
      Units.register(city);
      PolicyCity.Case corrected = ProblemTest.found(city, "s", "k1", new CaseId(1, 1), 1);
      PolicyCity.Case half = ProblemTest.found(city, "s", "k2", new CaseId(1, 1), 2);
      city.at("2021-06-30");
      corrected.does(OFFICE, "record-rectification", "{'done':true,'refused':false}");
      half.does(OFFICE, "record-rectification", "{'done':false,'refused':false,'reason':'完成一半'}");
      city.at("2021-09-20");
      assertThat(treatment(city.opened(YUBEI, TreatmentProcedure.NAME, treated(corrected, ""))))
          .isEqualTo(Treatment.LEAVE_OUT);
      city.refused(YUBEI, TreatmentProcedure.NAME, treated(half, ""), "audit/35.1");
      PolicyCity.Case reported =
          city.opened(YUBEI, TreatmentProcedure.NAME, treated(half, ",'opinion':'责成限期整改'"));
      assertThat(treatment(reported)).isEqualTo(Treatment.REPORT_AND_URGE);
      assertThat(
              reported.file().procedure().cites("decide-treatment").stream().map(String::valueOf))
          .startsWith("audit/35.1");
      assertThat(reported.file().stage()).isEqualTo("URGED");
      reported.does(YUBEI, "record-correction", "{'what':'已整改'}");
    }
  }

  @Test
  @DisplayName("audit/35.1: not found internally, or only later, is ordinary; out of sight is none")
  void ordinary() {
    try (AuditCity city = new AuditCity("2021-09-10")) {
      Units.register(city);
      PolicyCity.Case later = ProblemTest.found(city, "s", "k1", new CaseId(1, 1), 1);
      assertThat(treatment(city.opened(YUBEI, TreatmentProcedure.NAME, treated(later, ""))))
          .isEqualTo(Treatment.ORDINARY);
      assertThat(
              treatment(
                  city.opened(
                      YUBEI,
                      TreatmentProcedure.NAME,
                      "{'unit':'u','fieldworkStart':'2021-09-01'}")))
          .isEqualTo(Treatment.ORDINARY);
      assertThat(
              city.refused(JIANGBEI, TreatmentProcedure.NAME, treated(later, ""), "audit/3.2")
                  .kind())
          .isEqualTo(RefusalKind.WRONG_PLACE);
      String other = treated(later, "").replace("'u'", "'s'");
      assertThat(city.refused(YUBEI, TreatmentProcedure.NAME, other, "audit/2.1").kind())
          .isEqualTo(RefusalKind.MISSING);
      Units.register(city, Units.S, "s");
      assertThat(city.refused(YUBEI, TreatmentProcedure.NAME, other, "audit/35.1").kind())
          .as("not of that unit")
          .isEqualTo(RefusalKind.MISSING);
      city.refused(UNIT, TreatmentProcedure.NAME, treated(later, ""), "audit/35.1");
    }
  }

  private static Treatment treatment(PolicyCity.Case decided) {
    return TreatmentFile.of(decided.file()).decision().orElseThrow().treatment();
  }

  private static String treated(PolicyCity.Case problem, String more) {
    return "{'unit':'u','problem':'%s','fieldworkStart':'2021-09-01'%s}"
        .formatted(problem.id(), more);
  }

  static String use(String until) {
    return ("{'unit':'u','auditee':'s','head':'fan','purpose':'appraisal','from':'2021-03-01',"
            + "'until':'%s'}")
        .formatted(until);
  }
}
