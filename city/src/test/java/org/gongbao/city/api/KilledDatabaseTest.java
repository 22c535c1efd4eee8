package org.gongbao.city.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.database.DataDirectory;
import org.gongbao.city.database.DatabasePlace;
import org.gongbao.city.testing.PlannedAudit;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A city whose PostgreSQL is killed")
class KilledDatabaseTest {

  private static final String CASES = "/api/v1/procedures/audit-project/cases";
  private static final long LONGEST_AWAY = 60_000_000_000L;

  @Test
  @DisplayName(
      "starts it again by itself and has kept what it acknowledged, once; if it cannot, it says 503"
          + " until it ends")
  void comesBack(@TempDir Path directory) throws Exception {
    CityDatabase database =
        CityDatabase.open(new DatabasePlace(DataDirectory.at(directory), Optional.empty()));
    try (TestCity city = TestCity.on(database, "2021-03-10T09:00:00+08:00")) {
      Client office = Client.of(city, "office");
      String input = "{\"input\": " + PlannedAudit.input(city.plan()) + "}";
      Client.Answer before = office.post(CASES, input, "Idempotency-Key", "before");
      assertThat(before.status()).isEqualTo(201);
      long first = kill(directory);

      Client.Answer during = patient(office, input, "during");
      assertThat(during.body().path("repeated").asBoolean(true)).isFalse();
      Client.Answer again = patient(office, input, "before");
      assertThat(again.text("id")).isEqualTo(before.text("id")).isNotEqualTo(during.text("id"));
      assertThat(again.body().path("hashes")).isEqualTo(before.body().path("hashes"));
      assertThat(again.body().path("repeated").asBoolean()).isTrue();
      assertThat(office.get("/api/v1/cases?procedure=audit-project").body().path("cases"))
          .hasSize(2);
      assertThat(postmaster(directory)).isNotEqualTo(first);

      Files.delete(directory.resolve("pg/global/pg_control"));
      kill(directory);
      tellsReaders(city, office);
      assertThat(database.awaitLoss())
          .hasMessageContaining("start again after its death but 5 attempts failed");
      database.close();
    }
  }

  private static void tellsReaders(TestCity city, Client office) throws Exception {
    HttpClient browser = TestCity.browser();
    HttpRequest page =
        HttpRequest.newBuilder(city.at("/sign-in?lang=en")).header("Accept", "text/html").build();
    // processes that served connections live on for a moment; it cannot come back any more
    long since = System.nanoTime();
    Client.Answer english = office.get("/api/v1/cases", "Accept-Language", "en");
    while (english.status() == 200 && System.nanoTime() - since < LONGEST_AWAY) {
      english = office.get("/api/v1/cases", "Accept-Language", "en");
    }
    assertThat(english.status()).isEqualTo(503);
    assertThat(english.header("Retry-After")).isEqualTo("2");
    assertThat(english.text("kind")).isEqualTo("away");
    assertThat(english.text("detail")).contains("database is coming back", "Idempotency-Key");
    HttpResponse<String> failure = browser.send(page, BodyHandlers.ofString());
    assertThat(failure.statusCode()).isEqualTo(503);
    assertThat(failure.headers().firstValue("Retry-After")).contains("2");
    assertThat(failure.body()).contains("<html lang=\"en\"", "database is coming back");
  }

  /** Repeats a request under one key until it is answered; what comes before may only be 503. */
  private static Client.Answer patient(Client office, String input, String key) throws Exception {
    long since = System.nanoTime();
    Client.Answer answer = office.post(CASES, input, "Idempotency-Key", key);
    while (answer.status() == 503 && System.nanoTime() - since < LONGEST_AWAY) {
      assertThat(answer.header("Retry-After")).isEqualTo("2");
      answer = office.post(CASES, input, "Idempotency-Key", key);
    }
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer;
  }

  private static long kill(Path directory) throws Exception {
    long pid = postmaster(directory);
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    return pid;
  }

  private static long postmaster(Path directory) throws Exception {
    return Long.parseLong(
        Files.readAllLines(directory.resolve("pg/postmaster.pid")).getFirst().strip());
  }
}
