package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.engine.Opinion.AUDITEE;
import static org.gongbao.engine.Opinion.OFFICE;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gongbao.law.LawBook;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Settle first: what is due is fired before anything is decided")
class SettlingTest {

  private static final LawBook LAW = TestCity.law(Map.of("toy.comment", 10, "toy.reminder", 5));
  private static final String AUTHORED = "{'text': 'we object', 'author': 'li'}";

  private static CaseId delivered(TestCity city) {
    return city.open(OFFICE, "opinion/deliver", "{'auditee': 'unit-1'}", "open-1");
  }

  @Test
  @DisplayName("an opinion on the last day is in time, one a day later finds silence recorded")
  void theLastDayCountsUntilMidnight() {
    try (TestCity city = TestCity.with(LAW, Opinion.procedure(false))) {
      CaseId inTime = delivered(city);
      CaseId late = city.open(OFFICE, "opinion/deliver", "{'auditee': 'unit-1'}", "open-2");
      city.at("2021-03-11T23:59:59");
      assertThat(city.act(AUDITEE, inTime, "file-opinion", AUTHORED).ruling().isGranted()).isTrue();
      city.at("2021-03-12T00:00");
      Outcome outcome = city.act(AUDITEE, late, "file-opinion", AUTHORED);
      assertThat(outcome.ruling()).isInstanceOf(Ruling.Refused.class);
      assertThat(((Ruling.Refused<Change>) outcome.ruling()).kind())
          .isEqualTo(RefusalKind.TOO_LATE);
      assertThat(city.file(OFFICE, late).stage()).isEqualTo("SILENT");
      assertThat(city.story(OFFICE, late))
          .containsExactly(
              "draft-delivered", "clock-warned", "clock-fired", "no-objection-recorded");
    }
  }

  @Test
  @DisplayName(
      "the outcome is the same whether or not the sweep has run, each event effective when due")
  void theSweepChangesNothing() {
    try (TestCity city = TestCity.with(LAW, Opinion.procedure(false))) {
      CaseId swept = delivered(city);
      CaseId unswept = city.open(OFFICE, "opinion/deliver", "{'auditee': 'unit-1'}", "open-2");
      city.at("2021-03-09T10:00");
      assertThat(city.engine().settle(swept)).isTrue();
      city.at("2021-03-12T08:00");
      assertThat(city.engine().settle(swept)).isTrue();
      city.at("2021-03-20T08:00");
      assertThat(city.engine().sweep(100)).isEqualTo(1);
      assertThat(city.engine().sweep(100)).isZero();
      List<Recorded> a = city.engine().events(OFFICE, swept);
      List<Recorded> b = city.engine().events(OFFICE, unswept);
      assertThat(b).extracting(Recorded::type).isEqualTo(a.stream().map(Recorded::type).toList());
      assertThat(b.subList(1, 4))
          .extracting(Recorded::effectiveAt)
          .containsExactly(
              TestCity.day("2021-03-09"), TestCity.day("2021-03-12"), TestCity.day("2021-03-12"));
      assertThat(city.file(OFFICE, swept).tracks()).isEqualTo(city.file(OFFICE, unswept).tracks());
    }
  }

  @Test
  @DisplayName("an opinion filed on day 9 and held by a question until day 14 counts as of day 9")
  void aHeldOpinionStopsTheClock() {
    try (TestCity city = TestCity.with(LAW, Opinion.procedure(false))) {
      CaseId id = delivered(city);
      city.at("2021-03-10T15:00");
      Outcome held = city.act(AUDITEE, id, "file-opinion", "{'text': 'we object'}");
      assertThat(held.ruling()).isInstanceOf(Ruling.Undetermined.class);
      city.at("2021-03-15T09:00");
      assertThat(city.file(OFFICE, id).stage()).isEqualTo("COMMENT");
      int question = city.file(OFFICE, id).questions().getFirst().id();
      Outcome answered =
          city.act(
              OFFICE,
              id,
              "answer",
              "{'question': %d, 'answer': true, 'why': 'he heads the office'}".formatted(question));
      assertThat(answered.ruling().isGranted()).isTrue();
      CaseFile file = city.file(OFFICE, id);
      assertThat(file.stage()).isEqualTo("ANSWERED");
      assertThat(file.questions()).isEmpty();
      assertThat(file.clock("comment").orElseThrow().state()).isEqualTo(Clock.State.STOPPED);
      Recorded filed = city.engine().events(OFFICE, id).getLast();
      assertThat(filed.type()).isEqualTo("opinion/opinion-filed");
      assertThat(filed.effectiveAt()).isEqualTo(TestCity.instant("2021-03-10T15:00"));
      assertThat(filed.actor()).isEqualTo("li");
    }
  }

  @Test
  @DisplayName("an opinion posted on day 9 and recorded on day 12 takes back the silence")
  void aPostedOpinionAnnulsTheFiring() {
    try (TestCity city = TestCity.with(LAW, Opinion.procedure(false))) {
      CaseId id = delivered(city);
      city.at("2021-03-13T09:00");
      assertThat(city.file(OFFICE, id).stage()).isEqualTo("SILENT");
      Outcome outcome =
          city.actAsOf(
              Opinion.OFFICE, id, "file-opinion", AUTHORED, TestCity.instant("2021-03-10T16:00"));
      assertThat(outcome.ruling().isGranted()).as(outcome.ruling().toString()).isTrue();
      assertThat(city.file(OFFICE, id).stage()).isEqualTo("ANSWERED");
      assertThat(city.story(OFFICE, id))
          .containsExactly(
              "draft-delivered",
              "clock-warned",
              "clock-fired",
              "no-objection-recorded",
              "annulled",
              "opinion-filed");
      assertThat(city.engine().log().verify().isIntact()).isTrue();
    }
  }

  @Test
  @DisplayName("where the silence has made a paper, the office is asked before it is taken back")
  void aPaperMadeIsAQuestion() {
    try (TestCity city = TestCity.with(LAW, Opinion.procedure(true))) {
      CaseId id = delivered(city);
      city.at("2021-03-13T09:00");
      Outcome outcome =
          city.actAsOf(
              Opinion.OFFICE, id, "file-opinion", AUTHORED, TestCity.instant("2021-03-10T16:00"));
      assertThat(outcome.ruling()).isInstanceOf(Ruling.Undetermined.class);
      assertThat(city.file(OFFICE, id).stage()).isEqualTo("SILENT");
      int question = city.file(OFFICE, id).questions().getFirst().id();
      city.act(
          OFFICE,
          id,
          "answer",
          "{'question': %d, 'answer': true, 'why': 'the letter bears the stamp'}"
              .formatted(question));
      assertThat(city.file(OFFICE, id).stage()).isEqualTo("ANSWERED");
    }
  }

  @Test
  @DisplayName("a refused action leaves what settling brought, and nothing of its own")
  void aRefusedActionStoresOnlyWhatWasDue() {
    try (TestCity city = TestCity.with(LAW, Opinion.procedure(false))) {
      CaseId id = delivered(city);
      city.at("2021-03-20T09:00");
      Outcome outcome = city.act(AUDITEE, id, "file-opinion", AUTHORED);
      assertThat(outcome.ruling()).isInstanceOf(Ruling.Refused.class);
      assertThat(outcome.revision()).isEqualTo(4);
      assertThat(outcome.hashes()).isEmpty();
      assertThat(city.story(OFFICE, id)).hasSize(4);
    }
  }

  @Test
  @DisplayName(
      "a clock that fires between reading and acting makes no client stale, an action does")
  void onlyActionsMakeAClientStale() {
    try (TestCity city = TestCity.with(LAW, Opinion.procedure(false))) {
      CaseId id = delivered(city);
      city.at("2021-03-12T09:00");
      city.engine().sweep(10);
      Command finish =
          new Command(id, "finish", TestCity.json("{}"), OFFICE, Command.AT_ONCE, "finish-1");
      assertThat(city.engine().act(finish, OptionalInt.of(1)).ruling().isGranted()).isTrue();
      Command again =
          new Command(id, "finish", TestCity.json("{}"), OFFICE, Command.AT_ONCE, "finish-2");
      Ruling<Change> stale = city.engine().act(again, OptionalInt.of(1)).ruling();
      assertThat(((Ruling.Refused<Change>) stale).kind()).isEqualTo(RefusalKind.CONFLICT);
    }
  }
}
