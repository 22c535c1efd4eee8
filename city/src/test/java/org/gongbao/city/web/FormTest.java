package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.files.FileId;
import org.gongbao.engine.Schema;
import org.gongbao.law.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.JsonNode;

@DisplayName("A form made of a schema")
class FormTest {

  private enum Colour {
    RED,
    INK
  }

  private record Person(String name, Optional<Integer> age) {}

  private record Sample(
      String title,
      LocalDate day,
      Instant at,
      int amount,
      boolean confirmed,
      Colour colour,
      Optional<Colour> second,
      Optional<Money> fee,
      List<String> tags,
      List<Person> people,
      Person chief,
      Optional<FileId> proof) {}

  private static final Schema SCHEMA = Schema.of(Sample.class);

  @ParameterizedTest
  @DisplayName("has for every kind of property its own kind of field")
  @CsvSource({
    "title, Text",
    "day, Day",
    "at, Moment",
    "amount, Text",
    "confirmed, Choice",
    "colour, Choice",
    "second, Choice",
    "fee, Text",
    "tags, Rows",
    "people, Rows",
    "chief, Group",
    "proof, Upload"
  })
  void kinds(String name, String kind) {
    Field field = field(form(Draft.empty()), name);
    assertThat(field.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(field.head().required())
        .isEqualTo(!List.of("second", "fee", "proof").contains(name));
  }

  @ParameterizedTest
  @DisplayName("reads what was filled in as the type of the property, and leaves out what is blank")
  @CsvSource({
    "in/title, Roads, /title, \"Roads\"",
    "in/day, 2021-03-01, /day, \"2021-03-01\"",
    "in/at, 2021-03-01T09:00, /at, \"2021-03-01T01:00:00Z\"",
    "in/amount, 12, /amount, 12",
    "in/amount, twelve, /amount, \"twelve\"",
    "in/confirmed, false, /confirmed, false",
    "in/chief/name, Lin, /chief/name, \"Lin\"",
    "in/chief/age, 40, /chief/age, 40",
    "in/title, '  ', /title, ''"
  })
  void values(String name, String text, String pointer, String json) {
    JsonNode input = FormReader.read(SCHEMA.document(), draft(Map.of(name, text)));
    JsonNode value = input.at(pointer);
    assertThat(value.isMissingNode() ? "" : value.toString()).isEqualTo(json);
  }

  @Test
  @DisplayName("reads rows in order, passes over empty ones, and adds and removes them")
  void rows() {
    Draft draft =
        draft(
            Map.of(
                "n/people",
                "3",
                "in/people/0/name",
                "A",
                "in/people/1/name",
                "",
                "in/people/2/name",
                "C"));
    assertThat(people(draft)).isEqualTo("[{\"name\":\"A\"},{\"name\":\"C\"}]");
    draft.add("/people");
    assertThat(((Field.Rows) field(form(draft), "people")).rows()).hasSize(4);
    draft.remove("/people", 0);
    assertThat(people(draft)).isEqualTo("[{\"name\":\"C\"}]");
    draft.remove("/people", 99);
    assertThat(people(draft)).isEqualTo("[{\"name\":\"C\"}]");
  }

  private static String people(Draft draft) {
    return FormReader.read(SCHEMA.document(), draft).path("people").toString();
  }

  @Test
  @DisplayName("keeps what was filled in beside what is wrong, and the summary leads to the field")
  void errors() {
    Draft draft = draft(Map.of("in/day", "2021-02-30", "in/amount", "many"));
    Form form = form(draft);
    Field.Day day = (Field.Day) field(form, "day");
    assertThat(day.value()).isEqualTo("2021-02-30");
    assertThat(day.head().error()).isPresent();
    assertThat(day.head().describedBy()).isEqualTo("f-day-error");
    assertThat(form.faults()).extracting(Form.Fault::id).contains("f-day", "f-amount", "f-title");
  }

  @Test
  @DisplayName("takes no more rows than it shows, whatever is sent")
  void tooManyRows() {
    assertThat(draft(Map.of("n/people", "999")).rows("/people")).contains(Draft.MOST_ROWS);
    assertThat(draft(Map.of("n/people", "9999")).rows("/people")).isEmpty();
    assertThat(draft(Map.of("n/people", "-1")).rows("/people")).isEmpty();
  }

  private static Draft draft(Map<String, String> values) {
    Map<String, String[]> parameters = new HashMap<>();
    values.forEach((name, value) -> parameters.put(name, new String[] {value}));
    return Draft.of(parameters);
  }

  private static Form form(Draft draft) {
    ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
    bundle.setBasename("messages/web");
    bundle.setDefaultEncoding("UTF-8");
    Labels labels = new Labels(new Words(bundle, Locale.ENGLISH), "web", "sample", "open");
    return Form.of(
        SCHEMA.document(),
        draft,
        SCHEMA.check(FormReader.read(SCHEMA.document(), draft)),
        labels,
        name -> List.of());
  }

  private static Field field(Form form, String name) {
    return form.fields().stream()
        .filter(one -> one.head().pointer().equals("/" + name))
        .findFirst()
        .orElseThrow();
  }
}
