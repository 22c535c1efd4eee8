package org.gongbao.city.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL for all tests of a JVM, with a migrated database to copy from. It forgets
 * everything in a power cut.
 */
public final class ThrowAwayDatabases {

  private static final String TEMPLATE = "city_template";
  private static final ThrowAwayDatabases ONE = new ThrowAwayDatabases();

  private final DataDirectory directory;
  private final PostgresServer server;
  private final String password;
  private final AtomicInteger made = new AtomicInteger();

  private ThrowAwayDatabases() {
    try {
      Path path = Files.createTempDirectory("gongbao-test");
      directory = DataDirectory.at(path);
      password = new Secrets(directory).get("database/" + PostgresServer.SUPERUSER);
      server =
          PostgresServer.start(
              directory.file("pg"), password, PostgresServer.Durability.THROW_AWAY);
      Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop test PostgreSQL"));
      CityDatabase.prepare(server, directory, TEMPLATE);
      CityDatabase.migrate(server.url(TEMPLATE), directory);
    } catch (IOException e) {
      throw new BrokenDatabaseException("Expected a directory for the test PostgreSQL", e);
    }
  }

  /** A new migrated database that nobody else uses. */
  public static CityDatabase fresh() {
    return ONE.copy();
  }

  /** The owner's way into a database made by {@link #fresh}, to look behind the app's views. */
  public static DataSource owner(CityDatabase database) {
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setUrl(database.url());
    owner.setUser(DatabaseRole.OWNER.loginName());
    owner.setPassword(database.secrets().get(DatabaseRole.OWNER.secretName()));
    return owner;
  }

  private CityDatabase copy() {
    String name = "test_" + made.incrementAndGet();
    try (Connection admin = server.admin("postgres", password)) {
      create(admin, name);
      CityDatabase.prepare(server, directory, name);
    } catch (SQLException e) {
      throw new BrokenDatabaseException("Expected to copy the test database", e);
    }
    Deque<AutoCloseable> closing = new ArrayDeque<>();
    return new CityDatabase(
        new DatabasePlace(own(name), Optional.empty()), server.url(name), closing, 4);
  }

  /** An installation has its directory to itself: what is signed there is of its database. */
  private DataDirectory own(String name) {
    try {
      DataDirectory own = DataDirectory.at(directory.file("of-" + name));
      Files.copy(
          directory.file(Secrets.FILE), own.file(Secrets.FILE), StandardCopyOption.COPY_ATTRIBUTES);
      return own;
    } catch (IOException e) {
      throw new BrokenDatabaseException("Expected to copy the secrets of the test database", e);
    }
  }

  private static void create(Connection admin, String name) throws SQLException {
    String create =
        """
        select format('create database %I template %I owner gb_owner', ?::text, ?::text)
        """;
    try (PreparedStatement statement = admin.prepareStatement(create);
        Statement ddl = admin.createStatement()) {
      statement.setString(1, name);
      statement.setString(2, TEMPLATE);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        ddl.execute(rows.getString(1));
      }
    }
  }

  private void stop() {
    try {
      server.close();
      FileSystemUtils.deleteRecursively(directory.path());
    } catch (IOException e) {
      throw new BrokenDatabaseException("Expected to delete the test PostgreSQL", e);
    }
  }
}
