package org.gongbao.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Period;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Sentence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Golden forms: what is stored for ever is written and read as it always was")
class GoldenTest {

  private static final Instant AT = Instant.parse("2021-03-01T01:00:00.000001Z");
  private static final CaseId CASE = new CaseId(0x5ed2000100020003L, 0x0123456789abcdefL);
  private static final ClauseId CLAUSE = ClauseId.of("toy/1.1");
  private static final Question QUESTION =
      new Question("point", CLAUSE, "office", Sentence.of("toy.ask", "a", 1));
  private static final Clock.Run RUN =
      new Clock.Run(
          "comment",
          1,
          AT,
          Optional.of(Period.calendarDays(10)),
          Optional.empty(),
          List.of(Period.Suspension.of(AT, AT.plusSeconds(60)), Period.Suspension.open(AT)),
          1,
          Clock.State.PAUSED,
          Optional.empty(),
          3,
          2);
  private static final Clock.Run FIXED =
      new Clock.Run(
          "fixed",
          2,
          AT,
          Optional.empty(),
          Optional.of(AT),
          List.of(),
          0,
          Clock.State.FIRED,
          Optional.of(AT),
          0,
          0);

  private static final EventTypes TYPES = new EventTypes.Builder().build();

  private static JsonNode json(String text) {
    return Json.MAPPER.readTree(text);
  }

  static List<EngineEvent> events() {
    return List.of(
        new EngineEvent.Acted(),
        new EngineEvent.ClockFired("comment", 1, AT, 2, List.of(CLAUSE)),
        new EngineEvent.ClockWarned("comment", 1, 2),
        new EngineEvent.Asked(
            CLAUSE, Optional.of(Personal.of("case/x", json("{\"action\": \"file\"}")))),
        new EngineEvent.Answered(3, "point", "office", Personal.of("case/x", "seen")),
        new EngineEvent.HeldRefused(
            4,
            CLAUSE,
            RefusalKind.TOO_LATE,
            Personal.of("case/x", Sentence.of("engine.closed", "2021-03-01"))),
        new EngineEvent.Annulled(List.of(3, 4)),
        new EngineEvent.Signed("opinion", "finance"),
        new EngineEvent.Returned("opinion", "finance", Personal.of("case/x", "unclear")),
        new EngineEvent.Resubmitted("opinion", "finance"),
        new EngineEvent.Repinned(1, 2),
        new EngineEvent.Reassigned("office-1", "office-2", "7", "2021-12"),
        new EngineEvent.Entered("roll", 99_999, "ab12"),
        new EngineEvent.Erased("party/p-1", List.of(1, 7), 12),
        new EngineEvent.Released(2, "ab12"),
        new EngineEvent.TakenOver(1, "ab12"),
        new EngineEvent.Made(4, "notice", "云岭审通〔2021〕3号", "ab12"));
  }

  static List<Effect> effects() {
    Tie tie = Tie.of("organ/office-1", "owner", AT);
    Posting posting =
        new Posting(
            Posting.Account.free("harvest"),
            new Posting.Account("lot/1", OptionalLong.of(0), OptionalLong.of(9)),
            5);
    return List.of(
        new Effect.Moved("main", "OPEN"),
        new Effect.Started(RUN),
        new Effect.Ended("comment", 1, Clock.State.STOPPED, AT),
        new Effect.Restarted("comment", 1, AT),
        new Effect.Turned("comment", 1, 2),
        new Effect.Warned("comment", 1),
        new Effect.Paused("comment", 1, AT, CLAUSE),
        new Effect.Resumed("comment", 1, AT),
        new Effect.Extended("comment", 1, Period.workingDays(5).countingStartDay(), CLAUSE),
        new Effect.Tied(tie.endedAt(AT)),
        new Effect.Posted(posting),
        new Effect.Ordered("notice"),
        new Effect.Sent(CASE, "lot/split-off"),
        new Effect.Asked(3, QUESTION, 3, List.of("comment")),
        new Effect.Answered(3, "point", json("true")),
        new Effect.Annulled(List.of(3, 4)),
        new Effect.Closed(AT),
        new Effect.Repinned(2));
  }

  private static Header header() {
    return new Header(
        Header.ALGORITHM,
        "opinion",
        1,
        "deliver",
        "office-1",
        "head",
        true,
        false,
        AT,
        "00ff",
        LocalDate.of(2021, 3, 2),
        "book-1",
        Map.of("case/x", "7"),
        "build-1",
        List.of("condition\ttoy/1.1\tin-time\ttrue"),
        List.of(new Effect.Moved("main", "COMMENT"), new Effect.Started(RUN)));
  }

  private static CaseFile file() {
    return new CaseFile(
        CASE,
        Opinion.procedure(false),
        9,
        8,
        Optional.of(AT),
        new TreeMap<>(Map.of("main", "COMMENT", "opinion.finance", "SIGNED")),
        new Opinion.File(1),
        List.of(RUN, FIXED),
        List.of(new CaseFile.OpenQuestion(3, QUESTION, 3, AT, List.of("comment"))),
        new TreeMap<>(Map.of("other", json("\"yes\""), "sure", json("false"))),
        List.of(Tie.of("organ/office-1", "owner", AT)),
        new TreeMap<>(Map.of(4, List.of("notice", "receipt"))),
        Optional.of(AT));
  }

  /** All forms by file name; the content is what the engine writes today. */
  static SequencedMap<String, byte[]> forms() {
    SequencedMap<String, byte[]> forms = new LinkedHashMap<>();
    for (EngineEvent event : events()) {
      EventTypes.Typed typed = TYPES.of(event);
      forms.put(
          typed.name().replace('/', '.') + "@" + typed.version() + ".json",
          Codec.split(event).open());
    }
    for (Effect effect : effects()) {
      JsonNode node = Json.STORED.valueToTree(effect);
      forms.put("effect." + node.path("$do").asString() + ".json", Canonical.bytes(node));
    }
    forms.put("header.sha256-1.json", Codec.header(header()));
    forms.put("state@" + Codec.STATE_VERSION + ".json", Codec.state(file()));
    return forms;
  }

  static Stream<String> names() {
    return forms().keySet().stream();
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = GoldenTest.class.getResourceAsStream("/golden/" + name)) {
      return in == null ? "" : new String(in.readAllBytes(), UTF_8).strip();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  @DisplayName("the form is byte for byte the golden one")
  void formIsGolden(String name) throws IOException {
    byte[] today = Optional.ofNullable(forms().get(name)).orElseThrow();
    assertThat(new String(today, UTF_8))
        .as("A changed form is a new version with an upcaster; a new one needs golden/" + name)
        .isEqualTo(golden(name));
  }

  @Test
  @DisplayName("every event and effect of the engine has a golden form")
  void noneIsMissing() {
    assertThat(events()).extracting(Object::getClass).hasSameElementsAs(records(EngineEvent.class));
    assertThat(effects()).extracting(Object::getClass).hasSameElementsAs(records(Effect.class));
  }

  private static List<Class<?>> records(Class<?> of) {
    return new ArrayList<>(Arrays.asList(of.getPermittedSubclasses()));
  }

  @Test
  @DisplayName("headers are canonical as they are written, whatever their effects")
  void headersAreCanonical() {
    for (Effect effect : effects()) {
      Header whole = header();
      Header one =
          new Header(
              whole.alg(),
              whole.procedure(),
              whole.pv(),
              whole.action(),
              whole.organ(),
              whole.role(),
              whole.inPerson(),
              whole.clock(),
              whole.systemAt(),
              whole.command(),
              whole.knownAt(),
              whole.book(),
              Map.of("b/2", "1", "B/1", "2", "a/\u6e1d\t\"", "3"),
              whole.build(),
              whole.trace(),
              List.of(effect));
      byte[] bytes = Codec.header(one);
      assertThat(new String(bytes, UTF_8))
          .isEqualTo(new String(Canonical.bytes(Json.MAPPER.readTree(bytes)), UTF_8));
      assertThat(Codec.header(bytes)).isEqualTo(one);
    }
  }

  @Test
  @DisplayName("each golden event is read back, its personal values out of the vault")
  void eventsAreRead() throws IOException {
    for (EngineEvent event : events()) {
      EventTypes.Typed typed = TYPES.of(event);
      String name = typed.name().replace('/', '.') + "@" + typed.version() + ".json";
      Codec.Split split = Codec.split(event);
      CaseEvent read =
          Codec.event(
              TYPES,
              typed.name(),
              typed.version(),
              golden(name).getBytes(UTF_8),
              7,
              (revision, subject) -> Optional.ofNullable(split.sealed().get(subject)));
      assertThat(read).isEqualTo(event);
    }
  }

  @Test
  @DisplayName("golden effects, header and state are read back")
  void theRestIsRead() throws IOException {
    for (Effect effect : effects()) {
      String name = Json.STORED.<JsonNode>valueToTree(effect).path("$do").asString();
      assertThat(Json.STORED.readValue(golden("effect." + name + ".json"), Effect.class))
          .isEqualTo(effect);
    }
    assertThat(Codec.header(golden("header.sha256-1.json").getBytes(UTF_8))).isEqualTo(header());
    CaseFile file = file();
    byte[] state = golden("state@" + Codec.STATE_VERSION + ".json").getBytes(UTF_8);
    CaseFile read = Codec.file(CASE, file.procedure(), 9, state, PersonalJson.Unsealing.CLOSED);
    assertThat(read).isEqualTo(file);
  }
}
