package org.gongbao.city.relief.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.claims.ClaimCity.INSURER;
import static org.gongbao.city.relief.claims.ClaimCity.OTHER_INSURER;
import static org.gongbao.city.relief.claims.ClaimCity.YUZHONG;
import static org.gongbao.city.relief.claims.ClaimCity.costs;
import static org.gongbao.city.relief.claims.ClaimCity.paid;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.city.audit.rules.Asked;
import org.gongbao.city.casework.BoardDesk;
import org.gongbao.city.casework.Cell;
import org.gongbao.city.casework.Panel;
import org.gongbao.engine.Actor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("relief/4.3.5, 4.4.1: the boards of claims")
class ClaimBoardsTest {

  private static BoardDesk desk(ClaimCity relief, Actor reader, String day) {
    return new BoardDesk(
        relief.city().engine(), java.util.List.of(), reader, LocalDate.parse(day), Asked.on(day));
  }

  private static Cell figure(List<Panel> panels, String name) {
    return ((Panel.Figures) panels.getFirst())
        .figures().stream()
            .filter(figure -> figure.name().equals(name))
            .findFirst()
            .orElseThrow()
            .value();
  }

  @Test
  @DisplayName("show an insurer its drafts and open claims, and nothing of another")
  void insurer() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      String person = relief.enrol("a");
      relief.account(person, "2021-05-01", "1", "5000.00");
      relief.files(
          person, "accident-medical", "2021-05-01", costs("2", "100", "0", "0") + ",'name':'王某'");
      relief.at("2021-06-05");
      List<Panel> panels = InsurerBoard.panels(desk(relief, INSURER, "2021-06-05"));
      assertThat(figure(panels, "drafts")).isEqualTo(new Cell.Count(1));
      assertThat(((Panel.Rows) panels.get(1)).rows())
          .singleElement()
          .satisfies(row -> assertThat(row.getLast()).isEqualTo(new Cell.Text("500.00")));
      assertThat(((Panel.Rows) panels.get(2)).rows())
          .singleElement()
          .satisfies(row -> {
            assertThat(((Cell.Case) row.getFirst()).title()).isEqualTo("王某");
            assertThat(row.getLast()).isEqualTo(new Cell.Days(4, Panel.Tone.PLAIN));
          });
      List<Panel> others = InsurerBoard.panels(desk(relief, OTHER_INSURER, "2021-06-05"));
      assertThat(figure(others, "drafts")).isEqualTo(new Cell.Count(0));
      assertThat(((Panel.Rows) others.get(2)).rows()).isEmpty();
    }
  }

  @Test
  @DisplayName("show a place what was paid and how fast, without what was taken back")
  void place() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      String person = relief.enrol("a");
      List<org.gongbao.city.testing.PolicyCity.Case> claims =
          List.of(
              relief.files(person, "accident-medical", "2021-05-01", costs("1", "100", "0", "0")),
              relief.files(person, "accident-medical", "2021-05-02", costs("2", "200", "0", "0")),
              relief.files(person, "accident-medical", "2021-05-03", costs("3", "400", "0", "0")));
      for (int i = 0; i < claims.size(); i++) {
        relief.at("2021-06-0" + (3 + i));
        paid(claims.get(i).does(INSURER, "decide", "{}"));
      }
      claims.get(2).does(INSURER, "reverse", "{'reason':'更正'}");
      List<Panel> panels = WatchedBoard.panels(desk(relief, YUZHONG, "2021-06-10"));
      assertThat(figure(panels, "claims")).isEqualTo(new Cell.Count(3));
      assertThat(figure(panels, "paid")).isEqualTo(new Cell.Text("300.00"));
      assertThat(figure(panels, "days")).isEqualTo(new Cell.Days(3, Panel.Tone.PLAIN));
      assertThat(((Panel.Rows) panels.get(1)).rows()).hasSize(6);
      List<Panel> own = OwnBoard.panels(desk(relief, YUZHONG, "2021-06-10"));
      assertThat(((Panel.Rows) own.getFirst()).rows()).hasSize(3);
    }
  }
}
