package org.gongbao.city.audit.liability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.BODY;
import static org.gongbao.city.audit.AuditCity.CITY;
import static org.gongbao.city.audit.AuditCity.JIANGBEI;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.UNIT;
import static org.gongbao.city.audit.AuditCity.YUBEI;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.unit.Units;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.CaseFile;
import org.gongbao.law.Accepts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Referral of grave leads")
class ReferralTest {

  private static final Map<String, String> FIFTEEN = Map.of("audit.referral-period", "15");

  @Accepts("audit/42.1.3#1")
  @Test
  @DisplayName("audit/42.1.3: of 2021-04-20, by a setting of 15 days due 05-05; open on 05-06")
  void late() {
    try (AuditCity city = new AuditCity("2021-04-20", FIFTEEN)) {
      PolicyCity.Case referral = found(city);
      assertThat(ReferralFile.of(referral.file()).lead().orElseThrow().due())
          .contains(LocalDate.of(2021, 5, 5));
      city.at("2021-05-05T23:59");
      assertThat(candidates(city)).isEmpty();
      city.at("2021-05-06T00:00");
      assertThat(ReferralFile.of(referral.file()).overdue()).isTrue();
      assertThat(candidates(city)).hasSize(1);
      ViolationFile.Charge charge = ViolationFile.of(candidates(city).getFirst()).charged();
      assertThat(charge.conduct().toString()).isEqualTo("42.1.3");
      assertThat(charge.respondent()).isEqualTo("organ/u");
      assertThat(charge.since()).isEqualTo(LocalDate.of(2021, 5, 6));
      assertThat(city.engine().read(UNIT, candidates(city).getFirst().id())).isEmpty();
      assertThat(city.engine().read(YUBEI, candidates(city).getFirst().id())).isPresent();
    }
  }

  @Test
  @DisplayName("audit/44.1: a unit by reference refers late, and that is no candidate")
  void byReference() {
    try (AuditCity city = new AuditCity("2021-04-20", FIFTEEN)) {
      Units.byReference(city);
      PolicyCity.Case referral =
          city.sent(
              "audit-referral/open-referral",
              "{'unit':'u','lead':'涉嫌侵占公款','project':'%s'}".formatted(city.engine().newCase()));
      city.at("2021-05-06T00:00");
      assertThat(ReferralFile.of(referral.file()).overdue()).isTrue();
      assertThat(city.tied(ViolationProcedure.NAME, "organ/u", "unit")).isEmpty();
      assertThat(city.tied(ViolationProcedure.NAME, "case/" + referral.id(), "source")).isEmpty();
      assertThat(city.engine().read(YUBEI, referral.id())).as("it has no say").isEmpty();
      assertThat(city.engine().read(CITY, referral.id())).isEmpty();
    }
  }

  @Test
  @DisplayName("audit/42.1.3: referred on the last day it is in time")
  void inTime() {
    try (AuditCity city = new AuditCity("2021-04-20", FIFTEEN)) {
      PolicyCity.Case referral = found(city);
      city.at("2021-05-05T23:59");
      referral.does(UNIT, "refer", "{'body':'police'}");
      city.at("2021-05-07");
      assertThat(candidates(city)).isEmpty();
    }
  }

  @Test
  @DisplayName("audit/34.1: without a setting there is no last day, only an age")
  void age() {
    try (AuditCity city = new AuditCity("2021-04-20")) {
      PolicyCity.Case referral = found(city);
      city.at("2021-12-31");
      ReferralFile file = ReferralFile.of(referral.file());
      assertThat(file.lead().orElseThrow().due()).isEmpty();
      assertThat(file.age(LocalDate.of(2021, 12, 31))).isEqualTo(255);
      assertThat(candidates(city)).isEmpty();
    }
  }

  @Test
  @DisplayName("audit/34.1: the unit refers, the body that was named confirms, nobody else")
  void receipt() {
    try (AuditCity city = new AuditCity("2021-04-20")) {
      PolicyCity.Case referral = found(city);
      assertThat(city.engine().read(BODY, referral.id())).isEmpty();
      assertThat(city.engine().read(JIANGBEI, referral.id())).isEmpty();
      referral.refused(OFFICE, "refer", "{'body':'police'}", "audit/34.1");
      referral.refused(UNIT, "refer", "{'body':'no id'}", "audit/34.1");
      referral.does(UNIT, "refer", "{'body':'police'}");
      referral.refused(UNIT, "confirm-receipt", "{}", "audit/34.1");
      city.at("2021-05-02");
      referral.does(BODY, "confirm-receipt", "{}");
      ReferralFile file = ReferralFile.of(referral.file());
      assertThat(file.received()).contains(LocalDate.of(2021, 5, 2));
      assertThat(file.age(LocalDate.of(2021, 6, 1))).isZero();
      assertThat(referral.file().closed()).isPresent();
    }
  }

  private static PolicyCity.Case found(AuditCity city) {
    return city.sent(
        "audit-referral/open-referral",
        "{'unit':'u','lead':'涉嫌侵占公款','project':'%s','division':'500112'}"
            .formatted(city.engine().newCase()));
  }

  private static List<CaseFile> candidates(AuditCity city) {
    return city.tied(ViolationProcedure.NAME, "division/500112", "competent");
  }
}
