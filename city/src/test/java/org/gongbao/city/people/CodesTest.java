package org.gongbao.city.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Codes with a check character")
class CodesTest {

  @ParameterizedTest
  @DisplayName("a credit code with its check character is read, in either case")
  @ValueSource(strings = {"91500112MA5YUNL10Q", " 91500105ma5yunl29h ", "11500000MB0000143M"})
  void readsCreditCode(String text) {
    assertThat(CreditCode.parse("code", text)).isInstanceOf(Parsed.Read.class);
  }

  @ParameterizedTest
  @DisplayName("any other is refused, naming the field")
  @CsvSource({
    "91500112MA5YUNL10R, people.credit-code.check",
    "91500112MA5YUNL01Q, people.credit-code.check",
    "91500112MA5YUNL10, people.credit-code.form",
    "91500112MA5YUNL10QQ, people.credit-code.form",
    "91500112MA5YUNLI0Q, people.credit-code.form",
    "'', people.credit-code.form",
  })
  void refusesCreditCode(String text, String key) {
    assertThat(CreditCode.parse("applicant.code", text))
        .isEqualTo(Parsed.malformed("applicant.code", key));
    assertThatThrownBy(() -> new CreditCode(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("every single wrong character of a credit code is noticed")
  void noticesEveryCharacter() {
    String good = "91500112MA5YUNL10Q";
    for (int i = 0; i < good.length(); i++) {
      for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
        String changed = good.substring(0, i) + c + good.substring(i + 1);
        boolean read = CreditCode.parse("code", changed) instanceof Parsed.Read;
        assertThat(read).as(changed).isEqualTo(changed.equals(good));
      }
    }
  }

  @ParameterizedTest
  @DisplayName("a resident identity number is read with its day of birth, and masked")
  @CsvSource({
    "11010519491231002X, 1949-12-31, 110*************2X",
    "11010519491231002x, 1949-12-31, 110*************2X",
    "440524188001010014, 1880-01-01, 440*************14",
  })
  void readsResidentId(String text, String birthDay, String masked) {
    assertThat(ResidentId.parse("id", text))
        .isInstanceOfSatisfying(
            Parsed.Read.class,
            read -> {
              ResidentId id = (ResidentId) read.value();
              assertThat(id.birthDay()).hasToString(birthDay);
              assertThat(id).hasToString(masked);
            });
  }

  @ParameterizedTest
  @DisplayName("any other is refused, naming the field but not repeating the number")
  @CsvSource({
    "110105194912310021, people.resident-id.check",
    "11010519491331002X, people.resident-id.birth-day",
    "11010520210229002X, people.resident-id.birth-day",
    "1101051949123100X2, people.resident-id.form",
    "11010519491231002, people.resident-id.form",
    "'', people.resident-id.form",
  })
  void refusesResidentId(String text, String key) {
    assertThat(ResidentId.parse("student.id", text)).isEqualTo(Parsed.malformed("student.id", key));
    assertThatThrownBy(() -> new ResidentId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a resident identity number");
  }
}
