package org.gongbao.city.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Runs conformance cases (一致性用例): plain data files, each naming one stateless rule and listing
 * inputs and what must come out. Of {@code out} only the keys given are compared. An unknown rule,
 * an unknown or missing input and a malformed value are failures, whatever was expected.
 */
public final class Conformance {

  private static final int SHOWN = 3;
  private static final int LONGEST_VALUE = 300;

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Rules rules;
  private final Sentences sentences;
  private final LocalDate today;

  /**
   * A runner.
   *
   * @param today the day by whose law and publications a case asks that does not say
   */
  public Conformance(Rules rules, Sentences sentences, LocalDate today) {
    this.rules = rules;
    this.sentences = sentences;
    this.today = today;
  }

  /**
   * What came of a run.
   *
   * @param lines for people: a line a file, below it its first failures with their trace
   */
  public record Report(List<String> lines, int passed, int failed) {
    public Report {
      lines = List.copyOf(lines);
    }

    /** True if something ran and nothing failed. */
    public boolean isGood() {
      return failed == 0 && passed > 0;
    }
  }

  /**
   * Runs the files of a folder, in order of their names.
   *
   * @param only slugs whose rules are run; empty for all
   */
  public Report run(Path folder, Set<String> only) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    List<String> lines = new ArrayList<>();
    int passed = 0;
    int failed = 0;
    for (Path file : files) {
      Optional<Report> report = runFile(file, only);
      if (report.isPresent()) {
        lines.addAll(report.get().lines());
        passed += report.get().passed();
        failed += report.get().failed();
      }
    }
    return new Report(lines, passed, failed);
  }

  private Optional<Report> runFile(Path path, Set<String> only) throws IOException {
    String file = String.valueOf(path.getFileName());
    JsonNode content;
    try {
      content = YAML.readTree(Files.readString(path));
      keys(content, "rule", "cases");
    } catch (JacksonException
        | IllegalArgumentException
        | java.nio.charset.CharacterCodingException e) {
      return Optional.of(broken(file, "Expected rule and cases: " + firstLine(e)));
    }
    String name = content.path("rule").asString("");
    if (!only.isEmpty() && !only.contains(name.split("/", 2)[0])) {
      return Optional.empty();
    }
    if (!content.path("cases").isArray() || content.path("cases").isEmpty()) {
      return Optional.of(broken(file, "Expected a list of cases"));
    }
    Optional<StatelessRule> rule = rules.rule(name);
    List<String> failures = new ArrayList<>();
    int failed = 0;
    int number = 0;
    for (JsonNode one : content.path("cases")) {
      number++;
      List<String> wrong =
          rule.map(known -> failure(known, one))
              .orElseGet(() -> List.of("Expected a known rule but got " + name));
      if (!wrong.isEmpty()) {
        if (++failed <= SHOWN) {
          failures.add("  case " + number + ": " + shown(one));
          wrong.forEach(line -> failures.add("    " + line));
        }
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("%-32s %-34s %d passed, %d failed".formatted(file, name, number - failed, failed));
    lines.addAll(failures);
    return Optional.of(new Report(lines, number - failed, failed));
  }

  private static Report broken(String file, String why) {
    return new Report(List.of("%-32s %s".formatted(file, why)), 0, 1);
  }

  /** Nothing if the case passes; else what is wrong, and the trace. */
  private List<String> failure(StatelessRule rule, JsonNode one) {
    try {
      keys(one, "in", "out", "asOf", "knownAt");
      keys(one.path("out"), "ruling", "value", "clause");
      if (one.path("out").isEmpty() || !one.path("in").isObject()) {
        return List.of("Expected in, and out with something to compare");
      }
      Ruling<?> ruling = rules.ask(rule, day(one, "asOf"), day(one, "knownAt"), one.path("in"));
      RulingView came = sentences.view(ruling, Locale.ENGLISH);
      List<String> wrong = new ArrayList<>();
      if (ruling instanceof Ruling.Refused<?> refused && refused.kind() == RefusalKind.MALFORMED) {
        wrong.add("Expected an input of the rule's form but " + came.detail().orElse(""));
      } else {
        compare(one.path("out"), CaseJson.of(came), wrong);
      }
      if (!wrong.isEmpty()) {
        trace(came.trace(), wrong);
      }
      return wrong;
    } catch (IllegalArgumentException | DateTimeException e) {
      return List.of(firstLine(e));
    }
  }

  private static void trace(List<ReasonView> reasons, List<String> lines) {
    for (ReasonView reason : reasons) {
      lines.add("because " + reason.address() + " " + reason.text());
      trace(reason.below(), lines);
    }
  }

  private LocalDate day(JsonNode one, String name) {
    JsonNode day = one.path(name);
    if (day.isMissingNode()) {
      return today;
    }
    try {
      return LocalDate.parse(day.asString(""));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "Expected %s to be a day like 2021-03-01 but got %s".formatted(name, day), e);
    }
  }

  private static void compare(JsonNode out, JsonNode came, List<String> wrong) {
    for (var expected : out.properties()) {
      JsonNode found = came.path(expected.getKey());
      if (!agrees(expected.getValue(), found)) {
        wrong.add(
            "Expected %s %s but got %s"
                .formatted(
                    expected.getKey(),
                    shown(expected.getValue()),
                    found.isMissingNode() ? "none" : shown(found)));
      }
    }
  }

  /** Objects by the keys given; numbers by value; everything else exactly. */
  private static boolean agrees(JsonNode expected, JsonNode found) {
    if (expected.isObject()) {
      return found.isObject()
          && expected.properties().stream()
              .allMatch(field -> agrees(field.getValue(), found.path(field.getKey())));
    }
    if (expected.isNumber() && found.isNumber()) {
      return expected.decimalValue().compareTo(found.decimalValue()) == 0;
    }
    return expected.equals(found);
  }

  private static void keys(JsonNode object, String... known) {
    if (!object.isObject()) {
      throw new IllegalArgumentException(
          "Expected an object with " + String.join(", ", known) + " but got " + shown(object));
    }
    for (String key : object.propertyNames()) {
      if (!Arrays.asList(known).contains(key)) {
        throw new IllegalArgumentException(
            "Expected " + String.join(", ", known) + " but got " + key);
      }
    }
  }

  private static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
