package org.gongbao.city.relief.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongbao.city.relief.Relief;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Procedure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("The texts around relief insurance")
class BundlesTest {

  private static final JavaClasses POLICY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.gongbao.city.relief.project");
  private static final List<Procedure> PROCEDURES = ProjectProcedures.all();
  private static final Pattern KEY = Pattern.compile("\"(relief\\.[a-z][a-z-]*)\"");
  private static final Pattern CONDITION =
      Pattern.compile("condition\\(\\s*[\\w.]+,\\s*\"([a-z.-]+)\"");

  @Test
  @DisplayName("have the same keys and placeholders in both languages")
  void sameKeys() {
    Properties chinese = bundle("");
    Properties english = bundle("_en");
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
  @DisplayName("say each key once: of two, the later would hide the other")
  void once() throws IOException {
    for (String language : List.of("", "_en")) {
      assertThat(
              Files.readAllLines(
                      Path.of(
                          "src/main/resources/messages/relief-project" + language + ".properties"))
                  .stream()
                  .filter(line -> line.matches("[a-z][^ =]*=.*"))
                  .map(line -> line.substring(0, line.indexOf('='))))
          .as("relief-project" + language)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  @DisplayName("name every action, stage, clock, event, paper, field, clause, sentence, condition")
  void complete() {
    assertThat(all().stringPropertyNames()).containsAll(needed());
  }

  @Test
  @DisplayName("label everything that a case knows and that an event tells")
  void facts() {
    Set<String> names = new TreeSet<>();
    known().forEach(type -> components(type, names));
    events().forEach(type -> components(type, names));
    assertThat(names).hasSizeGreaterThan(40);
    assertThat(all().stringPropertyNames())
        .containsAll(names.stream().map(name -> "relief.field." + name).toList());
  }

  private static void components(Class<?> type, Set<String> names) {
    if (type.isSealed()) {
      Stream.of(type.getPermittedSubclasses()).forEach(one -> components(one, names));
    } else if (type.isRecord() && type.getName().startsWith("org.gongbao.city.relief.project.")) {
      for (RecordComponent component : type.getRecordComponents()) {
        names.add(component.getName());
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

  /** Sealed interfaces of events, one for each procedure. */
  private static List<Class<?>> events() {
    List<Class<?>> found =
        POLICY.stream()
            .<Class<?>>map(type -> type.reflect())
            .filter(type -> type.isInterface() && type.isSealed())
            .filter(CaseEvent.class::isAssignableFrom)
            .toList();
    assertThat(found).hasSameSizeAs(PROCEDURES);
    return found;
  }

  /** What cases know: records that say what they are before their first event. */
  private static List<Class<?>> known() {
    List<Class<?>> found =
        POLICY.stream()
            .<Class<?>>map(type -> type.reflect())
            .filter(type -> type.isRecord() && type.getSimpleName().endsWith("File"))
            .toList();
    assertThat(found).as("records named …File").hasSameSizeAs(PROCEDURES);
    return found;
  }

  private static List<String> needed() {
    List<String> keys = new ArrayList<>();
    PROCEDURES.forEach(procedure -> needed(procedure, keys));
    for (Class<?> event : events()) {
      for (Class<?> type : event.getPermittedSubclasses()) {
        keys.add(
            "relief.event."
                + type.getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(java.util.Locale.ROOT));
      }
    }
    found(KEY).stream().filter(key -> !new Relief().parameters().contains(key)).forEach(keys::add);
    found(CONDITION).forEach(key -> keys.add("condition." + key));
    return keys;
  }

  private static void needed(Procedure procedure, List<String> keys) {
    String of = "." + procedure.name() + ".";
    keys.add("relief.procedure." + procedure.name());
    procedure
        .stages()
        .values()
        .forEach(stages -> stages.forEach(stage -> keys.add("relief.stage" + of + stage)));
    for (Clock clock : procedure.clocks()) {
      keys.add("relief.clock" + of + clock.name());
      clock.cites().forEach(clause -> keys.add("clause." + clause));
    }
    for (String action : procedure.actions()) {
      keys.add("relief.action" + of + action);
      procedure.papers(action).forEach(paper -> keys.add("relief.paper." + paper));
      procedure.cites(action).forEach(clause -> keys.add("clause." + clause));
      procedure.roles(action).forEach(role -> keys.add("role." + role));
      fields("relief.input" + of + action + ".", procedure.schema(action).document(), keys);
    }
  }

  /** Labels of an object's fields, and of the objects in its lists. */
  private static void fields(String prefix, JsonNode schema, List<String> keys) {
    schema
        .path("properties")
        .properties()
        .forEach(field -> {
          keys.add(prefix + field.getKey());
          JsonNode items = field.getValue().path("items");
          fields(prefix + field.getKey() + ".", items, keys);
          String leaf = field.getKey();
          Stream.of(field.getValue(), items)
              .flatMap(rule -> rule.path("enum").valueStream())
              .forEach(value -> keys.add("relief.value." + leaf + "." + value.asString()));
        });
  }

  private static Set<String> found(Pattern pattern) {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files =
        Files.walk(Path.of("src/main/java/org/gongbao/city/relief/project"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  /** The bundles of all parts of the policy, in Chinese. */
  private static Properties all() {
    Properties texts = new Properties();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
      for (Path file :
          files
              .filter(one -> one.getFileName().toString().matches("relief[a-z-]*\\.properties"))
              .toList()) {
        texts.load(Files.newBufferedReader(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static Properties bundle(String suffix) {
    Properties texts = new Properties();
    try (InputStream in =
        BundlesTest.class.getResourceAsStream(
            "/messages/relief-project" + suffix + ".properties")) {
      texts.load(
          new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
