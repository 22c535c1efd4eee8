package org.gongbao.city.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The city's database, open: migrated, and with a pool for each role that works in it. Closing it
 * closes the pools, stops the embedded server if it was started here, and frees the directory.
 */
public final class CityDatabase implements AutoCloseable {

  private static final String NAME = "gongbao";
  private static final int KEEPER_POOL = 4;
  private static final int PER_CORE = 4;

  private final DatabasePlace place;
  private final Secrets secrets;
  private final String url;
  private final Deque<AutoCloseable> closing;
  private final HikariDataSource app;
  private final HikariDataSource keeper;
  private final CompletableFuture<BrokenDatabaseException> lost = new CompletableFuture<>();

  CityDatabase(DatabasePlace place, String url, Deque<AutoCloseable> closing, int appConnections) {
    this.place = place;
    this.secrets = new Secrets(place.directory());
    this.url = url;
    this.closing = closing;
    this.app = pool(DatabaseRole.APP, appConnections);
    this.keeper = pool(DatabaseRole.KEEPER, KEEPER_POOL);
  }

  /**
   * Opens it for a server: takes the directory, starts PostgreSQL, migrates.
   *
   * @throws BrokenDatabaseException if another process holds the directory, or the machine is
   *     broken
   */
  public static CityDatabase open(DatabasePlace place) {
    DataDirectory directory = place.directory();
    DataDirectory.Lock lock =
        directory
            .lock()
            .orElseThrow(() ->
                new BrokenDatabaseException(
                    "Expected a free data directory but another Gongbao runs on "
                        + directory.path()));
    Deque<AutoCloseable> closing = new ArrayDeque<>();
    closing.push(lock);
    try {
      RunningServer.forget(directory);
      int connections = PER_CORE * Runtime.getRuntime().availableProcessors();
      if (place.jdbcUrl().isPresent()) {
        String url = prepareForeign(place.jdbcUrl().get(), directory);
        migrate(url, directory);
        return new CityDatabase(place, url, closing, connections);
      }
      PostgresServer server = startEmbedded(directory, closing);
      migrate(server.url(NAME), directory);
      CityDatabase city = new CityDatabase(place, server.url(NAME), closing, connections);
      closing.push(Supervisor.of(server, city::dropConnections, city.lost::complete));
      return city;
    } catch (RuntimeException e) {
      closeAll(closing);
      throw e;
    }
  }

  /**
   * Opens it for a command: beside the server that runs on the directory, else as {@link #open}.
   *
   * @throws BrokenDatabaseException if the directory is held but its server is not ready yet
   */
  public static CityDatabase connect(DatabasePlace place) {
    Optional<DataDirectory.Lock> lock = place.directory().lock();
    if (lock.isPresent()) {
      lock.get().close();
      return open(place);
    }
    RunningServer server =
        RunningServer.read(place.directory())
            .orElseThrow(() ->
                new BrokenDatabaseException(
                    "Expected a ready server but the one on "
                        + place.directory().path()
                        + " is still starting or stopping"));
    return new CityDatabase(place, server.database(), new ArrayDeque<>(), 2);
  }

  /** What pages, API and rooms use; at most four connections per core. */
  public DataSource app() {
    return app;
  }

  /** Most connections that {@link #app} has open at once. */
  public int appConnections() {
    return app.getMaximumPoolSize();
  }

  /**
   * Waits until the embedded PostgreSQL has died and does not start again; as long as the program
   * runs, if all goes well.
   */
  public BrokenDatabaseException awaitLoss() throws InterruptedException {
    try {
      return lost.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Expected to be told of a loss", e);
    }
  }

  /** What the keeper of the log uses. */
  public DataSource keeper() {
    return keeper;
  }

  /** What erases personal data uses: one connection, opened for that and closed with all others. */
  public DataSource eraser() {
    HikariDataSource eraser = pool(DatabaseRole.ERASER, 1);
    closing.push(eraser);
    return eraser;
  }

  /** The installation's secrets. */
  public Secrets secrets() {
    return secrets;
  }

  /** The installation's directory. */
  public DataDirectory directory() {
    return place.directory();
  }

  /** JDBC URL without credentials. */
  String url() {
    return url;
  }

  /** Leaves the address for commands beside this server; forgotten when it closes. */
  public void announce(String page) {
    new RunningServer(ProcessHandle.current().pid(), page, url).write(place.directory());
    closing.push(() -> RunningServer.forget(place.directory()));
  }

  @Override
  public void close() {
    app.close();
    keeper.close();
    closeAll(closing);
  }

  /** Their server has died; whoever asks next is not to get one of them. */
  private void dropConnections() {
    app.getHikariPoolMXBean().softEvictConnections();
    keeper.getHikariPoolMXBean().softEvictConnections();
  }

  private static PostgresServer startEmbedded(
      DataDirectory directory, Deque<AutoCloseable> closing) {
    Secrets secrets = new Secrets(directory);
    String password = secrets.get("database/" + PostgresServer.SUPERUSER);
    PostgresServer server =
        PostgresServer.start(directory.file("pg"), password, PostgresServer.Durability.DURABLE);
    closing.push(server);
    prepare(server, directory, NAME);
    return server;
  }

  /** Makes the roles and an empty database of that name that only they may enter. */
  static void prepare(PostgresServer server, DataDirectory directory, String database) {
    Secrets secrets = new Secrets(directory);
    String password = secrets.get("database/" + PostgresServer.SUPERUSER);
    try (Connection admin = server.admin("postgres", password)) {
      for (DatabaseRole role : DatabaseRole.values()) {
        Roles.provide(admin, role, secrets.get(role.secretName()));
      }
      Roles.provideDatabase(admin, database);
    } catch (SQLException e) {
      throw new BrokenDatabaseException("Expected to prepare the database's roles", e);
    }
    try (Connection admin = server.admin(database, password)) {
      Roles.closeToOthers(admin);
    } catch (SQLException e) {
      throw new BrokenDatabaseException("Expected to close the database to others", e);
    }
  }

  /** On a foreign server the user makes the database; its role makes ours and stays their admin. */
  private static String prepareForeign(String given, DataDirectory directory) {
    Secrets secrets = new Secrets(directory);
    if (!given.startsWith("jdbc:postgresql:")) {
      throw new BrokenDatabaseException("Expected a JDBC URL like jdbc:postgresql://host/database");
    }
    try (Connection admin = DriverManager.getConnection(given)) {
      Roles.requireRecent(admin);
      for (DatabaseRole role : DatabaseRole.values()) {
        Roles.provide(admin, role, secrets.get(role.secretName()));
      }
      Roles.closeToOthers(admin);
    } catch (SQLException e) {
      throw new BrokenDatabaseException("Expected to prepare the database at --jdbc-url", e);
    }
    PGSimpleDataSource parts = new PGSimpleDataSource();
    parts.setUrl(given);
    parts.setUser(null);
    parts.setPassword(null);
    return parts.getUrl();
  }

  static void migrate(String url, DataDirectory directory) {
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setUrl(url);
    owner.setUser(DatabaseRole.OWNER.loginName());
    owner.setPassword(new Secrets(directory).get(DatabaseRole.OWNER.secretName()));
    Migrations.run(owner);
  }

  private HikariDataSource pool(DatabaseRole role, int connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(role.loginName());
    config.setJdbcUrl(url);
    config.setUsername(role.loginName());
    config.setPassword(secrets.get(role.secretName()));
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(5_000);
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("ApplicationName", "gongbao " + role.loginName());
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(config);
  }

  private static void closeAll(Deque<AutoCloseable> closing) {
    while (!closing.isEmpty()) {
      try {
        closing.pop().close();
      } catch (Exception e) {
        throw new BrokenDatabaseException("Expected to close the database", e);
      }
    }
  }
}
