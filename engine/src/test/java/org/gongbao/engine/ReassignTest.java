package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Open cases of an organ that is no more")
class ReassignTest {

  private static final Actor ORDERS = Actor.of("admin", "");
  private static final Actor SUCCESSOR =
      Actor.of("qian", "desk-9", new Grant("clerk", "desk-9", "", "owner"));
  private static final Reassignment ORDER = new Reassignment("desk-1", "desk-9", "7", "2021-12");

  private TestCity city;

  @BeforeEach
  void begin() {
    city = TestCity.with(TestCity.law(Map.of("toy.reply", 10, "toy.setting", 3)), Desk.procedure());
  }

  @AfterEach
  void close() {
    city.close();
  }

  private CaseId open(int number) {
    return city.open(Desk.CLERK, "desk/open", "{'owner': 'a', 'size': 'b'}", "o" + number);
  }

  private List<Reassignment.Open> page(int most) {
    return city.engine().openCases().of("desk-1", Optional.empty(), most);
  }

  @Test
  @DisplayName("go over in the same capacity, on record, and the successor goes on with them")
  void goOver() {
    CaseId id = open(1);
    Outcome outcome = city.engine().openCases().reassign(ORDERS, ORDER, page(10)).getFirst();
    assertThat(outcome.ruling().isGranted()).isTrue();
    assertThat(city.engine().read(Desk.CLERK, id)).isEmpty();
    CaseFile file = city.file(SUCCESSOR, id);
    assertThat(file.ties().stream().filter(tie -> tie.isCurrent(city.engine().now())))
        .extracting(Tie::subject, Tie::capacity)
        .contains(org.assertj.core.groups.Tuple.tuple("organ/desk-9", "owner"))
        .doesNotContain(org.assertj.core.groups.Tuple.tuple("organ/desk-1", "owner"));
    Recorded event = city.engine().events(SUCCESSOR, id).getLast();
    assertThat(event.actor()).isEqualTo("admin");
    assertThat(event.event())
        .isEqualTo(new EngineEvent.Reassigned("desk-1", "desk-9", "7", "2021-12"));
    assertThat(city.act(SUCCESSOR, id, "note", "{}").ruling().isGranted()).isTrue();
    assertThat(Replaying.all(id, file.procedure().versions(), city.engine().events(SUCCESSOR, id)))
        .isEqualTo(city.file(SUCCESSOR, id));
    assertThat(city.engine().log().verify().isIntact()).isTrue();
  }

  @Test
  @DisplayName("go over once each, however often a run that broke off is begun again")
  void onceEach() {
    List<CaseId> ids = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      ids.add(open(i));
    }
    assertThat(city.engine().openCases().count("desk-1")).isEqualTo(30);
    List<Reassignment.Open> first = page(12);
    city.engine().openCases().reassign(ORDERS, ORDER, first);
    // the program dies here; what it had read is tried again, then the rest
    city.engine().openCases().reassign(ORDERS, ORDER, first);
    while (!page(12).isEmpty()) {
      city.engine().openCases().reassign(ORDERS, ORDER, page(12));
    }
    for (CaseId id : ids) {
      assertThat(city.story(SUCCESSOR, id)).containsOnlyOnce("reassigned");
    }
    assertThat(city.engine().log().verify().isIntact()).isTrue();
  }

  @Test
  @DisplayName("leave closed cases where they were")
  void closedStay() {
    CaseId id = open(1);
    List<Reassignment.Open> before = page(10);
    city.act(Desk.CLERK, id, "finish", "{}");
    assertThat(page(10)).isEmpty();
    Outcome outcome = city.engine().openCases().reassign(ORDERS, ORDER, before).getFirst();
    assertThat(((Ruling.Refused<?>) outcome.ruling()).kind()).isEqualTo(RefusalKind.TOO_LATE);
    assertThat(city.file(Desk.CLERK, id).closed()).isPresent();
    // the successor reads them by a role that takes no action
    Actor reader = Actor.of("qian", "desk-9", new Grant("successor", "desk-1", "", "owner"));
    assertThat(city.file(reader, id).closed()).isPresent();
    assertThat(((Ruling.Refused<?>) city.act(reader, open(2), "note", "{}").ruling()).kind())
        .isEqualTo(RefusalKind.WRONG_ROLE);
  }

  @Test
  @DisplayName("fire first what was due before they went over")
  void settledFirst() {
    CaseId id = open(1);
    city.at("2021-03-20T09:00");
    city.engine().openCases().reassign(ORDERS, ORDER, page(10));
    assertThat(city.story(SUCCESSOR, id).indexOf("silence"))
        .isBetween(1, city.story(SUCCESSOR, id).indexOf("reassigned") - 1);
  }

  @Test
  @DisplayName("are given over by nobody's hand, whatever he calls his role")
  void nobodyByHand() {
    CaseId id = open(1);
    Outcome outcome =
        city.act(
            Desk.HEAD,
            id,
            "reassign",
            "{'from': 'desk-1', 'to': 'desk-9', 'order': '7', 'document': 'x'}");
    assertThat(((Ruling.Refused<?>) outcome.ruling()).kind()).isEqualTo(RefusalKind.WRONG_ROLE);
  }
}
