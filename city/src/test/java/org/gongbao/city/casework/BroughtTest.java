package org.gongbao.city.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.files.FileId;
import org.gongbao.city.files.Files;
import org.gongbao.city.files.KeptFile;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.http.UploadLimit;
import org.gongbao.city.testing.TestPostgres;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Command;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Grant;
import org.gongbao.engine.Outcome;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.LawBook;
import org.gongbao.law.Ruling;
import org.gongbao.law.WorkCalendar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A file that an action brings")
class BroughtTest {

  @RegisterExtension static final TestPostgres POSTGRES = TestPostgres.fresh();

  private static final LawBook BOOK =
      Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina()));
  private static final Actor LI = Actor.of("li", "u", new Grant("auditor", "u", "", "unit"));
  private static final Actor WANG = Actor.of("wang", "u", new Grant("auditor", "u", "", "unit"));
  private static final Actor STRANGER = Actor.of("ma", "x", new Grant("auditor", "x", "", "unit"));
  private static final Actor AUDITEE =
      Actor.of("he", "s", new Grant("auditee", "s", "", "auditee"));

  private enum Stage {
    ONE
  }

  private record Known(Optional<FileId> proof) {}

  private record Nothing() {}

  record Bring(FileId proof, List<FileId> more) {}

  sealed interface Event extends CaseEvent {
    record Begun() implements Event {}

    record Brought(FileId proof) implements Event {}
  }

  private static final Procedure PROCEDURE =
      Procedure.of("toy", new Known(Optional.empty()))
          .law("audit")
          .events(
              Event.class,
              (known, event) ->
                  event instanceof Event.Brought(FileId proof)
                      ? new Known(Optional.of(proof))
                      : known)
          .on("begin", Nothing.class)
          .opens()
          .to(Stage.ONE)
          .by("auditor")
          .cites("audit/21.1")
          .ties((known, in) ->
              List.of(
                  Tie.of("organ/u", "unit", known.now()),
                  Tie.of("organ/s", "auditee", known.now())))
          .records((known, in) -> new Event.Begun())
          .on("bring", Bring.class)
          .from(Stage.ONE)
          .by("auditor")
          .cites("audit/21.1")
          .records((known, in) -> new Event.Brought(in.proof()))
          .build();

  private record Toy() implements Policy {
    @Override
    public String slug() {
      return "audit";
    }

    @Override
    public List<Procedure> procedures() {
      return List.of(PROCEDURE);
    }

    @Override
    public List<StatelessRule> rules() {
      return List.of();
    }
  }

  private static final Files FILES =
      new Files(POSTGRES.app(), new SystemClock(), UploadLimit.DEFAULT);
  private static final Engine ENGINE =
      Wiring.engine(
          POSTGRES.app(),
          POSTGRES.keeper(),
          POSTGRES.database().secrets(),
          new SystemClock(),
          () -> BOOK,
          List.of(new Toy()));

  private final Brought brought = new Brought(ENGINE, FILES);

  @BeforeAll
  static void begin() {
    assertThat(ENGINE.clock().beginAt(Instant.parse("2021-03-05T01:00:00Z"), false)).isTrue();
  }

  private static FileId file(Actor by, String text) {
    return ((Ruling.Granted<KeptFile>)
            FILES.keep(by.person(), "/a", "证据.txt", text.getBytes(StandardCharsets.UTF_8)))
        .value()
        .id();
  }

  private CaseId opened() {
    return brought
        .act(
            new Command(
                ENGINE.newCase(),
                "toy/begin",
                JsonMapper.shared().readTree("{}"),
                LI,
                Command.AT_ONCE,
                "open" + System.nanoTime()),
            OptionalInt.empty())
        .id();
  }

  private Outcome brings(CaseId id, Actor actor, String key, String proof, String more) {
    String input = "{\"proof\":\"%s\",\"more\":[%s]}".formatted(proof, more);
    return brought.act(
        new Command(id, "bring", JsonMapper.shared().readTree(input), actor, Command.AT_ONCE, key),
        OptionalInt.empty());
  }

  private static String refused(Outcome outcome) {
    assertThat(outcome.ruling()).isInstanceOf(Ruling.Refused.class);
    return String.join(" ", ((Ruling.Refused<?>) outcome.ruling()).sentence().values()).strip();
  }

  private Optional<Brought.Seen> seen(Actor actor, FileId id) {
    CaseViews views =
        new CaseViews(
            new KeptCases(ENGINE, List.of()), () -> BOOK, Sentences.shipped(), FILES, List.of());
    return brought.seen(actor, id, one -> views.events(actor, one));
  }

  @Test
  @DisplayName("belongs to the case from then on, and whoever sees the event may have it")
  void belongs() {
    FileId file = file(LI, "belongs");
    FileId other = file(LI, "belongs too");
    CaseId id = opened();
    assertThat(seen(AUDITEE, file)).isEmpty();
    Outcome outcome = brings(id, LI, "k1", file.sha256(), '"' + other.sha256() + '"');
    assertThat(outcome.ruling().isGranted()).isTrue();
    assertThat(FILES.attachments(id))
        .extracting(one -> one.field())
        .containsExactlyInAnyOrder("/more/0", "/proof");
    assertThat(FILES.attachments(id).getFirst().eventHash())
        .isEqualTo(HexFormat.of().formatHex(outcome.hashes().getFirst()));
    assertThat(seen(WANG, file).map(one -> one.file().name())).contains("证据.txt");
    assertThat(seen(WANG, file).flatMap(Brought.Seen::through)).contains(id);
    assertThat(seen(LI, file).flatMap(Brought.Seen::through)).as("his own").isEmpty();
    assertThat(seen(AUDITEE, file)).isPresent();
    assertThat(seen(STRANGER, file)).isEmpty();
    assertThat(ENGINE.read(LI, id).orElseThrow().data(Known.class).proof()).contains(file);
  }

  @Test
  @DisplayName("is not given to whom the event that brought it is withheld")
  void withheld() {
    FileId file = file(LI, "withheld");
    CaseId id = opened();
    brings(id, LI, "k2", file.sha256(), "");
    Withheld rule =
        new Withheld("toy", "auditee", Set.of("toy/brought"), Set.of(), Optional.empty());
    CaseViews views =
        new CaseViews(
            new KeptCases(ENGINE, List.of()),
            () -> BOOK,
            Sentences.shipped(),
            FILES,
            List.of(rule));
    assertThat(brought.seen(AUDITEE, file, one -> views.events(AUDITEE, one))).isEmpty();
    assertThat(brought.seen(WANG, file, one -> views.events(WANG, one))).isPresent();
  }

  @Test
  @DisplayName(
      "is refused, naming the field, if there is none, or another brought it, or it is none")
  void refusals() {
    CaseId id = opened();
    FileId wangs = file(WANG, "of wang");
    FileId lis = file(LI, "of li");
    String none = "0".repeat(64);
    assertThat(refused(brings(id, LI, "a", none, ""))).isEqualTo("/proof input.file-unknown");
    assertThat(refused(brings(id, LI, "b", wangs.sha256(), "")))
        .isEqualTo("/proof input.file-unknown");
    assertThat(refused(brings(id, LI, "c", lis.sha256(), '"' + wangs.sha256() + '"')))
        .isEqualTo("/more/0 input.file-unknown");
    assertThat(refused(brings(id, LI, "d", "x", ""))).startsWith("/proof input.form");
    assertThat(FILES.attachments(id)).isEmpty();
    assertThat(ENGINE.events(LI, id)).hasSize(1);
  }

  @Test
  @DisplayName("is attached when the request is repeated, if the program had ended before")
  void repeated() {
    FileId file = file(LI, "repeated");
    CaseId id = opened();
    String input = "{\"proof\":\"%s\",\"more\":[]}".formatted(file.sha256());
    ENGINE.act(
        new Command(id, "bring", JsonMapper.shared().readTree(input), LI, Command.AT_ONCE, "r"));
    assertThat(FILES.attachments(id)).isEmpty();
    Outcome again = brings(id, LI, "r", file.sha256(), "");
    assertThat(again.repeated()).isTrue();
    assertThat(FILES.attachments(id)).hasSize(1);
    brings(id, LI, "r", file.sha256(), "");
    assertThat(FILES.attachments(id)).hasSize(1);
  }

  @Test
  @DisplayName("that was not attached because the action was refused stays his who brought it")
  void notAttached() {
    FileId file = file(STRANGER, "stranger");
    CaseId id = opened();
    assertThat(brings(id, STRANGER, "s", file.sha256(), "").ruling().isGranted()).isFalse();
    assertThat(FILES.attachments(id)).isEmpty();
    assertThat(seen(LI, file)).isEmpty();
    assertThat(seen(STRANGER, file)).isPresent();
  }
}
