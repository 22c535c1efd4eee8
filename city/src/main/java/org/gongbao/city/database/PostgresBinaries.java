package org.gongbao.city.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once per version into the user's own cache. */
record PostgresBinaries(Path home) {

  /** The version of the packed programs; a new one is unpacked beside the old. */
  private static final String VERSION = "18.6.0";

  /** The programs for this machine. */
  static PostgresBinaries unpacked() {
    String machine = machine();
    Path home = cache().resolve("postgresql-" + VERSION + "-" + machine);
    if (!Files.isDirectory(home)) {
      unpack("/postgres-linux-" + machine + ".txz", home);
    }
    return new PostgresBinaries(home);
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  private static String machine() {
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return switch (arch) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default ->
          throw new BrokenDatabaseException(
              "Expected a 64-bit Intel or ARM Linux for the embedded PostgreSQL but this is "
                  + arch
                  + "; give a server of your own with --jdbc-url");
    };
  }

  /** Never a directory that others may write to: these files are executed. */
  private static Path cache() {
    return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
        .filter(text -> !text.isBlank())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
        .resolve("gongbao");
  }

  /** Unpacks beside the target and moves it in place, so that a broken-off try leaves nothing. */
  private static void unpack(String resource, Path home) {
    try (InputStream packed = PostgresBinaries.class.getResourceAsStream(resource)) {
      if (packed == null) {
        throw new BrokenDatabaseException("Expected the package to hold " + resource);
      }
      Path parent = home.resolveSibling(".").normalize();
      Files.createDirectories(parent);
      Path fresh =
          Files.createTempDirectory(
              parent,
              "unpacking",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      try (TarArchiveInputStream tar =
          new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          unpack(tar, entry, fresh);
        }
      }
      moveUnlessThere(fresh, home);
    } catch (IOException e) {
      throw new BrokenDatabaseException("Expected to unpack PostgreSQL to " + home, e);
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("entry " + entry.getName() + " lies outside the archive");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(target, root.resolve(entry.getLinkName()));
    } else {
      Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
      if ((entry.getMode() & 0100) != 0) {
        Set<PosixFilePermission> mode =
            EnumSet.copyOf(PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(target, mode);
      }
    }
  }

  private static void moveUnlessThere(Path fresh, Path home) throws IOException {
    try {
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
      // Another process was faster; its copy is as good.
      if (!Files.isDirectory(home)) {
        throw e;
      }
    }
  }
}
