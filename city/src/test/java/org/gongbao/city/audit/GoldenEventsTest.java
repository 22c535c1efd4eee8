package org.gongbao.city.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.AUDITEE;
import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.LEADER;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.REVIEWER;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
import org.gongbao.engine.Recorded;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The forms in which events lie in the log are for ever. A form that changed is a new version with
 * an upcaster and a file of its own beside the old one; a file here is never changed. It shows no
 * old version being read.
 */
@DisplayName("Events of an internal audit project keep their form")
class GoldenEventsTest {

  private static final String PREFIX = AuditProject.NAME + "/";

  private static final String STORED =
      """
      select revision, open from gb.event where case_id = ? and type like ? order by revision
      """;

  @Test
  @DisplayName("every type, as stored in the open and as read by who may see it")
  void forms() throws IOException {
    Map<String, JsonNode> forms = wholeProject();
    assertThat(forms.keySet().stream().map(name -> name.replaceFirst("@.*", "")))
        .as("types shown")
        .containsExactlyElementsOf(declared());
    for (Map.Entry<String, JsonNode> form : forms.entrySet()) {
      assertThat(form.getValue().toString())
          .as(form.getKey())
          .isEqualTo(golden(form.getKey()).toString());
    }
  }

  private static Set<String> declared() {
    return Arrays.stream(AuditEvent.class.getPermittedSubclasses())
        .map(type ->
            type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode golden(String name) throws IOException {
    try (InputStream in =
        GoldenEventsTest.class.getResourceAsStream("/golden/audit/" + name + ".json")) {
      assertThat(in).as("file of %s", name).isNotNull();
      return JsonMapper.shared().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** One run in which everything happens. */
  private static Map<String, JsonNode> wholeProject() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      AuditCity.Project project = city.open().startAtOnce().fieldwork().draft();
      city.at("2021-03-05");
      project.does(LEADER, "note-oral-reply", "{'what':'电话表示不同意'}");
      city.at("2021-03-12");
      project
          .does(AUDITEE, "file-opinion", "{'points':['一']}")
          .does(
              LEADER,
              "submit-draft",
              "{'answers':[{'point':1,'verdict':'not-accepted','reason':'证据充分'}],"
                  + "'changes':'无'}")
          .does(REVIEWER, "review", "{'major':true,'disagreement':false,'result':'重大'}")
          .does(OFFICE, "hold-special-meeting", "{'conclusion':'维持'}")
          .does(HEAD, "sign-report", "{'problems':['问题']}")
          .does(OFFICE, "deliver-report", "{}")
          .does(
              AUDITEE,
              "file-rectification",
              "{'problems':[{'problem':1,'done':false,'reason':'待招标'}]}")
          .does(OFFICE, "inform-head", "{'summary':'未改'}")
          .does(OFFICE, "archive", ScenariosTest.archive(ScenariosTest.nine()));
      return stored(city, project);
    }
  }

  private static Map<String, JsonNode> stored(AuditCity city, AuditCity.Project project) {
    Map<String, JsonNode> forms = new TreeMap<>();
    Map<Integer, Recorded> read =
        project.events().stream().collect(Collectors.toMap(Recorded::revision, event -> event));
    JdbcClient.create(ThrowAwayDatabases.owner(city.database()))
        .sql(STORED)
        .param(1, new UUID(project.id().high(), project.id().low()))
        .param(2, PREFIX + "%")
        .query((row, number) -> {
          Recorded event = Objects.requireNonNull(read.get(row.getInt("revision")));
          ObjectNode form = JsonMapper.shared().createObjectNode();
          form.set("stored", JsonMapper.shared().readTree(row.getBytes("open")));
          form.set("read", CaseJson.of(event.event()));
          forms.put(event.type().substring(PREFIX.length()) + "@" + event.version(), form);
          return number;
        })
        .list();
    return forms;
  }
}
