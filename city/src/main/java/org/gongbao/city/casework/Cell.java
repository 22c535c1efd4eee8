package org.gongbao.city.casework;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongbao.engine.CaseId;

/**
 * What stands in one place of a {@link Panel}; pages and files write it in the reader's language.
 */
public sealed interface Cell {

  /** Nothing to say. */
  record Blank() implements Cell {}

  /** A text of the case itself. */
  record Text(String text) implements Cell {}

  /** A code word of the policy, named by {@code {slug}.value.{kind}.{word}}. */
  record Word(String kind, String word, Panel.Tone tone) implements Cell {}

  /** A case, by what people call it. */
  record Case(CaseId id, String title) implements Cell {}

  /** What another cell says, leading to a case. */
  record Link(CaseId id, Cell cell) implements Cell {}

  /** An action of a procedure. */
  record Action(String procedure, String action) implements Cell {}

  /** The stage of a case. */
  record Stage(String procedure, String stage, Panel.Tone tone) implements Cell {}

  /** {@code organ/ID}, {@code division/CODE}, {@code person/ID}. */
  record Subject(String subject) implements Cell {}

  /** A clause of the policy. */
  record Clause(org.gongbao.law.ClauseId clause) implements Cell {}

  /** A day. */
  record Day(LocalDate day, Panel.Tone tone) implements Cell {}

  /** How many, without a unit. */
  record Count(long count) implements Cell {}

  /** How many days. */
  record Days(long days, Panel.Tone tone) implements Cell {}

  /** So many of so many; the share is half-up to one decimal, and none of none has none. */
  record Share(long part, long all) implements Cell {

    /** The share in per cent; 0 of none. */
    public BigDecimal percent() {
      return all == 0
          ? BigDecimal.ZERO
          : BigDecimal.valueOf(part * 100)
              .divide(BigDecimal.valueOf(all), 1, java.math.RoundingMode.HALF_UP);
    }
  }
}
