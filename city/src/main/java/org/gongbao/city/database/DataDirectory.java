package org.gongbao.city.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The directory that holds an installation: secrets, the embedded PostgreSQL, the address of a
 * running server. Readable by its owner only; one process at a time may hold it.
 *
 * @param path absolute
 */
public record DataDirectory(Path path) {

  private static final String DEMO = "demo.txt";
  private static final String REAL = "city.txt";

  /**
   * The directory at {@code path}, made if it is not there.
   *
   * @throws BrokenDatabaseException naming the path, if it cannot be made
   */
  public static DataDirectory at(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      if (!Files.isDirectory(absolute)) {
        Files.createDirectories(
            absolute,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
    } catch (IOException e) {
      throw new BrokenDatabaseException("Expected to make the data directory " + absolute, e);
    }
    return new DataDirectory(absolute);
  }

  /** True if a city was made in a directory: its secrets are there. */
  public static boolean holdsCity(Path path) {
    return Files.exists(path.resolve(Secrets.FILE));
  }

  /** A file of this directory; it need not exist. */
  public Path file(String name) {
    return path.resolve(name);
  }

  /** True if it was first served as a demonstration; decided once, for good. */
  public boolean isDemo() {
    return Files.exists(file(DEMO));
  }

  /**
   * Settles when it is first served whether this is a demonstration.
   *
   * @throws BrokenDatabaseException if it was settled otherwise before, for invented people must
   *     not mix with real ones
   */
  public void settleDemo(boolean demo) {
    boolean settled = isDemo() || Files.exists(file(REAL));
    if (settled && demo != isDemo()) {
      throw new BrokenDatabaseException(
          demo
              ? "Expected a new data directory for --demo but " + path + " holds a real city"
              : "Expected --demo, for the data directory " + path + " holds a demonstration");
    }
    if (!settled && demo) {
      writePrivately(DEMO, "The people, organs and cases of this directory are invented.\n");
    } else if (!settled) {
      writePrivately(REAL, "The people, organs and cases of this directory are real.\n");
    }
  }

  /** The lock on this directory, if no other process holds it. */
  Optional<Lock> lock() {
    try {
      FileChannel channel =
          FileChannel.open(file("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock held = tryLock(channel);
      if (held == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new Lock(channel));
    } catch (IOException e) {
      throw new BrokenDatabaseException("Expected to lock the data directory " + path, e);
    }
  }

  /** Java answers null for another process, but throws for another thread of this one. */
  private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel)
      throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /**
   * Writes a file that only its owner may read (mode 0600), whole or not at all.
   *
   * @throws BrokenDatabaseException naming the file, if it cannot be written
   */
  public void writePrivately(String name, String text) {
    Path target = file(name);
    try {
      Path fresh =
          Files.createTempFile(
              path,
              "." + name,
              null,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        Files.writeString(fresh, text);
        channel.force(true);
      }
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new BrokenDatabaseException("Expected to write " + target, e);
    }
  }

  /** A lock held until closed, or until the process ends. */
  record Lock(FileChannel channel) implements AutoCloseable {
    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new BrokenDatabaseException("Expected to release the data directory", e);
      }
    }
  }
}
