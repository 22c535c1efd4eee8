package org.gongbao.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;

/** The result of a run of {@link Actions}, as a page that can be judged without the machine. */
record Report(
    LocalDate day,
    Machine machine,
    String loadBefore,
    List<String> versions,
    String command,
    SequencedMap<String, String> settings,
    Actions.Measured measured) {

  String text() {
    Actions.Column us = measured.gongbao();
    return String.format(
        Locale.ROOT,
        """
        # Durable case actions a second, %s

        * Command: `%s`
        * Machine: %s, %d cores, %s memory, %s; load of the minute before the run: %s. The clients and PostgreSQL share it.
        * Versions: %s
        * PostgreSQL, the same server for all: %s
        * One small durable commit by one client takes %.2f ms on this disk.

        | | Gongbao | Flowable | floor (pgbench) |
        |---|---|---|---|
        %s
        Gongbao / Flowable: **%.1f**; Gongbao / floor: **%.2f**.

        An action is completing one of six stages: two timers are stopped, two started (none after the last stage). Opening
        a case is not an action; cases are opened between the timed stretches.

        ## Rows written by one action

        %s
        Each action is counted, not estimated, over whole cases: in the server's statistics, and by a proxy around the connections
        in a pass of its own that is not timed. A row's bytes are those of the stored row as the action wrote it; a deleted row
        counts as a row and has no bytes. Indexes are not in the rows; the write-ahead log of the timed pass holds everything.

        ## What differs

        * In Flowable's favour: no query for the task to complete (its id is remembered in memory), no variables stored, nobody's
          right to act is checked, no candidate or assignee is kept, its identity and event registry engines are off, its timers are
          never looked for (the asynchronous executor is off), bulk inserts are on.
        * Gongbao does more in an action: it reads the case through the wall in the database, checks role, place and stage, reads a
          figure of the law, counts two terms and two limits by the calendar of the day with their warnings, keeps who, when and
          under which law, and chains a hash over the event.
        * In Gongbao's favour: it keeps timers in the case's state, where Flowable has a row for each, and history in one event. That
          is the design that is measured.
        * Gongbao decides and writes actions together that arrive while others are worked on, each answered once it is
          durable; Flowable and the floor commit each by itself. The round trips above are of one client alone.
        * The floor is not a system: it decides nothing, reads nothing, checks nothing, and has no Java. It writes rows sampled from
          one case of Gongbao's, all bytes sent as parameters, in the same mixture of stages, on %d cases picked at random. Its
          client is pgbench of another version than the server. A fifth of its transactions is logged for the latencies.
        """,
        day,
        command,
        machine.processor(),
        machine.cores(),
        machine.memory(),
        machine.system(),
        loadBefore,
        String.join(", ", versions),
        settingsLine(),
        measured.commitMicros() / 1e3,
        figures(),
        us.tally().perSecond() / measured.flowable().tally().perSecond(),
        us.tally().perSecond() / measured.floor().tally().perSecond(),
        rows(us) + rows(measured.flowable()) + rows(measured.floor()),
        measured.floorCases());
  }

  private String settingsLine() {
    StringBuilder text = new StringBuilder();
    settings.forEach((name, value) ->
        text.append(text.isEmpty() ? "" : ", ").append(name).append(' ').append(value));
    return text.toString();
  }

  private String figures() {
    return line("**actions/s**", "%.0f", column -> column.tally().perSecond())
        + line("actions timed", "%.0f", column -> column.tally().actions())
        + line("seconds timed", "%.1f", column -> column.tally().seconds())
        + line("latency p50, ms", "%.2f", column -> column.tally().millis(0.50))
        + line("latency p95, ms", "%.2f", column -> column.tally().millis(0.95))
        + line("latency p99, ms", "%.2f", column -> column.tally().millis(0.99))
        + line("round trips an action", "%.2f", column -> column.cost().trips())
        + line("rows written an action", "%.2f", column -> column.cost().rows())
        + line("bytes of rows written an action", "%.0f", column -> column.cost().bytes())
        + line("write-ahead log an action, bytes", "%.0f", column -> column.tally().walPerAction())
        + line(
            "cases opened/s (not in the figure)",
            "%.0f",
            column -> column.tally().openingsPerSecond());
  }

  private String line(String what, String format, ToDoubleFunction<Actions.Column> value) {
    StringBuilder line = new StringBuilder("| " + what);
    for (Actions.Column column :
        List.of(measured.gongbao(), measured.flowable(), measured.floor())) {
      line.append(" | ").append(String.format(Locale.ROOT, format, value.applyAsDouble(column)));
    }
    return line.append(" |\n").toString();
  }

  private static String rows(Actions.Column column) {
    StringBuilder table =
        new StringBuilder(
            "| " + column.name() + " | inserted | updated | deleted | bytes a row |\n");
    table.append("|---|---|---|---|---|\n");
    column
        .cost()
        .tables()
        .forEach((name, rows) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %.0f |\n",
                    name,
                    rows.inserted(),
                    rows.updated(),
                    rows.deleted(),
                    rows.bytes())));
    return table.append('\n').toString();
  }
}
