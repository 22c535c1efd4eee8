package org.gongbao.city.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A scenario as people write it down, a step a line. Cases have names of the scenario's own; {@code
 * $NAME} in an input is the id of the case.
 *
 * <pre>
 * @ 2021-03-10T09:00                                   the city's clock goes there
 * office opens audit-project {unit: 'u'} as A          or: … refused audit/15.3
 * office does A serve-notice {…} on 2021-03-16         or: … refused audit/21.1
 * office finds audit-filing {/kind: 'annual-plan'} as F
 * auditee sees A                                       or: auditee sees not A
 * A is SIGNED
 * A knows /conclusion/signed 2021-05-08
 * A clock comment-period ends 2021-04-22               or: … is fired
 * </pre>
 */
record Script(List<Step> steps) {

  private static final Pattern OPENS =
      Pattern.compile("(\\S+) opens (\\S+) (\\{.*\\})(?: as (\\w+)| refused (\\S+))");
  private static final Pattern DOES =
      Pattern.compile("(\\S+) does (\\w+) (\\S+) (\\{.*\\})(?: on ([0-9-]+))?(?: refused (\\S+))?");
  private static final Pattern FINDS = Pattern.compile("(\\S+) finds (\\S+) (\\{.*\\}) as (\\w+)");
  private static final Pattern SEES = Pattern.compile("(\\S+) sees( not)? (\\w+)");
  private static final Pattern IS = Pattern.compile("(\\w+) is (\\S+)");
  private static final Pattern KNOWS = Pattern.compile("(\\w+) knows (/\\S+) (.+)");
  private static final Pattern CLOCK = Pattern.compile("(\\w+) clock (\\S+) (ends|is) (\\S+)");

  /** One line. */
  sealed interface Step {

    /** The clock goes to an instant. */
    record At(String local) implements Step {}

    /** A case is opened, under a name, or refused by a clause. */
    record Opens(
        String who, String procedure, String input, Optional<String> name, Optional<String> clause)
        implements Step {}

    /** An action is taken, effective on an earlier day, or refused by a clause. */
    record Does(
        String who,
        String name,
        String action,
        String input,
        Optional<String> day,
        Optional<String> clause)
        implements Step {}

    /** The newest case of a procedure in his sight that knows this gets a name. */
    record Finds(String who, String procedure, String data, String name) implements Step {}

    /** A case is in somebody's sight, or not. */
    record Sees(String who, boolean seen, String name) implements Step {}

    /** A case stands in a stage. */
    record Is(String name, String stage) implements Step {}

    /** A case knows a value at a pointer. */
    record Knows(String name, String pointer, String value) implements Step {}

    /** A clock ends with a day, or is in a state. */
    record Clock(String name, String clock, boolean ends, String value) implements Step {}
  }

  static Script of(Path file) {
    try {
      List<Step> steps = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        String text = line.strip();
        if (!text.isEmpty() && !text.startsWith("#")) {
          steps.add(step(text));
        }
      }
      return new Script(steps);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Step step(String line) {
    if (line.startsWith("@ ")) {
      return new Step.At(line.substring(2).strip());
    }
    Matcher m = OPENS.matcher(line);
    if (m.matches()) {
      return new Step.Opens(m.group(1), m.group(2), m.group(3), part(m, 4), part(m, 5));
    }
    m = DOES.matcher(line);
    if (m.matches()) {
      return new Step.Does(m.group(1), m.group(2), m.group(3), m.group(4), part(m, 5), part(m, 6));
    }
    m = FINDS.matcher(line);
    if (m.matches()) {
      return new Step.Finds(m.group(1), m.group(2), m.group(3), m.group(4));
    }
    m = SEES.matcher(line);
    if (m.matches()) {
      return new Step.Sees(m.group(1), m.group(2) == null, m.group(3));
    }
    m = CLOCK.matcher(line);
    if (m.matches()) {
      return new Step.Clock(m.group(1), m.group(2), m.group(3).equals("ends"), m.group(4));
    }
    m = KNOWS.matcher(line);
    if (m.matches()) {
      return new Step.Knows(m.group(1), m.group(2), m.group(3).strip());
    }
    m = IS.matcher(line);
    if (m.matches()) {
      return new Step.Is(m.group(1), m.group(2));
    }
    throw new IllegalArgumentException("Expected a step of a scenario but got: " + line);
  }

  private static Optional<String> part(Matcher matcher, int group) {
    return Optional.ofNullable(matcher.group(group));
  }
}
