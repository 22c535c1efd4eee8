package org.gongbao.city.audit.liability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.BODY;
import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.MEMBER;
import static org.gongbao.city.audit.AuditCity.UNIT;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.CaseFile;
import org.gongbao.law.Accepts;
import org.gongbao.law.RefusalKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Incidents against auditors, and their protection")
class ProtectionTest {

  @Accepts("audit/12.3#1")
  @Test
  @DisplayName("audit/12.3: retaliation reported on 2021-05-06 opens protection on that day")
  void opens() {
    try (AuditCity city = new AuditCity("2021-05-06")) {
      PolicyCity.Case incident =
          city.opened(MEMBER, IncidentProcedure.NAME, incident("retaliation", "2021-05-05"));
      IncidentFile.Incident known =
          incident.file().data(IncidentFile.class).incident().orElseThrow();
      assertThat(known.reporter()).isEqualTo("li");
      assertThat(known.act()).isEqualTo(Act.RETALIATION);
      assertThat(known.happened()).isEqualTo(LocalDate.of(2021, 5, 5));
      CaseFile protection = protections(city).getFirst();
      assertThat(protection.data(ProtectionFile.class).auditor().since())
          .isEqualTo(LocalDate.of(2021, 5, 6));
      assertThat(protection.procedure().cites("open-protection").stream().map(String::valueOf))
          .containsExactlyInAnyOrder("audit/12.3", "audit/43.1");
      incident.does(UNIT, "settle-incident", "{'outcome':'已转入保护'}");
    }
  }

  @Test
  @DisplayName("audit/12.3: interference is on record, and protects nobody")
  void interference() {
    try (AuditCity city = new AuditCity("2021-05-06")) {
      city.opened(MEMBER, IncidentProcedure.NAME, incident("interference", "2021-05-06"));
      assertThat(protections(city)).isEmpty();
      city.refused(
          MEMBER, IncidentProcedure.NAME, incident("interference", "2021-05-07"), "audit/12.3");
    }
  }

  @Accepts("audit/43.1#1")
  @Test
  @DisplayName("audit/43.1: measures and handling are both needed to close")
  void both() {
    try (AuditCity city = new AuditCity("2021-05-06")) {
      PolicyCity.Case protection = protection(city);
      protection.refused(UNIT, "close", "{}", "audit/43.1");
      city.at("2021-05-07");
      protection
          .does(UNIT, "take-measures", "{'measures':'调整岗位'}")
          .refused(UNIT, "close", "{}", "audit/43.1");
      city.at("2021-06-01");
      protection.does(HEAD, "handle-responsible", "{'handling':'责令道歉'}").does(UNIT, "close", "{}");
    }
  }

  @Test
  @DisplayName("audit/43.1: handling alone is not enough; a suspected crime is referred")
  void crime() {
    try (AuditCity city = new AuditCity("2021-05-06")) {
      PolicyCity.Case protection =
          protection(city).does(UNIT, "handle-responsible", "{'handling':'停职'}");
      protection.refused(UNIT, "close", "{}", "audit/43.1");
      protection
          .does(UNIT, "take-measures", "{'measures':'安保'}")
          .does(UNIT, "suspect-reprisal-crime", "{'reason':'人身伤害'}")
          .refused(UNIT, "close", "{}", "audit/43.1");
      protection
          .does(UNIT, "refer-reprisal", "{'body':'police'}")
          .does(BODY, "confirm-receipt", "{}")
          .does(UNIT, "close", "{}");
    }
  }

  @Test
  @DisplayName("audit/43.1: who retaliated has no hand in it, be he the unit's own head")
  void respondent() {
    try (AuditCity city = new AuditCity("2021-05-06")) {
      city.opened(
          MEMBER,
          IncidentProcedure.NAME,
          incident("attack", "2021-05-06").replaceFirst("}$", ",'respondent':'person/head'}"));
      PolicyCity.Case protection = new PolicyCity.Case(city, protections(city).getFirst().id());
      assertThat(protection.refused(HEAD, "take-measures", "{'measures':'无'}", "audit/43.1").kind())
          .isEqualTo(RefusalKind.RECUSED);
    }
  }

  static String incident(String act, String happened) {
    return "{'unit':'u','act':'%s','auditor':'li','happened':'%s','what':'威胁'}"
        .formatted(act, happened);
  }

  static PolicyCity.Case protection(AuditCity city) {
    city.opened(MEMBER, IncidentProcedure.NAME, incident("retaliation", "2021-05-06"));
    return new PolicyCity.Case(city, protections(city).getFirst().id());
  }

  static List<CaseFile> protections(AuditCity city) {
    return city.tied(ProtectionProcedure.NAME, "organ/u", "unit");
  }
}
