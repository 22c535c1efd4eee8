package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.engine.Desk.CLERK;
import static org.gongbao.engine.Desk.HEAD;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongbao.law.LawBook;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;
import org.gongbao.law.WorkCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Questions: what nobody may guess is asked")
class QuestionsTest {

  private static final LawBook LAW = TestCity.law(Map.of("toy.reply", 10, "toy.setting", 90));
  private static final String BOTH = "{'owner': 'a', 'size': 'b'}";

  private TestCity city;

  @BeforeEach
  void aCity() {
    city = TestCity.with(LAW, Desk.procedure());
  }

  @AfterEach
  void close() {
    city.close();
  }

  private Outcome tryOpening(String input) {
    return city.engine()
        .act(
            new Command(
                city.engine().newCase(),
                "desk/open",
                TestCity.json(input),
                CLERK,
                Command.AT_ONCE,
                "opening"));
  }

  private Outcome answer(Actor actor, CaseId id, String point, boolean yes) {
    int number =
        city.file(CLERK, id).questions().stream()
            .filter(open -> open.question().point().equals(point))
            .findFirst()
            .orElseThrow()
            .id();
    return city.act(
        actor,
        id,
        "answer",
        "{'question': %d, 'answer': %b, 'why': 'seen'}".formatted(number, yes));
  }

  private static Ruling.Refused<Change> refused(Outcome outcome) {
    assertThat(outcome.ruling()).isInstanceOf(Ruling.Refused.class);
    return (Ruling.Refused<Change>) outcome.ruling();
  }

  @Test
  @DisplayName("an undetermined opening stands in stage asked, is not accepted, and is tied")
  void anOpeningIsAsked() {
    Outcome outcome = tryOpening("{'size': 'b'}");
    assertThat(outcome.ruling()).isInstanceOf(Ruling.Undetermined.class);
    CaseFile file = city.file(CLERK, outcome.id());
    assertThat(file.stage()).isEqualTo(CaseFile.ASKED);
    assertThat(file.accepted()).isEmpty();
    assertThat(file.clocks()).isEmpty();
    assertThat(file.ties()).extracting(Tie::capacity).contains("owner");
    assertThat(file.questions()).extracting(open -> open.question().role()).containsExactly("head");
    assertThat(tryOpening("{'size': 'b'}").id()).isEqualTo(outcome.id());
    assertThat(tryOpening("{'size': 'b'}").ruling()).isInstanceOf(Ruling.Undetermined.class);
  }

  @Test
  @DisplayName("answered, the opening is accepted as of the instant it was filed")
  void anAnswerAccepts() {
    CaseId id = tryOpening("{'size': 'b'}").id();
    city.at("2021-03-04T10:00");
    assertThat(answer(HEAD, id, "owner", true).ruling().isGranted()).isTrue();
    CaseFile file = city.file(CLERK, id);
    assertThat(file.stage()).isEqualTo("OPEN");
    assertThat(file.accepted()).contains(TestCity.instant("2021-03-01T09:00"));
    assertThat(file.clock("reply").orElseThrow().started())
        .isEqualTo(TestCity.instant("2021-03-01T09:00"));
    assertThat(city.story(CLERK, id)).containsExactly("asked", "answered", "opened");
    assertThat(city.engine().events(CLERK, id).getLast().actor()).isEqualTo("chen");
    assertThat(tryOpening("{'size': 'b'}").ruling().isGranted()).isTrue();
  }

  @Test
  @DisplayName("answered by no, the held opening is refused on record and nothing is accepted")
  void anAnswerRefuses() {
    CaseId id = tryOpening("{'size': 'b'}").id();
    answer(HEAD, id, "owner", false);
    CaseFile file = city.file(CLERK, id);
    assertThat(file.accepted()).isEmpty();
    assertThat(file.questions()).isEmpty();
    assertThat(city.story(CLERK, id)).containsExactly("asked", "answered", "held-refused");
    assertThat(file.closed()).as("a refused opening is over").isPresent();
    EngineEvent.HeldRefused refused =
        (EngineEvent.HeldRefused) city.engine().events(CLERK, id).getLast().event();
    assertThat(refused.clause()).hasToString("toy/9.1");
    assertThat(refused.kind()).isEqualTo(RefusalKind.CONDITION_NOT_MET);
    assertThat(refused.sentence().value()).contains(Sentence.of("toy.point", "owner"));
    Outcome again = tryOpening("{'size': 'b'}");
    assertThat(again.repeated()).isTrue();
    assertThat(refused(again).clause()).as("a repeat tells what came of it").hasToString("toy/9.1");
  }

  @ParameterizedTest
  @DisplayName("an answer without number, reason or value is refused and names the field")
  @CsvSource(
      delimiter = ';',
      value = {
        "{'question': 7, 'answer': true, 'why': 'x'}; /question",
        "{'answer': true, 'why': 'x'}; /question",
        "{'question': 1, 'answer': true}; /why",
        "{'question': 1, 'answer': true, 'why': ' '}; /why",
        "{'question': 1, 'why': 'x'}; /answer",
        "{'question': 1, 'answer': null, 'why': 'x'}; /answer",
        "{'question': 1, 'answer': {'a': 1}, 'why': 'x'}; /answer",
        "{'question': 1, 'answer': 'a whole sentence', 'why': 'x'}; /answer",
        "{'question': 1, 'answer': 1, 'why': 'x'}; /answer",
        "{'question': 1, 'answer': 0.5, 'why': 'x'}; /answer"
      })
  void badAnswers(String input, String field) {
    CaseId id = tryOpening("{'size': 'b'}").id();
    Ruling.Refused<Change> no = refused(city.act(HEAD, id, "answer", input));
    assertThat(no.kind()).isEqualTo(RefusalKind.MALFORMED);
    assertThat(no.sentence().values()).contains(field);
    assertThat(city.file(CLERK, id).revision()).isEqualTo(1);
  }

  @Test
  @DisplayName("only the role asked answers, and not with effect from an earlier day")
  void whoAnswers() {
    CaseId id = tryOpening("{'size': 'b'}").id();
    assertThat(refused(answer(CLERK, id, "owner", true)).kind()).isEqualTo(RefusalKind.WRONG_ROLE);
    Actor biased = Actor.of("biased", "desk-1", new Grant("head", "desk-1", "", "owner"));
    assertThat(refused(answer(biased, id, "owner", true)).kind()).isEqualTo(RefusalKind.RECUSED);
    city.at("2021-03-04T10:00");
    Outcome backdated =
        city.actAsOf(
            HEAD,
            id,
            "answer",
            "{'question': 1, 'answer': true, 'why': 'x'}",
            TestCity.instant("2021-03-02T10:00"));
    assertThat(refused(backdated).kind()).isEqualTo(RefusalKind.CONDITION_NOT_MET);
    assertThat(city.file(CLERK, id).revision()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} answered first")
  @DisplayName("two questions hold one command: its clock waits until the last is answered")
  @CsvSource({"owner,size", "size,owner"})
  void twoQuestions(String first, String second) {
    CaseId id = city.open(CLERK, "desk/open", BOTH, "o");
    city.at("2021-03-05T10:00");
    Outcome held = city.act(CLERK, id, "file", "{}");
    assertThat(((Ruling.Undetermined<Change>) held.ruling()).questions()).hasSize(2);
    city.at("2021-03-20T10:00");
    answer(HEAD, id, first, true);
    city.at("2021-03-21T10:00");
    city.engine().settle(id);
    assertThat(city.file(CLERK, id).stage()).isEqualTo("OPEN");
    answer(HEAD, id, second, true);
    assertThat(city.file(CLERK, id).stage()).isEqualTo("FILED");
    assertThat(city.story(CLERK, id))
        .containsExactly("opened", "asked", "asked", "answered", "answered", "filed");
    assertThat(city.engine().events(CLERK, id).getLast().effectiveAt())
        .isEqualTo(TestCity.instant("2021-03-05T10:00"));
  }

  @Test
  @DisplayName("two held commands: the clock both would stop waits for the first too")
  void twoHeldCommands() {
    CaseId id = city.open(CLERK, "desk/open", BOTH, "o");
    city.act(CLERK, id, "file", "{'size': 'b'}");
    city.act(CLERK, id, "file", "{'owner': 'a'}");
    city.at("2021-03-20T10:00");
    answer(HEAD, id, "size", false);
    assertThat(city.file(CLERK, id).stage()).isEqualTo("OPEN");
    answer(HEAD, id, "owner", true);
    assertThat(city.file(CLERK, id).stage()).isEqualTo("FILED");
  }

  @Test
  @DisplayName("the held command refused, the clock it held fires at once, effective when due")
  void refusalLetsTheClockGo() {
    CaseId id = city.open(CLERK, "desk/open", BOTH, "o");
    city.act(CLERK, id, "file", "{'size': 'b'}");
    city.at("2021-03-20T10:00");
    answer(HEAD, id, "owner", false);
    assertThat(city.file(CLERK, id).stage()).isEqualTo("SILENT");
    assertThat(city.engine().events(CLERK, id).getLast().effectiveAt())
        .isEqualTo(TestCity.day("2021-03-12"));
  }

  private static TestCity withUnsetSetting() {
    LawBook unset =
        LawBook.of(
            List.of(),
            List.of(
                Figures.figure(
                    "toy.reply", List.of(Figures.version(10, "2020-01-01", "2019-12-01"))),
                Figures.unset("toy.setting")),
            List.of(WorkCalendar.mainlandChina()),
            LocalDate.of(2026, 11, 24));
    return TestCity.with(unset, Desk.procedure());
  }

  private static Outcome open(TestCity city) {
    return city.engine()
        .act(
            new Command(
                city.engine().newCase(),
                "desk/open",
                TestCity.json(BOTH),
                CLERK,
                Command.AT_ONCE,
                "o"));
  }

  @Test
  @DisplayName("a clock whose length is an unset setting asks the administrator, who answers it")
  void anUnsetSetting() {
    Actor administrator = Actor.of("admin", "", Grant.ofInstallation("administrator"));
    Actor otherRole = Actor.of("x", "", Grant.ofInstallation("auditor"));
    try (TestCity other = withUnsetSetting()) {
      Outcome outcome = open(other);
      assertThat(((Ruling.Undetermined<Change>) outcome.ruling()).questions())
          .extracting(question -> question.role())
          .containsExactly("administrator");
      CaseId id = outcome.id();
      assertThat(other.file(CLERK, id).stage()).isEqualTo(CaseFile.ASKED);
      assertThat(other.engine().read(otherRole, id)).isEmpty();
      int question = other.file(administrator, id).questions().getFirst().id();
      String days = "{'question': %d, 'answer': '30', 'why': 'decided'}".formatted(question);
      assertThat(refused(other.act(CLERK, id, "answer", days)).kind())
          .isEqualTo(RefusalKind.WRONG_ROLE);
      assertThat(other.act(administrator, id, "answer", days).ruling().isGranted()).isTrue();
      CaseFile file = other.file(CLERK, id);
      assertThat(file.stage()).isEqualTo("OPEN");
      assertThat(file.clock("fixed-by-setting").flatMap(Clock.Run::period))
          .contains(org.gongbao.law.Period.calendarDays(30));
      assertThat(other.engine().read(administrator, id)).as("his part is over").isEmpty();
    }
  }

  @Test
  @DisplayName("an answer that is no value for the setting is asked again")
  void anUnreadableSetting() {
    Actor administrator = Actor.of("admin", "", Grant.ofInstallation("administrator"));
    try (TestCity other = withUnsetSetting()) {
      CaseId id = open(other).id();
      int question = other.file(administrator, id).questions().getFirst().id();
      other.act(
          administrator,
          id,
          "answer",
          "{'question': %d, 'answer': 'month', 'why': 'decided'}".formatted(question));
      CaseFile file = other.file(administrator, id);
      assertThat(file.stage()).isEqualTo(CaseFile.ASKED);
      assertThat(file.questions())
          .extracting(open -> open.question().sentence().key())
          .containsExactly("law.setting-unreadable");
    }
  }

  @Test
  @DisplayName("nobody opens a case for a place in which he holds no role")
  void openingForAnotherPlace() {
    Outcome outcome =
        city.engine()
            .act(
                new Command(
                    city.engine().newCase(),
                    "desk/open",
                    TestCity.json(BOTH),
                    Desk.OTHER,
                    Command.AT_ONCE,
                    "elsewhere"));
    assertThat(refused(outcome).kind()).isEqualTo(RefusalKind.WRONG_PLACE);
    assertThat(city.engine().read(CLERK, outcome.id())).isEmpty();
  }

  @Test
  @DisplayName("while a question is open nobody may open the case past it")
  void noWayAround() {
    CaseId id = tryOpening("{'size': 'b'}").id();
    assertThat(refused(city.act(CLERK, id, "open", BOTH)).kind()).isEqualTo(RefusalKind.CONFLICT);
    assertThat(city.file(CLERK, id).stage()).isEqualTo(CaseFile.ASKED);
  }
}
