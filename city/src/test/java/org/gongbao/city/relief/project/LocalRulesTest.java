package org.gongbao.city.relief.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.project.ProjectCity.MUNICIPAL;
import static org.gongbao.city.relief.project.ProjectCity.REGULATOR;
import static org.gongbao.city.relief.project.ProjectCity.YUZHONG;
import static org.gongbao.city.relief.project.ProjectCity.branch;
import static org.gongbao.city.relief.project.ProjectCity.insurer;
import static org.gongbao.city.relief.project.ProjectCity.keeper;

import java.util.List;
import org.gongbao.city.casework.Cell;
import org.gongbao.city.casework.Panel;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.agreement.LocalRulesFile;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.city.testing.PolicyCity.Case;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.law.Accepts;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The local rules of a place")
class LocalRulesTest {

  private static final String RULES = "relief-local-rules";

  private final PolicyCity city = ProjectCity.at("2021-01-04");

  @AfterEach
  void close() {
    city.close();
  }

  private Case launched() {
    return city.opened(MUNICIPAL, "relief-launch", "{}")
        .does(MUNICIPAL, "call-for-local-rules", "{}");
  }

  private List<CaseFile> all() {
    return city.tied(RULES, "division/500000", Sides.POLICYHOLDER);
  }

  private Case of(ServicePlace place) {
    return ProjectCity.of(city, RULES, Sides.subject(place), Sides.PLACE);
  }

  private static ServicePlace place(String id) {
    return ServicePlaces.shipped().byId(id).orElseThrow();
  }

  private void file(ServicePlace place) {
    Actor keeper = keeper(place.id());
    of(place)
        .does(
            keeper, "draft", "{'text':'%s'}".formatted(ProjectCity.file(city, keeper, place.id())))
        .does(keeper, "sign-for-place", "{}")
        .does(branch(place.insurer(), ""), "sign-for-branch", "{}")
        .does(keeper, "file-rules", "{}");
  }

  private static <P extends Panel> P panel(List<Panel> panels, String name, Class<P> type) {
    return type.cast(
        panels.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow());
  }

  @Test
  @Accepts("relief/4.2.2#1")
  @DisplayName(
      "relief/4.2.2: 47 places owe rules; with 46 filed the board names the one that is open")
  void fortySeven() {
    launched();
    assertThat(all()).hasSize(47);
    assertThat(all().stream().map(one -> LocalRulesFile.of(one).place())).doesNotHaveDuplicates();
    ServicePlaces.shipped().all().stream()
        .filter(place -> !place.id().equals("500240"))
        .forEach(this::file);
    assertThat(all().stream().filter(one -> one.closed().isPresent())).hasSize(46);
    for (Actor reader : List.of(MUNICIPAL, REGULATOR)) {
      List<Panel> panels = BoardTest.panels(city, reader);
      assertThat(
              panel(panels, "figures", Panel.Figures.class).figures().stream()
                  .filter(figure -> figure.name().equals("local-rules"))
                  .map(Panel.Figure::value))
          .containsExactly(new Cell.Share(46, 47));
      assertThat(panel(panels, "local-rules", Panel.Rows.class).rows())
          .singleElement()
          .satisfies(row -> assertThat(row.getFirst().toString()).contains("石柱土家族自治县"));
    }
  }

  @Test
  @Accepts("relief/4.2.2#2")
  @DisplayName("relief/4.2.2: rules that only the bureau signed stay open")
  void oneSide() {
    launched();
    Case rules = of(place("500103"));
    rules.refused(YUZHONG, "sign-for-place", "{}", "relief/4.2.2");
    rules.does(YUZHONG, "draft", "{'text':'%s'}".formatted(ProjectCity.file(city, YUZHONG, "一")));
    rules.does(YUZHONG, "sign-for-place", "{}");
    Ruling.Refused<?> refused = rules.refused(YUZHONG, "file-rules", "{}", "relief/4.2.2");
    assertThat(refused.kind()).isEqualTo(RefusalKind.MISSING);
    assertThat(refused.sentence().values()).containsExactly("branch");
    assertThat(rules.file().stage()).isEqualTo("OWED");
    assertThat(ProjectCity.inbox(city, YUZHONG, RULES)).containsExactly("owed-by-division");
    rules.does(insurer(1), "sign-for-branch", "{}").does(YUZHONG, "file-rules", "{}");
    assertThat(ProjectCity.inbox(city, YUZHONG, RULES)).isEmpty();
  }

  @Test
  @DisplayName("relief/4.2.2: a new text needs new signatures; another insurer has none to give")
  void signatures() {
    launched();
    Case rules = of(place("500103"));
    String draft = "{'text':'%s'}";
    rules.does(YUZHONG, "draft", draft.formatted(ProjectCity.file(city, YUZHONG, "一")));
    assertThat(rules.tries(insurer(2), "sign-for-branch", "{}").isGranted()).isFalse();
    rules.does(branch(1, "500103"), "sign-for-branch", "{}").does(YUZHONG, "sign-for-place", "{}");
    rules.does(YUZHONG, "draft", draft.formatted(ProjectCity.file(city, YUZHONG, "二")));
    Ruling.Refused<?> refused = rules.refused(YUZHONG, "file-rules", "{}", "relief/4.2.2");
    assertThat(refused.sentence().values()).containsExactly("place, branch");
    rules.refused(branch(1, "500103"), "sign-for-place", "{}", "relief/4.2.2");
  }

  @Test
  @DisplayName(
      "relief/4.2.2: a signature of an insurer that serves the place no more files nothing")
  void formerInsurer() {
    launched();
    Case rules = of(place("500233"));
    Actor keeper = keeper("500233");
    rules
        .does(keeper, "draft", "{'text':'%s'}".formatted(ProjectCity.file(city, keeper, "一")))
        .does(branch(3, ""), "sign-for-branch", "{}");
    city.opened(REGULATOR, "relief-consequence", "{'insurer':3,'poorWork':'拖延理赔'}")
        .does(
            MUNICIPAL,
            "decide",
            "{'outcome':'reduce','moves':[{'place':'500233','successor':4}],'from':'2021-02-01',"
                + "'reasons':'拖延'}");
    city.at("2021-02-01");
    rules.does(keeper, "sign-for-place", "{}");
    Ruling.Refused<?> refused = rules.refused(keeper, "file-rules", "{}", "relief/4.2.2");
    assertThat(refused.kind()).isEqualTo(RefusalKind.CONFLICT);
    assertThat(refused.sentence().key()).isEqualTo("relief.rules-of-former-insurer");
    assertThat(rules.tries(branch(3, ""), "sign-for-branch", "{}").isGranted()).isFalse();
    rules.does(branch(4, ""), "sign-for-branch", "{}").does(keeper, "file-rules", "{}");
  }

  @Test
  @Accepts("relief/1.2#1")
  @DisplayName("relief/1.2: a district does not set an amount; figures are the city's")
  void cityWide() {
    launched();
    Case rules = of(place("500103"));
    Ruling.Refused<?> refused =
        rules.refused(
            YUZHONG,
            "set-figure",
            "{'parameter':'relief.accident.death','value':'2500'}",
            "relief/1.2");
    assertThat(refused.kind()).isEqualTo(RefusalKind.CONFLICT);
    assertThat(refused.sentence().key()).isEqualTo("relief.city-wide");
    assertThat(refused.sentence().values())
        .containsExactly("relief.accident.death", "2500", "2000.00");
    rules.does(YUZHONG, "set-figure", "{'parameter':'relief.accident.death','value':'2000'}");
    assertThat(LocalRulesFile.of(rules.file()).figures()).hasSize(1);
  }

  @Test
  @DisplayName("relief/1.2: nor a rate, nor what is no figure of the notice")
  void noOtherFigure() {
    launched();
    Case rules = of(place("500103"));
    for (String parameter : List.of("relief.accident.medical.rate", "relief.lossratio.floor")) {
      rules.refused(
          YUZHONG,
          "set-figure",
          "{'parameter':'%s','value':'0.5'}".formatted(parameter),
          "relief/1.2");
    }
    for (String parameter : List.of("relief.education", "audit.comment-period", "relief.none")) {
      assertThat(
              rules
                  .refused(
                      YUZHONG,
                      "set-figure",
                      "{'parameter':'%s','value':'10'}".formatted(parameter),
                      "relief/1.2")
                  .kind())
          .isEqualTo(RefusalKind.MALFORMED);
    }
  }

  @Test
  @DisplayName("relief/4.2.2: rules are called for once, by the municipal bureau")
  void once() {
    Case launch = launched();
    launch.refused(MUNICIPAL, "call-for-local-rules", "{}", "relief/6.2.1");
    city.refused(MUNICIPAL, "relief-launch", "{}", "relief/6.2.1");
    city.refused(YUZHONG, "relief-launch", "{}", "relief/6.2.1");
  }

  @Test
  @DisplayName("relief/0.2: before the annex was published nobody is asked for anything")
  void unpublished() {
    try (PolicyCity earlier = ProjectCity.at("2020-12-20")) {
      Case launch = earlier.opened(MUNICIPAL, "relief-launch", "{}");
      launch.refused(MUNICIPAL, "call-for-local-rules", "{}", "relief/4.1.1");
      launch.refused(MUNICIPAL, "call-for-people", "{}", "relief/4.1.1");
      earlier.at("2020-12-21");
      launch.does(MUNICIPAL, "call-for-local-rules", "{}");
    }
  }
}
