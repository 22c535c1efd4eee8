package org.gongbao.city.audit.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.CITY;
import static org.gongbao.city.audit.AuditCity.JIANGBEI;
import static org.gongbao.city.audit.AuditCity.MEMBER;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.STRANGER_HEAD;
import static org.gongbao.city.audit.AuditCity.YUBEI;

import java.time.LocalDate;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.rules.Category;
import org.gongbao.city.audit.rules.OrderInForce;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Grant;
import org.gongbao.law.Accepts;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How an audit project is taken up")
class OpeningTest {

  private static final String TERM = ",'termFrom':'2018-01-01','termTo':'2020-12-31'";
  private static final String OF_FAN = ",'person':'fan','reference':'两办规定'";

  @Accepts("audit/16.1#1")
  @Test
  @DisplayName("audit/16.1: a case without a category is refused; there are twelve")
  void category() {
    assertThat(Category.values()).hasSize(12);
    assertThat(Category.OTHER.clause().toString()).isEqualTo("audit/16.1.12");
    try (AuditCity city = new AuditCity("2021-03-09")) {
      String none = Audit.opening(city).replace("'category':'revenue-and-expenditure',", "");
      assertThat(city.refused(OFFICE, AuditProject.NAME, none, "audit/16.1").kind())
          .isEqualTo(RefusalKind.MISSING);
      city.refused(
          OFFICE, AuditProject.NAME, Audit.opening(city, "s", "no-such", ""), "audit/15.3");
      for (Category each : Category.values()) {
        String more =
            ",'investment':'仓库','country':'老挝'"
                + (each == Category.ECONOMIC_ACCOUNTABILITY
                    ? OF_FAN + TERM
                    : ",'reference':'2021-7'");
        Audit project = opens(city, "s", each.toString(), more);
        assertThat(project.known().opened().category()).isEqualTo(each);
      }
    }
  }

  @Accepts("audit/16.1.1#1")
  @Accepts("audit/16.1.2#1")
  @Accepts("audit/16.1.3#1")
  @Accepts("audit/16.1.5#1")
  @Accepts("audit/16.1.7#1")
  @Accepts("audit/16.1.8#1")
  @Test
  @DisplayName("audit/16.1.1 to 16.1.8: what needs no more than a subject, of the unit and below")
  void plain() {
    try (AuditCity city = new AuditCity("2021-03-09")) {
      opens(city, "u", "policy-implementation", "");
      opens(city, "s", "plan-and-strategy", "");
      opens(city, "s", "revenue-and-expenditure", "");
      opens(city, "s", "natural-resources-and-environment", "");
      opens(city, "u", "management-and-performance", "");
      opens(city, "s", "control-and-risk", "");
    }
  }

  @Accepts("audit/16.1.4#1")
  @Accepts("audit/16.1.6#1")
  @Accepts("audit/16.1.12#1")
  @Test
  @DisplayName("audit/16.1.4, 16.1.6, 16.1.12: an investment, a country, an instruction is named")
  void details() {
    try (AuditCity city = new AuditCity("2021-03-09")) {
      refused(city, "s", "fixed-asset-investment", "", "audit/16.1.4");
      opens(city, "s", "fixed-asset-investment", ",'investment':'新仓库'");
      refused(city, "s", "overseas", "", "audit/16.1.6");
      opens(city, "s", "overseas", ",'country':'老挝'");
      refused(city, "s", "other", "", "audit/16.1.12");
      opens(city, "s", "other", ",'reference':'2021-7'");
    }
  }

  @Accepts("audit/16.1.9#1")
  @Accepts("audit/16.2#1")
  @Test
  @DisplayName("audit/16.1.9, 16.2: the head of a managed unit, with term of office and reference")
  void accountability() {
    try (AuditCity city = new AuditCity("2021-03-09")) {
      String category = "economic-accountability";
      Audit project = opens(city, "s", category, OF_FAN + TERM);
      assertThat(project.known().opened().accountable())
          .contains(new Accountable("fan", LocalDate.of(2018, 1, 1), LocalDate.of(2020, 12, 31)));
      String clerk = OF_FAN.replace("fan", "he") + TERM;
      refused(city, "s", category, clerk, "audit/16.1.9");
      String stranger = OF_FAN.replace("fan", STRANGER_HEAD) + TERM;
      refused(city, "x", category, stranger, "audit/16.1.9");
      refused(city, "u", category, OF_FAN.replace("fan", "head") + TERM, "audit/16.1.9");
      refused(city, "s", category, TERM + ",'reference':'两办规定'", "audit/16.1.9");
      refused(city, "s", category, OF_FAN, "audit/16.2");
      refused(city, "s", category, OF_FAN + ",'termFrom':'2018-01-01'", "audit/16.2");
      refused(
          city,
          "s",
          category,
          OF_FAN + ",'termFrom':'2020-12-31','termTo':'2018-01-01'",
          "audit/16.2");
      refused(city, "s", category, ",'person':'fan'" + TERM, "audit/16.2");
    }
  }

  @Test
  @DisplayName("audit/16.1.9: whether he heads a unit of which no head is entered, is asked")
  void unknownHead() {
    try (AuditCity city = new AuditCity("2021-03-09")) {
      String of = ",'person':'he','reference':'两办规定'" + TERM;
      Ruling<?> asked =
          Audit.open(city, OFFICE, Audit.opening(city, "s2", "economic-accountability", of))
              .ruling();
      assertThat(asked)
          .isInstanceOfSatisfying(
              Ruling.Undetermined.class,
              open -> assertThat(open.questions().toString()).contains("headsManagedUnit"));
    }
  }

  @Test
  @DisplayName("audit/2.2: a person is the subject of an accountability audit and of no other")
  void person() {
    try (AuditCity city = new AuditCity("2021-03-09")) {
      refused(city, "s", "control-and-risk", ",'person':'fan'", "audit/2.2");
    }
  }

  @Accepts("audit/decree.1#1")
  @Test
  @DisplayName("audit/45.1: on 28 February 2021 Order No. 340 is not in force, on 1 March it is")
  void order() {
    try (AuditCity city = new AuditCity("2021-02-28T23:59")) {
      String input =
          Audit.opening(city.engine().newCase(), 1, "u", "s", "revenue-and-expenditure", "");
      assertThat(city.refused(OFFICE, AuditProject.NAME, input, "audit/45.1").kind())
          .isEqualTo(RefusalKind.NOT_IN_FORCE);
      city.at("2021-03-01T00:00");
      Audit.open(city);
    }
  }

  @Accepts("audit/45.1#2")
  @Test
  @DisplayName("audit/45.1: a report of 20 February starts no sixty days, and says by which rule")
  void earlierRule() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      String earlier = "{'unit':'u','auditee':'s','delivered':'%s','subject':'旧报告'}";
      String old = earlier.formatted("2021-02-20");
      city.refused(MEMBER, EarlierReport.NAME, old, "audit/45.1");
      city.refused(OFFICE, EarlierReport.NAME, earlier.formatted("2021-03-01"), "audit/45.1");
      city.refused(OFFICE, EarlierReport.NAME, old.replace("'u'", "'x'"), "audit/2.2");
      PolicyCity.Case report = city.opened(OFFICE, EarlierReport.NAME, old);
      assertThat(report.file().data(EarlierReportFile.class).report().orElseThrow().rule())
          .isEqualTo(OrderInForce.Order.ORDER_10);
      city.at("2021-06-01");
      assertThat(report.file().clocks()).as("no sixty days").isEmpty();
      report.does(OFFICE, "note-rectification", "{'summary':'已改'}");
      assertThat(report.file().closed()).isPresent();
    }
  }

  @Test
  @DisplayName("audit/3.2, 44.1: the authority is that of the unit's division, by reference none")
  void authority() {
    Actor elsewhere = Actor.of("office", "u", new Grant("audit-office", "u", "500105", "unit"));
    try (AuditCity city = new AuditCity("2021-03-09")) {
      CaseId project = city.opened(elsewhere, AuditProject.NAME, Audit.opening(city)).id();
      assertThat(city.engine().read(YUBEI, project)).isPresent();
      assertThat(city.engine().read(CITY, project)).isPresent();
      assertThat(city.engine().read(JIANGBEI, project)).as("of his grant").isEmpty();
      String earlier = "{'unit':'u','auditee':'s','delivered':'2021-02-20','subject':'旧报告'}";
      CaseId report = city.opened(elsewhere, EarlierReport.NAME, earlier).id();
      assertThat(city.engine().read(YUBEI, report)).isPresent();
      assertThat(city.engine().read(JIANGBEI, report)).isEmpty();
    }
    try (AuditCity city = new AuditCity("2021-03-09")) {
      Ready.entered(city, "rural-collective", false, "by-reference");
      CaseId project = Audit.open(city).id();
      assertThat(city.engine().read(YUBEI, project)).isEmpty();
      assertThat(city.engine().read(CITY, project)).isEmpty();
      assertThat(city.engine().read(OFFICE, project)).isPresent();
    }
  }

  private static Audit opens(AuditCity city, String auditee, String category, String more) {
    return new Audit(
        city.opened(OFFICE, AuditProject.NAME, Audit.opening(city, auditee, category, more)));
  }

  private static void refused(
      AuditCity city, String auditee, String category, String more, String clause) {
    city.refused(OFFICE, AuditProject.NAME, Audit.opening(city, auditee, category, more), clause);
  }
}
