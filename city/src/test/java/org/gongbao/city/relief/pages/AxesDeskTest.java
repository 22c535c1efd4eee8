package org.gongbao.city.relief.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.people.People;
import org.gongbao.city.people.PersonKeys;
import org.gongbao.city.people.SignedIn;
import org.gongbao.city.relief.Held;
import org.gongbao.city.relief.Watched;
import org.gongbao.city.relief.axes.Answer;
import org.gongbao.city.relief.axes.Owed;
import org.gongbao.city.testing.TestCity;
import org.gongbao.law.LawBook;
import org.gongbao.law.WorkCalendar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

@DisplayName("What is asked on two time axes")
class AxesDeskTest {

  private static final TestCity CITY = TestCity.beginning("2021-03-10T09:00:00+08:00");
  private static final LawBook BOOK =
      Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina()));

  @AfterAll
  static void close() {
    CITY.close();
  }

  private static AxesDesk desk(DataSource keeper) {
    Casework casework = CITY.bean(Casework.class);
    return new AxesDesk(
        casework,
        () -> BOOK,
        CITY.bean(PersonKeys.class),
        new Owed(casework.engine(), keeper, () -> BOOK, 100, Duration.ZERO));
  }

  private static DataSource keeper() {
    return CITY.bean(CityDatabase.class).keeper();
  }

  private static SignedIn reader(String login) {
    return CITY.bean(People.class).actor(login).orElseThrow();
  }

  @Test
  @DisplayName("is answered 503 and when to come back, while another roll is being reckoned")
  void busy() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AxesDesk desk = desk(new Held(keeper(), reading, goOn));
    AxesAsk ask = desk.ask(Map.of()).orElseThrow();
    try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Answer> earlier = other.submit(() -> desk.roll(reader("finance"), ask));
      try {
        reading.await();
        assertThatThrownBy(() -> desk.roll(reader("insurer1"), ask))
            .isInstanceOfSatisfying(
                ResponseStatusException.class,
                busy -> {
                  assertThat(busy.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
                  assertThat(busy.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
                });
      } finally {
        goOn.countDown();
      }
      assertThat(earlier.get().parts()).isEmpty();
    }
  }

  @Test
  @DisplayName("reads an unknown number once, though the reader may see every place")
  void once() {
    Watched keeper = new Watched(keeper());
    AxesDesk desk = desk(keeper);
    AxesAsk ask = desk.ask(Map.of()).orElseThrow();
    assertThat(desk.person(reader("civil-affairs"), "11010519491231002X", ask, Locale.CHINESE))
        .hasValueSatisfying(answer -> assertThat(answer.parts()).isEmpty());
    assertThat(keeper.count("1::bigint")).isOne();
  }
}
