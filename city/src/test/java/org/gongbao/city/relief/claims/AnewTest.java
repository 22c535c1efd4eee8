package org.gongbao.city.relief.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.relief.places.Scope;
import org.gongbao.city.relief.roll.Enrolments;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.law.Money;
import org.gongbao.law.Ruling;
import org.gongbao.law.WorkCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("relief/3.2.0: a decided supplement, reckoned once more")
class AnewTest {

  private static final LocalDate DAY = LocalDate.parse("2021-07-01");

  private static Ruling<Money> due(
      ClaimCity relief, CaseFile claim, Map<CaseId, CaseFile> accounts, LocalDate knownAt) {
    PolicyCity city = relief.city();
    return new Anew(
            Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina())),
            city.engine().now(),
            accounts,
            Enrolments.of(
                city.database().keeper(), Set.of(Anew.person(claim)), city.engine().now()))
        .reckon(List.of(claim), knownAt)
        .getFirst()
        .due();
  }

  @Test
  @DisplayName("is open, not refused and no zero, while its cost account is not in sight")
  void unseen() {
    try (ClaimCity relief = new ClaimCity("2021-07-01")) {
      String person = relief.enrol("a");
      PolicyCity.Case account = relief.account(person, "2021-05-01", "1", "5000.00");
      CaseFile claim = relief.settlesDraft(person).file();
      DecidedClaims decided = new DecidedClaims(relief.city().engine(), 100);

      assertThat(decided.in(ClaimCity.BUREAU, Scope.ALL, DAY)).isInstanceOf(Ruling.Granted.class);
      Map<CaseId, CaseFile> seen = decided.accounts(ClaimCity.BUREAU, List.of(claim));
      assertThat(seen).containsOnlyKeys(account.id());
      assertThat(due(relief, claim, seen, DAY))
          .isInstanceOfSatisfying(
              Ruling.Granted.class, due -> assertThat(due.value()).hasToString("500.00"));

      Map<CaseId, CaseFile> unseen = decided.accounts(ClaimCity.OTHER_INSURER, List.of(claim));
      assertThat(unseen).isEmpty();
      assertThat(due(relief, claim, unseen, DAY))
          .isInstanceOfSatisfying(
              Ruling.Undetermined.class,
              open -> assertThat(open.questions().toString()).contains("account", "relief/3.2.0"));
      assertThat(due(relief, claim, unseen, LocalDate.parse("2020-12-20")))
          .isInstanceOf(Ruling.Refused.class);
    }
  }
}
