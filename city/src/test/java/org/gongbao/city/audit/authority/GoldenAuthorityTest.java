package org.gongbao.city.audit.authority;

import static org.gongbao.city.audit.AuditCity.UNIT;
import static org.gongbao.city.audit.AuditCity.YUBEI;

import java.util.List;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.unit.Units;
import org.gongbao.city.testing.KeptForms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Events of the audit authority keep their form")
class GoldenAuthorityTest {

  @Test
  @DisplayName("every type, as stored in the open and as read by who may see it")
  void forms() {
    try (AuditCity city = new AuditCity("2021-05-20")) {
      Units.register(city);
      KeptForms.check(
          "audit",
          AuthorityProfile.NAME,
          ProfileEvent.class,
          List.of(
              city.opened(YUBEI, AuthorityProfile.NAME, "{}")
                  .does(YUBEI, "name-responsible", "{'name':'内审指导处','staff':['yu']}")));
      KeptForms.check(
          "audit",
          Standards.NAME,
          StandardEvent.class,
          List.of(
              city.opened(
                      YUBEI,
                      Standards.NAME,
                      "{'kind':'normative-paper','title':'办法','text':'正文',"
                          + "'divisions':['500112'],'inForce':'2021-06-01'}")
                  .does(YUBEI, "withdraw-standard", "{}")));
      KeptForms.check(
          "audit",
          Inspections.NAME,
          InspectionEvent.class,
          List.of(
              city.opened(
                  YUBEI,
                  Inspections.NAME,
                  FindingTest.inspection("'form':'other','otherForm':'联合检查'").formatted(""))));
      KeptForms.check(
          "audit",
          Findings.NAME,
          FindingEvent.class,
          List.of(
              FindingTest.finding(city, true)
                  .does(YUBEI, "urge", "{'due':'2021-06-15'}")
                  .does(YUBEI, "criticise", "{'text':'通报批评'}")
                  .does(YUBEI, "copy-to-department", "{'department':'x','reason':'严重'}")
                  .does(UNIT, "report-correction", "{'text':'已整改'}")
                  .does(YUBEI, "close", "{}")));
      KeptForms.check(
          "audit",
          Activities.NAME,
          ActivityEvent.class,
          List.of(city.opened(YUBEI, Activities.NAME, GuidanceTest.activity("exchange", 12))));
      KeptForms.check(
          "audit",
          Selections.NAME,
          SelectionEvent.class,
          List.of(
              city.opened(YUBEI, Selections.NAME, "{'year':2021,'title':'优秀项目'}")
                  .does(YUBEI, "nominate", "{'unit':'u','project':'采购审计'}")
                  .does(YUBEI, "choose", "{'chosen':[1]}")));
      KeptForms.check(
          "audit",
          Assessments.NAME,
          AssessmentEvent.class,
          List.of(city.opened(YUBEI, Assessments.NAME, "{'unit':'u','year':2021,'note':'制度未报'}")));
    }
  }
}
