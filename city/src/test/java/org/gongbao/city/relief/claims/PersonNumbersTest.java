package org.gongbao.city.relief.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.claims.ClaimCity.INSURER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongbao.city.people.PersonKeys;
import org.gongbao.city.relief.ReliefCity;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Grant;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Persons in claims")
class PersonNumbersTest {

  private static final String NUMBER = ReliefCity.number("19750202", 7).text();

  private static final int AT_ONCE = 8;

  private static String claim(String person) {
    return ClaimCity.claim(
        person, "accident-medical", "2021-05-01", ClaimCity.costs("1", "9000", "0", "0"));
  }

  @Test
  @DisplayName("are asked for by identity number, and stand in the case as keys alone")
  void keyed() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      String key =
          new PersonKeys(relief.city().database().secrets()).key(ReliefCity.number("19750202", 7));
      relief.enrolKey(key);
      PolicyCity.Case claim =
          relief.city().opened(INSURER, ClaimProcedure.NAME, claim(" " + NUMBER));
      assertThat(ClaimFile.of(claim.file()).claimed().person()).isEqualTo(key);
      assertThat(claim.events().toString()).doesNotContain(NUMBER);
    }
  }

  @Test
  @DisplayName("are refused with the field where the number is none, and nothing is written")
  void malformed() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      char last = NUMBER.charAt(17);
      String wrong = NUMBER.substring(0, 17) + (last == '1' ? '2' : '1');
      for (String text : new String[] {wrong, "50010319750202", "甲"}) {
        Ruling.Refused<?> refused =
            relief.city().refused(INSURER, ClaimProcedure.NAME, claim(text), "engine/action");
        assertThat(refused.kind()).isEqualTo(RefusalKind.MALFORMED);
        assertThat(refused.sentence().values()).first().isEqualTo("/person");
      }
    }
  }

  @Test
  @DisplayName(
      "are no way to find out who is insured: after sixty that led to nothing within an hour, none")
  void tried() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      relief.enrolKey(
          new PersonKeys(relief.city().database().secrets()).key(ReliefCity.number("19750202", 7)));
      for (int i = 100; i < 160; i++) {
        assertThat(refusal(relief, INSURER, ReliefCity.number("19800101", i).text()))
            .isEqualTo("relief.not-insured");
      }
      assertThat(refusal(relief, INSURER, NUMBER)).isEqualTo("casework.too-many-numbers");
      relief.city().opened(ClaimCity.SECOND, ClaimProcedure.NAME, claim(NUMBER));
    }
  }

  @Test
  @DisplayName("are no such way by many at once either: of eight only as many as were left")
  void triedAtOnce() throws Exception {
    try (ClaimCity relief = new ClaimCity("2021-06-01");
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 100; i < 159; i++) {
        refusal(relief, INSURER, ReliefCity.number("19800101", i).text());
      }
      CyclicBarrier together = new CyclicBarrier(AT_ONCE);
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        String number = ReliefCity.number("19800101", 200 + i).text();
        String key = "at-once-" + i;
        answers.add(
            threads.submit(() -> {
              together.await();
              return relief
                          .city()
                          .casework()
                          .open(
                              INSURER,
                              ClaimProcedure.NAME,
                              PolicyCity.json(claim(number)),
                              Optional.empty(),
                              key)
                          .ruling()
                      instanceof Ruling.Refused<?> refused
                  ? refused.sentence().key()
                  : "";
            }));
      }
      List<String> told = new ArrayList<>();
      for (Future<String> answer : answers) {
        told.add(answer.get());
      }
      assertThat(told).filteredOn("relief.not-insured"::equals).hasSize(1);
      assertThat(told).filteredOn("casework.too-many-numbers"::equals).hasSize(AT_ONCE - 1);
    }
  }

  @Test
  @DisplayName("are none by questions either: a question tells that somebody is insured")
  void asked() {
    try (ClaimCity relief = new ClaimCity("2021-12-01")) {
      relief.enrolKey(
          new PersonKeys(relief.city().database().secrets()).key(ReliefCity.number("19750202", 7)));
      for (int i = 0; i < 60; i++) {
        assertThat(
                relief
                    .city()
                    .open(
                        INSURER,
                        CostAccountProcedure.NAME,
                        "{'person':'%s',%s}"
                            .formatted(
                                NUMBER, ClaimCity.stay("2021-10-25", "2021-11-05", "U" + i, "100")))
                    .ruling())
            .isInstanceOf(Ruling.Undetermined.class);
      }
      assertThat(refusal(relief, INSURER, NUMBER)).isEqualTo("casework.too-many-numbers");
    }
  }

  private static String refusal(ClaimCity relief, Actor actor, String number) {
    return relief.city().open(actor, ClaimProcedure.NAME, claim(number)).ruling()
            instanceof Ruling.Refused<?> refused
        ? refused.sentence().key()
        : "";
  }

  @Test
  @DisplayName("file for themselves, see their own claims and nobody else's")
  void ownAffair() {
    String own = ClaimCity.person("a");
    Actor insured = Actor.of("qin", "", Grant.ofParty("insured", own));
    try (ClaimCity relief = new ClaimCity("2021-06-01", insured)) {
      relief.enrol("a");
      String other = relief.enrol("b");
      PolicyCity.Case mine = relief.city().opened(insured, ClaimProcedure.NAME, claim(own));
      assertThat(
              relief
                  .city()
                  .refused(insured, ClaimProcedure.NAME, claim(other), "relief/3.0")
                  .kind())
          .isEqualTo(RefusalKind.WRONG_PLACE);
      PolicyCity.Case others =
          relief.files(
              other, "accident-medical", "2021-05-01", ClaimCity.costs("2", "9000", "0", "0"));
      assertThat(relief.city().engine().read(insured, mine.id())).isPresent();
      assertThat(relief.city().engine().read(insured, others.id())).isEmpty();
      mine.does(INSURER, "decide", "{}").does(insured, "object", "{'objection':'少了'}");
      mine.refused(insured, "decide", "{}", "relief/3.0");
    }
  }

  @Test
  @DisplayName("are recused from their own claims as officials, and file them all the same")
  void official() {
    String own = ClaimCity.person("a");
    Actor clerk =
        new Actor(
            "qin",
            "relief-insurer-3",
            List.of(
                new Grant("insurer", "relief-insurer-3", "", "relief-insurer"),
                new Grant("insurer", "relief-insurer-1", "", "relief-insurer"),
                Grant.ofParty("insured", own)),
            true);
    try (ClaimCity relief = new ClaimCity("2021-06-01", clerk)) {
      relief.enrol("a");
      PolicyCity.Case mine = relief.city().opened(clerk, ClaimProcedure.NAME, claim(own));
      assertThat(mine.refused(clerk, "decide", "{}", "relief/3.0").kind())
          .isEqualTo(RefusalKind.RECUSED);
      mine.does(INSURER, "decide", "{}");
      assertThat(mine.refused(clerk, "approve", "{}", "relief/3.0").kind())
          .isEqualTo(RefusalKind.RECUSED);
    }
  }

  @Test
  @DisplayName("of another place are not told apart from those on no list, for a village")
  void otherPlace() {
    Actor village = Actor.of("cun", "", new Grant("grassroots", "", "500240", "relief-place"));
    try (ClaimCity relief = new ClaimCity("2021-06-01", village)) {
      String here = relief.enrol("a");
      Ruling.Refused<?> other =
          relief.city().refused(village, ClaimProcedure.NAME, claim(here), "relief/2.1");
      Ruling.Refused<?> nobody =
          relief
              .city()
              .refused(
                  village, ClaimProcedure.NAME, claim(ClaimCity.person("nobody")), "relief/2.1");
      assertThat(other.sentence()).isEqualTo(nobody.sentence());
      relief.city().opened(ClaimCity.STREET, ClaimProcedure.NAME, claim(here));
    }
  }
}
