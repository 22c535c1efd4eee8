package org.gongbao.city.kills;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What the city acknowledged, kept outside of it, and the comparison with what it has. */
final class Ledger {

  private static final int PAGE = 100;

  private final List<Acknowledged> entries = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private int foundByKey;
  private int repeats;

  /**
   * Enters an acknowledged action.
   *
   * @param repeated true if it was recorded by an earlier try, whose answer was lost
   */
  synchronized void enter(Acknowledged acknowledged, boolean repeated) {
    entries.add(acknowledged);
    foundByKey += repeated ? 1 : 0;
  }

  /** An input of the preparation, which must be granted, and is entered. */
  JsonNode granted(Caller caller, String login, String path, String input)
      throws InterruptedException {
    String key = UUID.randomUUID().toString();
    String body = Caller.body(input);
    JsonNode answer = caller.granted(login, path, body, key);
    enter(Acknowledged.of(login, path, body, key, answer), false);
    return answer;
  }

  synchronized void fault(String what) {
    faults.add(what);
  }

  synchronized List<String> faults() {
    return List.copyOf(faults);
  }

  synchronized List<Acknowledged> entries() {
    return List.copyOf(entries);
  }

  synchronized int foundByKey() {
    return foundByKey;
  }

  synchronized int repeats() {
    return repeats;
  }

  /** Sends an acknowledged request again, which must tell the same and record nothing. */
  void repeat(Caller caller, Acknowledged one) throws InterruptedException {
    Caller.Answer answer = caller.post(one.login(), one.path(), one.body(), one.key());
    synchronized (this) {
      repeats++;
    }
    if (!one.isToldAgainBy(answer.body()) || !answer.body().path("repeated").asBoolean()) {
      fault(
          "a repeated request was answered otherwise: %d %s"
              .formatted(answer.status(), answer.body()));
    }
  }

  /** How the city's events compare with what it acknowledged. */
  record Comparison(int cases, int events, int lost, int doubled) {}

  /** Reads every case there is; call it when every request has been answered. */
  Comparison compare(Caller caller) throws InterruptedException {
    Map<String, Set<String>> owed = new TreeMap<>();
    Map<String, Integer> acknowledged = new HashMap<>();
    for (Acknowledged one : entries()) {
      owed.computeIfAbsent(one.caseId(), id -> new HashSet<>()).addAll(one.hashes());
      acknowledged.merge(one.caseId(), one.hashes().size(), Integer::sum);
    }
    Set<String> there = cases(caller);
    int lost = 0;
    int doubled = (int) there.stream().filter(id -> !owed.containsKey(id)).count();
    int events = 0;
    for (Map.Entry<String, Set<String>> one : owed.entrySet()) {
      List<String> found = there.contains(one.getKey()) ? events(caller, one.getKey()) : List.of();
      events += found.size();
      int missing = (int) one.getValue().stream().filter(hash -> !found.contains(hash)).count();
      lost += missing;
      doubled += found.size() - (one.getValue().size() - missing);
      doubled += acknowledged.getOrDefault(one.getKey(), 0) - one.getValue().size();
    }
    return new Comparison(there.size(), events, lost, doubled);
  }

  private static Set<String> cases(Caller caller) throws InterruptedException {
    Set<String> ids = new HashSet<>();
    String after = "";
    do {
      JsonNode page =
          caller.get("office", "/api/v1/cases?limit=" + PAGE + "&after=" + after).body();
      page.path("cases").valueStream().forEach(row -> ids.add(row.path("id").asString()));
      after = page.path("after").asString("");
    } while (!after.isEmpty());
    return ids;
  }

  /** The hashes of a case's events that people caused. */
  private static List<String> events(Caller caller, String id) throws InterruptedException {
    return caller
        .get("office", "/api/v1/cases/" + id + "/events")
        .body()
        .path("events")
        .valueStream()
        .filter(event -> !event.path("byClock").asBoolean())
        .map(event -> event.path("hash").asString())
        .toList();
  }
}
