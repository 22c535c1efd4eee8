package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongbao.engine.Opinion.AUDITEE;
import static org.gongbao.engine.Opinion.OFFICE;
import static org.gongbao.engine.Opinion.STRANGER;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The wall: as the application's role, in plain SQL")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallTest {

  private TestCity city;
  private CaseId id;

  @BeforeAll
  void oneCase() {
    city =
        TestCity.with(
            TestCity.law(Map.of("toy.comment", 10, "toy.reminder", 5)), Opinion.procedure(false));
    id = city.open(OFFICE, "opinion/deliver", "{'auditee': 'unit-1'}", "open-1");
    city.act(AUDITEE, id, "file-opinion", "{'text': 'no', 'author': 'li'}");
  }

  @AfterAll
  void close() {
    city.close();
  }

  @ParameterizedTest
  @DisplayName("no base table can be read")
  @ValueSource(
      strings = {
        "event",
        "case_file",
        "tie",
        "account",
        "vault",
        "entry",
        "leaf",
        "tile",
        "checkpoint",
        "inbox",
        "installation"
      })
  void noBaseTable(String table) {
    assertThatThrownBy(() -> rows("gb_app", "", "select * from gb." + table))
        .isInstanceOf(SQLException.class)
        .extracting(e -> ((SQLException) e).getSQLState())
        .isEqualTo("42501");
  }

  @ParameterizedTest
  @DisplayName("a view shows nothing without a scope, nothing of others, and what is tied")
  @ValueSource(strings = {"v_case", "v_event", "v_tie", "v_vault"})
  void viewsKeepTheWall(String view) throws SQLException {
    String sql = "select * from gb." + view;
    assertThat(rows("gb_app", "", sql)).isZero();
    assertThat(rows("gb_app", "organ/unit-2|auditee", sql)).isZero();
    assertThat(rows("gb_app", "organ/unit-1|owner", sql)).isZero();
    assertThat(rows("gb_app", "organ/unit-1|auditee", sql)).isPositive();
    assertThat(rows("gb_app", "organ/office-1|owner", sql)).isPositive();
  }

  @ParameterizedTest
  @DisplayName("reading one case shows it through a tie in the scope, and no other way")
  @CsvSource({
    "organ/unit-1|auditee, true",
    "organ/office-1|owner, true",
    "'', false",
    "organ/unit-2|auditee, false",
    "organ/unit-1|owner, false",
    "organ/unit-1, false",
    "unit-1|auditee, false",
    "organ/office-1|own, false",
  })
  void readingOneKeepsTheWall(String scope, boolean seen) throws SQLException {
    String sql =
        "select * from gb.read_case('%s', '%s', 'k') where procedure is not null"
            .formatted(scope.replace('|', '\u001f'), id.uuid());
    assertThat(rows("gb_app", "", sql)).isEqualTo(seen ? 1 : 0);
  }

  @Test
  @DisplayName("some cases by their ids are shown to whoever they are tied to, to nobody else")
  void readingSomeKeepsTheWall() {
    List<CaseId> asked = List.of(id, new CaseId(1, 1));
    assertThat(city.engine().files(AUDITEE, asked)).extracting(CaseFile::id).containsExactly(id);
    assertThat(city.engine().files(OFFICE, asked)).extracting(CaseFile::id).containsExactly(id);
    assertThat(city.engine().files(STRANGER, asked)).isEmpty();
    assertThat(city.engine().files(AUDITEE, List.of())).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("no event can be changed, by no role, not even the owner's")
  @ValueSource(
      strings = {
        "update gb.event set actor = 'x'",
        "delete from gb.event",
        "truncate gb.event",
        "truncate gb.event_202611",
        "update gb.leaf set place = 1",
        "delete from gb.checkpoint",
        "truncate gb.tile"
      })
  void eventsAreFinal(String sql) throws SQLException {
    city.sql("select gb.ensure_month(2026 * 12 + 10)");
    for (String role : new String[] {"gb_app", "gb_keeper", "gb_eraser"}) {
      assertThatThrownBy(() -> execute(role, sql)).as(role).isInstanceOf(SQLException.class);
    }
    if (!sql.contains("leaf") && !sql.contains("checkpoint")) {
      assertThatThrownBy(() -> execute("gb_owner", sql))
          .extracting(e -> ((SQLException) e).getSQLState())
          .isEqualTo("GB003");
    }
  }

  @Test
  @DisplayName("the scope ends with its transaction")
  void scopeIsOfOneTransaction() throws SQLException {
    try (Connection connection = city.connection("gb_app");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select * from gb.read_case('organ/unit-1|auditee', '%s', '')".formatted(id.uuid()));
      try (ResultSet rows = statement.executeQuery("select count(*) from gb.v_case")) {
        rows.next();
        assertThat(rows.getInt(1)).isZero();
      }
    }
  }

  @Test
  @DisplayName("another organ of the same role is refused for its place, and sees nothing")
  void strangersAreRefused() {
    Outcome outcome = city.act(STRANGER, id, "file-opinion", "{'text': 'no', 'author': 'x'}");
    assertThat(((Ruling.Refused<Change>) outcome.ruling()).kind())
        .isEqualTo(RefusalKind.WRONG_PLACE);
    assertThat(city.engine().read(STRANGER, id)).isEmpty();
    assertThat(city.engine().events(STRANGER, id)).isEmpty();
  }

  private int rows(String role, String scope, String sql) throws SQLException {
    try (Connection connection = city.connection(role);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      String keys = scope.replace('|', '\u001f');
      statement.execute("select set_config('gb.scope', '" + keys + "', true)");
      try (ResultSet rows = statement.executeQuery("select count(*) from (" + sql + ") q")) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private void execute(String role, String sql) throws SQLException {
    try (Connection connection = city.connection(role);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
