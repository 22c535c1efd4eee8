package org.gongbao.city.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
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
   * Checkpoints of a file. A last line that was not written to its end, as when the power failed,
   * is passed over.
   *
   * @throws IllegalArgumentException naming the line that is none
   */
  static List<Checkpoint> read(Path file) {
    try {
      String text = Files.exists(file) ? Files.readString(file) : "";
      List<String> lines = text.lines().toList();
      List<Checkpoint> read = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        boolean torn = i == lines.size() - 1 && !text.endsWith("\n");
        read(lines.get(i), file, i + 1, torn).ifPresent(read::add);
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Checkpoint> read(String line, Path file, int number, boolean torn) {
    try {
      return Optional.of(Checkpoint.read(line));
    } catch (IllegalArgumentException e) {
      if (torn) {
        return Optional.empty();
      }
      throw new IllegalArgumentException(
          "Expected a checkpoint in line %d of %s".formatted(number, file), e);
    }
  }

  void add(Checkpoint checkpoint) {
    append(FILE, List.of(checkpoint));
  }

  /**
   * Demands that the log still begins with what was signed last: else it would sign another log of
   * the same size. What was not written to its end is taken off the file.
   *
   * @throws BrokenDatabaseException if the database was put back to an older state, or the file
   *     holds anything but checkpoints
   */
  void demandHeld(Log log) {
    List<Checkpoint> all;
    try {
      all = all();
    } catch (IllegalArgumentException e) {
      throw new BrokenDatabaseException("Expected checkpoints that can be read", e);
    }
    write(all);
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
      write(all.stream().filter(one -> !lost.contains(one)).toList());
    }
    return lost.size();
  }

  private void write(List<Checkpoint> checkpoints) {
    if (!checkpoints.isEmpty()) {
      directory.writePrivately(FILE, lines(checkpoints));
    }
  }

  private static String lines(List<Checkpoint> checkpoints) {
    return checkpoints.stream().map(one -> one.line() + "\n").collect(Collectors.joining());
  }

  private void append(String name, List<Checkpoint> checkpoints) {
    try {
      Files.writeString(
          directory.file(name),
          lines(checkpoints),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
