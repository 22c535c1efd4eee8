package org.gongbao.city.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Procedure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@DisplayName("The texts of a policy")
class PolicyTextsTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Pattern CONDITION =
      Pattern.compile("condition\\(\\s*[\\w.]+,\\s*\"([a-z.-]+)\"");

  static List<String> slugs() {
    return policies().map(Policy::slug).toList();
  }

  /** Those of the package; tests bring others. */
  private static Stream<Policy> policies() {
    return Policies.found().stream()
        .filter(one ->
            one.getClass().getPackageName().equals("org.gongbao.city." + one.slug())
                && !one.getClass().getSimpleName().endsWith("Sender"));
  }

  private static Policy policy(String slug) {
    return policies().filter(one -> one.slug().equals(slug)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("slugs")
  @DisplayName("have the same keys and placeholders in both languages")
  void sameKeys(String slug) {
    Properties chinese = texts(slug, false);
    Properties english = texts(slug, true);
    assertThat(english.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
    for (String key : chinese.stringPropertyNames()) {
      assertThat(holes(english.getProperty(key)))
          .as(key)
          .isEqualTo(holes(chinese.getProperty(key)));
      assertThat(english.getProperty(key) + chinese.getProperty(key)).as(key).doesNotContain("'");
    }
  }

  @ParameterizedTest
  @MethodSource("slugs")
  @DisplayName("say each key once: of two, the later would hide the other")
  void once(String slug) {
    for (boolean english : List.of(false, true)) {
      assertThat(
              bundles(slug, english).stream()
                  .flatMap(PolicyTextsTest::lines)
                  .filter(line -> line.matches("[a-z][^ =]*=.*"))
                  .map(line -> line.substring(0, line.indexOf('='))))
          .as(slug)
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("slugs")
  @DisplayName("name every action, stage, clock, event, paper, field, clause, sentence, condition")
  void complete(String slug) {
    Set<String> known = texts(slug, false).stringPropertyNames();
    Set<String> missing = new TreeSet<>(needed(slug));
    missing.removeAll(known);
    missing.removeIf(
        key -> key.contains(".role.") && known.contains(key.substring(slug.length() + 1)));
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("slugs")
  @DisplayName("label everything that a case knows and that an event tells")
  void facts(String slug) {
    Set<String> names = new TreeSet<>();
    JavaClasses classes = classes(slug);
    Stream.concat(known(classes).stream(), events(classes).stream())
        .forEach(type -> components(slug, type, names));
    Set<String> known = texts(slug, false).stringPropertyNames();
    names.removeIf(name -> known.contains(slug + ".field." + name));
    assertThat(names).isEmpty();
  }

  private static JavaClasses classes(String slug) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("org.gongbao.city." + slug);
  }

  private static void components(String slug, Class<?> type, Set<String> names) {
    if (type.isSealed()) {
      Stream.of(type.getPermittedSubclasses()).forEach(one -> components(slug, one, names));
    } else if (type.isRecord() && type.getName().startsWith("org.gongbao.city." + slug + ".")) {
      for (RecordComponent component : type.getRecordComponents()) {
        if (names.add(component.getName()) || !component.getType().isPrimitive()) {
          inside(slug, component.getGenericType(), names);
        }
      }
    }
  }

  private static void inside(String slug, Type type, Set<String> names) {
    switch (type) {
      case Class<?> plain -> components(slug, plain, names);
      case ParameterizedType generic -> {
        for (Type argument : generic.getActualTypeArguments()) {
          inside(slug, argument, names);
        }
      }
      default -> {}
    }
  }

  /** Sealed interfaces of events, or single events. */
  private static List<Class<?>> events(JavaClasses classes) {
    return classes.stream()
        .<Class<?>>map(type -> type.reflect())
        .filter(type -> CaseEvent.class.isAssignableFrom(type))
        .toList();
  }

  /** What cases know: records that say what they are before their first event. */
  private static List<Class<?>> known(JavaClasses classes) {
    return classes.stream()
        .<Class<?>>map(type -> type.reflect())
        .filter(type -> type.isRecord() && type.getSimpleName().endsWith("File"))
        .toList();
  }

  private static List<String> needed(String slug) {
    Policy policy = policy(slug);
    List<String> keys = new ArrayList<>();
    policy.procedures().forEach(procedure -> needed(slug, procedure, keys));
    for (Class<?> event : events(classes(slug))) {
      if (event.isRecord()) {
        keys.add(
            slug
                + ".event."
                + event
                    .getSimpleName()
                    .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT));
      }
    }
    found(slug, Pattern.compile("\"(" + slug + "\\.[a-z][a-z-]*)\"")).stream()
        .filter(key -> !policy.parameters().contains(key) && !key.endsWith("-"))
        .forEach(keys::add);
    found(slug, CONDITION).forEach(key -> keys.add("condition." + key));
    policy.parameters().forEach(name -> keys.add("parameter." + name));
    policy
        .rules()
        .forEach(rule -> keys.add(slug + ".rule." + rule.name().substring(slug.length() + 1)));
    return keys;
  }

  private static void needed(String slug, Procedure procedure, List<String> keys) {
    String of = "." + procedure.name() + ".";
    keys.add(slug + ".procedure." + procedure.name());
    procedure
        .stages()
        .values()
        .forEach(stages -> stages.forEach(stage -> keys.add(slug + ".stage" + of + stage)));
    for (Clock clock : procedure.clocks()) {
      keys.add(slug + ".clock" + of + clock.name());
      keys.add(slug + ".role." + clock.bearer());
      clock.cites().forEach(clause -> keys.add("clause." + clause));
    }
    for (String action : procedure.actions()) {
      keys.add(slug + ".action" + of + action);
      procedure.papers(action).forEach(paper -> keys.add(slug + ".paper." + paper));
      procedure.cites(action).forEach(clause -> keys.add("clause." + clause));
      procedure.roles(action).forEach(role -> keys.add(slug + ".role." + role));
      fields(slug, slug + ".input" + of + action + ".", procedure.schema(action).document(), keys);
    }
  }

  /** Labels of an object's fields, and of the objects in its lists. */
  private static void fields(String slug, String prefix, JsonNode schema, List<String> keys) {
    schema
        .path("properties")
        .properties()
        .forEach(field -> {
          keys.add(prefix + field.getKey());
          JsonNode items = field.getValue().path("items");
          fields(slug, prefix + field.getKey() + ".", items, keys);
          String leaf = field.getKey();
          Stream.of(field.getValue(), items)
              .flatMap(rule -> rule.path("enum").valueStream())
              .forEach(value -> keys.add(slug + ".value." + leaf + "." + value.asString()));
        });
  }

  private static Set<String> found(String slug, Pattern pattern) {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/gongbao/city/" + slug))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** The bundles of a policy: its own, and those of its parts. */
  private static List<Path> bundles(String slug, boolean english) {
    try (Stream<Path> files = Files.list(MESSAGES)) {
      return files
          .filter(file ->
              String.valueOf(file.getFileName())
                  .matches(slug + "(-[a-z]+)?" + (english ? "_en" : "") + "\\.properties"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties texts(String slug, boolean english) {
    Properties texts = new Properties();
    for (Path bundle : bundles(slug, english)) {
      try (java.io.Reader reader = Files.newBufferedReader(bundle)) {
        texts.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }
}
