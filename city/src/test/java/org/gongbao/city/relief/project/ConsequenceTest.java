package org.gongbao.city.relief.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.project.ProjectCity.FINANCE;
import static org.gongbao.city.relief.project.ProjectCity.MUNICIPAL;
import static org.gongbao.city.relief.project.ProjectCity.REGULATOR;
import static org.gongbao.city.relief.project.ProjectCity.VETERANS;
import static org.gongbao.city.relief.project.ProjectCity.ZHONGXIAN;
import static org.gongbao.city.relief.project.ProjectCity.insurer;

import java.util.List;
import java.util.stream.Collectors;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.evaluation.EvaluationFile;
import org.gongbao.city.relief.project.evaluation.Item;
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

  /** Sends the list of Zhongxian to an insurer. */
  private Ruling<?> listTo(int insurer) {
    return city.open(ZHONGXIAN, SentList.NAME, "{'place':'500233','insurer':%d}".formatted(insurer))
        .ruling();
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
    Case earlier = city.opened(ZHONGXIAN, SentList.NAME, "{'place':'500233','insurer':3}");
    decision.does(MUNICIPAL, "decide", ZHONGXIAN_TO_4);
    city.at("2021-10-31T23:59");
    assertThat(listTo(3).isGranted()).isTrue();
    assertThat(listTo(4).isGranted()).isFalse();
    city.at("2021-11-01T00:00");
    assertThat(listTo(4).isGranted()).isTrue();
    Ruling.Refused<?> refused =
        city.refused(ZHONGXIAN, SentList.NAME, "{'place':'500233','insurer':3}", "relief/4.4.3");
    assertThat(refused.sentence().values()).containsExactly("忠县", "3", "4", "中国大地财产保险股份有限公司 重庆分公司");
    assertThat(earlier.file().data(SentList.ListFile.class).insurer()).isEqualTo(3);
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
    city.at("2021-10-31");
    assertThat(listTo(4).isGranted()).isTrue();
    city.at("2021-11-01");
    assertThat(listTo(5).isGranted()).isTrue();
    assertThat(listTo(4).isGranted()).isFalse();
  }
}
