package org.gongbao.city.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.testing.TestCity;
import org.gongbao.engine.Log;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("A receipt")
class ReceiptTest {

  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9A-Za-z]{27})\"");

  private final TestCity city = TestCity.demo();
  private final String token = city.token("auditor");

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(city.at(path)));
  }

  private String opened() throws Exception {
    URI cases = city.at("/api/v1/procedures/stall-permit/cases");
    String body = "{\"input\": {\"goods\": \"tea\", \"area\": 12, \"decider\": \"reviewer\"}}";
    Matcher id =
        ID.matcher(
            send(HttpRequest.newBuilder(cases)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)))
                .body());
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  private static int verify(Path file, Path key, StringWriter out) {
    CommandLine line = CommandLines.all(Object.class);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(out, true));
    return line.execute("verify", file.toString(), "--key", key.toString());
  }

  @Test
  @DisplayName("is given over HTTP once a checkpoint covers the event, and checked offline")
  void offline(@TempDir Path dir) throws Exception {
    String id = opened();
    Log log = city.bean(Casework.class).engine().log();
    while (log.place() > 0) {
      // the keeper's own thread may be faster
    }
    log.sign();
    HttpResponse<String> answer = get("/api/v1/cases/" + id + "/receipt");
    assertThat(answer.statusCode()).isEqualTo(200);
    Path file = Files.writeString(dir.resolve("one.receipt"), answer.body());
    Path key = dir.resolve("log-key.pub");
    Files.writeString(key, Base64.getEncoder().encodeToString(log.key().getEncoded()));
    StringWriter out = new StringWriter();
    assertThat(verify(file, key, out)).isEqualTo(CommandLines.DONE);
    assertThat(out.toString()).contains(id + "#1 at place").contains("proven");

    String[] lines = answer.body().split("\n", -1);
    byte[] event = Base64.getDecoder().decode(lines[1]);
    event[19] = 2;
    lines[1] = Base64.getEncoder().encodeToString(event);
    Files.writeString(file, String.join("\n", lines));
    assertThat(verify(file, key, out))
        .as("passed off as revision 2")
        .isEqualTo(CommandLines.NEGATIVE);
    assertThat(out.toString()).contains(id + "#2").contains("another-event");
    lines[1] = "no base64!";
    Files.writeString(file, String.join("\n", lines));
    assertThat(verify(file, key, out)).isEqualTo(CommandLines.BAD_USAGE);
  }

  @Test
  @DisplayName("of a revision that is not there, or of a case out of sight, is refused")
  void refused() throws Exception {
    String id = opened();
    assertThat(get("/api/v1/cases/" + id + "/receipt?revision=99").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/cases/" + id + "/receipt?revision=x").statusCode()).isEqualTo(422);
    String stranger = city.token("yubei-authority");
    HttpRequest request =
        HttpRequest.newBuilder(city.at("/api/v1/cases/" + id + "/receipt"))
            .header("Authorization", "Bearer " + stranger)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }
  }
}
