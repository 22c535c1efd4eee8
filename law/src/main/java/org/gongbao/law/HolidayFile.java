package org.gongbao.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the line format of holiday notices; see {@link HolidayNotice#readAll}. */
final class HolidayFile {

  private final List<HolidayNotice> notices = new ArrayList<>();
  private Optional<Draft> open = Optional.empty();

  private static final class Draft {
    final int year;
    final String number;
    final LocalDate published;
    final List<HolidayNotice.Holiday> holidays = new ArrayList<>();
    final List<LocalDate> worked = new ArrayList<>();
    String source = "";

    Draft(int year, String number, LocalDate published) {
      this.year = year;
      this.number = number;
      this.published = published;
    }

    HolidayNotice notice() {
      return new HolidayNotice(year, number, published, holidays, worked, source);
    }
  }

  private HolidayFile() {}

  static List<HolidayNotice> read(String text) {
    HolidayFile file = new HolidayFile();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        file.line(line.strip().split("\\s+", -1));
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "Expected a line of a holiday notice in line %d but got \"%s\": %s"
                .formatted(number, line, e.getMessage()),
            e);
      }
    }
    file.close();
    return List.copyOf(file.notices);
  }

  private void line(String[] words) {
    switch (words[0]) {
      case "notice" -> {
        require(words.length == 4, "notice YEAR NUMBER PUBLISHED");
        close();
        open =
            Optional.of(new Draft(Integer.parseInt(words[1]), words[2], LocalDate.parse(words[3])));
      }
      case "source" -> {
        require(words.length == 2, "source TEXT");
        draft().source = words[1];
      }
      case "off" -> {
        require(words.length == 3 || words.length == 4, "off NAME FIRST [LAST]");
        draft()
            .holidays
            .add(
                new HolidayNotice.Holiday(
                    words[1], LocalDate.parse(words[2]), LocalDate.parse(words[words.length - 1])));
      }
      case "work" -> {
        require(words.length > 1, "work DAY...");
        for (int i = 1; i < words.length; i++) {
          draft().worked.add(LocalDate.parse(words[i]));
        }
      }
      default -> throw new IllegalArgumentException("expected notice, source, off or work");
    }
  }

  private Draft draft() {
    return open.orElseThrow(() -> new IllegalArgumentException("expected a notice first"));
  }

  private void close() {
    open.ifPresent(draft -> notices.add(draft.notice()));
    open = Optional.empty();
  }

  private static void require(boolean met, String form) {
    if (!met) {
      throw new IllegalArgumentException("expected " + form);
    }
  }
}
