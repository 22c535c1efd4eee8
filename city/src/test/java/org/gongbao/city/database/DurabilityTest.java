package org.gongbao.city.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.gongbao.city.database.PostgresServer.Durability;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The embedded PostgreSQL")
class DurabilityTest {

  @Test
  @DisplayName(
      "loses nothing in a power cut, listens on loopback only and survives a killed program")
  void isDurable(@TempDir Path temporary) throws SQLException {
    Path data = temporary.resolve("pg");
    PostgresServer orphan = PostgresServer.start(data, "first-password", Durability.DURABLE);
    try (Connection admin = orphan.admin("postgres", "first-password");
        Statement statement = admin.createStatement()) {
      assertThat(show(statement, "fsync")).isEqualTo("on");
      assertThat(show(statement, "synchronous_commit")).isEqualTo("on");
      assertThat(show(statement, "full_page_writes")).isEqualTo("on");
      assertThat(show(statement, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(show(statement, "unix_socket_directories")).isEmpty();
      assertThat(show(statement, "password_encryption")).isEqualTo("scram-sha-256");
      statement.execute(
          """
          create table kept as select 1 as one
          """);
    }
    assertThatThrownBy(
            () -> DriverManager.getConnection(orphan.url("postgres"), "postgres", "wrong").close())
        .isInstanceOf(SQLException.class);

    // The program that started it is gone; the next start finds its PostgreSQL still running.
    try (PostgresServer next = PostgresServer.start(data, "ignored", Durability.DURABLE);
        Connection admin = next.admin("postgres", "first-password");
        Statement statement = admin.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select one from kept
                """)) {
      assertThat(rows.next()).isTrue();
    }
  }

  @Test
  @DisplayName(
      "starts after its first process was killed, though a child works on and another program has"
          + " its number by now")
  void survivesKill(@TempDir Path temporary) throws Exception {
    Path data = temporary.resolve("pg");
    PostgresServer killed = PostgresServer.start(data, "a-password", Durability.DURABLE);
    ProcessHandle first = new Leftovers(data).postmaster().orElseThrow();
    try (Connection working = killed.admin("postgres", "a-password");
        Statement statement = working.createStatement()) {
      Thread busy = Thread.ofVirtual().start(() -> countQuietly(statement));
      try (Connection watching = killed.admin("postgres", "a-password")) {
        while (!isCounting(watching)) {
          Thread.onSpinWait();
        }
      }
      first.destroyForcibly();
      killed.launch(1);
      busy.join();
      assertThat(killed.isRunning()).isTrue();
      assertThat(new Leftovers(data).postmaster().orElseThrow().pid()).isNotEqualTo(first.pid());
      killed.admin("postgres", "a-password").close();
    }

    killed.close();
    Files.writeString(data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
    assertThat(killed.isRunning()).isFalse();
    try (PostgresServer next = PostgresServer.start(data, "ignored", Durability.DURABLE)) {
      next.admin("postgres", "a-password").close();
    }
  }

  /** A child that looks up only at its end, long after the test. */
  private static void countQuietly(Statement statement) {
    try {
      statement.execute(
          """
          select /* counting */ count(*) from generate_series(1, 1000000000)
          """);
      throw new AssertionError("Expected the count to be broken off");
    } catch (SQLException _) {
      // killed with its server
    }
  }

  private static boolean isCounting(Connection watching) throws SQLException {
    try (Statement statement = watching.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select 1 from pg_stat_activity
                where state = 'active' and pid <> pg_backend_pid() and query like '%counting%'
                """)) {
      return rows.next();
    }
  }

  @Test
  @DisplayName("is given to one program at a time")
  void isLocked(@TempDir Path temporary) {
    DataDirectory directory = DataDirectory.at(temporary.resolve("data"));
    try (DataDirectory.Lock held = directory.lock().orElseThrow()) {
      assertThat(held.channel().isOpen()).isTrue();
      DatabasePlace place = new DatabasePlace(directory, Optional.empty());
      assertThatThrownBy(() -> CityDatabase.open(place))
          .isInstanceOf(BrokenDatabaseException.class)
          .hasMessageContaining("another Gongbao runs on " + directory.path());
      assertThatThrownBy(() -> CityDatabase.connect(place))
          .hasMessageContaining("still starting or stopping");
    }
    assertThat(directory.lock()).isPresent();
  }

  @Test
  @DisplayName("keeps its secrets readable by its owner only, and makes each once")
  void keepsSecrets(@TempDir Path temporary) throws Exception {
    DataDirectory directory = DataDirectory.at(temporary.resolve("data"));
    String first = new Secrets(directory).get("one");
    assertThat(new Secrets(directory).get("one")).isEqualTo(first).hasSize(32);
    assertThat(new Secrets(directory).get("two")).isNotEqualTo(first);
    assertThat(new Secrets(directory).find("three")).isEmpty();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.file("secrets.json"))))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path())))
        .isEqualTo("rwx------");
  }

  @Test
  @DisplayName("never mixes invented people with real ones")
  void keepsDemoApart(@TempDir Path temporary) {
    DataDirectory demo = DataDirectory.at(temporary.resolve("demo"));
    demo.settleDemo(true);
    new Secrets(demo).get("any");
    assertThatThrownBy(() -> demo.settleDemo(false)).hasMessageContaining("Expected --demo");
    DataDirectory real = DataDirectory.at(temporary.resolve("real"));
    real.settleDemo(false);
    new Secrets(real).get("any");
    assertThatThrownBy(() -> real.settleDemo(true)).hasMessageContaining("holds a real city");
  }

  @Test
  @DisplayName("is settled as a demonstration or a real city by serve, not by a command before it")
  void commandsSettleNothing(@TempDir Path temporary) throws IOException {
    DataDirectory imported = DataDirectory.at(temporary);
    new Secrets(imported).get("any");
    Files.createDirectory(imported.file("pg"));
    imported.settleDemo(true);
    assertThat(imported.isDemo()).isTrue();
  }

  private static String show(Statement statement, String setting) throws SQLException {
    try (ResultSet rows = statement.executeQuery("show " + setting)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
