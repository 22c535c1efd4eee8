package org.gongbao.city.relief.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.claims.ClaimCity.INSURER;

import org.gongbao.city.people.PersonKeys;
import org.gongbao.city.relief.ReliefCity;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Persons in claims")
class PersonNumbersTest {

  private static final String NUMBER = ReliefCity.number("19750202", 7).text();

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
}
