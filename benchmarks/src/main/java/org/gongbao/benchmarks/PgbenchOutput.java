package org.gongbao.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What pgbench said at its end.
 *
 * @param actions transactions done
 * @param perSecond transactions a second, connecting not counted
 */
record PgbenchOutput(long actions, double perSecond) {

  private static final Pattern ACTIONS =
      Pattern.compile("number of transactions actually processed: ([0-9]+)");
  private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([0-9]+)");
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

  /** Runs pgbench; fails if it or any of its transactions did. */
  static PgbenchOutput of(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (waited(process) != 0 || !first(FAILED, said, "0").equals("0")) {
      throw new IllegalStateException("Expected pgbench to succeed but it said " + said);
    }
    return new PgbenchOutput(
        Long.parseLong(first(ACTIONS, said, "0")), Double.parseDouble(first(RATE, said, "0")));
  }

  /** Time of each logged transaction, from all log files of a folder. */
  static long[] micros(Path folder) throws IOException {
    LongStream.Builder micros = LongStream.builder();
    try (Stream<Path> logs = Files.list(folder)) {
      for (Path log : logs.toList()) {
        for (String line : Files.readAllLines(log)) {
          micros.add(Long.parseLong(line.split(" ", -1)[2]));
        }
      }
    }
    return micros.build().sorted().toArray();
  }

  /** The installed pgbench of the newest PostgreSQL. */
  static Path program() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(versions)) {
      try (Stream<Path> installed = Files.list(versions)) {
        List<Path> found =
            installed
                .map(version -> version.resolve("bin/pgbench"))
                .filter(Files::isExecutable)
                .sorted()
                .toList();
        if (!found.isEmpty()) {
          return found.getLast();
        }
      }
    }
    throw new IllegalStateException(
        "Expected pgbench below /usr/lib/postgresql; install Debian's postgresql-contrib, or name it"
            + " with --pgbench");
  }

  /** Its version, as it says itself. */
  static String version(Path program) throws IOException {
    Process process = new ProcessBuilder(program.toString(), "--version").start();
    return new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
        .strip();
  }

  private static int waited(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroy();
      throw new IllegalStateException("Interrupted while pgbench ran", e);
    }
  }

  private static String first(Pattern pattern, String text, String otherwise) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : otherwise;
  }
}
