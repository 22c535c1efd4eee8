package org.gongbao.city.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.project.Audit;
import org.gongbao.city.people.Hold;
import org.gongbao.city.people.Office;
import org.gongbao.city.people.RoleGrant;
import org.gongbao.engine.Actor;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the law wants done by the head in person")
class InSteadOnCasesTest {

  private static final String LEAVE = "{'reason':'账册可能被转移'}";

  private AuditCity city;
  private Office office;
  private Audit audit;

  @BeforeEach
  void begin() {
    city = new AuditCity("2021-03-01");
    office = new Office(city.database());
    RoleGrant head = RoleGrant.of("unit-head", "u", "500112", Office.SINCE).as("unit");
    office.person("qin", "u", head).person("sub", "u").person("friend", "u");
    audit = Audit.open(city).formTeam();
  }

  @AfterEach
  void close() {
    city.close();
  }

  private Actor actor(String login) {
    return city.casework().actor(office.people().actor(login).orElseThrow());
  }

  private void appoint() {
    office.does(
        "admin",
        "appoint-acting",
        "login",
        "sub",
        "role",
        "unit-head",
        "organ",
        "u",
        "division",
        "500112",
        "capacity",
        "unit",
        "inSteadOf",
        "qin",
        "document",
        "2021-3",
        "day",
        "2021-03-01",
        "lastDay",
        "2021-03-31");
  }

  private void lend() {
    String own =
        office.people().roles("qin").stream()
            .map(held -> Long.toString(held.id()))
            .findFirst()
            .orElseThrow();
    office.does(
        "qin",
        "lend-role",
        "grant",
        own,
        "login",
        "friend",
        "day",
        "2021-03-01",
        "lastDay",
        "2021-03-31");
  }

  @Test
  @DisplayName("is done by the head, and by an acting head as long as the appointment lasts")
  void acting() {
    appoint();
    assertThat(audit.tries(actor("sub"), "approve-early-start", LEAVE))
        .isInstanceOf(Ruling.Granted.class);
    assertThat(audit.events().getLast().actor()).isEqualTo("sub");
    assertThat(audit.events().getLast().inPerson()).isTrue();
    // in whose stead stands in the table of roles, by role, organ and day
    assertThat(office.people().stead("sub", "unit-head", "u", LocalDate.of(2021, 3, 1)))
        .contains(Hold.acting("qin", "2021-3"));
    assertThat(office.people().stead("qin", "unit-head", "u", LocalDate.of(2021, 3, 1))).isEmpty();
    city.at("2021-04-01");
    assertThat(audit.tries(actor("sub"), "approve-early-start", LEAVE))
        .isInstanceOf(Ruling.Refused.class);
  }

  @Test
  @DisplayName("is refused to whoever only has the role lent, by the clause that wants the head")
  void lent() {
    lend();
    Ruling.Refused<?> refused =
        (Ruling.Refused<?>) audit.tries(actor("friend"), "approve-early-start", LEAVE);
    assertThat(refused.sentence().key()).isEqualTo("engine.in-person");
    assertThat(refused.clause().toString()).startsWith("audit/21.2");
  }

  @Test
  @DisplayName("is refused to one who acts by nothing at all")
  void nothing() {
    assertThat(audit.tries(actor("sub"), "approve-early-start", LEAVE))
        .isInstanceOf(Ruling.Refused.class);
  }
}
