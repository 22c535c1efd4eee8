package org.gongbao.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.gongbao.law.LawBook;
import org.gongbao.law.LegalTime;
import org.gongbao.law.WorkCalendar;
import tools.jackson.databind.JsonNode;

/**
 * A city for one test: its own database out of a template, the procedures given, and a clock that
 * stands where the test puts it. All tests of a run share one PostgreSQL.
 */
final class TestCity implements AutoCloseable {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();
  private static final KeyPair LOG_KEY = logKey();

  private final String database = "city" + NUMBER.incrementAndGet();
  private final HikariDataSource app;
  private final HikariDataSource keeper;
  private final HikariDataSource eraser;
  private final LawBook law;
  private final Engine engine;

  private TestCity(List<Procedure> procedures, LawBook law) {
    this.law = law;
    sql("postgres", "create database " + database + " template gongbao_template");
    app = pool("gb_app");
    keeper = pool("gb_keeper");
    eraser = pool("gb_eraser");
    EngineBuilder builder =
        Engine.builder(app, keeper, () -> law)
            .vaultKey("test", new SecretKeySpec(new byte[32], "AES"))
            .digestKey(new SecretKeySpec(new byte[32], "HmacSHA256"))
            .logKey(LOG_KEY)
            .eraser(eraser)
            .build("test");
    procedures.forEach(builder::procedure);
    engine = builder.start();
  }

  private static KeyPair logKey() {
    try {
      return KeyPairGenerator.getInstance(Checkpoint.ALGORITHM).generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("max_connections", "300")
              .start();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create role gb_owner superuser login");
        statement.execute("create role gb_app login");
        statement.execute("create role gb_keeper login");
        statement.execute("create role gb_eraser login");
        statement.execute("create database gongbao_template");
      }
      try (Connection connection =
          server.getDatabase("gb_owner", "gongbao_template").getConnection()) {
        Engine.install(connection);
      }
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static TestCity with(Procedure... procedures) {
    return with(law(Map.of()), procedures);
  }

  static TestCity with(LawBook law, Procedure... procedures) {
    TestCity city = new TestCity(List.of(procedures), law);
    city.at("2021-03-01T09:00");
    return city;
  }

  /** A book with mainland China's calendar and whole-number figures in force since 2020. */
  static LawBook law(Map<String, Integer> figures) {
    return Figures.book(figures, WorkCalendar.mainlandChina());
  }

  private HikariDataSource pool(String role) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(SERVER.getJdbcUrl(role, database));
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  /** Another engine over the same database, as another node or a later release would be. */
  Engine engineWith(InstantSource systemClock, Procedure... procedures) {
    EngineBuilder builder =
        Engine.builder(app, keeper, () -> law)
            .vaultKey("test", new SecretKeySpec(new byte[32], "AES"))
            .digestKey(new SecretKeySpec(new byte[32], "HmacSHA256"))
            .logKey(LOG_KEY)
            .systemClock(systemClock)
            .build("test-2");
    List.of(procedures).forEach(builder::procedure);
    return builder.start();
  }

  /** Another engine over the same database, under a law that a publication replaces. */
  Engine engineUnder(Supplier<LawBook> book, Procedure... procedures) {
    EngineBuilder builder =
        Engine.builder(app, keeper, book)
            .vaultKey("test", new SecretKeySpec(new byte[32], "AES"))
            .digestKey(new SecretKeySpec(new byte[32], "HmacSHA256"))
            .logKey(LOG_KEY)
            .build("test-3");
    List.of(procedures).forEach(builder::procedure);
    return builder.start();
  }

  Engine engine() {
    return engine;
  }

  /** Plain connections of a role, as an attacker or a DBA would have them. */
  Connection connection(String role) throws SQLException {
    return DriverManager.getConnection(SERVER.getJdbcUrl(role, database));
  }

  DataSource keeper() {
    return keeper;
  }

  void sql(String sql) {
    sql(database, sql);
  }

  private static void sql(String database, String sql) {
    try (Connection connection =
            DriverManager.getConnection(SERVER.getJdbcUrl("gb_owner", database));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Lets the city's clock stand at a local time such as {@code 2021-03-01T09:00}. */
  void at(String localDateTime) {
    Instant instant = instant(localDateTime);
    if (!engine.clock().beginAt(instant, false) && !engine.clock().standAt(instant)) {
      throw new IllegalArgumentException("Expected a later time than now but got " + localDateTime);
    }
  }

  static Instant instant(String localDateTime) {
    return java.time.LocalDateTime.parse(localDateTime).atZone(LegalTime.ZONE).toInstant();
  }

  static Instant day(String date) {
    return LegalTime.startOf(LocalDate.parse(date));
  }

  static JsonNode json(String text) {
    return Json.MAPPER.readTree(text.replace('\'', '"'));
  }

  /** Opens a case at once and demands that it was granted. */
  CaseId open(Actor actor, String procedureAndAction, String input, String key) {
    Command command =
        new Command(engine.newCase(), procedureAndAction, json(input), actor, Command.AT_ONCE, key);
    Outcome outcome = engine.act(command);
    if (!outcome.ruling().isGranted()) {
      throw new AssertionError("Expected the opening to be granted but got " + outcome.ruling());
    }
    return outcome.id();
  }

  /** Acts at once, under a key of its own. */
  Outcome act(Actor actor, CaseId id, String action, String input) {
    return actAsOf(actor, id, action, input, Command.AT_ONCE);
  }

  /** Acts with effect from an earlier instant, under a key of its own. */
  Outcome actAsOf(Actor actor, CaseId id, String action, String input, Instant effectiveAt) {
    return engine.act(
        new Command(
            id, action, json(input), actor, effectiveAt, "key-" + NUMBER.incrementAndGet()));
  }

  CaseFile file(Actor actor, CaseId id) {
    return engine.read(actor, id).orElseThrow();
  }

  /** Types of the case's events, in order, without the procedure's name. */
  List<String> story(Actor actor, CaseId id) {
    return engine.events(actor, id).stream()
        .map(event -> event.type().substring(event.type().indexOf('/') + 1))
        .toList();
  }

  @Override
  public void close() {
    app.close();
    keeper.close();
    eraser.close();
    sql("postgres", "drop database " + database + " with (force)");
  }
}
