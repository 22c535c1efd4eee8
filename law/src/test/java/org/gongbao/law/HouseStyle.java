package org.gongbao.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The house habits that a machine can see in source files. Every module's tests call {@link
 * #assertClean} on its own source folders; comments and literals are not looked at.
 */
public final class HouseStyle {

  /** No file is longer. */
  public static final int MOST_LINES = 500;

  private static final Set<String> FORBIDDEN_PACKAGES =
      Set.of("util", "utils", "impl", "manager", "managers", "helper", "helpers", "service");

  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
  private static final Pattern NOW =
      Pattern.compile(
          "\\b(Instant|LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime|Year"
              + "|YearMonth)\\s*\\.\\s*now\\s*\\("
              + "|\\bSystem\\s*\\.\\s*currentTimeMillis\\b"
              + "|\\bClock\\s*\\.\\s*(system|tick)\\w*\\s*\\("
              + "|\\bnew\\s+Date\\s*\\(\\s*\\)");
  private static final Pattern SUPPRESS = Pattern.compile("@(java\\.lang\\.)?SuppressWarnings\\b");
  private static final Pattern SKIP = Pattern.compile("@(\\w+\\.)*(Disabled\\w*|Ignore)\\b");

  private HouseStyle() {}

  /**
   * Fails if a Java file below one of the folders breaks a habit; names each file and line.
   *
   * @throws AssertionError listing all of them
   * @throws IllegalArgumentException if a folder holds no Java file, since that proves nothing
   */
  public static void assertClean(Path... folders) {
    List<String> found = new ArrayList<>();
    for (Path folder : folders) {
      List<Path> files = javaFiles(folder);
      if (files.isEmpty()) {
        throw new IllegalArgumentException("Expected Java files below " + folder);
      }
      files.forEach(file -> found.addAll(violations(file.toString(), read(file))));
    }
    if (!found.isEmpty()) {
      throw new AssertionError("House style:\n" + String.join("\n", found));
    }
  }

  /** What breaks a habit in one file, as {@code file:line: what}. */
  public static List<String> violations(String file, String source) {
    List<String> found = new ArrayList<>();
    List<String> raw = source.lines().toList();
    String code = SourceText.codeOf(source);
    if (raw.size() > MOST_LINES) {
      found.add("%s:%d: longer than %d lines".formatted(file, raw.size(), MOST_LINES));
    }
    Matcher named = PACKAGE.matcher(code);
    if (named.find()) {
      for (String part : named.group(1).split("\\.", -1)) {
        if (FORBIDDEN_PACKAGES.contains(part)) {
          found.add(
              "%s:1: package named %s, which says nothing of the domain".formatted(file, part));
        }
      }
    }
    List<String> lines = code.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!isSystemClock(file) && NOW.matcher(lines.get(i)).find()) {
        found.add("%s:%d: asks the machine for now".formatted(file, i + 1));
      }
      if (SUPPRESS.matcher(lines.get(i)).find()
          && (i == 0 || !raw.get(i - 1).strip().startsWith("//"))) {
        found.add("%s:%d: suppresses a warning without a reason above".formatted(file, i + 1));
      }
      if (SKIP.matcher(lines.get(i)).find()) {
        found.add("%s:%d: skips a test".formatted(file, i + 1));
      }
    }
    return found;
  }

  private static boolean isSystemClock(String file) {
    return Path.of(file).getFileName().toString().equals("SystemClock.java");
  }

  private static List<Path> javaFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("Expected a folder but got " + folder);
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
