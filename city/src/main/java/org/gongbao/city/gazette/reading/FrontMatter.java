package org.gongbao.city.gazette.reading;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the first document: the masthead (刊头) and the table of contents (目录).
 *
 * @param title name of the gazette; empty for a text without masthead
 * @param published day of publication
 * @param contents titles named in the table of contents
 * @param heads names that may be repeated at the head of a page
 */
record FrontMatter(
    String title,
    OptionalInt year,
    OptionalInt issue,
    OptionalInt total,
    Optional<LocalDate> published,
    List<String> contents,
    Set<String> heads) {

  private static final Pattern ISSUE =
      Pattern.compile("第([0-9]{1,3}|[" + Numerals.CHARACTERS + "]{1,4})期");
  private static final Pattern TOTAL = Pattern.compile("总第([0-9]{1,5})期");
  private static final Pattern YEAR = Pattern.compile("^((?:19|20)[0-9]{2})(年.*)?$");
  private static final Pattern ENTRY =
      Pattern.compile("^(.+?)[\\s·.…•—-]*[（(]\\s*[0-9]{1,4}\\s*[)）]$");
  private static final Pattern GROUP = Pattern.compile("^[【\\[](.+)[】\\]]$");
  private static final Pattern ENGLISH_DATE =
      Pattern.compile("(?i)published on ([a-z]+ [0-9]{1,2}, [0-9]{4})");
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

  /** Reads the lines before the first document. */
  static FrontMatter of(List<String> lines) {
    String title = "";
    OptionalInt year = OptionalInt.empty();
    OptionalInt issue = OptionalInt.empty();
    OptionalInt total = OptionalInt.empty();
    Optional<LocalDate> published = Optional.empty();
    for (String line : lines) {
      String tight = Characters.withoutSpaces(line);
      if (title.isEmpty() && tight.endsWith("公报") && tight.length() <= 40) {
        title = tight;
      }
      year = year.isPresent() ? year : number(YEAR, tight);
      total = total.isPresent() ? total : number(TOTAL, tight);
      issue = issue.isPresent() ? issue : number(ISSUE, tight.replaceAll("总第[0-9]+期", ""));
      published = published.isPresent() ? published : published(line);
    }
    List<String> contents = new ArrayList<>();
    Set<String> heads = new LinkedHashSet<>();
    if (!title.isEmpty()) {
      heads.add(title);
    }
    readContents(lines, contents, heads);
    return new FrontMatter(title, year, issue, total, published, contents, heads);
  }

  private static void readContents(List<String> lines, List<String> contents, Set<String> heads) {
    boolean isInside = false;
    for (String line : lines) {
      String tight = Characters.withoutSpaces(line);
      Matcher group = GROUP.matcher(tight);
      if (tight.equals("目录")) {
        isInside = true;
      } else if (isInside && group.matches()) {
        heads.add(group.group(1));
      } else if (isInside && !tight.isEmpty() && isLatin(tight.charAt(0))) {
        return;
      } else if (isInside) {
        Matcher entry = ENTRY.matcher(tight);
        if (entry.matches() && Characters.comparable(entry.group(1)).length() > 3) {
          contents.add(entry.group(1));
        }
      }
    }
  }

  private static boolean isLatin(char c) {
    return c < 128 && Character.isLetter(c);
  }

  private static OptionalInt number(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.find() ? OptionalInt.of(Numerals.value(matcher.group(1))) : OptionalInt.empty();
  }

  private static Optional<LocalDate> published(String line) {
    Matcher matcher = ENGLISH_DATE.matcher(line);
    if (matcher.find()) {
      try {
        return Optional.of(LocalDate.parse(matcher.group(1), ENGLISH));
      } catch (DateTimeParseException noDate) {
        return Optional.empty();
      }
    }
    return line.contains("出版") ? Numerals.firstDate(line) : Optional.empty();
  }
}
