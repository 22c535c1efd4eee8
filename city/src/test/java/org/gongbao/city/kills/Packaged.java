package org.gongbao.city.kills;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.gongbao.city.testing.Proof;

/** The packaged program on a directory and a port of its own: served, asked, killed. */
final class Packaged implements AutoCloseable {

  private static final Duration LONGEST_COMMAND = Duration.ofMinutes(10);

  private final Path data;
  private final Path log;
  private final int port = freePort();
  private volatile Process serving;

  /** Serves a new demonstration; returns when it says where. */
  Packaged(Path directory) throws IOException, InterruptedException {
    this.data = directory.resolve("data");
    // stays after the proof, for whoever has to look into a fault
    this.log = Path.of("target", "proof-of-kills.log");
    Files.deleteIfExists(log);
    this.serving = serve();
    while (log().stream().noneMatch(line -> line.startsWith("Gongbao serves "))) {
      if (!serving.isAlive()) {
        throw new IllegalStateException("Expected the program to serve but it said " + log());
      }
      Thread.sleep(50);
    }
  }

  private Process serve() throws IOException {
    return new ProcessBuilder(
            command(
                "serve",
                "--demo",
                "--city-time",
                "2021-03-10T09:00:00+08:00",
                "--port",
                Integer.toString(port)))
        .redirectErrorStream(true)
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private List<String> command(String... words) {
    List<String> command = new ArrayList<>(Proof.program());
    command.addAll(List.of(words));
    command.addAll(List.of("--data", data.toString()));
    return command;
  }

  /** The address of a path that begins with a slash; the same over all kills. */
  String at(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  boolean isServing() {
    return serving.isAlive();
  }

  /** Kills the program and nothing else, and serves the directory again without a hand. */
  void killProgram() throws IOException, InterruptedException {
    serving.destroyForcibly().waitFor();
    serving = serve();
  }

  /** The first process of its PostgreSQL; empty while there is none. */
  OptionalLong postmaster() throws IOException {
    try {
      return Files.readAllLines(data.resolve("pg/postmaster.pid")).stream()
          .limit(1)
          .mapToLong(line -> Long.parseLong(line.strip()))
          .findFirst();
    } catch (NoSuchFileException _) {
      return OptionalLong.empty();
    }
  }

  /** Kills the first process of its PostgreSQL; false if there is none just now. */
  boolean killPostgres() throws IOException {
    OptionalLong pid = postmaster();
    return pid.isPresent()
        && ProcessHandle.of(pid.getAsLong())
            .filter(process -> process.info().command().orElse("").contains("postgres"))
            .map(ProcessHandle::destroyForcibly)
            .orElse(false);
  }

  /** What a command of the program answers, its last line first to read; empty if it failed. */
  String ask(String... words) throws IOException, InterruptedException {
    Path said = data.resolveSibling("said.txt");
    Process process =
        new ProcessBuilder(command(words))
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(said.toFile())
            .start();
    boolean ended = process.waitFor(LONGEST_COMMAND.toSeconds(), TimeUnit.SECONDS);
    List<String> lines = Files.readAllLines(said);
    return ended && process.exitValue() == 0 && !lines.isEmpty() ? lines.getLast() : "";
  }

  /** What the program wrote on its outputs. */
  List<String> log() throws IOException {
    return Files.readAllLines(log);
  }

  /** Stops it in order, with its PostgreSQL. */
  @Override
  public void close() {
    serving.destroy();
    try {
      if (!serving.waitFor(2, TimeUnit.MINUTES)) {
        serving.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("Expected a free port", e);
    }
  }
}
