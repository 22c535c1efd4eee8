package org.gongbao.city.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.gongbao.city.testing.PlannedAudit;
import org.gongbao.city.testing.Proof;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills parts of the packaged program under load, at seeded random moments. */
@Tag("prove-kills")
@DisplayName("The packaged program, killed again and again,")
class ProveKillsTest {

  private static final int KILLS = 50;
  private static final int CLERKS = 4;
  private static final int REPEATED_AT_THE_END = 500;
  private static final long SEED = 20_211_124L;
  private static final int MOST_BETWEEN = 60;
  private static final Duration LONGEST_QUIET = Duration.ofSeconds(1);
  private static final Duration LONGEST_AWAY = Duration.ofMinutes(2);

  private final Proof proof = new Proof("kills");
  private final Random random = new Random(SEED);
  private final Ledger ledger = new Ledger();
  private final List<Duration> databaseAway = new ArrayList<>();
  private final List<Duration> programAway = new ArrayList<>();

  @Test
  @DisplayName("loses nothing that it acknowledged, doubles nothing, and comes back by itself")
  void losesNothing(@TempDir Path directory) throws Exception {
    int kills = Proof.argument().map(Integer::parseInt).orElse(KILLS);
    try (Packaged city = new Packaged(directory)) {
      Caller caller = Caller.signedIn(city, "office", "head", "leader", "auditor", "unit");
      String plan =
          PlannedAudit.plan((login, path, input) -> ledger.granted(caller, login, path, input));
      List<Clerk> clerks =
          Stream.generate(this::seed)
              .limit(CLERKS)
              .map(seed -> new Clerk(caller, ledger, plan, seed))
              .toList();
      List<Thread> threads = clerks.stream().map(Thread.ofVirtual()::start).toList();
      long since = System.nanoTime();
      for (int kill = 0; kill < kills && ledger.faults().isEmpty(); kill++) {
        awaitLoad();
        kill(city, caller, kill % 2 == 0);
      }
      clerks.forEach(Clerk::stop);
      for (Thread thread : threads) {
        thread.join();
      }
      Duration loaded = Duration.ofNanos(System.nanoTime() - since);
      List<Acknowledged> all = new ArrayList<>(ledger.entries());
      Collections.shuffle(all, random);
      for (Acknowledged one : all.subList(0, Math.min(REPEATED_AT_THE_END, all.size()))) {
        ledger.repeat(caller, one);
      }
      Ledger.Comparison compared = ledger.compare(caller);
      String verified = city.ask("verify");
      tell(caller, loaded, compared, verified);
      boolean proven =
          ledger.faults().isEmpty()
              && compared.lost() == 0
              && compared.doubled() == 0
              && verified.endsWith(" 0 faults")
              && databaseAway.size() + programAway.size() == kills;
      proof.write(
          proven
              ? "proven: nothing acknowledged was lost, nothing was doubled"
              : "refuted; see above");
      assertThat(ledger.faults()).isEmpty();
      assertThat(compared.lost()).as("lost").isZero();
      assertThat(compared.doubled()).as("doubled").isZero();
      assertThat(proven).as(verified).isTrue();
    }
  }

  /** Lets the clerks get some way, and then picks a moment that has nothing to do with theirs. */
  private void awaitLoad() throws InterruptedException {
    int enough = ledger.entries().size() + random.nextInt(MOST_BETWEEN);
    long since = System.nanoTime();
    while (ledger.entries().size() < enough && System.nanoTime() - since < LONGEST_AWAY.toNanos()) {
      Thread.sleep(20);
    }
    Thread.sleep(random.nextLong(LONGEST_QUIET.toMillis()));
  }

  private long seed() {
    return random.nextLong();
  }

  private void kill(Packaged city, Caller caller, boolean database)
      throws IOException, InterruptedException {
    OptionalLong before = city.postmaster();
    long since = System.nanoTime();
    if (database) {
      assertThat(city.killPostgres()).as("there is a PostgreSQL to kill").isTrue();
    } else {
      city.killProgram();
    }
    while (city.postmaster().equals(before) || !caller.isAnswered("office")) {
      if (System.nanoTime() - since > LONGEST_AWAY.toNanos() || !city.isServing()) {
        ledger.fault("the program did not come back: " + city.log().getLast());
        return;
      }
      Thread.sleep(10);
    }
    (database ? databaseAway : programAway).add(Duration.ofNanos(System.nanoTime() - since));
  }

  private void tell(Caller caller, Duration loaded, Ledger.Comparison compared, String verified) {
    proof.figure("seed", SEED);
    proof.figure("clients", CLERKS);
    proof.figure("kills of PostgreSQL", databaseAway.size());
    proof.figure("kills of the program", programAway.size());
    proof.figure("under load for", loaded.toSeconds() + " s");
    proof.figure("acknowledged actions", ledger.entries().size());
    proof.figure("answered 503", caller.away().sum());
    proof.figure("broken off", caller.brokenOff().sum());
    proof.figure("recorded, answer lost", ledger.foundByKey() + " (found again by their keys)");
    proof.figure("repeated on purpose", ledger.repeats() + " (each told the same)");
    proof.figure("cases", compared.cases());
    proof.figure("events of people", compared.events());
    proof.figure("lost", compared.lost());
    proof.figure("doubled", compared.doubled());
    proof.figure("kill of PostgreSQL to answer", spread(databaseAway));
    proof.figure("kill of program to answer", spread(programAway));
    proof.figure("verify", verified.isEmpty() ? "failed" : verified);
    ledger.faults().forEach(fault -> proof.say("fault: " + fault));
  }

  private static String spread(List<Duration> times) {
    List<Duration> sorted = times.stream().sorted().toList();
    return sorted.isEmpty()
        ? "none"
        : "median %d ms, most %d ms"
            .formatted(sorted.get(sorted.size() / 2).toMillis(), sorted.getLast().toMillis());
  }
}
