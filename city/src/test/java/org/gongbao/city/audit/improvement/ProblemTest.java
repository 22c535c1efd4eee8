package org.gongbao.city.audit.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.AUDITEE;
import static org.gongbao.city.audit.AuditCity.CITY;
import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.JIANGBEI;
import static org.gongbao.city.audit.AuditCity.MEMBER;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.UNIT;
import static org.gongbao.city.audit.AuditCity.YUBEI;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.liability.ViolationFile;
import org.gongbao.city.audit.liability.ViolationProcedure;
import org.gongbao.city.audit.unit.Units;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Command;
import org.gongbao.engine.Grant;
import org.gongbao.engine.Tied;
import org.gongbao.law.Accepts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The ledger of problems")
class ProblemTest {

  private static final Actor ELSEWHERE =
      Actor.of("office", "u", new Grant("audit-office", "u", "500105", "unit"));

  static final String TRAVEL = "travel-claims";

  @Accepts("audit/16.1.10#1")
  @Test
  @DisplayName("audit/16.1.10: a state audit's problem is followed up alike, without the 60 days")
  void stateAudit() {
    try (AuditCity city = new AuditCity("2021-04-01")) {
      PolicyCity.Case internal = found(city, "s", TRAVEL, new CaseId(1, 1), 1);
      PolicyCity.Case state =
          city.opened(
              OFFICE,
              ProblemProcedure.NAME,
              "{'unit':'u','auditee':'s','category':'procurement','text':'未招标'}");
      ProblemFile.Problem problem = ProblemFile.of(state.file()).entered();
      assertThat(problem.source()).isEqualTo(Source.STATE_AUDIT);
      assertThat(problem.found()).isEqualTo(LocalDate.of(2021, 4, 1));
      assertThat(city.tied(ProblemProcedure.NAME, "organ/u", "unit").stream().map(CaseFile::id))
          .containsExactlyInAnyOrder(internal.id(), state.id());
      city.at("2021-07-01");
      assertThat(state.file().clocks()).isEmpty();
      state
          .does(OFFICE, "note-follow-up", "{'note':'已督促','followUpOn':'2021-08-01'}")
          .does(OFFICE, "record-rectification", "{'done':true,'refused':false}");
      assertThat(state.file().stage()).isEqualTo("DONE");
    }
  }

  @Test
  @DisplayName("audit/3.2: one entered by hand is seen by the authority of the unit's own level")
  void authority() {
    try (AuditCity city = new AuditCity("2021-04-01")) {
      Units.register(city);
      PolicyCity.Case state = city.opened(ELSEWHERE, ProblemProcedure.NAME, byHand());
      assertThat(city.engine().read(YUBEI, state.id())).isPresent();
      assertThat(city.engine().read(CITY, state.id())).isPresent();
      assertThat(city.engine().read(JIANGBEI, state.id())).as("of his grant").isEmpty();
    }
    try (AuditCity city = new AuditCity("2021-04-01")) {
      Units.byReference(city);
      PolicyCity.Case state = city.opened(OFFICE, ProblemProcedure.NAME, byHand());
      assertThat(city.engine().read(YUBEI, state.id())).as("by reference: none").isEmpty();
      assertThat(city.engine().read(CITY, state.id())).isEmpty();
    }
  }

  private static String byHand() {
    return "{'unit':'u','auditee':'s','category':'procurement','text':'未招标'}";
  }

  @Test
  @DisplayName("audit/16.1.10: the log of the follow-up, and the day on which to look again")
  void followUp() {
    try (AuditCity city = new AuditCity("2021-04-01")) {
      PolicyCity.Case problem = found(city, "s", TRAVEL, new CaseId(1, 1), 1);
      assertThat(problem.tries(AUDITEE, "note-follow-up", "{'note':'x'}").isGranted()).isFalse();
      problem
          .does(OFFICE, "note-follow-up", "{'note':'电话询问','followUpOn':'2021-05-01'}")
          .does(
              OFFICE,
              "record-rectification",
              "{'done':false,'refused':false,'reason':'待招标','followUpOn':'2021-06-01'}");
      assertThat(problem.file().stage()).isEqualTo("NOT_DONE");
      city.at("2021-05-02");
      assertThat(problem.file().hasRunOut("follow-up")).as("a newer day was set").isFalse();
      city.at("2021-06-01");
      assertThat(problem.file().hasRunOut("follow-up")).isTrue();
      assertThat(ProblemFile.of(problem.file()).notes()).hasSize(1);
      problem.does(OFFICE, "record-rectification", "{'done':false,'refused':true}");
      assertThat(problem.file().stage()).isEqualTo("REFUSED");
    }
  }

  @Test
  @DisplayName("audit/29.2: what is not done has a reason; refused and done exclude each other")
  void explained() {
    try (AuditCity city = new AuditCity("2021-04-01")) {
      PolicyCity.Case problem = found(city, "s", TRAVEL, new CaseId(1, 1), 1);
      problem.refused(
          OFFICE, "record-rectification", "{'done':false,'refused':false}", "audit/29.2");
      problem.refused(OFFICE, "record-rectification", "{'done':true,'refused':true}", "audit/29.2");
      problem.does(OFFICE, "record-rectification", "{'done':true,'refused':false}");
      problem.refused(
          OFFICE, "record-rectification", "{'done':true,'refused':false}", "audit/16.1.10");
    }
  }

  @Accepts("audit/32.1#1")
  @Test
  @DisplayName("audit/32.1: a kind found at S1, S2, S3 is listed and opens one task, at one none")
  void widespread() {
    try (AuditCity city = new AuditCity("2021-05-08")) {
      List<PolicyCity.Case> all =
          List.of(
              found(city, "s1", TRAVEL, new CaseId(1, 1), 1),
              found(city, "s1", "cash", new CaseId(1, 1), 2));
      city.at("2021-05-09");
      assertThat(improvements(city)).as("found at one entity").isEmpty();
      PolicyCity.Case second = found(city, "s2", TRAVEL, new CaseId(1, 2), 1);
      city.at("2021-05-10");
      PolicyCity.Case third = found(city, "s3", TRAVEL, new CaseId(1, 3), 1);
      city.at("2021-05-11");
      assertThat(improvements(city)).hasSize(1);
      ImprovementFile task = ImprovementFile.of(improvements(city).getFirst());
      assertThat(task.task().orElseThrow().category()).isEqualTo(TRAVEL);
      assertThat(task.owner()).isEqualTo("organ/u");
      List<ProblemFile.Problem> problems =
          java.util.stream.Stream.concat(all.stream(), java.util.stream.Stream.of(second, third))
              .map(one -> ProblemFile.of(one.file()).entered())
              .toList();
      assertThat(Widespread.kinds(problems, 2))
          .containsExactly(new Widespread.Kind(TRAVEL, List.of("s1", "s2", "s3")));
    }
  }

  @Test
  @DisplayName("audit/32.1: the task has an owner, who may finish it; a new one opens after that")
  void improved() {
    try (AuditCity city = new AuditCity("2021-05-08")) {
      found(city, "s1", TRAVEL, new CaseId(1, 1), 1);
      found(city, "s2", TRAVEL, new CaseId(1, 2), 1);
      city.at("2021-05-09");
      PolicyCity.Case task = new PolicyCity.Case(city, improvements(city).getFirst().id());
      task.refused(MEMBER, "record-improvement", "{'analysis':'一','measures':'二'}", "audit/32.1");
      task.does(HEAD, "name-owner", "{'person':'su'}");
      task.does(
          org.gongbao.engine.Actor.of("su", "u"),
          "record-improvement",
          "{'analysis':'审批不严','measures':'修订差旅管理制度'}");
      assertThat(task.file().closed()).isPresent();
      found(city, "s3", TRAVEL, new CaseId(1, 3), 1);
      city.at("2021-05-10");
      assertThat(improvements(city)).hasSize(2);
    }
  }

  @Test
  @DisplayName("audit/32.1: of more than are read at once, the comparison says that it is partial")
  void inPart() {
    try (AuditCity city = new AuditCity("2021-05-08")) {
      many(city, TRAVEL);
      PolicyCity.Case one = found(city, "s", TRAVEL, new CaseId(1, 1), 1);
      city.at("2021-05-09");
      assertThat(one.last(ProblemEvent.KindComparedInPart.class))
          .isEqualTo(
              new ProblemEvent.KindComparedInPart(LocalDate.of(2021, 5, 8), Tied.MOST, 1, false));
    }
  }

  /** So many of a kind, entered by hand, that a comparison does not read all. */
  static void many(AuditCity city, String category) {
    List<Command> commands =
        IntStream.range(0, Tied.MOST)
            .mapToObj(i ->
                new Command(
                    city.engine().newCase(),
                    ProblemProcedure.NAME + "/enter-problem",
                    JsonMapper.shared()
                        .readTree(
                            byHand()
                                .replace("'s'", "'s2'")
                                .replace("procurement", category)
                                .replace('\'', '"')),
                    OFFICE,
                    Command.AT_ONCE,
                    category + i))
            .toList();
    assertThat(city.engine().actAll(commands)).allMatch(one -> one.ruling().isGranted());
  }

  @Accepts("audit/40.1.4#1")
  @Test
  @DisplayName("audit/40.1.4: the same kind at S in a later report is a candidate, at S and T none")
  void again() {
    try (AuditCity city = new AuditCity("2021-05-08")) {
      found(city, "s", TRAVEL, new CaseId(1, 1), 1);
      found(city, "x", TRAVEL, new CaseId(1, 2), 1);
      found(city, "s", TRAVEL, new CaseId(1, 1), 2);
      city.at("2021-05-09");
      assertThat(candidates(city)).as("at S and at T, in one report each").isEmpty();
      city.at("2022-05-09");
      PolicyCity.Case again = found(city, "s", TRAVEL, new CaseId(1, 3), 1);
      found(city, "s", TRAVEL, new CaseId(1, 3), 2);
      city.at("2022-05-10");
      assertThat(candidates(city)).as("one report, one candidate").hasSize(1);
      ViolationFile.Charge charge =
          ViolationFile.of(candidates(city).getFirst()).charge().orElseThrow();
      assertThat(charge.conduct().toString()).isEqualTo("40.1.4");
      assertThat(charge.respondent()).isEqualTo("organ/s");
      assertThat(charge.source()).contains(again.id());
      assertThat(city.engine().read(UNIT, candidates(city).getFirst().id())).isPresent();
    }
  }

  @Test
  @DisplayName("audit/32.1: a kind is a word of the unit's list, without spaces")
  void category() {
    assertThat(Problems.isCategory("差旅费")).isTrue();
    assertThat(Problems.isCategory(TRAVEL)).isTrue();
    assertThat(Problems.isCategory("travel claims")).isFalse();
    assertThat(Problems.isCategory("")).isFalse();
    assertThat(Problems.isCategory("-")).isFalse();
    assertThat(Problems.isCategory("x".repeat(41))).isFalse();
    try (AuditCity city = new AuditCity("2021-04-01")) {
      city.refused(
          OFFICE,
          ProblemProcedure.NAME,
          "{'unit':'u','auditee':'s','category':'a b','text':'未招标'}",
          "audit/32.1");
    }
  }

  static PolicyCity.Case found(
      AuditCity city, String auditee, String category, CaseId project, int number) {
    return city.sent(
        "audit-problem/open-problem",
        ("{'unit':'u','auditee':'%s','source':'internal-audit','category':'%s','text':'问题',"
                + "'project':'%s','number':%d,'division':'500112'}")
            .formatted(auditee, category, project, number));
  }

  static List<CaseFile> improvements(AuditCity city) {
    return city.tied(ImprovementProcedure.NAME, "organ/u", "unit");
  }

  private static List<CaseFile> candidates(AuditCity city) {
    return city.tied(ViolationProcedure.NAME, "organ/u", "unit");
  }
}
