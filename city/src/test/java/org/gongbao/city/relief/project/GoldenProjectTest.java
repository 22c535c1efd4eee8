package org.gongbao.city.relief.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.project.ProjectCity.FINANCE;
import static org.gongbao.city.relief.project.ProjectCity.HELPER;
import static org.gongbao.city.relief.project.ProjectCity.MUNICIPAL;
import static org.gongbao.city.relief.project.ProjectCity.REGULATOR;
import static org.gongbao.city.relief.project.ProjectCity.YUZHONG;
import static org.gongbao.city.relief.project.ProjectCity.ZHONGXIAN;
import static org.gongbao.city.relief.project.ProjectCity.insurer;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.evaluation.EvaluationFile;
import org.gongbao.city.relief.project.evaluation.Item;
import org.gongbao.city.testing.KeptForms;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.city.testing.PolicyCity.Case;
import org.gongbao.engine.CaseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Events around relief insurance keep their form")
class GoldenProjectTest {

  private static final Path KEPT = Path.of("src/test/resources/golden/relief");

  private final PolicyCity city = ProjectCity.at("2021-01-04");

  @AfterEach
  void close() {
    city.close();
  }

  private Case of(String procedure, String subject, String capacity) {
    return ProjectCity.of(city, procedure, subject, capacity);
  }

  @Test
  @DisplayName("of launch, agreement, local rules, contacts")
  void beginning() {
    Case launch =
        city.opened(MUNICIPAL, "relief-launch", "{}")
            .does(MUNICIPAL, "call-for-local-rules", "{}")
            .does(MUNICIPAL, "call-for-people", "{}");
    KeptForms.check(
        "relief",
        "relief-launch",
        List.of(launch),
        Set.of("project-launched", "rules-called-for", "people-called-for"));
    Case people =
        of("relief-contact", "division/500103", Sides.PLACE)
            .does(YUZHONG, "name-people", "{'inCharge':'ju','handlers':['yuzhong']}");
    KeptForms.check(
        "relief", "relief-contact", List.of(people), Set.of("contacts-asked", "contacts-named"));
    Case rules =
        of("relief-local-rules", "division/500103", Sides.PLACE)
            .does(YUZHONG, "draft", "{'text':'%s'}".formatted(ProjectCity.file(city, YUZHONG, "一")))
            .does(YUZHONG, "set-figure", "{'parameter':'relief.accident.death','value':'2000.00'}")
            .does(YUZHONG, "sign-for-place", "{}")
            .does(insurer(1), "sign-for-branch", "{}")
            .does(YUZHONG, "file-rules", "{}");
    KeptForms.check(
        "relief",
        "relief-local-rules",
        List.of(rules),
        Set.of(
            "local-rules-owed",
            "local-rules-drafted",
            "figure-repeated",
            "local-rules-signed",
            "local-rules-filed"));
    Case agreement =
        city.opened(MUNICIPAL, "relief-agreement", "{'insurer':1}")
            .does(
                MUNICIPAL,
                "enter-ratios",
                "{'from':'2020-11-01','grades':[{'grade':1,'ratio':'1'}]}")
            .does(
                MUNICIPAL, "enter-schedule", "{'instalments':[{'due':'2021-01-31','share':'1'}]}");
    for (var heading : org.gongbao.city.relief.project.agreement.Heading.values()) {
      agreement.does(MUNICIPAL, "write-heading", "{'heading':'%s','text':'约定'}".formatted(heading));
    }
    agreement.does(MUNICIPAL, "sign-as-policyholder", "{}");
    KeptForms.check(
        "relief",
        "relief-agreement",
        List.of(agreement),
        Set.of(
            "agreement-drawn-up",
            "ratios-entered",
            "schedule-entered",
            "heading-written",
            "agreement-signed"));
  }

  @Test
  @DisplayName("of budget, conference, data feed, third party, publicity")
  void running() {
    Case budget =
        city.opened(MUNICIPAL, "relief-budget", "{'year':2021,'amount':'100.00'}")
            .does(FINANCE, "give-back", "{'reason':'依据不足'}")
            .does(MUNICIPAL, "revise", "{'amount':'90.00'}")
            .does(FINANCE, "review", "{}")
            .does(FINANCE, "place", "{}")
            .does(FINANCE, "allocate", "{'amount':'10.00'}");
    KeptForms.check(
        "relief",
        "relief-budget",
        List.of(budget),
        Set.of(
            "budget-prepared",
            "budget-returned",
            "budget-revised",
            "budget-reviewed",
            "budget-placed",
            "premium-allocated"));
    Case conference =
        city.opened(MUNICIPAL, "relief-conference", "{}")
            .does(MUNICIPAL, "raise-issue", "{'text':'理赔时效'}")
            .does(
                MUNICIPAL,
                "record-meeting",
                "{'present':['regulator','insurer-3'],'settled':[1],'minutes':'纪要'}");
    Case feed =
        city.opened(MUNICIPAL, "relief-data-feed", "{'insurer':1}")
            .does(insurer(1), "deliver", "{'enrolments':2,'claims':1}");
    Case contract =
        city.opened(
                MUNICIPAL,
                "relief-third-party",
                "{'party':'helper','tasks':['data-analysis'],'from':'2021-01-01',"
                    + "'lastDayInclusive':'2021-12-31'}")
            .does(HELPER, "record-work", "{'task':'data-analysis','what':'分析'}")
            .does(MUNICIPAL, "end-contract", "{}");
    KeptForms.check(
        "relief",
        "relief-third-party",
        List.of(contract),
        Set.of("third-party-engaged", "work-recorded", "contract-ended"));
    Case log =
        city.opened(ZHONGXIAN, "relief-publicity", "{'place':'500233'}")
            .does(
                ZHONGXIAN,
                "record-publicity",
                "{'channel':'courtyard-talk','held':'2021-01-03','what':'讲解'}")
            .does(ZHONGXIAN, "make-card", "{}");
    KeptForms.check(
        "relief",
        "relief-publicity",
        List.of(log),
        Set.of("publicity-begun", "publicity-recorded", "service-card-made"));
    city.at("2021-06-01");
    KeptForms.check(
        "relief",
        "relief-conference",
        List.of(conference),
        Set.of("conference-set-up", "issue-raised", "meeting-held", "meeting-missed"));
    feed.does(MUNICIPAL, "settle-alert", "{'how':'已补报'}");
    KeptForms.check(
        "relief",
        "relief-data-feed",
        List.of(feed),
        Set.of("feed-begun", "data-delivered", "delivery-missed", "alert-settled"));
  }

  @Test
  @DisplayName("of evaluation, form, consequence, supervision, trainer, training")
  void judged() {
    Case decision =
        city.opened(REGULATOR, "relief-consequence", "{'insurer':3,'poorWork':'拖延'}")
            .does(
                REGULATOR,
                "decide",
                "{'outcome':'reduce','moves':[{'place':'500233','successor':4}],"
                    + "'from':'2021-01-05','reasons':'拖延'}");
    KeptForms.check(
        "relief",
        "relief-consequence",
        List.of(decision),
        Set.of("consequence-opened", "consequence-decided"));
    city.at("2021-01-05");
    Case trainer =
        city.opened(insurer(3), "relief-trainer", "{'insurer':3,'name':'冯讲师','subject':'理赔'}");
    Case session =
        city.opened(
                insurer(3),
                "relief-training",
                "{'insurer':3,'trainer':'%s','held':'2021-01-05','attendees':9,'topic':'理赔'}"
                    .formatted(trainer.id()))
            .does(insurer(3), "evaluate-session", "{'score':90,'remark':'良好'}");
    KeptForms.check(
        "relief", "relief-training", List.of(session), Set.of("session-held", "session-evaluated"));
    trainer.does(insurer(3), "release-trainer", "{}");
    KeptForms.check(
        "relief",
        "relief-trainer",
        List.of(trainer),
        Set.of("trainer-selected", "trainer-released"));
    Case evaluation = EvaluationTest.open(city, 3);
    Case form =
        city.opened(ZHONGXIAN, "relief-rating", "{'insurer':3,'year':2021,'place':'500233'}")
            .does(ZHONGXIAN, "rate", "{'unmet':['claims'],'remark':'理赔慢'}");
    KeptForms.check("relief", "relief-rating", List.of(form), Set.of("form-sent", "form-answered"));
    EvaluationTest.answer(city, EvaluationFile.of(evaluation.file()).unanswered());
    EvaluationTest.check(evaluation, Item.CLAIMS);
    evaluation.does(MUNICIPAL, "conclude", "{}");
    KeptForms.check(
        "relief",
        "relief-evaluation",
        List.of(evaluation),
        Set.of(
            "evaluation-opened",
            "answer-expected",
            "answer-received",
            "item-checked",
            "evaluation-concluded"));
    Case supervision =
        city.opened(
                REGULATOR,
                "relief-supervision",
                "{'insurer':3,'matter':'claims','complaint':'无答复'}")
            .does(insurer(3), "reply", "{'answer':'已赔付'}")
            .does(REGULATOR, "conclude", "{'result':'corrected','reasons':'已赔付'}");
    KeptForms.check(
        "relief",
        "relief-supervision",
        List.of(supervision),
        Set.of("complaint-taken-up", "insurer-answered", "supervision-closed"));
  }

  @Test
  @DisplayName("of every type that the procedures declare")
  void all() throws IOException {
    JavaClasses part =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gongbao.city.relief.project");
    Set<String> declared =
        part.stream()
            .map(type -> type.reflect())
            .filter(type -> type.isInterface() && type.isSealed())
            .filter(CaseEvent.class::isAssignableFrom)
            .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
            .map(type ->
                type.getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    assertThat(declared).hasSizeGreaterThan(45);
    try (Stream<Path> files = Files.walk(KEPT)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith("@1.json"))
                  .map(name -> name.replaceFirst("@.*", "")))
          .containsAll(declared);
    }
  }
}
