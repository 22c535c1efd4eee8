package org.gongbao.city.audit.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.AUDITEE;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.SUCCESSOR;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.rules.ArchiveParts;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Outcome;
import org.gongbao.engine.Reassignment;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An audit project whose unit went over to another organ")
class MergedUnitTest {

  private static void goesOver(AuditCity city, String from, String to) {
    Reassignment order = new Reassignment(from, to, "1", "渝府〔2021〕8号");
    for (Outcome outcome :
        city.engine()
            .openCases()
            .reassign(
                Actor.of("admin", ""),
                order,
                city.engine().openCases().of(from, Optional.empty(), 500))) {
      assertThat(outcome.ruling()).isInstanceOf(Ruling.Granted.class);
    }
  }

  @Test
  @DisplayName("audit/30.1: is archived by the successor, for the years of the rule that went over")
  void archived() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = ReportTest.signed(city).does(OFFICE, "deliver-report", "{}");
      project.does(AUDITEE, "file-rectification", ReportTest.done());
      goesOver(city, "u", "w");
      assertThat(data(city, project).opened().unit()).isEqualTo("w");
      String parts =
          Arrays.stream(ArchiveParts.Part.values())
              .filter(part -> part != ArchiveParts.Part.WRITTEN_OPINIONS)
              .map(part -> "'" + part + "'")
              .collect(Collectors.joining(",", "{'parts':[", "]}"));
      assertThat(project.tries(OFFICE, "inform-head", "{'summary':'已整改'}"))
          .isInstanceOf(Ruling.Refused.class);
      project.does(SUCCESSOR, "inform-head", "{'summary':'已整改'}").does(SUCCESSOR, "archive", parts);
      assertThat(data(city, project).followUp().archived()).isPresent();
    }
  }

  @Test
  @DisplayName("audit/19.1: brings filings of the successor, to the authority of the unit's level")
  void files() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Audit project = ReportTest.signed(city);
      goesOver(city, "u", "w");
      project.does(SUCCESSOR, "flag-grave-lead", "{'lead':'涉嫌侵占'}");
      assertThat(city.tied("audit-filing", "organ/w", "competent")).isEmpty();
      assertThat(city.tied("audit-party-report", "organ/w", "unit")).hasSize(2);
    }
  }

  @Test
  @DisplayName("audit/2.1: a successor's own registration stands; it strikes the other one off")
  void twoFiles() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      PolicyCity.Case gone = Ready.unit(city);
      city.at("2021-03-02");
      PolicyCity.Case own =
          city.opened(
              SUCCESSOR,
              UnitProfile.NAME,
              "{'unit':'w','type':'state-organ','stateAudit':true,'level':'district',"
                  + "'mode':'covered'}");
      city.at("2021-03-03");
      goesOver(city, "u", "w");
      city.refused(
          SUCCESSOR,
          UnitProfile.NAME,
          "{'unit':'w','type':'state-organ','stateAudit':true,'level':'district',"
              + "'mode':'covered'}",
          "audit/2.1");
      gone.does(SUCCESSOR, "strike-off", "{'reason':'机构合并'}");
      own.does(SUCCESSOR, "strike-off", "{'reason':'机构撤并'}");
    }
  }

  private static AuditFile data(AuditCity city, Audit project) {
    return AuditFile.of(city.engine().read(SUCCESSOR, project.id()).orElseThrow());
  }
}
