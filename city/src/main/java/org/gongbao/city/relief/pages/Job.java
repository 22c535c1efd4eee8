package org.gongbao.city.relief.pages;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.gongbao.city.relief.population.Parallel;
import org.gongbao.city.relief.population.Simulation;
import org.gongbao.city.relief.population.SimulationResult;
import org.gongbao.city.relief.population.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A simulation that runs, or has run, in this program. */
final class Job implements Watch {

  private static final Logger LOG = LoggerFactory.getLogger(Job.class);
  private static final int WHOLE = 100;

  /** How it stands. */
  sealed interface State {}

  /** It goes on. */
  record Running() implements State {}

  /** Somebody ended it. */
  record Cancelled() implements State {}

  /** It broke off. */
  record Failed() implements State {}

  /** It is done. */
  record Done(SimulationResult result) implements State {}

  private final SimulationResult.Request request;
  private final String by;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicLong persons = new AtomicLong();
  private final AtomicReference<State> state = new AtomicReference<>(new Running());

  Job(SimulationResult.Request request, String by) {
    this.request = request;
    this.by = by;
  }

  void run(Simulation simulation) {
    try {
      state.set(new Done(simulation.run(request, this)));
    } catch (Parallel.CancelledException _) {
      state.set(new Cancelled());
    } catch (RuntimeException e) {
      LOG.error("A simulation broke off", e);
      state.set(new Failed());
    }
  }

  /** True for the one who began it. */
  boolean isOf(String login) {
    return by.equals(login);
  }

  State state() {
    return state.get();
  }

  boolean isRunning() {
    return state() instanceof Running;
  }

  int percent() {
    return (int) (persons.get() * WHOLE / request.persons());
  }

  void cancel() {
    cancelled.set(true);
  }

  @Override
  public boolean isCancelled() {
    return cancelled.get();
  }

  @Override
  public void done(long more) {
    persons.addAndGet(more);
  }
}
