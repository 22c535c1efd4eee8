package org.gongbao.city.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongbao.city.database.BrokenDatabaseException;
import org.gongbao.city.database.DataDirectory;
import org.gongbao.engine.Checkpoint;
import org.gongbao.engine.Log;

/** Checkpoints kept outside the database, a line each in a file of the data directory. */
record Anchors(DataDirectory directory) {

  private static final String FILE = "checkpoints.txt";

  /** What a database that was put back no longer holds. */
  static final String LOST = "checkpoints-lost.txt";

  List<Checkpoint> all() {
    return read(directory.file(FILE));
  }

  /**
   * Checkpoints of a file.
   *
   * @throws IllegalArgumentException naming the line that is none
   */
  static List<Checkpoint> read(Path file) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().map(Checkpoint::read).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(Checkpoint checkpoint) {
    append(FILE, List.of(checkpoint));
  }

  /**
   * Demands that the log still begins with what was signed last: else it would sign another log of
   * the same size.
   *
   * @throws BrokenDatabaseException if the database was put back to an older state
   */
  void demandHeld(Log log) {
    List<Checkpoint> all = all();
    Optional<Checkpoint> last = all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    if (last.filter(one -> !log.stands(one)).isPresent()) {
      throw new BrokenDatabaseException(
          ("Expected the log to begin with the %d events signed at %s, as %s has them: the "
                  + "database was put back or changed. If it was put back, say: gongbao log restored")
              .formatted(last.get().size(), last.get().signedAt(), directory.file(FILE)));
    }
  }

  /** Sets aside what the log no longer holds; how many. */
  long setAside(Log log) {
    List<Checkpoint> all = all();
    List<Checkpoint> lost = all.stream().filter(one -> !log.stands(one)).toList();
    if (!lost.isEmpty()) {
      append(LOST, lost);
      directory.writePrivately(
          FILE,
          all.stream()
              .filter(one -> !lost.contains(one))
              .map(one -> one.line() + "\n")
              .collect(Collectors.joining()));
    }
    return lost.size();
  }

  private void append(String name, List<Checkpoint> checkpoints) {
    try {
      Files.writeString(
          directory.file(name),
          checkpoints.stream().map(one -> one.line() + "\n").collect(Collectors.joining()),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
