package org.gongbao.city.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongbao.city.casework.CaseJson;
import org.gongbao.city.database.ThrowAwayDatabases;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stored forms of a procedure's events against the files kept of them, for any policy. A form
 * without a file is written down when the system property {@code golden.write} is set, and fails
 * otherwise.
 */
public final class KeptForms {

  private static final Path FILES = Path.of("src/test/resources/golden");

  private static final String STORED =
      """
      select revision, open from gb.event where case_id = ? and type like ? order by revision
      """;

  private KeptForms() {}

  /** Every type of the procedure's events happened in these cases, each in the form kept. */
  public static void check(
      String policy,
      String procedure,
      Class<? extends CaseEvent> events,
      List<PolicyCity.Case> cases) {
    check(policy, procedure, cases, declared(events));
  }

  /** The same of events by their names, as {@code list-opened}. */
  public static void check(
      String policy, String procedure, List<PolicyCity.Case> cases, Set<String> types) {
    Map<String, JsonNode> forms = new TreeMap<>();
    cases.forEach(one -> forms.putAll(stored(one, procedure + "/")));
    assertThat(forms.keySet().stream().map(name -> name.replaceFirst("@.*", "")))
        .as("types shown")
        .containsExactlyElementsOf(new TreeSet<>(types));
    Path folder = FILES.resolve(policy).resolve(procedure);
    forms.forEach((name, form) ->
        assertThat(form.toString()).as(name).isEqualTo(kept(folder, name, form).toString()));
  }

  private static Set<String> declared(Class<? extends CaseEvent> events) {
    return Arrays.stream(events.getPermittedSubclasses())
        .map(type ->
            type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode kept(Path folder, String name, JsonNode form) {
    Path file = folder.resolve(name + ".json");
    try {
      if (Boolean.getBoolean("golden.write") && !Files.exists(file)) {
        Files.createDirectories(folder);
        Files.writeString(
            file,
            JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(form) + "\n");
      }
      assertThat(file).as("file of %s", name).exists();
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ids of cases are made by chance; in a form kept, each stands as the word for it. */
  private static JsonNode plain(String json) {
    return JsonMapper.shared().readTree(json.replaceAll("(\"|case/)[0-9A-Z]{27}\"", "$1CASE\""));
  }

  private static Map<String, JsonNode> stored(PolicyCity.Case one, String prefix) {
    Map<String, JsonNode> forms = new TreeMap<>();
    Map<Integer, Recorded> read =
        one.events().stream().collect(Collectors.toMap(Recorded::revision, event -> event));
    JdbcClient.create(ThrowAwayDatabases.owner(one.city().database()))
        .sql(STORED)
        .param(1, new UUID(one.id().high(), one.id().low()))
        .param(2, prefix + "%")
        .query((row, number) -> {
          Recorded event = Objects.requireNonNull(read.get(row.getInt("revision")));
          ObjectNode form = JsonMapper.shared().createObjectNode();
          form.set("stored", plain(new String(row.getBytes("open"), StandardCharsets.UTF_8)));
          form.set("read", plain(CaseJson.of(event.event()).toString()));
          forms.put(event.type().substring(prefix.length()) + "@" + event.version(), form);
          return number;
        })
        .list();
    return forms;
  }
}
