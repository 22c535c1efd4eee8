package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.city.people.PersonKey;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Schema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A form before it is sent")
class FormCheckTest {

  private record Asked(PersonKey person, int grade) {}

  @ParameterizedTest(name = "{0}")
  @DisplayName("takes an identity number where a person is wanted, and says what is wrong with it")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'person':'50010319750202004X','grade':1} | -",
        "{'person':'0123456789abcdef0123456789abcdef','grade':1} | -",
        "{'person':'500103197502020041','grade':1} | /person people.resident-id.check",
        "{'person':'500103197513020041','grade':1} | /person people.resident-id.birth-day",
        "{'person':'5001','grade':1} | /person people.resident-id.form",
        "{'grade':1} | /person input.missing",
        "{'person':'50010319750202004X'} | /grade input.missing",
      })
  void number(String input, String wrong) {
    assertThat(FormCheck.problems(Schema.of(Asked.class), PolicyCity.json(input)))
        .extracting(problem -> problem.field() + " " + problem.key())
        .isEqualTo(wrong.equals("-") ? List.of() : List.of(wrong));
  }
}
