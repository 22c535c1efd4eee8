package org.gongbao.city.audit.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.CITY;
import static org.gongbao.city.audit.AuditCity.JIANGBEI;
import static org.gongbao.city.audit.AuditCity.UNIT;
import static org.gongbao.city.audit.AuditCity.YUBEI;

import java.util.List;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.unit.Units;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Clock;
import org.gongbao.law.Accepts;
import org.gongbao.law.RefusalKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Inspections of the audit authority, and their findings")
class FindingTest {

  @Accepts("audit/36.1.4#1")
  @Test
  @DisplayName("audit/36.1.4: an inspection with two findings brings two cases of article 38")
  void inspection() {
    try (AuditCity city = new AuditCity("2021-09-10")) {
      Units.register(city);
      PolicyCity.Case inspection =
          city.opened(
              YUBEI,
              Inspections.NAME,
              inspection("'form':'special-inspection'")
                  .formatted("{'text':'一','grave':false},{'text':'二','grave':true}"));
      assertThat(InspectionFile.of(inspection.file()).inspection().orElseThrow().findings())
          .isEqualTo(2);
      List<CaseFile> findings = city.tied(Findings.NAME, "division/500112", "competent");
      assertThat(findings).hasSize(2);
      assertThat(findings)
          .allSatisfy(one -> {
            assertThat(one.stage()).isEqualTo("MADE");
            assertThat(one.procedure().cites("open-finding").getFirst().toString())
                .isEqualTo("audit/38.1");
          });
      assertThat(findings.stream().map(one -> FindingFile.of(one).made().grave()))
          .containsExactlyInAnyOrder(true, false);
    }
  }

  @Accepts("audit/37.2#1")
  @Test
  @DisplayName("audit/37.2: an inspection without a form is refused; another form is named")
  void form() {
    try (AuditCity city = new AuditCity("2021-09-10")) {
      Units.register(city);
      city.refused(
          YUBEI, Inspections.NAME, "{'unit':'u','summary':'检查','findings':[]}", "audit/37.2");
      city.refused(
          YUBEI, Inspections.NAME, inspection("'form':'other'").formatted(""), "audit/37.2");
      city.opened(
          YUBEI, Inspections.NAME, inspection("'form':'other','otherForm':'联合检查'").formatted(""));
      PolicyCity.Case special =
          city.opened(
              YUBEI, Inspections.NAME, inspection("'form':'special-inspection'").formatted(""));
      assertThat(InspectionFile.of(special.file()).inspection().orElseThrow().form())
          .isEqualTo(InspectionForm.SPECIAL_INSPECTION);
      assertThat(
              city.refused(
                      UNIT,
                      Inspections.NAME,
                      inspection("'form':'daily'").formatted(""),
                      "audit/37.2")
                  .kind())
          .isEqualTo(RefusalKind.WRONG_ROLE);
    }
  }

  @Accepts("audit/38.1#1")
  @Test
  @DisplayName("audit/38.1: one that is not grave is urged; criticism and copy are refused")
  void urged() {
    try (AuditCity city = new AuditCity("2021-09-15")) {
      PolicyCity.Case finding = finding(city, false);
      assertThat(city.engine().read(UNIT, finding.id())).isEmpty();
      finding.does(YUBEI, "urge", "{'due':'2021-10-15'}");
      assertThat(city.engine().read(UNIT, finding.id())).isPresent();
      finding.refused(YUBEI, "criticise", "{'text':'通报'}", "audit/38.1");
      finding.refused(YUBEI, "copy-to-department", "{'department':'x','reason':'无'}", "audit/38.1");
      finding.does(UNIT, "report-correction", "{'text':'已整改'}").does(YUBEI, "close", "{}");
    }
  }

  @Accepts("audit/38.1#2")
  @Test
  @DisplayName("audit/38.1: a grave one does not close without criticism; a copy comes after it")
  void grave() {
    try (AuditCity city = new AuditCity("2021-09-15")) {
      PolicyCity.Case finding =
          finding(city, true)
              .does(YUBEI, "urge", "{'due':'2021-10-15'}")
              .does(UNIT, "report-correction", "{'text':'已整改'}");
      finding.refused(YUBEI, "close", "{}", "audit/38.1");
      finding.refused(
          YUBEI, "copy-to-department", "{'department':'x','reason':'严重'}", "audit/38.1");
      finding
          .does(YUBEI, "criticise", "{'text':'通报批评'}")
          .does(YUBEI, "copy-to-department", "{'department':'x','reason':'严重'}")
          .does(YUBEI, "close", "{}");
    }
  }

  @Accepts("audit/38.2#1")
  @Test
  @DisplayName("audit/38.2: sent 09-15 with due 10-15: in time on 10-15, overdue on 10-16")
  void report() {
    try (AuditCity city = new AuditCity("2021-09-15")) {
      PolicyCity.Case inTime = finding(city, false).does(YUBEI, "urge", "{'due':'2021-10-15'}");
      PolicyCity.Case late = finding(city, false).does(YUBEI, "urge", "{'due':'2021-10-15'}");
      city.at("2021-10-15T23:59");
      inTime.does(UNIT, "report-correction", "{'text':'已整改'}");
      assertThat(FindingFile.of(inTime.file()).reported().orElseThrow().late()).isFalse();
      city.at("2021-10-16");
      Clock.Run run = late.file().clock("report-period").orElseThrow();
      assertThat(run.state()).isEqualTo(Clock.State.FIRED);
      assertThat(
              late.file().procedure().clocks().stream()
                  .filter(clock -> clock.name().equals("report-period"))
                  .findFirst()
                  .orElseThrow()
                  .cites()
                  .toString())
          .contains("audit/38.2");
      late.refused(YUBEI, "close", "{}", "audit/38.2");
      late.does(UNIT, "report-correction", "{'text':'已整改'}");
      assertThat(FindingFile.of(late.file()).reported().orElseThrow().late()).isTrue();
    }
  }

  @Test
  @DisplayName("audit/38.2: the due date is the authority's own, and not behind it")
  void due() {
    try (AuditCity city = new AuditCity("2021-09-15")) {
      PolicyCity.Case finding = finding(city, false);
      finding.refused(YUBEI, "urge", "{'due':'2021-09-14'}", "audit/38.2");
      finding.does(YUBEI, "urge", "{'due':'2021-09-15'}");
    }
  }

  @Test
  @DisplayName("audit/3.2: another district's authority sees no finding, the city's reads it")
  void sight() {
    try (AuditCity city = new AuditCity("2021-09-15")) {
      PolicyCity.Case finding = finding(city, false);
      assertThat(city.engine().read(JIANGBEI, finding.id())).isEmpty();
      assertThat(city.engine().read(CITY, finding.id())).isPresent();
      assertThat(finding.tries(CITY, "urge", "{'due':'2021-10-15'}").isGranted()).isFalse();
    }
  }

  @Test
  @DisplayName("audit/3.2: an authority inspects and finds at its own level, the city's everywhere")
  void ownLevel() {
    try (AuditCity city = new AuditCity("2021-09-15")) {
      String daily = inspection("'form':'daily'").formatted("{'text':'一','grave':false}");
      String found = "{'unit':'u','text':'制度不健全','grave':false}";
      assertThat(city.refused(YUBEI, Inspections.NAME, daily, "audit/2.1").kind())
          .as("not registered")
          .isEqualTo(RefusalKind.MISSING);
      city.refused(YUBEI, Findings.NAME, found, "audit/2.1");
      Units.register(city);
      assertThat(city.refused(JIANGBEI, Inspections.NAME, daily, "audit/3.2").kind())
          .isEqualTo(RefusalKind.WRONG_PLACE);
      assertThat(city.refused(JIANGBEI, Findings.NAME, found, "audit/3.2").kind())
          .isEqualTo(RefusalKind.WRONG_PLACE);
      city.opened(CITY, Inspections.NAME, daily);
      PolicyCity.Case ofCity =
          new PolicyCity.Case(
              city, city.tied(Findings.NAME, "division/500000", "competent").getFirst().id());
      ofCity.does(CITY, "urge", "{'due':'2021-10-15'}");
      city.opened(CITY, Findings.NAME, found).does(CITY, "urge", "{'due':'2021-10-15'}");
    }
  }

  static PolicyCity.Case finding(AuditCity city, boolean grave) {
    Units.registered(city);
    return city.opened(
        YUBEI, Findings.NAME, "{'unit':'u','text':'制度不健全','grave':%s}".formatted(grave));
  }

  static String inspection(String form) {
    return "{'unit':'u'," + form + ",'summary':'检查','findings':[%s]}";
  }
}
