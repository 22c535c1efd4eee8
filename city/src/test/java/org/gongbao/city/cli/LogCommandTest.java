package org.gongbao.city.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.database.DataDirectory;
import org.gongbao.city.database.DatabasePlace;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The log of an installation")
class LogCommandTest {

  private static final String BEGINNING = "2021-03-10T09:00:00+08:00";

  private final StringWriter out = new StringWriter();

  @Test
  @DisplayName(
      "is exported and verified without the installation; a database that was put back is refused"
          + " until it is said, and stays told by checkpoints kept elsewhere")
  void exportedAndPutBack(@TempDir Path dir) throws Exception {
    Path data = dir.resolve("data");
    Path pg = data.resolve("pg");
    Path older = dir.resolve("older");
    served(data);
    copy(pg, older);
    served(data);
    Path copy = Files.copy(data.resolve("checkpoints.txt"), dir.resolve("copy.txt"));
    Path key = Files.copy(data.resolve("log-key.pub"), dir.resolve("key.pub"));

    Path file = dir.resolve("whole.log");
    assertThat(run("log", "export", file.toString(), "--data", data.toString())).isZero();
    assertThat(last()).isEqualTo(file.toString());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String[] verify = {
      "verify", file.toString(), "--key", key.toString(), "--checkpoints", copy.toString()
    };
    assertThat(run(verify)).as(out.toString()).isZero();
    assertThat(last()).contains("from place 0", " 0 faults");
    assertThat(run("verify", file.toString())).isZero();
    assertThat(out.toString()).contains("which the file itself names");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Path forged = Files.write(dir.resolve("forged.log"), bytes);
    assertThat(run("verify", forged.toString(), "--key", key.toString()))
        .isEqualTo(CommandLines.NEGATIVE);
    assertThat(out.toString()).contains("fault: ");
    assertThat(run("log", "export", file.toString(), "--from", "999999", "--data", data.toString()))
        .isEqualTo(CommandLines.BAD_USAGE);
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files.map(Path::toString))
          .as("nothing half written")
          .noneMatch(name -> name.endsWith(".part"));
    }

    remove(pg);
    copy(older, pg);
    assertThat(run("verify", "--data", data.toString())).isEqualTo(CommandLines.NEGATIVE);
    assertThat(out.toString()).contains("cut");
    assertThatThrownBy(() -> served(data)).hasStackTraceContaining("gongbao log restored");
    assertThat(run("log", "restored", "--data", data.toString())).as(out.toString()).isZero();
    assertThat(last()).contains("a new generation begins", "checkpoints-lost.txt");
    assertThat(run("verify", "--data", data.toString())).as(out.toString()).isZero();
    served(data);
    assertThat(run("verify", "--data", data.toString())).as(out.toString()).isZero();
    assertThat(run("verify", "--data", data.toString(), "--checkpoints", copy.toString()))
        .as("who has a copy is not deceived")
        .isEqualTo(CommandLines.NEGATIVE);
  }

  /** A city serves, somebody applies, and it ends. */
  private static void served(Path data) throws Exception {
    CityDatabase database =
        CityDatabase.open(new DatabasePlace(DataDirectory.at(data), Optional.empty()));
    try (database) {
      try (TestCity city = TestCity.on(database, BEGINNING)) {
        String input = "{\"input\": {\"goods\": \"tea\", \"area\": 12, \"decider\": \"reviewer\"}}";
        HttpRequest request =
            HttpRequest.newBuilder(city.at("/api/v1/procedures/stall-permit/cases"))
                .header("Authorization", "Bearer " + city.token("auditor"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(input))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
          assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Files.copy(one, to.resolve(from.relativize(one)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void remove(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path one : all.toList().reversed()) {
        Files.delete(one);
      }
    }
  }

  private String last() {
    return out.toString().lines().reduce((before, last) -> last).orElse("");
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    CommandLine line = CommandLines.all(Object.class);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(new StringWriter(), true));
    return line.execute(List.of(arguments).toArray(String[]::new));
  }
}
