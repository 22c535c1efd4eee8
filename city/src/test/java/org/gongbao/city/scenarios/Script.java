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
 * A scenario as people write it down, a step a line. It begins at its first instant. Cases have
 * names of the scenario's own; {@code $NAME} in an input is the id of the case.
 *
 * <pre>
 * as in relief.agreement                               steps told in another text
 * @ 2021-03-10T09:00                                   the city's clock goes there
 * office opens audit-project {unit: 'u'} as A          or: … refused audit/15.3
 * office does A serve-notice {…} on 2021-03-16         or: … refused audit/21.1 saying 2021-03-19
 * insurer1 does C decide {} asks                       the answer is a question …
 * C asks disease by relief/3.4.3                       … to that point, by that clause
 * insurer1 answers C disease 'asthma' because 出院诊断
 * yuzhong brings to L                                  a file of rows, in the lines that follow
 *   姓名,身份证号
 * yuzhong reads L row 2 refused relief/2.3             or: … saying 渝中区; or: … row 1 good
 * office finds audit-filing {/kind: 'annual-plan'} as F
 * auditee sees A                                       or: auditee sees not A
 * A is SIGNED
 * A knows /conclusion/signed 2021-05-08
 * C1 C2 add up /amount 150.00                          an asterisk in the pointer is every row
 * A clock comment-period ends 2021-04-22               or: … is fired
 * </pre>
 */
record Script(String begins, List<Step> steps) {

  private static final String REFUSED = " refused (\\S+)(?: saying (.+))?";
  private static final Pattern AS = Pattern.compile("as in (\\S+)");
  private static final Pattern AT = Pattern.compile("@ (\\S+)");
  private static final Pattern OPENS =
      Pattern.compile("(\\S+) opens (\\S+) (\\{.*\\})(?: as (\\w+)|" + REFUSED + ")");
  private static final Pattern DOES =
      Pattern.compile(
          "(\\S+) does (\\w+) (\\S+) (\\{.*\\})(?: on ([0-9-]+))?( asks)?(?:" + REFUSED + ")?");
  private static final Pattern ANSWERS =
      Pattern.compile("(\\S+) answers (\\w+) (\\S+) (.+) because (.+)");
  private static final Pattern BRINGS = Pattern.compile("(\\S+) brings to (\\w+)");
  private static final Pattern READS =
      Pattern.compile("(\\S+) reads (\\w+) row (\\d+)(?: good|" + REFUSED + ")");
  private static final Pattern FINDS = Pattern.compile("(\\S+) finds (\\S+) (\\{.*\\}) as (\\w+)");
  private static final Pattern SEES = Pattern.compile("(\\S+) sees( not)? (\\w+)");
  private static final Pattern IS = Pattern.compile("(\\w+) is (\\S+)");
  private static final Pattern KNOWS = Pattern.compile("(\\w+) knows (/\\S+) (.+)");
  private static final Pattern ASKS = Pattern.compile("(\\w+) asks (\\S+) by (\\S+)");
  private static final Pattern ADD_UP = Pattern.compile("(\\w+(?: \\w+)*) add up (/\\S+) (\\S+)");
  private static final Pattern CLOCK = Pattern.compile("(\\w+) clock (\\S+) (ends|is) (\\S+)");

  Script {
    steps = List.copyOf(steps);
  }

  /** By which clause something is refused, and what the refusal says among other words. */
  record Refusal(String clause, Optional<String> saying) {

    private static Optional<Refusal> of(Matcher matcher, int group) {
      return part(matcher, group).map(clause -> new Refusal(clause, part(matcher, group + 1)));
    }
  }

  /** One line. */
  sealed interface Step {

    /** The clock goes to an instant. */
    record At(String local) implements Step {}

    /** A case is opened, under a name, or refused. */
    record Opens(
        String who,
        String procedure,
        String input,
        Optional<String> name,
        Optional<Refusal> refusal)
        implements Step {}

    /** An action is taken, effective on an earlier day, or asked about, or refused. */
    record Does(
        String who,
        String name,
        String action,
        String input,
        Optional<String> day,
        boolean asks,
        Optional<Refusal> refusal)
        implements Step {}

    /** An open question of a case is answered. */
    record Answers(String who, String name, String point, String answer, String why)
        implements Step {}

    /** A file of rows is brought to a case and read. */
    record Brings(String who, String name, List<String> lines) implements Step {}

    /** A row of the newest file is good, or kept out. */
    record Reads(String who, String name, long row, Optional<Refusal> refusal) implements Step {}

    /** The newest case of a procedure in his sight that knows this gets a name. */
    record Finds(String who, String procedure, String data, String name) implements Step {}

    /** A case is in somebody's sight, or not. */
    record Sees(String who, boolean seen, String name) implements Step {}

    /** A case stands in a stage. */
    record Is(String name, String stage) implements Step {}

    /** A case knows a value at a pointer. */
    record Knows(String name, String pointer, String value) implements Step {}

    /** A case has an open question to a point, by a clause. */
    record Asks(String name, String point, String clause) implements Step {}

    /** The amounts of some cases add up to another. */
    record AddUp(List<String> names, String pointer, String sum) implements Step {}

    /** A clock ends with a day, or is in a state. */
    record Clock(String name, String clock, boolean ends, String value) implements Step {}
  }

  static Script of(Path file) {
    List<Step> steps = steps(file);
    return new Script(
        steps.stream()
            .filter(Step.At.class::isInstance)
            .map(at -> ((Step.At) at).local())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Expected an instant in " + file)),
        steps);
  }

  private static List<Step> steps(Path file) {
    List<Step> steps = new ArrayList<>();
    for (String line : lines(file)) {
      Matcher as = AS.matcher(line.strip());
      if (as.matches()) {
        steps.addAll(steps(file.resolveSibling(as.group(1) + ".txt")));
      } else if (line.startsWith(" ") && steps.getLast() instanceof Step.Brings brings) {
        List<String> more = new ArrayList<>(brings.lines());
        more.add(line.strip());
        steps.set(steps.size() - 1, new Step.Brings(brings.who(), brings.name(), more));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        steps.add(step(line.strip()));
      }
    }
    return steps;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Step step(String line) {
    return done(line)
        .or(() -> asserted(line))
        .orElseThrow(
            () -> new IllegalArgumentException("Expected a step of a scenario but got: " + line));
  }

  private static Optional<Step> done(String line) {
    Matcher m = AT.matcher(line);
    if (m.matches()) {
      return Optional.of(new Step.At(m.group(1)));
    }
    m = OPENS.matcher(line);
    if (m.matches()) {
      return Optional.of(
          new Step.Opens(m.group(1), m.group(2), m.group(3), part(m, 4), Refusal.of(m, 5)));
    }
    m = DOES.matcher(line);
    if (m.matches()) {
      return Optional.of(
          new Step.Does(
              m.group(1),
              m.group(2),
              m.group(3),
              m.group(4),
              part(m, 5),
              part(m, 6).isPresent(),
              Refusal.of(m, 7)));
    }
    m = ANSWERS.matcher(line);
    if (m.matches()) {
      return Optional.of(
          new Step.Answers(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5)));
    }
    m = BRINGS.matcher(line);
    return m.matches()
        ? Optional.of(new Step.Brings(m.group(1), m.group(2), List.of()))
        : Optional.empty();
  }

  private static Optional<Step> asserted(String line) {
    Matcher m = READS.matcher(line);
    if (m.matches()) {
      return Optional.of(
          new Step.Reads(m.group(1), m.group(2), Long.parseLong(m.group(3)), Refusal.of(m, 4)));
    }
    m = FINDS.matcher(line);
    if (m.matches()) {
      return Optional.of(new Step.Finds(m.group(1), m.group(2), m.group(3), m.group(4)));
    }
    m = SEES.matcher(line);
    if (m.matches()) {
      return Optional.of(new Step.Sees(m.group(1), m.group(2) == null, m.group(3)));
    }
    m = CLOCK.matcher(line);
    if (m.matches()) {
      return Optional.of(
          new Step.Clock(m.group(1), m.group(2), m.group(3).equals("ends"), m.group(4)));
    }
    m = KNOWS.matcher(line);
    if (m.matches()) {
      return Optional.of(new Step.Knows(m.group(1), m.group(2), m.group(3)));
    }
    m = ASKS.matcher(line);
    if (m.matches()) {
      return Optional.of(new Step.Asks(m.group(1), m.group(2), m.group(3)));
    }
    m = ADD_UP.matcher(line);
    if (m.matches()) {
      return Optional.of(new Step.AddUp(List.of(m.group(1).split(" ")), m.group(2), m.group(3)));
    }
    m = IS.matcher(line);
    return m.matches() ? Optional.of(new Step.Is(m.group(1), m.group(2))) : Optional.empty();
  }

  private static Optional<String> part(Matcher matcher, int group) {
    return Optional.ofNullable(matcher.group(group));
  }
}
