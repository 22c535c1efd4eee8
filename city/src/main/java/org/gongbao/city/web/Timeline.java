package org.gongbao.city.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.law.LegalTime;

/**
 * The clocks of a case on one axis of days. Places are percentages of the axis, so that the drawing
 * fits every width.
 *
 * @param clocks in the order they started
 * @param today place of the present day; empty if it lies outside
 */
public record Timeline(List<Row> clocks, List<Tick> ticks, Optional<String> today) {

  private static final int MOST_TICKS = 6;

  public Timeline {
    clocks = List.copyOf(clocks);
    ticks = List.copyOf(ticks);
  }

  /** A clock and the pieces of its bar. */
  public record Row(ClockFace clock, List<Piece> pieces) {}

  /** A piece of a bar. */
  public record Piece(String x, String width, String look) {}

  /** A day marked on the axis. */
  public record Tick(String x, String label) {}

  /** The timeline of these clocks. */
  static Timeline of(List<ClockFace> faces, LocalDate today, Words words) {
    if (faces.isEmpty()) {
      return new Timeline(List.of(), List.of(), Optional.empty());
    }
    List<ClockFace> sorted =
        faces.stream().sorted(Comparator.comparing(ClockFace::started)).toList();
    LocalDate first = LegalTime.day(sorted.getFirst().started());
    LocalDate last = today;
    for (ClockFace face : sorted) {
      last = face.end().isAfter(last) ? face.end() : last;
      last = face.last().isPresent() && face.last().get().isAfter(last) ? face.last().get() : last;
    }
    Axis axis = new Axis(first, Math.max(first.until(last, ChronoUnit.DAYS) + 1, 1));
    List<Row> rows = sorted.stream().map(face -> new Row(face, axis.pieces(face, today))).toList();
    return new Timeline(
        rows,
        axis.ticks(words),
        axis.holds(today) ? Optional.of(axis.middle(today)) : Optional.empty());
  }

  private record Axis(LocalDate first, long days) {

    boolean holds(LocalDate day) {
      return !day.isBefore(first) && day.toEpochDay() < first.toEpochDay() + days;
    }

    private static String percent(double part) {
      return String.format(Locale.ROOT, "%.2f%%", part * 100);
    }

    String place(LocalDate day) {
      return percent((double) first.until(day, ChronoUnit.DAYS) / days);
    }

    String middle(LocalDate day) {
      return percent((first.until(day, ChronoUnit.DAYS) + 0.5) / days);
    }

    String width(LocalDate from, LocalDate toInclusive) {
      return percent((from.until(toInclusive, ChronoUnit.DAYS) + 1.0) / days);
    }

    List<Piece> pieces(ClockFace face, LocalDate today) {
      LocalDate start = LegalTime.day(face.started());
      List<Piece> pieces = new ArrayList<>();
      String look =
          switch (face.state()) {
            case "stopped" -> "bar-stopped";
            case "fired" -> "bar-fired";
            default -> "bar-run";
          };
      LocalDate reached = face.isOpen() && face.end().isAfter(today) ? today : face.end();
      if (!reached.isBefore(start)) {
        pieces.add(new Piece(place(start), width(start, reached), look));
      }
      if (face.isOpen() && face.end().isAfter(today)) {
        LocalDate next = start.isAfter(today) ? start : today.plusDays(1);
        pieces.add(new Piece(place(next), width(next, face.end()), "bar-left"));
      }
      for (ClockFace.SkippedDay skipped : face.skipped()) {
        pieces.add(
            new Piece(place(skipped.first()), width(skipped.first(), skipped.last()), "bar-skip"));
      }
      return pieces;
    }

    /** Round days: every so many, or the first of months on a long axis. */
    List<Tick> ticks(Words words) {
      List<Tick> ticks = new ArrayList<>();
      long step = Math.max(1, (days + MOST_TICKS - 1) / MOST_TICKS);
      for (long day = 0; day < days; day += step) {
        LocalDate at = first.plusDays(day);
        ticks.add(new Tick(place(at), words.shortDay(at)));
      }
      return ticks;
    }
  }
}
