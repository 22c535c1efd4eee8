package org.gongbao.city.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Procedure;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.LawBook;
import org.gongbao.law.Tracer;

/** Refuses to start a city whose policies name a clause or a parameter that there is not. */
final class StartCheck {

  private StartCheck() {}

  /**
   * Looks at every action, clock, rule and parameter of the policies.
   *
   * @throws IllegalStateException naming all that is unknown, and who names it
   */
  static void check(List<Policy> policies, Catalogues catalogues, LawBook book) {
    List<String> unknown = new ArrayList<>();
    for (Policy policy : policies) {
      for (Procedure procedure : policy.procedures()) {
        clauses(procedure, catalogues, unknown);
        lengths(procedure, book, unknown);
      }
      for (StatelessRule rule : policy.rules()) {
        clauses("rule " + rule.name(), rule.cites(), catalogues, unknown);
      }
      for (String name : policy.parameters()) {
        if (book.parameter(name).isEmpty()) {
          unknown.add("parameter " + name + " named by policy " + policy.slug());
        }
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "Expected only clauses and parameters of the catalogues but got "
              + String.join("; ", unknown));
    }
  }

  private static void clauses(Procedure procedure, Catalogues catalogues, List<String> unknown) {
    for (String action : procedure.actions()) {
      clauses(procedure.name() + "/" + action, procedure.cites(action), catalogues, unknown);
    }
    for (Clock clock : procedure.clocks()) {
      clauses(procedure.name() + "/" + clock.name(), clock.cites(), catalogues, unknown);
    }
  }

  private static void clauses(
      String who, List<ClauseId> cites, Catalogues catalogues, List<String> unknown) {
    for (ClauseId clause : cites) {
      if (catalogues.clause(clause).isEmpty()) {
        unknown.add("clause " + clause + " cited by " + who);
      }
    }
  }

  /** The law's figures on lengths of clocks are asked once, on any day: only names matter here. */
  private static void lengths(Procedure procedure, LawBook book, List<String> unknown) {
    Law law = book.on(book.checkedUntil(), LocalDate.MAX, Tracer.OFF);
    for (Clock clock : procedure.clocks()) {
      try {
        switch (clock.timing()) {
          case Clock.After after -> {
            var _ = after.period().apply(law);
          }
          case Clock.Every every -> {
            var _ = every.period().apply(law);
          }
          case Clock.On _, Clock.From _ -> {}
        }
      } catch (IllegalArgumentException e) {
        unknown.add(e.getMessage() + " in clock " + procedure.name() + "/" + clock.name());
      }
      if (!book.calendars().containsKey(clock.calendar())) {
        unknown.add("calendar " + clock.calendar() + " of " + procedure.name());
      }
    }
  }
}
