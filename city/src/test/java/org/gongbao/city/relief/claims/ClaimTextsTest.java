package org.gongbao.city.relief.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongbao.engine.Procedure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("The texts of claims")
class ClaimTextsTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Path SOURCES = Path.of("src/main/java/org/gongbao/city/relief/claims");
  private static final Pattern SENTENCE = Pattern.compile("\"(relief\\.[a-z][a-z-]*)\"");
  private static final Pattern CONDITION =
      Pattern.compile("condition\\(\\s*[\\w.]+,\\s*\"([a-z.-]+)\"");

  @Test
  @DisplayName("are the same keys and holes in both languages")
  void bothLanguages() throws IOException {
    Properties chinese = texts("relief-claims.properties");
    Properties english = texts("relief-claims_en.properties");
    assertThat(english.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
    for (String key : chinese.stringPropertyNames()) {
      assertThat(holes(english.getProperty(key)))
          .as(key)
          .isEqualTo(holes(chinese.getProperty(key)));
      assertThat(english.getProperty(key) + chinese.getProperty(key)).as(key).doesNotContain("'");
    }
  }

  @Test
  @DisplayName("say each key once")
  void once() throws IOException {
    for (String name : List.of("relief-claims.properties", "relief-claims_en.properties")) {
      assertThat(
              Files.readAllLines(MESSAGES.resolve(name)).stream()
                  .filter(line -> line.matches("[a-z][^ =]*=.*"))
                  .map(line -> line.substring(0, line.indexOf('='))))
          .as(name)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  @DisplayName("name everything that pages, papers, refusals and traces show")
  void complete() throws IOException {
    Set<String> needed = new TreeSet<>();
    ClaimProcedures.all().forEach(procedure -> of(procedure, needed));
    Stream.of(ClaimEvent.class, CostAccountEvent.class)
        .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
        .forEach(type -> {
          needed.add("relief.event." + kebab(type.getSimpleName()));
          components(type, needed);
        });
    components(ClaimFile.class, needed);
    components(CostAccountFile.class, needed);
    sources(SENTENCE).stream().filter(key -> !key.endsWith("-")).forEach(needed::add);
    sources(CONDITION).forEach(key -> needed.add("condition." + key));
    Set<String> known = new TreeSet<>(texts("relief-claims.properties").stringPropertyNames());
    known.addAll(texts("relief.properties").stringPropertyNames());
    assertThat(known).containsAll(needed);
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static void of(Procedure procedure, Set<String> keys) {
    String of = "." + procedure.name() + ".";
    keys.add("relief.procedure." + procedure.name());
    procedure
        .stages()
        .values()
        .forEach(stages -> stages.forEach(stage -> keys.add("relief.stage" + of + stage)));
    for (String action : procedure.actions()) {
      keys.add("relief.action" + of + action);
      procedure
          .papers(action)
          .forEach(paper ->
              keys.addAll(List.of("relief.paper." + paper, "relief.paper." + paper + ".body")));
      procedure.cites(action).forEach(clause -> keys.add("clause." + clause));
      procedure.roles(action).forEach(role -> keys.add("role." + role));
      procedure
          .schema(action)
          .document()
          .path("properties")
          .properties()
          .forEach(field -> {
            keys.add("relief.input" + of + action + "." + field.getKey());
            values(field.getKey(), field.getValue(), keys);
          });
    }
  }

  private static void values(String field, JsonNode rule, Set<String> keys) {
    rule.path("enum")
        .valueStream()
        .forEach(value -> keys.add("relief.value." + field + "." + value.asString()));
  }

  private static void components(Class<?> type, Set<String> names) {
    if (type.isRecord() && type.getName().startsWith("org.gongbao.city.relief.")) {
      for (RecordComponent component : type.getRecordComponents()) {
        names.add("relief.field." + component.getName());
        inside(component.getGenericType(), names);
      }
    }
  }

  private static void inside(Type type, Set<String> names) {
    switch (type) {
      case Class<?> plain -> components(plain, names);
      case ParameterizedType generic -> {
        for (Type argument : generic.getActualTypeArguments()) {
          inside(argument, names);
        }
      }
      default -> {}
    }
  }

  /** What parameters are named like stands in the catalogue, not in a bundle. */
  private static Set<String> sources(Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    }
    assertThat(found).isNotEmpty();
    return found;
  }

  private static Set<String> holes(String text) {
    Set<String> holes = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{\\d\\}").matcher(text);
    while (matcher.find()) {
      holes.add(matcher.group());
    }
    return holes;
  }

  private static Properties texts(String name) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(name))) {
      texts.load(reader);
    }
    return texts;
  }
}
