package org.gongbao.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.gongbao.law.LawBook;
import org.gongbao.law.LegalTime;

/**
 * Holds the instant at which a case is due next against its clocks. It was counted by a calendar as
 * known on the day of the last event, or later, so each that was published since counts too. Where
 * a clock's end follows from facts it is looked at every day anyhow, and nothing is held.
 */
record NextCheck(LawBook book, LocalDate today) {

  private static final String NOW =
      """
      select gb.city_now()
      """;

  static NextCheck today(Connection connection, LawBook book) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(NOW);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return new NextCheck(book, LegalTime.day(Reading.instant(row, 1)));
    }
  }

  boolean isNext(CaseFile file, List<Recorded> events, Optional<Instant> stored) {
    boolean derived =
        file.clocks().stream()
            .anyMatch(
                run -> run.isOpen() && !file.procedure().clock(run.clock()).needs().isEmpty());
    return derived
        || known(file, events).stream()
            .anyMatch(day ->
                Settling.next(file, Facts.NONE, book, day)
                    .map(pending -> pending.at().truncatedTo(ChronoUnit.MICROS))
                    .equals(stored));
  }

  /** The days from which on another calendar was known, the first that of the last event. */
  private NavigableSet<LocalDate> known(CaseFile file, List<Recorded> events) {
    LocalDate first = LegalTime.day(events.getLast().recordedAt());
    NavigableSet<LocalDate> days = new TreeSet<>(List.of(first, today));
    file.clocks().stream()
        .filter(Clock.Run::isOpen)
        .map(run -> file.procedure().clock(run.clock()).calendar())
        .distinct()
        .flatMap(name -> Optional.ofNullable(book.calendars().get(name)).stream())
        .flatMap(calendar -> calendar.notices().stream())
        .map(org.gongbao.law.HolidayNotice::published)
        .filter(day -> day.isAfter(first) && day.isBefore(today))
        .forEach(days::add);
    return days;
  }
}
