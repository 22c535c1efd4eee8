package org.gongbao.city.relief.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.project.ProjectCity.FINANCE;
import static org.gongbao.city.relief.project.ProjectCity.MUNICIPAL;
import static org.gongbao.city.relief.project.ProjectCity.REGULATOR;
import static org.gongbao.city.relief.project.ProjectCity.VETERANS;
import static org.gongbao.city.relief.project.ProjectCity.ZHONGXIAN;
import static org.gongbao.city.relief.project.ProjectCity.insurer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.evaluation.EvaluationFile;
import org.gongbao.city.relief.project.evaluation.Item;
import org.gongbao.city.relief.roll.ListFile;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.city.testing.PolicyCity.Case;
import org.gongbao.law.Accepts;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Consequences against an insurer")
class ConsequenceTest {

  private static final String DECISION = "relief-consequence";
  private static final String ZHONGXIAN_TO_4 =
      "{'outcome':'reduce','moves':[{'place':'500233','successor':4}],'from':'2021-11-01',"
          + "'reasons':'年度考核不达标'}";

  private final PolicyCity city = ProjectCity.at("2021-09-01");

  @AfterEach
  void close() {
    city.close();
  }

  private Case poorWork() {
    return city.opened(REGULATOR, DECISION, "{'insurer':3,'poorWork':'拖延理赔'}");
  }

  private Case evaluated(int insurer, Item... unmet) {
    Case evaluation = EvaluationTest.open(city, insurer);
    EvaluationTest.answer(city, EvaluationFile.of(evaluation.file()).places());
    EvaluationTest.train(city, insurer);
    EvaluationTest.check(evaluation, unmet);
    return evaluation.does(MUNICIPAL, "conclude", "{}");
  }

  /** The people of Zhongxian, and agreements with those who might serve it. */
  private void ready() {
    ProjectCity.named(city, ZHONGXIAN, "500233");
    List.of(3, 4, 5).forEach(insurer -> ProjectCity.agreed(city, insurer));
  }

  private Case list(String month) {
    return ProjectCity.confirmed(city, ZHONGXIAN, "500233", month);
  }

  private static Ruling<?> to(Case list, int insurer) {
    return list.tries(ZHONGXIAN, "send", "{'insurer':%d}".formatted(insurer));
  }

  private static String moves(String outcome, String from, String... placesAndSuccessors) {
    return "{'outcome':'%s','moves':[%s],'from':'%s','reasons':'拖延'}"
        .formatted(
            outcome,
            java.util.Arrays.stream(placesAndSuccessors)
                .map(one -> one.split(">"))
                .map(one -> "{'place':'%s','successor':%s}".formatted(one[0], one[1]))
                .collect(Collectors.joining(",")),
            from);
  }

  private static String[] allOf(int insurer, int successor) {
    return ServicePlaces.shipped().all().stream()
        .filter(place -> place.insurer() == insurer)
        .map(place -> place.id() + ">" + successor)
        .toArray(String[]::new);
  }

  @Test
  @Accepts("relief/4.4.3#1")
  @DisplayName("relief/4.4.3: an evaluation that was met, without poor work, is no ground")
  void noGround() {
    evaluated(3);
    for (String ground : List.of("{'insurer':3,'evaluated':2021}", "{'insurer':3}")) {
      Ruling.Refused<?> refused = city.refused(MUNICIPAL, DECISION, ground, "relief/4.4.3");
      assertThat(refused.kind()).isEqualTo(RefusalKind.CONDITION_NOT_MET);
    }
    assertThat(city.tied(DECISION, "organ/relief-insurer-3", Sides.INSURER)).isEmpty();
  }

  @Test
  @Accepts("relief/4.4.3#2")
  @DisplayName("relief/4.4.3: not met opens a decision; a place goes over on its day, not before")
  void reduced() {
    evaluated(3, Item.CLAIMS);
    assertThat(ProjectCity.inbox(city, MUNICIPAL, DECISION)).containsExactly("decision");
    Case decision = ProjectCity.of(city, DECISION, "organ/relief-insurer-3", Sides.INSURER);
    ready();
    Case earlier = list("2021-09").does(ZHONGXIAN, "send", "{'insurer':3}");
    decision.does(MUNICIPAL, "decide", ZHONGXIAN_TO_4);
    city.at("2021-10-31T23:59");
    Case october = list("2021-10");
    assertThat(to(october, 4).isGranted()).isFalse();
    assertThat(to(october, 3).isGranted()).isTrue();
    city.at("2021-11-01T00:00");
    Case november = list("2021-11");
    Ruling.Refused<?> refused =
        november.refused(ZHONGXIAN, "send", "{'insurer':3}", "relief/4.4.3");
    assertThat(to(november, 4).isGranted()).isTrue();
    assertThat(refused.sentence().values()).containsExactly("忠县", "3", "4", "中国大地财产保险股份有限公司 重庆分公司");
    assertThat(ListFile.of(earlier.file()).opened().orElseThrow().insurer()).isEqualTo(3);
    assertThat(ProjectCity.inbox(city, MUNICIPAL, DECISION)).isEmpty();
  }

  @Test
  @DisplayName("relief/4.4.3: the place and the successor learn of the decision, others do not")
  void told() {
    Case decision = poorWork();
    assertThat(city.engine().read(insurer(3), decision.id())).isPresent();
    assertThat(city.engine().read(insurer(4), decision.id())).isEmpty();
    assertThat(city.engine().read(ZHONGXIAN, decision.id())).isEmpty();
    decision.does(VETERANS, "decide", ZHONGXIAN_TO_4);
    assertThat(city.engine().read(insurer(4), decision.id())).isPresent();
    assertThat(city.engine().read(ZHONGXIAN, decision.id())).isPresent();
    assertThat(city.engine().read(insurer(5), decision.id())).isEmpty();
  }

  @Test
  @DisplayName("relief/4.4.3: supervisors decide, no insurer and no district")
  void who() {
    city.refused(insurer(4), DECISION, "{'insurer':3,'poorWork':'拖延'}", "relief/4.4.3");
    city.refused(ZHONGXIAN, DECISION, "{'insurer':3,'poorWork':'拖延'}", "relief/4.4.3");
    Case decision = poorWork();
    decision.refused(insurer(3), "decide", ZHONGXIAN_TO_4, "relief/4.4.3");
    decision.does(FINANCE, "decide", "{'outcome':'none','moves':[],'reasons':'已改正'}");
  }

  @Test
  @DisplayName("relief/4.4.3: a decision names places of that insurer, successors and a day ahead")
  void named() {
    Case decision = poorWork();
    String move = "{'outcome':'%s','moves':[%s],'from':'%s','reasons':'拖延'}";
    String toFour = "{'place':'500233','successor':4}";
    decision.refused(
        MUNICIPAL, "decide", "{'outcome':'reduce','moves':[],'reasons':'拖延'}", "relief/4.4.3");
    decision.refused(
        MUNICIPAL, "decide", move.formatted("none", toFour, "2021-11-01"), "relief/4.4.3");
    decision.refused(
        MUNICIPAL, "decide", move.formatted("reduce", toFour, "2021-09-01"), "relief/4.4.3");
    decision.refused(
        MUNICIPAL,
        "decide",
        move.formatted("reduce", toFour.replace('4', '3'), "2021-11-01"),
        "relief/4.4.3");
    decision.refused(
        MUNICIPAL,
        "decide",
        move.formatted("reduce", toFour + "," + toFour, "2021-11-01"),
        "relief/4.4.3");
    decision.refused(
        MUNICIPAL,
        "decide",
        move.formatted("reduce", "{'place':'500103','successor':4}", "2021-11-01"),
        "relief/annex.1");
    decision.refused(
        MUNICIPAL, "decide", move.formatted("reduce", toFour, "2022-01-01"), "relief/4.1.1");
  }

  @Test
  @DisplayName("relief/4.4.3: whoever leaves leaves every place, and takes none over later")
  void exit() {
    String all =
        ServicePlaces.shipped().all().stream()
            .filter(place -> place.insurer() == 3)
            .map(place -> "{'place':'%s','successor':4}".formatted(place.id()))
            .collect(Collectors.joining(","));
    String exit = "{'outcome':'%s','moves':[%s],'from':'2021-10-01','reasons':'退出'}";
    Case decision = poorWork();
    Ruling.Refused<?> refused =
        decision.refused(
            MUNICIPAL,
            "decide",
            exit.formatted("exit", "{'place':'500233','successor':4}"),
            "relief/4.4.3");
    assertThat(refused.sentence().values().getFirst()).contains("黔江区").doesNotContain("忠县");
    decision.refused(MUNICIPAL, "decide", exit.formatted("reduce", all), "relief/4.4.3");
    decision.does(MUNICIPAL, "decide", exit.formatted("exit", all));
    Case second = city.opened(MUNICIPAL, DECISION, "{'insurer':4,'poorWork':'拖延'}");
    second.refused(
        MUNICIPAL,
        "decide",
        "{'outcome':'reduce','moves':[{'place':'500108','successor':3}],'from':'2021-10-01',"
            + "'reasons':'拖延'}",
        "relief/4.4.3");
    second.does(
        MUNICIPAL,
        "decide",
        "{'outcome':'reduce','moves':[{'place':'500233','successor':5}],'from':'2021-11-01',"
            + "'reasons':'拖延'}");
    ready();
    city.at("2021-10-31");
    assertThat(to(list("2021-10"), 4).isGranted()).isTrue();
    city.at("2021-11-01");
    Case november = list("2021-11");
    assertThat(to(november, 4).isGranted()).isFalse();
    assertThat(to(november, 5).isGranted()).isTrue();
  }

  @Test
  @DisplayName("relief/4.4.3: a successor is one that stays: who leaves later takes nothing over")
  void leavesLater() {
    poorWork().does(MUNICIPAL, "decide", moves("exit", "2021-11-01", allOf(3, 4)));
    Case second = city.opened(MUNICIPAL, DECISION, "{'insurer':4,'poorWork':'拖延'}");
    Ruling.Refused<?> refused =
        second.refused(
            MUNICIPAL, "decide", moves("reduce", "2021-10-01", "500108>3"), "relief/4.4.3");
    assertThat(refused.sentence().key()).isEqualTo("relief.successor-left");
    // what goes to 4 in November is not 3's to give away for October alone
    Case third = city.opened(MUNICIPAL, DECISION, "{'insurer':3,'poorWork':'再次拖延'}");
    third.refused(MUNICIPAL, "decide", moves("reduce", "2021-10-01", "500233>5"), "relief/4.4.3");
    // nor does 4 leave without what it gets in November
    Ruling.Refused<?> left =
        second.refused(
            MUNICIPAL, "decide", moves("exit", "2021-10-01", allOf(4, 5)), "relief/4.4.3");
    assertThat(left.sentence().key()).isEqualTo("relief.places-without-successor");
    second.does(MUNICIPAL, "decide", moves("reduce", "2021-10-01", "500108>5"));
  }

  @Test
  @DisplayName("relief/4.4.3: of two decisions that contradict each other only one is made")
  void atOnce() throws Exception {
    Case first = poorWork();
    Case second = city.opened(MUNICIPAL, DECISION, "{'insurer':4,'poorWork':'拖延'}");
    List<Callable<Ruling<?>>> both =
        List.of(
            () -> tried(first, moves("exit", "2021-10-01", allOf(3, 4))),
            () -> tried(second, moves("exit", "2021-10-01", allOf(4, 3))));
    try (var threads = Executors.newFixedThreadPool(2)) {
      int granted = 0;
      for (var done : threads.invokeAll(both)) {
        granted += done.get().isGranted() ? 1 : 0;
      }
      assertThat(granted).isEqualTo(1);
    }
  }

  private Ruling<?> tried(Case decision, String input) {
    return city.casework()
        .act(
            MUNICIPAL,
            decision.id(),
            "decide",
            PolicyCity.json(input),
            Optional.empty(),
            "at-once-" + decision.id(),
            OptionalInt.empty())
        .ruling();
  }
}
