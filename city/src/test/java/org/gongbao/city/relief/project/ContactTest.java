package org.gongbao.city.relief.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.project.ProjectCity.HOME;
import static org.gongbao.city.relief.project.ProjectCity.MUNICIPAL;
import static org.gongbao.city.relief.project.ProjectCity.YUZHONG;
import static org.gongbao.city.relief.project.ProjectCity.district;
import static org.gongbao.city.relief.project.ProjectCity.insurer;

import java.util.Optional;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.contact.ContactFile;
import org.gongbao.city.relief.project.contact.Contacts;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.city.testing.PolicyCity.Case;
import org.gongbao.engine.Actor;
import org.gongbao.engine.OpenCases;
import org.gongbao.engine.Reassignment;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who is in charge of the project in a body")
class ContactTest {

  private static final String CONTACT = "relief-contact";
  private static final String YUZHONG_PEOPLE =
      "{'place':'500103','inCharge':'ju','handlers':['yuzhong']}";

  private final PolicyCity city = ProjectCity.at("2021-01-04");

  @AfterEach
  void close() {
    city.close();
  }

  private Case list() {
    return ProjectCity.reviewed(city, YUZHONG, "500103", "2021-01");
  }

  @Test
  @DisplayName("relief/6.1.1: without a person in charge nothing is confirmed")
  void nobody() {
    Ruling.Refused<?> refused = list().refused(YUZHONG, "confirm", "{}", "relief/6.1.1");
    assertThat(refused.kind()).isEqualTo(RefusalKind.MISSING);
  }

  @Test
  @DisplayName("relief/6.1.1: whoever was named confirms, another of the same body does not")
  void named() {
    city.opened(YUZHONG, CONTACT, YUZHONG_PEOPLE);
    Case list = list();
    Ruling.Refused<?> refused =
        list.refused(district("other", "500103"), "confirm", "{}", "relief/6.1.1");
    assertThat(refused.kind()).isEqualTo(RefusalKind.WRONG_ROLE);
    list.does(YUZHONG, "confirm", "{}");
    list().does(district("ju", "500103"), "confirm", "{}");
  }

  @Test
  @DisplayName("relief/6.1.1: every place and insurer has the task until it names its people")
  void task() {
    city.opened(HOME, CONTACT, "{'place':'children-home','inCharge':'yuan','handlers':['tong']}");
    city.opened(MUNICIPAL, "relief-launch", "{}").does(MUNICIPAL, "call-for-people", "{}");
    assertThat(city.tied(CONTACT, "division/500000", Sides.POLICYHOLDER)).hasSize(52);
    assertThat(ProjectCity.inbox(city, YUZHONG, CONTACT)).containsExactly("named-by-division");
    assertThat(ProjectCity.inbox(city, HOME, CONTACT)).isEmpty();
    assertThat(ProjectCity.inbox(city, ProjectCity.keeper("social-welfare-home-1"), CONTACT))
        .containsExactly("named-by-unit");
    assertThat(ProjectCity.inbox(city, insurer(1), CONTACT)).containsExactly("named-by-insurer");
    Case own = ProjectCity.of(city, CONTACT, "division/500103", Sides.PLACE);
    own.does(YUZHONG, "name-people", "{'inCharge':'ju','handlers':[]}");
    assertThat(ProjectCity.inbox(city, YUZHONG, CONTACT)).isEmpty();
    assertThat(ContactFile.of(own.file()).names("ju")).isTrue();
    assertThat(ContactFile.of(own.file()).names("yuzhong")).isFalse();
  }

  @Test
  @DisplayName(
      "relief/6.1.1: the insured are told whom an insurer named; after a merger whom the newest"
          + " register names, and none that still waits for its answer")
  void ofInsurer() {
    city.opened(insurer(2), CONTACT, "{'insurer':2,'inCharge':'bao2','handlers':[]}");
    city.at("2021-01-05");
    city.opened(MUNICIPAL, "relief-launch", "{}").does(MUNICIPAL, "call-for-people", "{}");
    assertThat(named(1)).isEmpty();
    assertThat(named(2)).contains("bao2");
    OpenCases open = city.engine().openCases();
    open.reassign(
            Actor.of("admin", ""),
            new Reassignment("relief-insurer-2", "relief-insurer-1", "7", "2021-12"),
            open.of("relief-insurer-2", Optional.empty(), 100))
        .forEach(gone -> assertThat(gone.ruling().isGranted()).isTrue());
    assertThat(city.tied(CONTACT, "organ/relief-insurer-1", Sides.INSURER)).hasSize(2);
    assertThat(named(1)).as("the newer one names nobody yet").contains("bao2");
    Case newer =
        new Case(city, city.tied(CONTACT, "organ/relief-insurer-1", Sides.INSURER).getFirst().id());
    newer.does(insurer(1), "name-people", "{'inCharge':'bao1','handlers':[]}");
    assertThat(named(1)).contains("bao1");
  }

  private Optional<String> named(int insurer) {
    return Contacts.ofInsurer(city.engine(), insurer).flatMap(ContactFile::inCharge);
  }

  @Test
  @DisplayName("relief/6.1.1: a body has one register and enters its own people")
  void own() {
    city.opened(YUZHONG, CONTACT, YUZHONG_PEOPLE);
    city.refused(YUZHONG, CONTACT, YUZHONG_PEOPLE, "relief/6.1.1");
    city.refused(YUZHONG, CONTACT, YUZHONG_PEOPLE.replace("500103", "500233"), "relief/6.1.1");
    city.refused(YUZHONG, CONTACT, YUZHONG_PEOPLE.replace("500103", "510100"), "relief/4.1.1");
    city.refused(
        ProjectCity.ZHONGXIAN,
        CONTACT,
        "{'place':'500233','inCharge':'甲 乙','handlers':[]}",
        "relief/6.1.1");
  }
}
