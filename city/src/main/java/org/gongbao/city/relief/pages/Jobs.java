package org.gongbao.city.relief.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongbao.city.relief.ReliefSimulation;
import org.gongbao.city.relief.population.Simulation;
import org.gongbao.city.relief.population.SimulationResult;
import org.gongbao.law.LawBook;
import org.springframework.stereotype.Component;

/** The simulations of this program: one runs at a time, the last results are kept. */
@Component
class Jobs {

  private static final int KEPT = 50;

  private final Simulation simulation;
  private final Map<String, Job> jobs = new LinkedHashMap<>();

  Jobs(Supplier<LawBook> book) {
    this.simulation = new Simulation(book.get(), ReliefSimulation.version());
  }

  Simulation simulation() {
    return simulation;
  }

  synchronized Optional<Job> job(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  /**
   * Begins what has not run yet; false if another runs.
   *
   * @param by login of the one who asks; if it runs already, it stays with the one who began it
   */
  synchronized boolean begin(SimulationResult.Request request, String by) {
    String id = simulation.id(request);
    Optional<Job> known = job(id);
    if (known.isPresent() && (known.get().isRunning() || known.get().state() instanceof Job.Done)) {
      return true;
    }
    if (jobs.values().stream().anyMatch(Job::isRunning)) {
      return false;
    }
    Job job = new Job(request, by);
    jobs.remove(id);
    jobs.put(id, job);
    if (jobs.size() > KEPT) {
      jobs.remove(jobs.keySet().iterator().next());
    }
    // it reckons without a pause, which a virtual thread should not
    Thread.ofPlatform().name("simulation").daemon().start(() -> job.run(simulation));
    return true;
  }
}
