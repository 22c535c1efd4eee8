package org.gongbao.city.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.LEADER;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.STRANGER;

import java.util.Locale;
import java.util.OptionalLong;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.project.Audit;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Every look at a case is written down")
class LooksTest {

  @Test
  @DisplayName("who, when, in what way; a look behind the wall is none; acting is told by the log")
  void written() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      CaseId id = Audit.open(city).id();
      look(city, LEADER, id);
      city.casework().events(LEADER, id);
      look(city, STRANGER, id);
      city.casework().viewAfterActing(OFFICE, id, Locale.CHINESE);
      assertThat(city.casework().looks(HEAD, id, OptionalLong.empty(), 10).orElseThrow())
          .extracting(one -> one.person() + " " + one.way())
          .containsExactly("zhao events", "zhao case");
    }
  }

  @Test
  @DisplayName("is shown to whom the policy lets know, page by page, and to nobody else")
  void readers() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      CaseId id = Audit.open(city).id();
      for (int i = 0; i < 3; i++) {
        look(city, OFFICE, id);
      }
      var first = city.casework().looks(OFFICE, id, OptionalLong.empty(), 2).orElseThrow();
      assertThat(first).hasSize(2);
      assertThat(
              city.casework()
                  .looks(OFFICE, id, OptionalLong.of(first.getLast().number()), 2)
                  .orElseThrow())
          .hasSize(1);
      assertThat(city.casework().mayReadLooks(LEADER, id)).isFalse();
      assertThat(city.casework().looks(LEADER, id, OptionalLong.empty(), 2)).isEmpty();
      assertThat(city.casework().looks(STRANGER, id, OptionalLong.empty(), 2)).isEmpty();
    }
  }

  @Test
  @DisplayName("can be changed or taken back by nobody who serves")
  void unchangeable() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      look(city, OFFICE, Audit.open(city).id());
      JdbcClient app = JdbcClient.create(city.database().app());
      for (String change :
          new String[] {
            "delete from casework.look",
            "update casework.look set person = 'nobody'",
            "truncate casework.look"
          }) {
        assertThatThrownBy(() -> app.sql(change).update())
            .as(change)
            .isInstanceOf(DataAccessException.class);
      }
    }
  }

  private static void look(AuditCity city, Actor reader, CaseId id) {
    city.casework().view(reader, id, Locale.CHINESE);
  }
}
