package org.gongbao.city.relief.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.claims.ClaimCity.INSURER;
import static org.gongbao.city.relief.claims.ClaimCity.claim;
import static org.gongbao.city.relief.claims.ClaimCity.costs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.law.Money;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("relief/3: claims at the same instant")
class ClaimsAtOnceTest {

  @Test
  @DisplayName("relief/3.1.3: of two who bring one bill at once one is refused")
  void billAtOnce() throws Exception {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      String bill = costs("1", "10", "0", "0");
      List<String> people =
          List.of(relief.enrol("a"), relief.enrol("b"), relief.enrol("c"), relief.enrol("d"));
      long granted =
          atOnce(
                  people,
                  person ->
                      relief
                          .city()
                          .casework()
                          .open(
                              INSURER,
                              ClaimProcedure.NAME,
                              PolicyCity.json(
                                  claim(person, "accident-medical", "2021-05-01", bill)),
                              Optional.empty(),
                              "at-once-" + person)
                          .ruling())
              .stream()
              .filter(Ruling::isGranted)
              .count();
      assertThat(granted).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("relief/3.1.3: claims decided at the same instant never pay beyond the cap")
  void capAtOnce() throws Exception {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      String person = relief.enrol("a");
      List<PolicyCity.Case> claims =
          IntStream.rangeClosed(1, 4)
              .mapToObj(bill ->
                  relief.files(
                      person,
                      "accident-medical",
                      "2021-05-0" + bill,
                      costs(String.valueOf(bill), "2000", "0", "0")))
              .toList();
      atOnce(
          claims,
          claim ->
              relief
                  .city()
                  .casework()
                  .act(
                      INSURER,
                      claim.id(),
                      "decide",
                      PolicyCity.json("{}"),
                      Optional.empty(),
                      "at-once-" + claim.id(),
                      OptionalInt.empty())
                  .ruling());
      assertThat(granted(claims).fen()).isLessThanOrEqualTo(500_000);
      claims.stream()
          .filter(claim -> claim.file().stage().equals("FILED"))
          .forEach(claim -> claim.tries(INSURER, "decide", "{}"));
      assertThat(granted(claims)).hasToString("5000.00");
    }
  }

  private static Money granted(List<PolicyCity.Case> claims) {
    return Money.sum(claims.stream().map(one -> ClaimCity.known(one).committed()).toList());
  }

  private static <T> List<Ruling<?>> atOnce(List<T> all, Function<T, Ruling<?>> act)
      throws Exception {
    try (var threads = Executors.newFixedThreadPool(all.size())) {
      List<Callable<Ruling<?>>> calls =
          all.stream().<Callable<Ruling<?>>>map(one -> () -> act.apply(one)).toList();
      List<Ruling<?>> rulings = new ArrayList<>();
      for (var done : threads.invokeAll(calls)) {
        rulings.add(done.get());
      }
      return rulings;
    }
  }
}
