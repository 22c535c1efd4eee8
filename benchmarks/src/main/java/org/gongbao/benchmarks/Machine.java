package org.gongbao.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The machine that a figure was measured on, as the system tells. */
record Machine(String processor, int cores, String memory, String system) {

  static Machine here() throws IOException {
    return new Machine(
        field("/proc/cpuinfo", "model name"),
        Runtime.getRuntime().availableProcessors(),
        gigabytes(field("/proc/meminfo", "MemTotal")),
        System.getProperty("os.name") + " " + System.getProperty("os.version"));
  }

  /** How busy the machine was in the last minute: others' work spoils a measurement. */
  static String busy() throws IOException {
    Path file = Path.of("/proc/loadavg");
    return Files.isReadable(file) ? Files.readString(file).split(" ", -1)[0] : "unknown";
  }

  private static String field(String file, String name) throws IOException {
    if (!Files.isReadable(Path.of(file))) {
      return "unknown";
    }
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static String gigabytes(String kilobytes) {
    return kilobytes.endsWith(" kB")
        ? String.format(
            Locale.ROOT,
            "%.1f GB",
            Long.parseLong(kilobytes.substring(0, kilobytes.length() - 3)) / 1e6)
        : kilobytes;
  }
}
