package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

@DisplayName("The texts of the pages")
class BundlesTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Path TEMPLATES = Path.of("src/main/jte");

  /** Words that are left when tags, expressions and lines of the template language are gone. */
  private static final Pattern WORDS = Pattern.compile("\\p{IsHan}+|[A-Za-z]{2,}");

  private static final Pattern TEXT_ATTRIBUTE =
      Pattern.compile("(?:aria-label|title|alt|placeholder)=\"(?!\\$\\{)[^\"]*\"");

  @Test
  @DisplayName("are in every bundle in Chinese and in English, with the same keys")
  void sameKeys() throws IOException {
    try (Stream<Path> files = Files.list(MESSAGES)) {
      for (Path english :
          files.filter(file -> file.toString().endsWith("_en.properties")).toList()) {
        String name = String.valueOf(english.getFileName()).replace("_en", "");
        assertThat(keys(english)).as(name).isEqualTo(keys(MESSAGES.resolve(name)));
      }
    }
  }

  @Test
  @DisplayName("stand in the bundles and nowhere in the templates")
  void nothingInTemplates() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      List<Path> templates = files.filter(file -> file.toString().endsWith(".jte")).toList();
      assertThat(templates).hasSizeGreaterThan(20);
      for (Path template : templates) {
        assertThat(words(Files.readString(template))).as(template.toString()).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("are found by that check where somebody plants one")
  void planted() {
    assertThat(words("<p>${shell.of(\"web.none\")}</p>")).isEmpty();
    assertThat(words("@if(a < b)\n<p>Overdue</p>\n@endif")).containsExactly("Overdue");
    assertThat(words("<p>逾期</p>")).containsExactly("逾期");
    assertThat(words("<a title=\"Go there\" href=\"/law\"></a>")).isNotEmpty();
  }

  @Test
  @DisplayName("name every key that a template asks for by its full name")
  void everyKeyAsked() throws IOException {
    SortedSet<String> known = keys(MESSAGES.resolve("web.properties"));
    known.addAll(keys(MESSAGES.resolve("people.properties")));
    Pattern asked = Pattern.compile("\\bof\\(\"((?:web|people)\\.[a-z0-9.-]*[a-z0-9])\"");
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path template : files.filter(file -> file.toString().endsWith(".jte")).toList()) {
        Matcher keys = asked.matcher(Files.readString(template));
        while (keys.find()) {
          if (!Files.readString(template).contains(keys.group(1) + "\" +")) {
            assertThat(known).as(template.toString()).contains(keys.group(1));
          }
        }
      }
    }
  }

  @Test
  @DisplayName("fall back from the most special name to the general one, then to the word itself")
  void names() {
    StaticMessageSource bundle = new StaticMessageSource();
    bundle.addMessage("stage.planned", Locale.ENGLISH, "General");
    Words words = new Words(bundle, Locale.ENGLISH);
    assertThat(words.name("stage", "audit", "audit-project", "planned")).isEqualTo("General");
    bundle.addMessage("audit.stage.planned", Locale.ENGLISH, "Special");
    assertThat(words.name("stage", "audit", "audit-project", "planned")).isEqualTo("Special");
    assertThat(words.name("stage", "audit", "audit-project", "draft-sent")).isEqualTo("Draft sent");
    assertThat(Words.humanised("plannedStart")).isEqualTo("Planned start");
  }

  private static SortedSet<String> keys(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }

  private static List<String> words(String template) {
    List<String> attributes =
        TEXT_ATTRIBUTE.matcher(template).results().map(found -> found.group()).toList();
    StringBuilder text = new StringBuilder();
    for (String line : template.replaceAll("<%--.*?--%>", "").split("\n", -1)) {
      String stripped = line.strip();
      if (!stripped.startsWith("@") && !stripped.startsWith("!{")) {
        text.append(withoutExpressions(stripped)).append('\n');
      }
    }
    String plain =
        text.toString().replaceAll("<[^>]*>", " ").replaceAll("@\\w+(\\.\\w+)*\\(.*\\)", " ");
    List<String> words = WORDS.matcher(plain).results().map(found -> found.group()).toList();
    return Stream.concat(attributes.stream(), words.stream()).toList();
  }

  /** Takes away {@code ${…}} with the braces inside it. */
  private static String withoutExpressions(String line) {
    StringBuilder rest = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      if (depth == 0 && line.startsWith("${", i)) {
        depth = 1;
        i++;
      } else if (depth > 0) {
        depth += line.charAt(i) == '{' ? 1 : line.charAt(i) == '}' ? -1 : 0;
      } else {
        rest.append(line.charAt(i));
      }
    }
    return rest.toString();
  }
}
