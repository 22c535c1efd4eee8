package org.gongbao.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects the steps of one run of a rule. Lives for one decision on one thread; {@link #OFF}
 * collects nothing and may be shared.
 */
public final class Tracer {

  /** The tracer that collects nothing: for populations, where only figures count. */
  public static final Tracer OFF = new Tracer(false);

  private final boolean on;
  private List<Trace.Step> steps = new ArrayList<>();

  private Tracer(boolean on) {
    this.on = on;
  }

  /** A new tracer that collects. */
  public static Tracer on() {
    return new Tracer(true);
  }

  /** True if steps are collected; lets a caller spare the making of texts. */
  public boolean isOn() {
    return on;
  }

  /** Notes an input read; a missing one is noted as "?". */
  public void input(String name, Optional<?> value) {
    if (on) {
      steps.add(new Trace.Input(name, value.map(String::valueOf).orElse("?")));
    }
  }

  /** Notes an input read. */
  public void input(String name, Object value) {
    if (on) {
      steps.add(new Trace.Input(name, String.valueOf(value)));
    }
  }

  /** Notes a condition and answers whether it is met, so that it can stand inside an {@code if}. */
  public boolean condition(ClauseId clause, String key, boolean met) {
    if (on) {
      steps.add(new Trace.Condition(clause, key, met));
    }
    return met;
  }

  /** Notes a figure read. */
  public void figure(
      String name, String value, ClauseId clause, LocalDate from, Optional<LocalDate> published) {
    if (on) {
      steps.add(new Trace.Figure(name, value, clause, from, published));
    }
  }

  /** Notes a period counted. */
  public void counted(
      String period,
      LocalDate start,
      LocalDate lastDayInclusive,
      String calendar,
      boolean provisional) {
    if (on) {
      steps.add(new Trace.Counted(period, start, lastDayInclusive, calendar, provisional));
    }
  }

  /** Runs another rule so that its steps hang below one step of this trace. */
  public <T> T rule(ClauseId clause, String name, java.util.function.Supplier<T> rule) {
    if (!on) {
      return rule.get();
    }
    List<Trace.Step> outer = steps;
    steps = new ArrayList<>();
    try {
      T answer = rule.get();
      outer.add(new Trace.Rule(clause, name, new Trace(steps)));
      return answer;
    } finally {
      steps = outer;
    }
  }

  /** What was collected so far. */
  public Trace trace() {
    return on && !steps.isEmpty() ? new Trace(steps) : Trace.NONE;
  }
}
