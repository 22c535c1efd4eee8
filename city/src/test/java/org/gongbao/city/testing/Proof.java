package org.gongbao.city.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.clock.SystemClock;

/**
 * What a proof found, as a dated file under {@code proofs/}: machine, versions, command, figures.
 * The launcher runs proofs ({@code ./gongbao prove WHAT [ARGUMENT]}): a proof is a test tagged
 * {@code prove-WHAT}, which no other run of the tests includes.
 *
 * <pre>
 * Proof proof = new Proof("kills");
 * proof.figure("kills", 50);
 * proof.write(lost == 0 ? "proven" : "refuted");
 * </pre>
 */
public final class Proof {

  private final String what;
  private final OffsetDateTime began = now();
  private final List<String> lines = new ArrayList<>();

  /** A proof that begins now. */
  public Proof(String what) {
    this.what = what;
  }

  /** What was given behind {@code prove WHAT}; empty for nothing. */
  public static Optional<String> argument() {
    return Optional.ofNullable(System.getProperty("gongbao.prove.argument"))
        .filter(text -> !text.isBlank());
  }

  /** The packaged program as the launcher runs it, before the command's own words. */
  public static List<String> program() {
    return Optional.ofNullable(System.getProperty("gongbao.prove.program"))
        .map(text -> List.of(text.split(" ", -1)))
        .orElseThrow(
            () -> new IllegalStateException("Expected to be run by ./gongbao prove, which builds"));
  }

  /** Adds a figure. */
  public synchronized void figure(String name, Object value) {
    lines.add("%-30s %s".formatted(name + ":", value));
  }

  /** Adds a line of text as it is. */
  public synchronized void say(String line) {
    lines.add(line);
  }

  /**
   * Writes the file of this day, over an earlier one of the same day.
   *
   * @param verdict in one word or sentence, the last line of the file
   */
  public synchronized Path write(String verdict) throws IOException {
    Path folder = home().resolve("proofs");
    Files.createDirectories(folder);
    Path file = folder.resolve("%s-%s.txt".formatted(began.toLocalDate(), what));
    List<String> all = new ArrayList<>(heading());
    all.addAll(lines);
    all.add("");
    all.add("verdict: " + verdict);
    return Files.write(file, all);
  }

  /** The name of a file stands for it: where it lay on this machine is nobody's affair. */
  private List<String> heading() throws IOException {
    String shown =
        argument().map(text -> " " + text.substring(text.lastIndexOf('/') + 1)).orElse("");
    return List.of(
        "command: ./gongbao prove " + what + shown,
        "from:    %s to %s".formatted(began, now()),
        "program: commit " + System.getProperty("gongbao.commit", "unknown"),
        "machine: %d x %s, %s memory"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                firstOf("/proc/cpuinfo", "model name"),
                firstOf("/proc/meminfo", "MemTotal")),
        "system:  %s %s; Java %s (%s)"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version(),
                System.getProperty("java.vendor")),
        "");
  }

  private static String firstOf(String file, String key) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static Path home() {
    return Path.of(System.getProperty("gongbao.prove.home", ".."));
  }

  private static OffsetDateTime now() {
    return OffsetDateTime.ofInstant(new SystemClock().instant(), SystemClock.CITY)
        .truncatedTo(ChronoUnit.SECONDS);
  }
}
