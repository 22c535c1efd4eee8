package org.gongbao.city.audit.liability;

import static org.gongbao.city.audit.AuditCity.BODY;
import static org.gongbao.city.audit.AuditCity.MEMBER;
import static org.gongbao.city.audit.AuditCity.UNIT;

import java.util.List;
import java.util.Map;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.testing.KeptForms;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.CaseId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Events of liability keep their form")
class GoldenLiabilityTest {

  private static final String SOURCE = new CaseId(1, 2).toString();

  @Test
  @DisplayName("every type, as stored in the open and as read by who may see it")
  void forms() {
    try (AuditCity city = new AuditCity("2021-04-20", Map.of("audit.referral-period", "15"))) {
      KeptForms.check(
          "audit",
          ViolationProcedure.NAME,
          ViolationEvent.class,
          List.of(
              raised(city)
                  .does(
                      UNIT,
                      "accept",
                      "{'facts':'属实','rule':'制度第八条','secret':'work','normBroken':true,"
                          + "'problemMissed':true,'graveConsequence':false,"
                          + "'suspectedCrime':false}"),
              raised(city).does(UNIT, "dismiss", "{'reason':'查无实据'}"),
              city.opened(
                      UNIT,
                      ViolationProcedure.NAME,
                      ViolationTest.taken("41.1.4", "person/wang", false))
                  .does(UNIT, "suspect-crime", "{'reason':'金额较大'}")
                  .does(UNIT, "order-correction", "{'order':'退还','due':'2021-05-01'}")
                  .does(UNIT, "record-correction", "{'what':'已退还'}")
                  .does(UNIT, "handle-person", "{'person':'wang','measure':'处分'}")
                  .does(UNIT, "refer-persons", "{'body':'police','persons':'wang','crime':true}")
                  .does(BODY, "confirm-receipt", "{}")
                  .does(UNIT, "close", "{}")));
      PolicyCity.Case referral =
          city.sent(
              "audit-referral/open-referral",
              "{'unit':'u','lead':'线索','project':'%s','division':'500112'}".formatted(SOURCE));
      PolicyCity.Case protection =
          city.sent(
              "audit-protection/open-protection",
              "{'unit':'u','auditor':'li','incident':'%s'}".formatted(SOURCE));
      city.at("2021-05-07");
      KeptForms.check(
          "audit",
          ReferralProcedure.NAME,
          ReferralEvent.class,
          List.of(
              referral
                  .does(UNIT, "refer", "{'body':'police'}")
                  .does(BODY, "confirm-receipt", "{}")));
      KeptForms.check(
          "audit",
          IncidentProcedure.NAME,
          IncidentEvent.class,
          List.of(
              city.opened(
                      MEMBER,
                      IncidentProcedure.NAME,
                      ProtectionTest.incident("interference", "2021-05-06")
                          .replaceFirst("}$", ",'respondent':'organ/s'}"))
                  .does(UNIT, "settle-incident", "{'outcome':'已制止'}")));
      KeptForms.check(
          "audit",
          ProtectionProcedure.NAME,
          ProtectionEvent.class,
          List.of(
              protection
                  .does(UNIT, "take-measures", "{'measures':'调岗'}")
                  .does(UNIT, "handle-responsible", "{'handling':'处分'}")
                  .does(UNIT, "suspect-reprisal-crime", "{'reason':'伤害'}")
                  .does(UNIT, "refer-reprisal", "{'body':'police'}")
                  .does(BODY, "confirm-receipt", "{}")
                  .does(UNIT, "close", "{}")));
    }
  }

  private static PolicyCity.Case raised(AuditCity city) {
    return city.sent("audit-violation/raise-candidate", ViolationTest.raised("40.1.3", SOURCE));
  }
}
