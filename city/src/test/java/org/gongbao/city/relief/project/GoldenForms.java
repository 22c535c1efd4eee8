package org.gongbao.city.relief.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongbao.city.casework.CaseJson;
import org.gongbao.city.database.ThrowAwayDatabases;
import org.gongbao.city.testing.PolicyCity.Case;
import org.gongbao.engine.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stored forms of a procedure's events against the files kept of them. A form without a file is
 * written down when the system property {@code golden.write} is set, and fails otherwise.
 */
final class GoldenForms {

  private static final Path FILES = Path.of("src/test/resources/golden/relief");

  private static final String STORED =
      """
      select revision, open from gb.event where case_id = ? and type like ? order by revision
      """;

  private GoldenForms() {}

  /** Every type of the procedure's events happened in these cases, each in the form kept. */
  static void check(String procedure, List<Case> cases, String... types) {
    Map<String, JsonNode> forms = new TreeMap<>();
    cases.forEach(one -> forms.putAll(stored(one, procedure + "/")));
    assertThat(forms.keySet().stream().map(name -> name.replaceFirst("@.*", "")))
        .as("types shown")
        .containsExactlyElementsOf(new TreeSet<>(List.of(types)));
    forms.forEach((name, form) ->
        assertThat(form.toString()).as(name).isEqualTo(kept(procedure, name, form).toString()));
  }

  private static JsonNode kept(String procedure, String name, JsonNode form) {
    Path file = FILES.resolve(procedure).resolve(name + ".json");
    try {
      if (Boolean.getBoolean("golden.write") && !Files.exists(file)) {
        Files.createDirectories(FILES.resolve(procedure));
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
    return JsonMapper.shared().readTree(json.replaceAll("\"[0-9A-Z]{27}\"", "\"CASE\""));
  }

  private static Map<String, JsonNode> stored(Case one, String prefix) {
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
