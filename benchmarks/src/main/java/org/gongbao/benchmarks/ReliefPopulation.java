package org.gongbao.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.relief.population.Assumptions;
import org.gongbao.city.relief.population.Chunk;
import org.gongbao.city.relief.population.Days;
import org.gongbao.city.relief.population.LawTerms;
import org.gongbao.city.relief.population.OneByOne;
import org.gongbao.city.relief.population.Parallel;
import org.gongbao.city.relief.population.Person;
import org.gongbao.city.relief.population.Population;
import org.gongbao.city.relief.population.Reckoning;
import org.gongbao.city.relief.population.Tally;
import org.gongbao.city.relief.population.Watch;
import org.gongbao.law.LawBook;
import org.gongbao.law.Tracer;
import org.gongbao.law.WorkCalendar;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * The five benefits of relief insurance for a population: by the population's path on one core and
 * on all, one by one with traces, and by Drools on the same rules; the sums must be the same.
 */
@CommandLine.Command(name = "population", mixinStandardHelpOptions = true)
final class ReliefPopulation implements Callable<Integer> {

  private static final double NANOS = 1e9;

  @Option(names = "--persons", defaultValue = "32000000", description = "of the large runs")
  private long persons;

  @Option(names = "--sample", defaultValue = "100000", description = "people of the comparison")
  private int sample;

  @Option(names = "--seed", defaultValue = "20201101", description = "of the people")
  private long seed;

  @Option(names = "--seconds", defaultValue = "5", description = "timed seconds of each contender")
  private int seconds;

  @Option(names = "--at-a-time", defaultValue = "1000", description = "facts in a Drools session")
  private int atATime;

  @Option(names = "--results", defaultValue = "results", description = "where the result goes")
  private Path results = Path.of("results");

  private final StringBuilder text = new StringBuilder();
  private final LawTerms law = LawTerms.of(book(), LawTerms.ALL_PUBLISHED);

  /** Runs the benchmark. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    System.exit(new CommandLine(new ReliefPopulation()).execute(arguments));
  }

  private static LawBook book() {
    return Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina()));
  }

  @Override
  public Integer call() throws IOException {
    head();
    int cores = Runtime.getRuntime().availableProcessors();
    Parallel.each(
        Population.of(seed, 4_000_000, Assumptions.everythingHappens()),
        cores,
        Watch.NONE,
        () -> new Reckoning(law));
    say("## %,d persons, exact money in long fen, all five benefits".formatted(persons));
    say("");
    say(
        "%-34s %7s %9s %9s %9s %14s %18s"
            .formatted(
                "people", "threads", "rules, s", "cpu, s", "all, s", "persons/cpu s", "sum, yuan"));
    for (int threads : cores == 1 ? List.of(1) : List.of(cores, 1)) {
      large("a city (1 in 29 insured)", Assumptions.city(), threads);
      large("everybody insured", Assumptions.city().everybodyInsured(), threads);
      large("everything happens to everybody", Assumptions.everythingHappens(), threads);
    }
    say("");
    say(
        "rules = the longest time that a thread spent in the rules; cpu = processor time of all"
            + " threads in the rules; all = until the end, making the people included.");
    say(
        "Peak of the heap in these runs: %.0f MB; most memory of the process: %s."
            .formatted(heap(), most()));
    say("");
    boolean first = compare("everybody insured", Assumptions.city().everybodyInsured());
    boolean second = compare("everything happens to everybody", Assumptions.everythingHappens());
    boolean same = first && second;
    System.out.print(text);
    Files.createDirectories(results);
    Files.writeString(results.resolve(today() + "-population.txt"), text);
    return same ? 0 : 1;
  }

  private void head() throws IOException {
    Machine machine = Machine.here();
    say("# Relief insurance for a population, %s".formatted(today()));
    say("");
    say(
        "Machine: %s, %d cores usable, %s memory, %s; load of the minute before: %s"
            .formatted(
                machine.processor(),
                machine.cores(),
                machine.memory(),
                machine.system(),
                Machine.busy()));
    say(
        "JDK %s, Gongbao at commit %s, Drools 10.2.0 (executable model)"
            .formatted(Runtime.version(), System.getProperty("gongbao.commit", "unknown")));
    say(
        "Command: benchmarks/run population --persons %d --sample %d --seed %d --seconds %d --at-a-time %d"
            .formatted(persons, sample, seed, seconds, atATime));
    say("");
  }

  private void large(String name, Assumptions assumed, int threads) {
    Population people = Population.of(seed, persons, assumed);
    long began = System.nanoTime();
    List<Parallel.Done<Timed>> done =
        Parallel.each(people, threads, Watch.NONE, () -> new Timed(law));
    double all = (System.nanoTime() - began) / NANOS;
    double rules = done.stream().mapToLong(Parallel.Done::workNanos).max().orElse(1) / NANOS;
    double processor = done.stream().mapToLong(one -> one.work().nanos).sum() / NANOS;
    Tally tally = Reckoning.together(done.stream().map(one -> one.work().reckoning).toList());
    say(
        "%-34s %7d %9.2f %9.2f %9.2f %,14.0f %,18.2f"
            .formatted(
                name, threads, rules, processor, all, persons / processor, tally.fen() / 100.0));
  }

  private boolean compare(String name, Assumptions assumed) {
    Population population = Population.of(seed, sample, assumed);
    List<Chunk> chunks = new ArrayList<>();
    List<Person> people = new ArrayList<>();
    for (int number = 0; number < population.chunks(); number++) {
      Chunk chunk = new Chunk();
      population.fill(chunk, number);
      chunks.add(chunk);
      for (int i = 0; i < chunk.size(); i++) {
        people.add(chunk.person(i));
      }
    }
    OneByOne traced = new OneByOne(law, Tracer::on);
    OneByOne untraced = new OneByOne(law, () -> Tracer.OFF);
    LocalDate second = Days.FIRST.plusYears(1);
    DroolsBenefits drools =
        DroolsBenefits.dated(book(), List.of(Days.FIRST, second), Days.day(Days.COUNT - 1));
    DroolsBenefits written =
        DroolsBenefits.written(book().on(Days.FIRST, LawTerms.ALL_PUBLISHED, Tracer.OFF));
    List<Claimant> claimants = DroolsBenefits.claimants(people);
    say("## The same %,d persons on one thread: %s".formatted(sample, name));
    say("");
    say("%-44s %16s %18s".formatted("", "persons/cpu s", "sum, fen"));
    double ours = timed("population path, tracer off", () -> reckoned(chunks));
    long sum = reckoned(chunks);
    double one = timed("one by one, with the whole trace", () -> each(traced, people));
    double off = timed("one by one, tracer off", () -> each(untraced, people));
    double theirs = timed("Drools 10.2, the law of the day", () -> all(drools, claimants));
    double fixed = timed("Drools 10.2, figures written in", () -> all(written, claimants));
    boolean same =
        sum == each(traced, people)
            && sum == each(untraced, people)
            && sum == all(drools, claimants)
            && sum == all(written, claimants);
    say("");
    say(
        "Population path / Drools: %.0f by the law of the day, as it does; %.0f with figures written in."
            .formatted(ours / theirs, ours / fixed));
    say(
        "Population path / one by one with traces: %.0f (tracer off: %.0f). Sums are %s."
            .formatted(ours / one, ours / off, same ? "the same" : "NOT THE SAME"));
    say("");
    return same;
  }

  private long all(DroolsBenefits drools, List<Claimant> claimants) {
    claimants.forEach(Claimant::begin);
    return drools.owed(claimants, atATime);
  }

  private long reckoned(List<Chunk> chunks) {
    Reckoning reckoning = new Reckoning(law);
    chunks.forEach(reckoning::take);
    return reckoning.tally().fen();
  }

  private static long each(OneByOne rules, List<Person> people) {
    long sum = 0;
    for (Person person : people) {
      for (long fen : rules.owed(person).values()) {
        sum += fen;
      }
    }
    return sum;
  }

  /** Persons a second, after as long a warm-up as is timed. */
  private double timed(String name, LongSupplier run) {
    long sum = run.getAsLong();
    repeated(run);
    double perSecond = repeated(run);
    say("%-44s %,16.0f %,18d".formatted(name, perSecond, sum));
    return perSecond;
  }

  private double repeated(LongSupplier run) {
    long checked = run.getAsLong();
    long end = System.nanoTime() + (long) (seconds * NANOS);
    long began = processor();
    long runs = 0;
    while (System.nanoTime() < end) {
      checked = checked == run.getAsLong() ? checked : -1;
      runs++;
    }
    if (checked < 0) {
      throw new IllegalStateException("Expected the same sum in every run");
    }
    return runs * sample * NANOS / (processor() - began);
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** A reckoning that knows the processor time it took. */
  private static final class Timed implements Parallel.Work {
    private final Reckoning reckoning;
    private long nanos;

    Timed(LawTerms law) {
      this.reckoning = new Reckoning(law);
    }

    @Override
    public void take(Chunk people) {
      long began = processor();
      reckoning.take(people);
      nanos += processor() - began;
    }
  }

  private static double heap() {
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        bytes += pool.getPeakUsage().getUsed();
      }
    }
    return bytes / 1e6;
  }

  private static String most() throws IOException {
    Path status = Path.of("/proc/self/status");
    return !Files.isReadable(status)
        ? "unknown"
        : Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .map(line -> line.substring("VmHWM:".length()).strip())
            .findFirst()
            .orElse("unknown");
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
  }

  private void say(String line) {
    text.append(line).append('\n');
  }
}
