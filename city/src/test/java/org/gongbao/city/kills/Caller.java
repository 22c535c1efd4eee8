package org.gongbao.city.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the API as a careful program does: a request that broke off or met 503 is sent again, the
 * same body under the same key, until it is answered.
 */
record Caller(
    Packaged city,
    Map<String, String> tokens,
    HttpClient http,
    LongAdder away,
    LongAdder brokenOff) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
  private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMillis(200);

  Caller(Packaged city, Map<String, String> tokens) {
    this(
        city,
        tokens,
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build(),
        new LongAdder(),
        new LongAdder());
  }

  /** Somebody who calls in the name of these people of the demonstration. */
  static Caller signedIn(Packaged city, String... logins) {
    Map<String, String> tokens =
        Arrays.stream(logins)
            .collect(Collectors.toMap(login -> login, login -> token(city, login)));
    assertThat(tokens.values()).allMatch(token -> token.startsWith("gb_"));
    return new Caller(city, tokens);
  }

  private static String token(Packaged city, String login) {
    try {
      return city.ask("token", "--user", login);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("Expected a token of " + login, e);
    }
  }

  /** The body that carries an input. */
  static String body(String input) {
    return "{\"input\": " + input + "}";
  }

  /** An input that must be granted. */
  JsonNode granted(String login, String path, String input) throws InterruptedException {
    return granted(login, path, body(input), UUID.randomUUID().toString());
  }

  /** A body that must be granted. */
  JsonNode granted(String login, String path, String body, String key) throws InterruptedException {
    Answer answer = post(login, path, body, key);
    assertThat(answer.status()).as("%s: %s", path, answer.body()).isBetween(200, 201);
    return answer.body();
  }

  /** An answer that is none of an outage. */
  record Answer(int status, JsonNode body) {}

  Answer post(String login, String path, String body, String key) throws InterruptedException {
    return patiently(
        request(login, path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
  }

  Answer get(String login, String path) throws InterruptedException {
    return patiently(request(login, path).GET());
  }

  /** True if a question that needs the database is answered just now. */
  boolean isAnswered(String login) throws InterruptedException {
    try {
      return http.send(
                  request(login, "/api/v1/cases?limit=1").timeout(Duration.ofSeconds(3)).build(),
                  BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException _) {
      return false;
    }
  }

  private HttpRequest.Builder request(String login, String path) {
    return HttpRequest.newBuilder(URI.create(city.at(path)))
        .timeout(LONGEST_ANSWER)
        .header("Authorization", "Bearer " + tokens.get(login))
        .header("Content-Type", "application/json");
  }

  private Answer patiently(HttpRequest.Builder builder) throws InterruptedException {
    HttpRequest request = builder.build();
    long since = System.nanoTime();
    while (System.nanoTime() - since < LONGEST_PATIENCE.toNanos()) {
      try {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 503) {
          return new Answer(response.statusCode(), JSON.readTree(response.body()));
        }
        away.increment();
      } catch (IOException _) {
        brokenOff.increment();
      }
      Thread.sleep(PAUSE);
    }
    return new Answer(0, JSON.createObjectNode().put("detail", "no answer in time"));
  }
}
