package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.gongbao.engine.toys.Toys;
import org.gongbao.law.HolidayNotice;
import org.gongbao.law.LawBook;
import org.gongbao.law.WorkCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
    "A calendar changes: clocks whose span holds a changed day are counted anew, no others")
class ReprojectionTest {

  private static final String CALENDAR = WorkCalendar.mainlandChina().id();
  private static final LocalDate HOLIDAY = LocalDate.of(2021, 3, 5);

  private static WorkCalendar withHoliday() {
    List<HolidayNotice> notices = new ArrayList<>(WorkCalendar.mainlandChina().notices());
    notices.add(
        new HolidayNotice(
            2021,
            "invented 1",
            LocalDate.of(2021, 3, 2),
            List.of(new HolidayNotice.Holiday("invented", HOLIDAY, HOLIDAY)),
            List.of(),
            "nowhere"));
    return WorkCalendar.of(CALENDAR, notices);
  }

  @Test
  @DisplayName("of two cases, the one that counts over the new holiday falls due a day later")
  void moves() {
    LawBook before = Figures.book(Map.of("toy.term", 5), WorkCalendar.mainlandChina());
    LawBook after = Figures.book(Map.of("toy.term", 5), withHoliday());
    AtomicReference<LawBook> book = new AtomicReference<>(before);
    Actor clerk = Toys.clerk("window");
    try (TestCity city = TestCity.with(before, Term.procedure())) {
      Engine engine = city.engineUnder(book::get, Term.procedure());
      CaseId early = open(engine, clerk, "a");
      city.at("2021-03-08T09:00");
      CaseId late = open(engine, clerk, "b");
      assertThat(next(engine, clerk, early)).contains(TestCity.day("2021-03-09"));
      Optional<Instant> unmoved = next(engine, clerk, late);
      book.set(after);
      Reprojection found = engine.reproject(CALENDAR, new TreeSet<>(List.of(HOLIDAY)));
      assertThat(found.moved()).containsExactly(early);
      engine.renewInbox(found.moved());
      assertThat(next(engine, clerk, early)).contains(TestCity.day("2021-03-10"));
      assertThat(next(engine, clerk, late)).isEqualTo(unmoved);
      assertThat(engine.waiting(clerk, Waiting.Query.ALL, 10))
          .as("the inbox of what moved says the new day")
          .extracting(Waiting::due)
          .containsExactly(Optional.of(TestCity.day("2021-03-10")));
      assertThat(engine.reproject(CALENDAR, new TreeSet<>(List.of(HOLIDAY))).moved())
          .as("once is enough")
          .isEmpty();
    }
  }

  private static CaseId open(Engine engine, Actor clerk, String key) {
    return engine
        .act(
            new Command(
                engine.newCase(), "term/begin", TestCity.json("{}"), clerk, Command.AT_ONCE, key))
        .id();
  }

  private static Optional<Instant> next(Engine engine, Actor clerk, CaseId id) {
    return engine.list(clerk, Listed.Query.ALL, 10).stream()
        .filter(listed -> listed.id().equals(id))
        .findFirst()
        .flatMap(Listed::nextAt);
  }
}
