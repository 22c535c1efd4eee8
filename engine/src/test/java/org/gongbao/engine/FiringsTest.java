package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.engine.Stock.KEEPER;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.gongbao.law.LegalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Firings and relations: what a clock does by itself, and who sees it")
class FiringsTest {

  private TestCity city;

  @BeforeEach
  void aCity() {
    city = TestCity.with(Stock.procedure());
  }

  @AfterEach
  void close() {
    city.close();
  }

  private CaseId stock(int grams) {
    return city.open(KEEPER, "stock/fill", "{'grams': %d}".formatted(grams), "s");
  }

  private List<EngineEvent.ClockFired> firings(CaseId id) {
    return city.engine().events(KEEPER, id).stream()
        .map(Recorded::event)
        .filter(EngineEvent.ClockFired.class::isInstance)
        .map(EngineEvent.ClockFired.class::cast)
        .toList();
  }

  @ParameterizedTest(name = "{0} grams: {1}")
  @DisplayName("a firing that would overdraw is refused on record, and the case goes on")
  @CsvSource({"5, RUN_DOWN", "4, OPEN"})
  void overdrawn(int grams, String stage) {
    CaseId id = stock(grams);
    city.at("2021-03-10T09:00");
    assertThat(city.engine().settle(id)).isTrue();
    assertThat(city.engine().settle(id)).as("it is done once").isFalse();
    assertThat(city.file(KEEPER, id).stage()).isEqualTo(stage);
    assertThat(firings(id).getFirst().refusedBy())
        .hasSize(grams < 5 ? 1 : 0)
        .allMatch(clause -> clause.toString().equals("toy/7.2"));
    assertThat(city.act(KEEPER, id, "helper", "{'comes': true}").ruling().isGranted()).isTrue();
  }

  @Test
  @DisplayName("each month from the 31st falls on the last day of a short month and on no other")
  void monthEnds() {
    city.at("2021-08-31T09:00");
    CaseId id = stock(10);
    city.at("2022-03-05T09:00");
    city.engine().settle(id);
    assertThat(firings(id).stream().filter(fired -> fired.clock().equals("monthly")))
        .extracting(fired -> LegalTime.day(fired.due().minusNanos(1)).toString())
        .containsExactly(
            "2021-09-30", "2021-10-31", "2021-11-30", "2021-12-31", "2022-01-31", "2022-02-28");
  }

  @Test
  @DisplayName("who came twice and left once is out: one relation, one row")
  void comingTwice() throws SQLException {
    CaseId id = stock(10);
    city.act(KEEPER, id, "helper", "{'comes': true}");
    city.at("2021-03-02T09:00");
    city.act(KEEPER, id, "helper", "{'comes': true}");
    assertThat(city.engine().read(Stock.HELPER, id)).isPresent();
    city.at("2021-03-02T10:00");
    city.act(KEEPER, id, "helper", "{'comes': false}");
    assertThat(city.engine().read(Stock.HELPER, id)).isEmpty();
    assertThat(count("select count(*) from gb.tie where subject = 'person/li'")).isEqualTo(1);
  }

  @Test
  @DisplayName("the header says for which organ and in which role; a clock has neither")
  void whoActed() {
    CaseId id = stock(10);
    city.act(KEEPER, id, "helper", "{'comes': true}");
    city.at("2021-03-10T09:00");
    city.engine().settle(id);
    List<Recorded> events = city.engine().events(KEEPER, id);
    assertThat(events.get(1).header().organ()).isEqualTo("hall");
    assertThat(events.get(1).header().role()).isEqualTo("keeper");
    assertThat(events.getLast().header().organ() + events.getLast().header().role()).isEmpty();
    assertThat(events.getLast().header().clock()).isTrue();
  }

  @Test
  @DisplayName("what a clock decided keeps its reasons, an ordinary action only their digest")
  void reasonsAreKept() {
    CaseId id = stock(10);
    city.act(KEEPER, id, "helper", "{'comes': true}");
    city.at("2021-03-10T09:00");
    city.engine().settle(id);
    List<Recorded> events = city.engine().events(KEEPER, id);
    assertThat(events.get(1).header().trace()).isEmpty();
    assertThat(events.getLast().header().trace()).contains("condition\ttoy/7.2\tstage:main\ttrue");
  }

  @Test
  @DisplayName("no key and no input of a client can be guessed from the log")
  void nothingToGuess() throws SQLException {
    city.open(KEEPER, "stock/fill", "{'grams': 7}", "510000197001011234");
    assertThat(
            count(
                """
                select count(*) from gb.event
                where key like '%510000197001011234%'
                  or convert_from(header, 'UTF8') like '%510000197001011234%'
                """))
        .isZero();
    assertThat(count("select count(*) from gb.account where account like '%5100001970%'")).isZero();
  }

  private int count(String sql) throws SQLException {
    try (Connection connection = city.connection("gb_owner");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }
}
