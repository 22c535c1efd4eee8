package org.gongbao.city.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of our own in {@code DIR/pg}: loopback only, passwords by SCRAM, nothing lost by a
 * power cut unless {@link Durability#THROW_AWAY} was asked for.
 */
final class PostgresServer implements AutoCloseable {

  static final String SUPERUSER = "postgres";

  /** Whether a commit survives the machine. */
  enum Durability {
    DURABLE("on", 40 + 8 * Runtime.getRuntime().availableProcessors()),
    /** For tests only. */
    THROW_AWAY("off", 400);

    private final String flag;
    // tests keep one pool for each database they copy
    private final int connections;

    Durability(String flag, int connections) {
      this.flag = flag;
      this.connections = connections;
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
  private static final int ATTEMPTS = 3;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

  private final PostgresBinaries binaries;
  private final Path data;
  private final int port;

  private PostgresServer(PostgresBinaries binaries, Path data, int port) {
    this.binaries = binaries;
    this.data = data;
    this.port = port;
  }

  /**
   * Starts the server on a free port, after ending what a killed program left behind. The caller
   * holds the directory's lock.
   */
  static PostgresServer start(Path data, String password, Durability durability) {
    PostgresBinaries binaries = PostgresBinaries.unpacked();
    if (!Files.exists(data)) {
      initialise(binaries, data, password);
    }
    PostgresServer server = new PostgresServer(binaries, data, freePort());
    server.configure(durability);
    server.launch(ATTEMPTS);
    return server;
  }

  /**
   * Starts it on its directory and its port, after ending what was left there. It is tried again: a
   * program that was killed may have had a start of its own under way.
   *
   * @throws BrokenDatabaseException what the last attempt said
   */
  void launch(int attempts) {
    for (int attempt = 1; ; attempt++) {
      try {
        stopOrphan();
        new Leftovers(data).end();
        run("pg_ctl", "start", "--wait", "--silent", "--timeout=120", "--log=" + log());
        return;
      } catch (BrokenDatabaseException e) {
        if (attempt == attempts || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        pause();
      }
    }
  }

  /** True while its first process, which all others hang on, is there. */
  boolean isRunning() {
    return new Leftovers(data).postmaster().isPresent();
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** A connection of the superuser, who makes roles and databases and nothing else. */
  Connection admin(String database, String password) throws SQLException {
    return DriverManager.getConnection(url(database), SUPERUSER, password);
  }

  @Override
  public void close() {
    if (isRunning()) {
      run("pg_ctl", "stop", "--mode=fast", "--wait", "--silent", "--timeout=120");
    }
  }

  private Path log() {
    return data.resolveSibling("postgresql.log");
  }

  /** Prepares beside the place and moves there, so that a broken-off first start leaves nothing. */
  private static void initialise(PostgresBinaries binaries, Path data, String password) {
    Path fresh = data.resolveSibling(data.getFileName() + ".fresh");
    Path secret = data.resolveSibling(data.getFileName() + ".first");
    try {
      FileSystemUtils.deleteRecursively(fresh);
      Files.deleteIfExists(secret);
      Files.createFile(
          secret,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(secret, password);
      new PostgresServer(binaries, fresh, 0)
          .run(
              "initdb",
              "--username=" + SUPERUSER,
              "--pwfile=" + secret,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C.UTF-8",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--data-checksums");
      Files.delete(secret);
      Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new BrokenDatabaseException("Expected to prepare PostgreSQL in " + data, e);
    }
  }

  private void configure(Durability durability) {
    String settings =
        """
        # Written at every start; put settings of your own into postgresql.conf, after the include.
        port = %d
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        password_encryption = 'scram-sha-256'
        fsync = %2$s
        synchronous_commit = %2$s
        full_page_writes = %2$s
        wal_compression = on
        max_wal_size = '2GB'
        shared_buffers = '128MB'
        max_connections = %3$d
        timezone = 'UTC'
        log_timezone = 'UTC'
        lc_messages = 'C'
        """
            .formatted(port, durability.flag, durability.connections);
    try {
      Files.writeString(data.resolve("gongbao.conf"), settings);
      Path main = data.resolve("postgresql.conf");
      String include = "include = 'gongbao.conf'\n";
      String before = Files.readString(main);
      if (!before.contains(include)) {
        Files.writeString(main, before + include);
      }
    } catch (IOException e) {
      throw new BrokenDatabaseException("Expected to configure PostgreSQL in " + data, e);
    }
  }

  /** One that a killed program left behind; what does not stop in order is ended after it. */
  private void stopOrphan() {
    try {
      close();
    } catch (BrokenDatabaseException e) {
      LOG.warn("An earlier PostgreSQL did not stop in order and is killed: {}", e.getMessage());
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_ATTEMPTS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new BrokenDatabaseException("Expected a free port on the loopback address", e);
    }
  }

  /** Runs one of PostgreSQL's programs on this directory; it says what it said when it fails. */
  private void run(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(binaries.program(program).toString());
    command.add("--pgdata=" + data);
    command.addAll(List.of(arguments));
    try {
      Path said = Files.createTempFile("gongbao", ".txt");
      try {
        int exit =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
          throw new BrokenDatabaseException(
              "Expected %s to succeed but it ended with %d: %s (see %s)"
                  .formatted(program, exit, Files.readString(said).strip(), log()));
        }
      } finally {
        Files.delete(said);
      }
    } catch (IOException e) {
      throw new BrokenDatabaseException("Expected to run " + program, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokenDatabaseException("Interrupted while running " + program, e);
    }
  }
}
