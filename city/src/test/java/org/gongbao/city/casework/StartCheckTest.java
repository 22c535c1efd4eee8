package org.gongbao.city.casework;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Procedure;
import org.gongbao.law.LawBook;
import org.gongbao.law.WorkCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The start of the city")
class StartCheckTest {

  private static final Catalogues CATALOGUES = Catalogues.shipped();
  private static final LawBook BOOK = CATALOGUES.lawBook(List.of(WorkCalendar.mainlandChina()));

  private enum Stage {
    ONE
  }

  private record Nothing() {}

  private record Toy(String clause, String clockClause, String length, String parameter)
      implements Policy {

    @Override
    public String slug() {
      return "audit";
    }

    @Override
    public List<Procedure> procedures() {
      return List.of(
          Procedure.of("toy", new Nothing())
              .on("begin", Nothing.class)
              .opens()
              .to(Stage.ONE)
              .by("auditor")
              .cites(clause)
              .clock("waiting", "auditor")
              .after(Clock.calendarDays(length))
              .cites(clockClause)
              .build());
    }

    @Override
    public List<StatelessRule> rules() {
      return List.of();
    }

    @Override
    public List<String> parameters() {
      return List.of(parameter);
    }
  }

  @Test
  @DisplayName("goes well with clauses and parameters that there are")
  void known() {
    Toy toy = new Toy("audit/21.1", "audit/26.2", "audit.comment-period", "audit.comment-period");
    assertThatCode(() -> StartCheck.check(List.of(toy), CATALOGUES, BOOK))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{4}")
  @DisplayName("is refused, naming what there is not")
  @CsvSource({
    "audit/99.9, audit/26.2, audit.comment-period, audit.comment-period, audit/99.9",
    "audit/21.1, audit/26.99, audit.comment-period, audit.comment-period, audit/26.99",
    "audit/21.1, audit/26.2, audit.dreamt, audit.comment-period, audit.dreamt",
    "audit/21.1, audit/26.2, audit.comment-period, audit.imagined, audit.imagined"
  })
  void unknown(String clause, String onClock, String length, String parameter, String named) {
    Toy toy = new Toy(clause, onClock, length, parameter);
    assertThatThrownBy(() -> StartCheck.check(List.of(toy), CATALOGUES, BOOK))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(named);
  }
}
