package org.gongbao.city.relief;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.gongbao.city.casework.Sentences;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.relief.population.Draft;
import org.gongbao.city.relief.population.DraftReader;
import org.gongbao.city.relief.population.Drafted;
import org.gongbao.city.relief.population.Explained;
import org.gongbao.city.relief.population.Fault;
import org.gongbao.city.relief.population.Impacts;
import org.gongbao.city.relief.population.Population;
import org.gongbao.city.relief.population.Report;
import org.gongbao.city.relief.population.Simulation;
import org.gongbao.city.relief.population.SimulationResult;
import org.gongbao.city.relief.population.Watch;
import org.gongbao.law.WorkCalendar;

/**
 * Simulates drafts of other figures of relief insurance (政策模拟), for commands: text in, text out.
 * The pages run the very same.
 */
public final class ReliefSimulation {

  /** People simulated if nobody says: one in a hundred of the city. */
  public static final long PERSONS = Population.CITY / 100;

  /** Most people. */
  public static final long MOST = Population.CITY;

  private static final int WHOLE = 100;

  private final Catalogues catalogues = Catalogues.shipped();
  private final Simulation simulation =
      new Simulation(catalogues.lawBook(List.of(WorkCalendar.mainlandChina())), version());

  /** What came of it. */
  public sealed interface Outcome {}

  /** It was done; the last line is the value asked for. */
  public record Done(List<String> lines) implements Outcome {}

  /** The draft has faults, each told with line and field. */
  public record Refused(List<String> faults) implements Outcome {}

  /** Version of the program that is running. */
  public static String version() {
    return Optional.ofNullable(ReliefSimulation.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /**
   * What a draft would cost, and whom it would concern.
   *
   * @param knownOn a day by whose publications the present law is reckoned as well
   * @param person number of one whose benefits are told one by one
   * @param asJson one line of JSON instead of text
   * @param percent hears how far it is
   */
  public Outcome simulate(
      String yaml,
      long seed,
      long persons,
      Optional<LocalDate> knownOn,
      Optional<Long> person,
      boolean asJson,
      IntConsumer percent) {
    return switch (DraftReader.read(yaml, simulation.book())) {
      case Drafted.Wrong wrong -> refused(wrong);
      case Drafted.Ready ready -> {
        var request = new SimulationResult.Request(ready.draft(), seed, persons, knownOn);
        if (person.isPresent()) {
          yield new Done(Explained.lines(request, simulation.book(), person.get()));
        }
        Report report = new Report(simulation.run(request, watch(persons, percent)));
        yield new Done(asJson ? List.of(report.json()) : report.lines());
      }
    };
  }

  /**
   * What a draft touches.
   *
   * @param keeper reads the city's database; empty if there is none to look at
   */
  public Outcome impact(String yaml, Optional<DataSource> keeper) {
    return switch (DraftReader.read(yaml, simulation.book())) {
      case Drafted.Wrong wrong -> refused(wrong);
      case Drafted.Ready ready -> new Done(lines(ready.draft(), keeper));
    };
  }

  private List<String> lines(Draft draft, Optional<DataSource> keeper) {
    return Impacts.of(
            draft,
            simulation.book(),
            catalogues.of("relief").orElseThrow(),
            new Relief().procedures(),
            keeper)
        .lines();
  }

  private static Refused refused(Drafted.Wrong wrong) {
    Sentences sentences = Sentences.shipped();
    return new Refused(wrong.faults().stream().map(fault -> said(fault, sentences)).toList());
  }

  private static String said(Fault fault, Sentences sentences) {
    return "line %d, %s: %s"
        .formatted(fault.line(), fault.field(), sentences.text(fault.sentence(), Locale.ENGLISH));
  }

  private static Watch watch(long persons, IntConsumer percent) {
    AtomicLong done = new AtomicLong();
    return new Watch() {
      @Override
      public boolean isCancelled() {
        return false;
      }

      @Override
      public void done(long more) {
        percent.accept((int) (done.addAndGet(more) * WHOLE / persons));
      }
    };
  }
}
