package org.gongbao.city.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.city.Gongbao;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.database.ThrowAwayDatabases;
import org.gongbao.city.people.Founding;
import org.gongbao.city.people.People;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A whole city in demonstration, serving on a free port. One serves all tests of a JVM; a test that
 * needs the days of a scenario begins a city of its own.
 */
public final class TestCity implements AutoCloseable {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final TestCity DEMO = beginning("2021-03-01T09:00:00+08:00");

  private final ConfigurableApplicationContext context;
  private final CityDatabase database;
  private Optional<String> plan = Optional.empty();

  private TestCity(CityDatabase database, String cityTime) {
    this.database = database;
    SpringApplication spring = new SpringApplication(Gongbao.class);
    spring.setDefaultProperties(
        Map.of("server.port", 0, "gongbao.demo", true, "gongbao.city-time", cityTime));
    spring.addInitializers(fresh ->
        ((GenericApplicationContext) fresh).registerBean(CityDatabase.class, () -> database));
    context = spring.run();
    context.getBean(Founding.class).found();
  }

  /** The city; started by the first test that asks. */
  public static TestCity demo() {
    return DEMO;
  }

  /** Another city, whose time begins at an instant. */
  public static TestCity beginning(String cityTime) {
    return on(ThrowAwayDatabases.fresh(), cityTime);
  }

  /** Another city, on a database that the test opened. */
  public static TestCity on(CityDatabase database, String cityTime) {
    return new TestCity(database, cityTime);
  }

  /** A bean of the city. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The address of a path that begins with a slash. */
  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  /** A new bearer token of a demonstration's person. */
  public String token(String login) {
    return bean(People.class).issueToken(login).orElseThrow();
  }

  /** The password of a demonstration's person. */
  public String password(String login) {
    return database.secrets().find("person/" + login).orElseThrow();
  }

  /** Id of an approved annual plan whose first project audits the demonstration's company. */
  public synchronized String plan() {
    String made = plan.orElseGet(() -> PlannedAudit.plan(this));
    plan = Optional.of(made);
    return made;
  }

  /** A client that keeps cookies and follows nothing by itself. */
  public static HttpClient browser() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  /** A browser in which somebody of the demonstration has signed in, in Chinese. */
  public HttpClient signedIn(String login) throws IOException, InterruptedException {
    HttpClient window = browser();
    String page =
        window
            .send(HttpRequest.newBuilder(at("/sign-in?lang=zh")).build(), BodyHandlers.ofString())
            .body();
    Matcher token = CSRF.matcher(page);
    if (!token.find()) {
      throw new IllegalStateException("Expected a form with a token");
    }
    String form =
        "login=%s&password=%s&_csrf=%s"
            .formatted(
                login, URLEncoder.encode(password(login), StandardCharsets.UTF_8), token.group(1));
    window.send(
        HttpRequest.newBuilder(at("/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
    return window;
  }

  private int port() {
    return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
        .getPort();
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
