package org.gongbao.city.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongbao.city.testing.TestCity;
import org.gongbao.engine.CaseId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pages, as a browser without script sends their forms: opened, filled in, checked, sent. Only
 * fields that the form shows are filled in; more rows of a list are asked for by its button.
 */
final class PageDoor implements Door {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final Pattern FIELD = Pattern.compile("name=\"(in/[^\"]*)\"");
  private static final Pattern ADD = Pattern.compile("name=\"add\" value=\"([^\"]+)\"");
  private static final Pattern REFUSED =
      Pattern.compile("role=\"alert\".*?href=\"/law/([a-z]+)/([0-9a-z.]+)\"", Pattern.DOTALL);
  private static final Pattern FAULT =
      Pattern.compile("<tr>\\s*<td data-label=\"行号\">(\\d+)</td>(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern LAW = Pattern.compile("href=\"/law/([a-z]+)/([0-9a-z.]+)\"");
  private static final Pattern ID = Pattern.compile("/cases/([0-9A-Za-z-]+)");

  private final TestCity city;
  private final Map<String, HttpClient> windows = new HashMap<>();

  PageDoor(TestCity city) {
    this.city = city;
  }

  @Override
  public Came opens(String who, String procedure, JsonNode input) {
    return sends(who, "/cases/new/" + procedure, input, Optional.empty());
  }

  @Override
  public Came does(String who, CaseId id, String action, JsonNode input, Optional<String> day) {
    return sends(who, "/cases/" + id + "/do/" + action, input, day);
  }

  /** The form of an answer calls the field by the kind of answer that it wants. */
  @Override
  public Came answers(String who, CaseId id, int question, JsonNode answer, String why) {
    String path = "/cases/" + id + "/answer/" + question;
    String field =
        shown(get(who, path).body()).stream()
            .filter(one -> !one.equals("in/why"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no form to answer at " + path));
    ObjectNode input = JsonMapper.shared().createObjectNode();
    input.set(field.substring("in/".length()), answer);
    return sends(who, path, input.put("why", why), Optional.empty());
  }

  @Override
  public void brings(String who, CaseId id, String csv) {
    String path = "/cases/" + id + "/rows";
    StringBuilder body = new StringBuilder();
    HIDDEN
        .matcher(get(who, path).body())
        .results()
        .forEach(found -> body.append(part(found.group(1), "", found.group(2))));
    body.append(part("rows", "; filename=\"rows.csv\"", csv)).append("--rows--\r\n");
    HttpResponse<String> taken =
        send(
            who,
            HttpRequest.newBuilder(city.at(path))
                .header("Content-Type", "multipart/form-data; boundary=rows")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    assertThat(taken.statusCode()).as("%s", text(taken)).isEqualTo(302);
  }

  private static String part(String field, String more, String text) {
    return "--rows\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
        .formatted(field, more, text);
  }

  @Override
  public Optional<Map<Long, Fault>> faults(String who, CaseId id) {
    HttpResponse<String> page = get(who, "/cases/" + id + "/rows");
    if (page.body().contains("/stop\"")) {
      return Optional.empty();
    }
    assertThat(text(page)).contains("已读完");
    Map<Long, Fault> faults = new HashMap<>();
    FAULT
        .matcher(page.body())
        .results()
        .forEach(found -> {
          Matcher clause = LAW.matcher(found.group(2));
          faults.put(
              Long.parseLong(found.group(1)),
              new Fault(
                  clause.find()
                      ? Optional.of(clause.group(1) + "/" + clause.group(2))
                      : Optional.empty(),
                  text(found.group(2))));
        });
    return Optional.of(faults);
  }

  @Override
  public boolean sees(String who, CaseId id) {
    return get(who, "/cases/" + id).statusCode() == 200;
  }

  private Came sends(String who, String path, JsonNode input, Optional<String> day) {
    HttpResponse<String> form = get(who, path);
    if (form.statusCode() != 200) {
      return new Came(Optional.empty(), Optional.of("page/" + form.statusCode()), false, "no form");
    }
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    flatten("in", input, fields);
    day.ifPresent(one -> fields.put("in/~/effective-day", one));
    String page = withRows(who, path, form.body(), fields);
    for (String field : fields.keySet()) {
      assertThat(shown(page)).as("fields of %s", path).anyMatch(one -> one.equals(field));
    }
    HttpResponse<String> checked = post(who, path, page, fields, Map.of("step", "check"));
    assertThat(checked.statusCode()).as("%s checked: %s", path, text(checked)).isEqualTo(200);
    HttpResponse<String> sent = post(who, path, checked.body(), fields, Map.of("step", "send"));
    String to = sent.headers().firstValue("Location").orElse("");
    Optional<CaseId> id =
        Optional.of(to)
            .map(ID::matcher)
            .filter(Matcher::find)
            .map(found -> CaseId.of(found.group(1)));
    if (id.isPresent()) {
      return new Came(id, Optional.empty(), to.endsWith("?asked"), to);
    }
    Matcher refused = REFUSED.matcher(sent.body());
    return new Came(
        Optional.empty(),
        Optional.of(refused.find() ? refused.group(1) + "/" + refused.group(2) : "engine/action"),
        false,
        sent.statusCode() + " " + text(sent));
  }

  /** A list shows as many rows as were asked for; each press of its button adds one. */
  private String withRows(String who, String path, String first, Map<String, String> fields) {
    String page = first;
    for (int presses = 0; presses < 200; presses++) {
      String before = page;
      Optional<String> missing =
          fields.keySet().stream()
              .filter(field -> !shown(before).contains(field))
              .flatMap(field ->
                  ADD.matcher(before)
                      .results()
                      .map(found -> found.group(1))
                      .filter(list -> field.startsWith("in" + list + "/")))
              .max(java.util.Comparator.comparingInt(String::length));
      if (missing.isEmpty()) {
        return page;
      }
      page = post(who, path, page, fields, Map.of("add", missing.get())).body();
    }
    return page;
  }

  private static java.util.Set<String> shown(String page) {
    return FIELD.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private static void flatten(String name, JsonNode value, Map<String, String> fields) {
    if (value.isObject()) {
      value.properties().forEach(one -> flatten(name + "/" + one.getKey(), one.getValue(), fields));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        flatten(name + "/" + i, value.get(i), fields);
      }
    } else {
      fields.put(name, value.asString());
    }
  }

  private HttpResponse<String> post(
      String who,
      String path,
      String page,
      Map<String, String> fields,
      Map<String, String> button) {
    SequencedMap<String, String> all = new LinkedHashMap<>();
    HIDDEN
        .matcher(page)
        .results()
        .filter(found -> !found.group(1).startsWith("in/"))
        .forEach(found -> all.put(found.group(1), found.group(2)));
    all.putAll(fields);
    all.putAll(button);
    String body =
        all.entrySet().stream()
            .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        who,
        HttpRequest.newBuilder(city.at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> get(String who, String path) {
    return send(who, HttpRequest.newBuilder(city.at(path)));
  }

  private HttpResponse<String> send(String who, HttpRequest.Builder request) {
    return send(windows.computeIfAbsent(who, this::signedIn), request);
  }

  private HttpClient signedIn(String who) {
    HttpClient window = TestCity.browser();
    String page = send(window, HttpRequest.newBuilder(city.at("/sign-in?lang=zh"))).body();
    String fields =
        HIDDEN
            .matcher(page)
            .results()
            .map(found -> encoded(found.group(1)) + "=" + encoded(found.group(2)))
            .collect(Collectors.joining("&"));
    HttpResponse<String> in =
        send(
            window,
            HttpRequest.newBuilder(city.at("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        fields + "&login=" + who + "&password=" + encoded(city.password(who)))));
    assertThat(in.headers().firstValue("Location").orElse("")).as(who).doesNotContain("sign-in");
    return window;
  }

  private static HttpResponse<String> send(HttpClient window, HttpRequest.Builder request) {
    try {
      return window.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("Expected an answer of the city", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Expected to wait for the city", e);
    }
  }

  private static String text(HttpResponse<String> response) {
    String body = response.body();
    return text(body.substring(Math.max(body.indexOf("<main"), 0)));
  }

  private static String text(String html) {
    return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    windows.values().forEach(HttpClient::close);
  }
}
