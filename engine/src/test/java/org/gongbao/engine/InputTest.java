package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("Input problems name the field")
class InputTest {

  private static final String GOOD =
      """
      {"name":"a","colour":"RED","day":"2021-03-01","at":"2021-03-01T00:00:00Z","agreed":true,
      "count":1,"lines":[{"number":1,"text":"x"}]}
      """;

  private static final Schema SCHEMA = Schema.of(Desk.Form.class);

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "name; 5; /name; input.type",
        "name; null; /name; input.type",
        "name; ''; /name; input.missing",
        "name; ' '; /name; input.missing",
        "name; ['a']; /name; input.type",
        "colour; 'BLUE'; /colour; input.choice",
        "colour; 'red'; /colour; input.choice",
        "day; '2021-02-29'; /day; input.date",
        "day; '1.3.2021'; /day; input.date",
        "at; '2021-03-01T00:00'; /at; input.date",
        "agreed; 'true'; /agreed; input.type",
        "count; 1.5; /count; input.type",
        "count; 99999999999999999999; /count; input.type",
        "lines; {}; /lines; input.type",
        "lines; [7]; /lines/0; input.type",
        "lines; [{'number': 1, 'text': 'x'}, {'number': 'one', 'text': 'x'}]; /lines/1/number; input.type",
        "lines; [{'number': 1}]; /lines/0/text; input.missing",
        "lines; [{'number': 1, 'text': 'x', 'more': 1}]; /lines/0/more; input.unknown",
        "first; {'number': 1}; /first/text; input.missing",
        "stranger; 1; /stranger; input.unknown"
      })
  void namesTheField(String field, String value, String pointer, String key) {
    ObjectNode input = Json.MAPPER.readTree(GOOD).asObject();
    input.set(field, TestCity.json(value));
    assertThat(SCHEMA.check(input))
        .extracting(Schema.Problem::field, Schema.Problem::key)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, key));
  }

  @Test
  @DisplayName("every field that is missing is named at once")
  void missingFields() {
    assertThat(SCHEMA.check(TestCity.json("{}")))
        .extracting(Schema.Problem::field)
        .containsExactly("/name", "/colour", "/day", "/at", "/agreed", "/count", "/lines");
  }

  @ParameterizedTest(name = "U+{0}")
  @DisplayName("a control character is refused wherever it stands, tab and line ends are text")
  @CsvSource({
    "0000,true",
    "0001,true",
    "001e,true",
    "001f,true",
    "007f,true",
    "0009,false",
    "000a,false",
    "000d,false"
  })
  void controlCharacters(String code, boolean refused) {
    String text = "a" + Character.toString(Integer.parseInt(code, 16)) + "b";
    ObjectNode input = Json.MAPPER.createObjectNode();
    input.putObject("first").putArray("list").add(text);
    assertThat(InputCheck.controls(input))
        .extracting(Schema.Problem::field)
        .isEqualTo(refused ? List.of("/first/list/0") : List.of());
  }

  @Test
  @DisplayName("4,000 characters are taken, 4,001 are too long")
  void longText() {
    ObjectNode input = Json.MAPPER.readTree(GOOD).asObject();
    assertThat(SCHEMA.check(input.put("name", "字".repeat(4000)))).isEmpty();
    assertThat(SCHEMA.check(input.put("name", "字".repeat(4001))))
        .isEqualTo(List.of(new Schema.Problem("/name", "input.long", "4000")));
  }

  @Test
  @DisplayName("a good input, with an optional field absent or null, has no problem")
  void good() {
    ObjectNode input = Json.MAPPER.readTree(GOOD).asObject();
    assertThat(SCHEMA.check(input)).isEmpty();
    assertThat(SCHEMA.check(input.putNull("first"))).isEmpty();
  }
}
