package org.gongbao.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Change;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Command;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Facts;
import org.gongbao.engine.Known;
import org.gongbao.engine.Tie;
import org.gongbao.law.LawBook;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Period;
import org.gongbao.law.Ruling;
import org.gongbao.law.Trace;
import org.gongbao.law.Tracer;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pure decisions a second on one thread, through {@link Engine#decide}: role, place, recusal,
 * stage, input schema, binding, the rule with its figure of the law, the change; each with its
 * trace. The input is parsed JSON; its effects are derived; nothing is read or written.
 */
@CommandLine.Command(name = "decide", mixinStandardHelpOptions = true)
final class Decide implements Callable<Integer> {

  private static final int AT_A_TIME = 10_000;

  private static final List<JsonNode> INPUTS =
      IntStream.range(0, 64)
          .<JsonNode>mapToObj(i ->
              JsonMapper.builder().build().createObjectNode().put("code", "A-" + i).put("pages", i))
          .toList();

  @Option(names = "--seconds", defaultValue = "10", description = "timed seconds a round (10)")
  private int seconds;

  @Option(names = "--warmup", defaultValue = "5", description = "untimed seconds before (5)")
  private int warmup;

  @Option(names = "--rounds", defaultValue = "3", description = "timed rounds (3)")
  private int rounds;

  @Option(names = "--results", defaultValue = "results", description = "where the result goes")
  private Path results = Path.of("results");

  private final LawBook law = SixStages.law();
  private final Instant now = SixStages.beginning();
  private final LocalDate today = LegalTime.day(now);
  private final CaseFile file = file(now);

  /** Runs the benchmark. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Decide()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    String loadBefore = Machine.busy();
    Machine machine = Machine.here();
    LocalDate day = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
    run(warmup);
    StringBuilder text = new StringBuilder();
    text.append("# Pure decisions a second on one thread, ").append(day).append("\n\n");
    text.append(
        "* Machine: %s, %d cores usable, %s; load of the minute before: %s\n"
            .formatted(machine.processor(), machine.cores(), machine.system(), loadBefore));
    text.append(
        "* JDK %s, Gongbao at commit %s; %d s of warm-up, %d s a round\n\n"
            .formatted(
                Runtime.version(),
                System.getProperty("gongbao.commit", "unknown"),
                warmup,
                seconds));
    text.append(
        "| round | decisions/s | decisions a second of processor time | steps in a trace |\n");
    text.append("|---|---|---|---|\n");
    for (int round = 1; round <= rounds; round++) {
      text.append(run(seconds).row(round));
    }
    System.out.println(text);
    Files.createDirectories(results);
    Files.writeString(results.resolve("decide-" + day + ".md"), text);
    return 0;
  }

  /** What one round brought. */
  private record Round(long decisions, double seconds, double processor, long steps) {
    String row(int number) {
      return String.format(
          Locale.ROOT,
          "| %d | %,.0f | %,.0f | %.1f |\n",
          number,
          decisions / seconds,
          decisions / processor,
          steps / (double) decisions);
    }
  }

  private Round run(int length) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long processor = threads.getCurrentThreadCpuTime();
    long began = System.nanoTime();
    long end = began + length * 1_000_000_000L;
    long decisions = 0;
    long steps = 0;
    while (System.nanoTime() < end) {
      for (int i = 0; i < AT_A_TIME; i++) {
        steps += decided(i);
      }
      decisions += AT_A_TIME;
    }
    double took = (System.nanoTime() - began) / 1e9;
    return new Round(decisions, took, (threads.getCurrentThreadCpuTime() - processor) / 1e9, steps);
  }

  /** Decides once, on an input of its own, and answers how many references the trace holds. */
  private int decided(int i) {
    JsonNode input = INPUTS.get(i % INPUTS.size());
    Tracer tracer = Tracer.on();
    Known known = new Known(file, Facts.NONE, law.on(today, today, tracer), now, now);
    Ruling<Change> ruling =
        Engine.decide(
            known, new Command(file.id(), "complete-3", input, SixStages.CLERK, now, "key"));
    Trace trace = tracer.trace();
    if (!ruling.isGranted()) {
      throw new IllegalStateException("Expected a granted action but got " + ruling);
    }
    return trace.steps().size();
  }

  /** A case in its third stage, with that stage's two clocks running. */
  private static CaseFile file(Instant now) {
    return new CaseFile(
        new CaseId(1, 1),
        SixStages.procedure(),
        3,
        3,
        Optional.of(now),
        Map.of(CaseFile.MAIN, SixStages.Stage.STAGE_3.name()),
        new SixStages.File(2, "M-2021-0315"),
        List.of(
            run("term-3", now, Period.workingDays(10)),
            run("limit-3", now, Period.calendarDays(30))),
        List.of(),
        Map.of(),
        List.of(Tie.of("organ/desk-1", "owner", now)),
        new LinkedHashMap<>(),
        Optional.empty());
  }

  private static Clock.Run run(String clock, Instant started, Period period) {
    return new Clock.Run(
        clock,
        1,
        started,
        Optional.of(period),
        Optional.empty(),
        List.of(),
        0,
        Clock.State.OPEN,
        Optional.empty(),
        0,
        0);
  }
}
