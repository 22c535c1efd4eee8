package org.gongbao.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.engine.Engine;

/**
 * The floor: pgbench writes the very rows that Gongbao wrote, with all their bytes as parameters,
 * by one call an action, into tables of the same definition. It reads nothing and decides nothing.
 */
final class Floor {

  static final String DATABASE = "floor";

  /** Ids as spread as real ones, and of one month, without a table of them. */
  private static final String FUNCTIONS =
      """
      create function public.id_of(p_n int) returns uuid language sql immutable as $$
        select overlay(md5(p_n::text) placing '{month}' from 1 for 4)::uuid
      $$;
      create function public.floor_act(p_scope text, p_n int, p_head bytea, p_stage text,
        p_state bytea, p_next_at timestamptz, p_closed_at timestamptz, p_type text, p_version int,
        p_effective_at timestamptz, p_recorded_at timestamptz, p_actor text, p_cause text,
        p_header bytea, p_open bytea, p_commitments bytea, p_trace bytea, p_prev bytea)
      returns void language plpgsql set search_path = gb, pg_temp as $$
      declare
        v_case uuid := public.id_of(p_n);
        v_revision int;
      begin
        perform set_config('gb.scope', p_scope, true);
        update case_file set revision = revision + 1, head_hash = p_head, stage = p_stage,
          state = p_state, next_at = p_next_at, closed_at = p_closed_at
        where case_id = v_case returning revision into v_revision;
        insert into event (case_id, revision, type, version, effective_at, recorded_at, actor,
          cause_id, key, header, open, commitments, trace_digest, prev_hash, hash)
        values (v_case, v_revision, p_type, p_version, p_effective_at, p_recorded_at, p_actor,
          p_cause, lpad(v_revision::text, 36, '0'), p_header, p_open, p_commitments, p_trace,
          p_prev, p_head);
      end $$;
      """;

  private static final String CASES =
      """
      insert into gb.case_file
      select public.id_of(n), 'six-stages', 1, 1, decode('{head}', 'hex'), 'STAGE_1',
        decode('{state}', 'hex'), 1, now() + n * interval '1 second', 0, null
      from generate_series(1, {cases}) n;
      analyze gb.case_file
      """;

  private final Server server;
  private final Path pgbench;
  private final Path work;
  private final List<String> definitions = new ArrayList<>();
  private final List<Path> scripts = new ArrayList<>();
  private int cases;

  Floor(Server server, Path pgbench, Path work) {
    this.server = server;
    this.pgbench = pgbench;
    this.work = work;
  }

  /** Prepares as many cases as Gongbao has, and a script for each stage. */
  void install(Sample.Case sample, int caseCount) throws SQLException, IOException {
    List<Sample> samples = sample.stages();
    cases = caseCount;
    server.createDatabase(DATABASE);
    try (Connection connection = server.connect(DATABASE);
        Statement statement = connection.createStatement()) {
      Engine.install(connection);
      statement.execute("select gb.ensure_month(" + sample.month() + ")");
      statement.execute(FUNCTIONS.replace("{month}", "%04x".formatted(sample.month())));
      Map<String, Optional<String>> first = samples.getFirst().columns();
      statement.execute(
          CASES
              .replace("{head}", hex(first, "head"))
              .replace("{state}", hex(first, "state"))
              .replace("{cases}", Integer.toString(cases)));
    }
    Files.createDirectories(work);
    definitions.add("scope=" + sample.scope());
    for (int stage = 1; stage <= samples.size(); stage++) {
      scripts.add(script(stage, samples.get(stage - 1)));
    }
  }

  private static String hex(Map<String, Optional<String>> columns, String name) {
    return columns.getOrDefault(name, Optional.empty()).orElseThrow().substring(2);
  }

  private Path script(int stage, Sample sample) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(":scope", ":n"));
    sample
        .columns()
        .forEach((name, value) -> {
          String variable = name + "_" + stage;
          if (value.filter(text -> !text.isEmpty()).isPresent()) {
            definitions.add(variable + "=" + value.get());
            arguments.add(":" + variable);
          } else {
            // pgbench knows no variable that is empty or null
            arguments.add(value.isPresent() ? "''" : "null");
          }
        });
    return Files.writeString(
        work.resolve("stage-" + stage + ".sql"),
        """
        \\set n random(1, %d)
        select public.floor_act(%s);
        """
            .formatted(cases, String.join(", ", arguments)));
  }

  /** Runs for some seconds with as many clients. */
  Tally run(int clients, int seconds) throws IOException, SQLException {
    Path log = Files.createDirectories(work.resolve("log"));
    clear(log);
    long wal = server.walBytes();
    PgbenchOutput output = PgbenchOutput.of(command(clients, seconds, log.resolve("actions")));
    long walBytes = server.walBytes() - wal;
    return new Tally(
        output.actions(),
        output.actions() / output.perSecond(),
        PgbenchOutput.micros(log),
        walBytes,
        0,
        0);
  }

  private List<String> command(int clients, int seconds, Path log) {
    List<String> command =
        new ArrayList<>(List.of(pgbench.toString(), "--no-vacuum", "--protocol=prepared"));
    command.add("--client=" + clients);
    command.add("--jobs=" + Math.min(clients, Runtime.getRuntime().availableProcessors()));
    command.add("--time=" + seconds);
    command.addAll(List.of("--log", "--sampling-rate=0.2", "--log-prefix=" + log));
    definitions.forEach(definition -> command.add("--define=" + definition));
    scripts.forEach(script -> command.add("--file=" + script));
    command.addAll(List.of("--host=127.0.0.1", "--port=" + server.port()));
    command.addAll(List.of("--username=" + Server.OWNER, DATABASE));
    return command;
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> old = Files.list(folder)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
  }
}
