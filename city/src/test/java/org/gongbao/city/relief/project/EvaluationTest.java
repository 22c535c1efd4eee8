package org.gongbao.city.relief.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.project.ProjectCity.MUNICIPAL;
import static org.gongbao.city.relief.project.ProjectCity.ZHONGXIAN;
import static org.gongbao.city.relief.project.ProjectCity.insurer;
import static org.gongbao.city.relief.project.ProjectCity.keeper;

import java.util.List;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.consequence.ConsequenceFile;
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

@DisplayName("The yearly evaluation of an insurer")
class EvaluationTest {

  private static final String EVALUATION = "relief-evaluation";
  private static final String FORM = "relief-rating";

  private final PolicyCity city = ProjectCity.at("2021-09-01");

  @AfterEach
  void close() {
    city.close();
  }

  static Case open(PolicyCity city, int insurer) {
    return city.opened(MUNICIPAL, EVALUATION, "{'insurer':%d,'year':2021}".formatted(insurer));
  }

  static void answer(PolicyCity city, List<String> places) {
    for (String place : places) {
      form(city, place).does(keeper(place), "rate", "{'unmet':[]}");
    }
  }

  private static Case form(PolicyCity city, String place) {
    return ProjectCity.of(city, FORM, Sides.subject(Annex.listed(place)), Sides.PLACE);
  }

  static void train(PolicyCity city, int insurer) {
    Case trainer =
        city.opened(
            insurer(insurer),
            "relief-trainer",
            "{'insurer':%d,'name':'冯讲师','subject':'理赔'}".formatted(insurer));
    city.opened(
        insurer(insurer),
        "relief-training",
        "{'insurer':%d,'trainer':'%s','held':'2021-05-01','attendees':20,'topic':'理赔实务'}"
            .formatted(insurer, trainer.id()));
  }

  /** Judges every item, all met but those named. */
  static void check(Case evaluation, Item... unmet) {
    for (Item item : Item.values()) {
      evaluation.does(
          MUNICIPAL,
          "check-item",
          "{'item':'%s','met':%s}".formatted(item, !List.of(unmet).contains(item)));
    }
  }

  private static EvaluationFile file(Case evaluation) {
    return EvaluationFile.of(evaluation.file());
  }

  @Test
  @Accepts("relief/6.2.1#1")
  @DisplayName("relief/6.2.1: civil affairs open an evaluation, an insurer does not")
  void whoOpens() {
    Ruling.Refused<?> refused =
        city.refused(insurer(1), EVALUATION, "{'insurer':1,'year':2021}", "relief/6.2.1");
    assertThat(refused.kind()).isEqualTo(RefusalKind.WRONG_ROLE);
    assertThat(open(city, 1).file().stage()).isEqualTo("OPEN");
  }

  @Test
  @DisplayName("relief/6.2.1: none of a year to come, of nobody, or twice")
  void whatIsOpened() {
    city.refused(MUNICIPAL, EVALUATION, "{'insurer':1,'year':2022}", "relief/6.2.1");
    city.refused(MUNICIPAL, EVALUATION, "{'insurer':6,'year':2021}", "relief/4.1.1");
    open(city, 1);
    city.refused(MUNICIPAL, EVALUATION, "{'insurer':1,'year':2021}", "relief/6.2.1");
  }

  @Test
  @Accepts("relief/6.2.6#1")
  @DisplayName(
      "relief/6.2.6: sixteen answers about insurer 1; with fifteen the missing one is named")
  void sixteen() {
    Case evaluation = open(city, 1);
    List<String> expected = file(evaluation).places();
    assertThat(expected).hasSize(16);
    assertThat(expected.stream().filter(place -> Annex.listed(place).isDivision())).hasSize(10);
    answer(city, expected.subList(0, 9));
    answer(city, expected.subList(10, 16));
    check(evaluation);
    assertThat(file(evaluation).answers()).hasSize(15);
    assertThat(file(evaluation).unanswered()).containsExactly("500118");
    Ruling.Refused<?> refused = evaluation.refused(MUNICIPAL, "conclude", "{}", "relief/6.2.6");
    assertThat(refused.kind()).isEqualTo(RefusalKind.MISSING);
    assertThat(refused.sentence().values()).containsExactly("1", "永川区");
    answer(city, List.of("500118"));
    train(city, 1);
    check(evaluation);
    evaluation.does(MUNICIPAL, "conclude", "{}");
  }

  @Test
  @DisplayName("relief/6.2.6: the form waits in the inbox of the place until it is answered, once")
  void form() {
    open(city, 1);
    assertThat(ProjectCity.inbox(city, keeper("500103"), FORM))
        .containsExactly("answer-of-division");
    assertThat(ProjectCity.inbox(city, keeper("children-home"), FORM))
        .containsExactly("answer-of-unit");
    Case form = form(city, "500103");
    form.does(keeper("500103"), "rate", "{'unmet':['claims'],'remark':'理赔慢'}");
    assertThat(ProjectCity.inbox(city, keeper("500103"), FORM)).isEmpty();
    form.refused(keeper("500103"), "rate", "{'unmet':[]}", "relief/6.2.6");
  }

  @Test
  @Accepts("relief/6.2.6#2")
  @DisplayName("relief/6.2.6: a place does not rate the insurer of others")
  void notItsInsurer() {
    open(city, 1);
    Ruling.Refused<?> refused =
        city.refused(ZHONGXIAN, FORM, "{'insurer':1,'year':2021,'place':'500233'}", "relief/6.2.6");
    assertThat(refused.kind()).isEqualTo(RefusalKind.WRONG_PLACE);
    assertThat(refused.sentence().values()).containsExactly("忠县", "中国人民财产保险股份有限公司 重庆市分公司", "2021");
    assertThat(form(city, "500103").tries(ZHONGXIAN, "rate", "{'unmet':['claims']}").isGranted())
        .isFalse();
  }

  @Test
  @DisplayName("relief/6.2.6: a place that changed its insurer may rate the earlier one as well")
  void earlierInsurer() {
    Case decision = city.opened(MUNICIPAL, "relief-consequence", "{'insurer':3,'poorWork':'拖延理赔'}");
    decision.does(
        MUNICIPAL,
        "decide",
        "{'outcome':'reduce','moves':[{'place':'500233','successor':4}],'from':'2021-09-15',"
            + "'reasons':'拖延理赔'}");
    city.at("2021-10-08");
    Case evaluation = open(city, 3);
    assertThat(file(evaluation).places()).hasSize(6).doesNotContain("500233");
    Case form = city.opened(ZHONGXIAN, FORM, "{'insurer':3,'year':2021,'place':'500233'}");
    assertThat(file(evaluation).unanswered()).contains("500233");
    form.does(ZHONGXIAN, "rate", "{'unmet':['claims']}");
    assertThat(file(evaluation).answers().getFirst().unmet()).containsExactly(Item.CLAIMS);
    city.refused(ZHONGXIAN, FORM, "{'insurer':3,'year':2021,'place':'500233'}", "relief/6.2.6");
    city.refused(ZHONGXIAN, FORM, "{'insurer':4,'year':2021,'place':'500233'}", "relief/6.2.6");
    for (String year : List.of("0", "-1", "2023", "1000000000", "2147483647")) {
      city.refused(
          ZHONGXIAN,
          FORM,
          "{'insurer':3,'year':%s,'place':'500233'}".formatted(year),
          "relief/6.2.6");
    }
  }

  @Test
  @Accepts("relief/6.2.5#1")
  @DisplayName("relief/6.2.5: without a session in the year, training is not met")
  void training() {
    Case evaluation = open(city, 1);
    evaluation.does(MUNICIPAL, "check-item", "{'item':'training','met':true}");
    assertThat(file(evaluation).checked().getFirst().item()).isEqualTo(Item.TRAINING);
    assertThat(file(evaluation).checked().getFirst().met()).isFalse();
    assertThat(file(evaluation).checked().getFirst().sessions()).isZero();
    train(city, 1);
    evaluation.does(MUNICIPAL, "check-item", "{'item':'training','met':true}");
    assertThat(file(evaluation).checked().getFirst().met()).isTrue();
  }

  @Test
  @DisplayName("relief/4.1.2: five services and six capabilities are judged before it ends")
  void items() {
    Case evaluation = open(city, 1);
    answer(city, file(evaluation).places());
    assertThat(file(evaluation).unchecked()).hasSize(11);
    Ruling.Refused<?> refused = evaluation.refused(MUNICIPAL, "conclude", "{}", "relief/4.1.2");
    assertThat(refused.sentence().values().getFirst()).contains("advice", "public-benefit");
    assertThat(
            evaluation.tries(insurer(1), "check-item", "{'item':'claims','met':true}").isGranted())
        .isFalse();
  }

  @Test
  @DisplayName("relief/6.2.1: met is what is met in every item; the insurer learns of the result")
  void met() {
    Case evaluation = open(city, 1);
    answer(city, file(evaluation).places());
    train(city, 1);
    check(evaluation);
    assertThat(city.engine().read(insurer(1), evaluation.id())).isEmpty();
    evaluation.does(MUNICIPAL, "conclude", "{}");
    assertThat(file(evaluation).result().orElseThrow().met()).isTrue();
    assertThat(city.engine().read(insurer(1), evaluation.id())).isPresent();
    assertThat(city.tied("relief-consequence", "organ/relief-insurer-1", Sides.INSURER)).isEmpty();
  }

  @Test
  @DisplayName("relief/4.4.3: one item that is not met puts the question of consequences")
  void notMet() {
    Case evaluation = open(city, 3);
    answer(city, file(evaluation).places());
    train(city, 3);
    check(evaluation, Item.CLAIMS);
    evaluation.does(MUNICIPAL, "conclude", "{}");
    assertThat(file(evaluation).result().orElseThrow().met()).isFalse();
    ConsequenceFile asked =
        ConsequenceFile.of(
            city.tied("relief-consequence", "organ/relief-insurer-3", Sides.INSURER).getFirst());
    assertThat(asked.question().orElseThrow().ground())
        .isEqualTo(ConsequenceFile.Ground.EVALUATION);
    assertThat(asked.question().orElseThrow().source()).contains(evaluation.id());
  }
}
