package org.gongbao.city.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The processes of a PostgreSQL directory, of which we hold the lock. A postmaster that was killed
 * leaves its children: each ends when it next looks up, and PostgreSQL starts only when the last of
 * them has let go of the shared memory.
 */
record Leftovers(Path data) {

  private static final Duration GRACE = Duration.ofSeconds(3);
  private static final Duration LOOK = Duration.ofMillis(20);

  /**
   * The postmaster; empty if there is none, or the process that its file names is another by now.
   */
  Optional<ProcessHandle> postmaster() {
    return pid().flatMap(ProcessHandle::of).filter(this::isOfDirectory);
  }

  /**
   * Ends them: gives children some seconds to see that their postmaster is gone, then kills. What
   * was committed is in the write-ahead log in either case.
   */
  void end() {
    long since = System.nanoTime();
    boolean killed = false;
    for (List<ProcessHandle> left = all(); !left.isEmpty(); left = all()) {
      if (!killed && System.nanoTime() - since > GRACE.toNanos()) {
        left.forEach(ProcessHandle::destroyForcibly);
        killed = true;
      } else if (System.nanoTime() - since > 3 * GRACE.toNanos()) {
        throw new BrokenDatabaseException(
            "Expected the processes of an earlier PostgreSQL to end but %s did not"
                .formatted(left.stream().map(ProcessHandle::pid).toList()));
      }
      pause();
    }
    forget();
  }

  /**
   * Deletes the file of a postmaster that is gone, if a process has its number: another program by
   * now, or its own remains that nobody collected. PostgreSQL would take either for the postmaster.
   */
  private void forget() {
    try {
      if (pid().flatMap(ProcessHandle::of).isPresent()) {
        Files.delete(pidFile());
      }
    } catch (IOException e) {
      throw new BrokenDatabaseException("Expected to delete " + pidFile(), e);
    }
  }

  private List<ProcessHandle> all() {
    return ProcessHandle.allProcesses().filter(this::isOfDirectory).toList();
  }

  /** PostgreSQL's processes stand in their data directory; a dead one stands nowhere. */
  private boolean isOfDirectory(ProcessHandle process) {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    try {
      return Files.readSymbolicLink(proc.resolve("exe")).toString().contains("postgres")
          && Files.readSymbolicLink(proc.resolve("cwd")).equals(data.toRealPath());
    } catch (IOException _) {
      // gone meanwhile, or somebody else's
      return false;
    }
  }

  private Optional<Long> pid() {
    try (var lines = Files.lines(pidFile())) {
      return lines
          .findFirst()
          .map(String::strip)
          .filter(text -> text.matches("[0-9]{1,18}"))
          .map(Long::valueOf);
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new BrokenDatabaseException("Expected to read " + pidFile(), e);
    }
  }

  private Path pidFile() {
    return data.resolve("postmaster.pid");
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokenDatabaseException("Interrupted while an earlier PostgreSQL ended", e);
    }
  }
}
