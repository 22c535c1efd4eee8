package org.gongbao.city.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongbao.city.testing.PlannedAudit;
import org.gongbao.city.testing.Proof;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Kills the packaged program while papers are ordered, numbered and made; then reads them all. */
@Tag("prove-papers")
@DisplayName("The packaged program, killed while papers are ordered,")
class ProvePapersTest {

  private static final int KILLS = 10;
  private static final int WRITERS = 32;

  /** The record of the team and the notice. */
  private static final int A_CASE = 2;

  private static final long SEED = 20_211_125L;
  private static final int MOST_BETWEEN = 60;
  private static final Duration LONGEST_AWAY = Duration.ofMinutes(2);
  private static final Duration LONGEST_MAKING = Duration.ofMinutes(10);
  private static final Pattern LABEL = Pattern.compile("(.+〔\\d{4}〕)(\\d+)号");

  private final Proof proof = new Proof("papers");
  private final Random random = new Random(SEED);
  private final ConcurrentLinkedQueue<String> ordered = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean working = new AtomicBoolean(true);

  @Test
  @DisplayName("numbers them without gap and double, and the log tells the bytes of each")
  void gapless(@TempDir Path directory) throws Exception {
    int kills = Proof.argument().map(Integer::parseInt).orElse(KILLS);
    try (Packaged city = new Packaged(directory)) {
      Caller caller = Caller.signedIn(city, "office", "unit", "head");
      String token = Objects.requireNonNull(caller.tokens().get("office"));
      String plan = PlannedAudit.plan(caller::granted);
      List<Thread> threads =
          IntStream.range(0, WRITERS)
              .mapToObj(writer -> Thread.ofVirtual().start(() -> writes(caller, plan, writer)))
              .toList();
      for (int kill = 0; kill < kills && faults.isEmpty(); kill++) {
        awaitLoad();
        city.killProgram();
        awaitAnswer(city, caller);
      }
      working.set(false);
      for (Thread thread : threads) {
        thread.join();
      }
      List<Numbered> papers = papers(city, caller, token);
      check(papers);
      String verified = city.ask("verify");
      proof.figure("seed", SEED);
      proof.figure("writers", WRITERS);
      proof.figure("kills of the program", kills);
      proof.figure("papers ordered", ordered.size() * A_CASE);
      proof.figure("papers numbered and made", papers.size());
      proof.figure("requests broken off", caller.brokenOff().sum());
      proof.figure("verify", verified.isEmpty() ? "failed" : verified);
      faults.forEach(fault -> proof.say("fault: " + fault));
      boolean proven = faults.isEmpty() && verified.endsWith(" 0 faults");
      proof.write(
          proven
              ? "proven: no gap, no double, and the log tells the bytes of every paper"
              : "refuted; see above");
      assertThat(faults).isEmpty();
      assertThat(verified).endsWith(" 0 faults");
    }
  }

  private void writes(Caller caller, String plan, int writer) {
    try {
      for (int i = 0; working.get(); i++) {
        order(caller, plan, "w" + writer + "-" + i);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void order(Caller caller, String plan, String key) throws InterruptedException {
    JsonNode opened =
        does(caller, "/api/v1/procedures/audit-project/cases", PlannedAudit.input(plan), key + "o");
    String id = opened.path("id").asString();
    String actions = "/api/v1/cases/" + id + "/actions/";
    does(
        caller,
        actions + "form-team",
        """
        {"people": [{"person": "leader", "seat": "leader"}, {"person": "auditor", "seat": "member"}]}
        """,
        key + "t");
    does(caller, actions + "serve-notice", "{\"plannedStart\": \"2021-03-19\"}", key + "n");
    ordered.add(id);
  }

  private JsonNode does(Caller caller, String path, String input, String key)
      throws InterruptedException {
    Caller.Answer answer = caller.post("office", path, Caller.body(input), key);
    if (answer.status() != 200 && answer.status() != 201) {
      faults.add("%s answered %d: %s".formatted(path, answer.status(), answer.body()));
      working.set(false);
    }
    return answer.body();
  }

  private void awaitLoad() throws InterruptedException {
    int enough = ordered.size() + 1 + random.nextInt(MOST_BETWEEN);
    long since = System.nanoTime();
    while (ordered.size() < enough && System.nanoTime() - since < LONGEST_AWAY.toNanos()) {
      Thread.sleep(10);
    }
    Thread.sleep(random.nextLong(300));
  }

  private void awaitAnswer(Packaged city, Caller caller) throws IOException, InterruptedException {
    long since = System.nanoTime();
    while (!caller.isAnswered("office")) {
      if (System.nanoTime() - since > LONGEST_AWAY.toNanos() || !city.isServing()) {
        faults.add("the program did not come back: " + city.log().getLast());
        return;
      }
      Thread.sleep(20);
    }
  }

  /** A paper as the API tells of it, and what the log and its bytes say. */
  private record Numbered(String label, String told, String bytes) {}

  private List<Numbered> papers(Packaged city, Caller caller, String token)
      throws IOException, InterruptedException {
    List<Numbered> papers = new ArrayList<>();
    HttpClient http = HttpClient.newHttpClient();
    long since = System.nanoTime();
    for (String id : ordered) {
      for (JsonNode row : made(caller, id, since)) {
        papers.add(
            new Numbered(
                row.path("number").asString(""),
                told(caller, id, row),
                digest(city, http, token, id, row)));
      }
    }
    return papers;
  }

  private List<JsonNode> made(Caller caller, String id, long since) throws InterruptedException {
    while (true) {
      JsonNode papers =
          caller.get("office", "/api/v1/cases/" + id + "/papers").body().path("papers");
      List<JsonNode> rows = papers.valueStream().toList();
      if (rows.size() == A_CASE && areTold(caller, id, rows)) {
        return rows;
      }
      if (System.nanoTime() - since > LONGEST_MAKING.toNanos()) {
        faults.add("case " + id + " has not its papers made: " + rows);
        return rows;
      }
      Thread.sleep(100);
    }
  }

  private static boolean areTold(Caller caller, String id, List<JsonNode> rows)
      throws InterruptedException {
    for (JsonNode row : rows) {
      if (told(caller, id, row).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The digest that the log tells; empty until it does, or if it tells another number. */
  private static String told(Caller caller, String id, JsonNode row) throws InterruptedException {
    return caller
        .get("office", "/api/v1/cases/" + id + "/events")
        .body()
        .path("events")
        .valueStream()
        .filter(event -> event.path("type").asString().equals("engine/made"))
        .map(event -> event.path("data"))
        .filter(data -> data.path("number").equals(row.path("number")))
        .map(data -> data.path("sha256").asString())
        .collect(Collectors.joining(" and "));
  }

  private static String digest(
      Packaged city, HttpClient http, String token, String id, JsonNode row)
      throws IOException, InterruptedException {
    String path =
        "/api/v1/cases/%s/papers/%s/%d"
            .formatted(id, row.path("kind").asString(""), row.path("revision").asInt(0));
    HttpResponse<byte[]> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(city.at(path)))
                .header("Authorization", "Bearer " + token)
                .build(),
            BodyHandlers.ofByteArray());
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(answer.body()));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void check(List<Numbered> papers) {
    Map<String, List<Integer>> numbers = new TreeMap<>();
    for (Numbered paper : papers) {
      Matcher label = LABEL.matcher(paper.label());
      if (label.matches()) {
        numbers
            .computeIfAbsent(label.group(1), prefix -> new ArrayList<>())
            .add(Integer.valueOf(label.group(2)));
      }
      if (!paper.told().equals(paper.bytes())) {
        faults.add(
            "%s: the log tells %s, the bytes %s"
                .formatted(paper.label(), paper.told(), paper.bytes()));
      }
    }
    int counted = 0;
    for (Map.Entry<String, List<Integer>> one : numbers.entrySet()) {
      List<Integer> sorted = one.getValue().stream().sorted().toList();
      counted += sorted.size();
      proof.figure("numbers of " + one.getKey(), "1 to " + sorted.getLast());
      if (!sorted.equals(IntStream.rangeClosed(1, sorted.size()).boxed().toList())) {
        faults.add("gap or double in " + one.getKey() + ": " + sorted);
      }
    }
    if (counted != ordered.size() * A_CASE) {
      faults.add("%d papers ordered but %d numbered".formatted(ordered.size() * A_CASE, counted));
    }
  }
}
