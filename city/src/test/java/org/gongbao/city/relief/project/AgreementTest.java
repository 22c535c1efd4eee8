package org.gongbao.city.relief.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongbao.city.relief.project.ProjectCity.MUNICIPAL;
import static org.gongbao.city.relief.project.ProjectCity.REGULATOR;
import static org.gongbao.city.relief.project.ProjectCity.YUZHONG;
import static org.gongbao.city.relief.project.ProjectCity.insurer;

import java.time.LocalDate;
import java.util.Arrays;
import org.gongbao.city.relief.project.agreement.AgreementFile;
import org.gongbao.city.relief.project.agreement.Heading;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.city.testing.PolicyCity.Case;
import org.gongbao.law.Ratio;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The framework agreement with an insurer")
class AgreementTest {

  private static final String TO_ONE = "{'insurer':1}";

  private final PolicyCity city = ProjectCity.at("2020-12-22");

  @AfterEach
  void close() {
    city.close();
  }

  private Case drawnUp() {
    return city.opened(MUNICIPAL, "relief-agreement", "{'insurer':1}");
  }

  private static void write(Case agreement, Heading... but) {
    for (Heading heading : Heading.values()) {
      if (!Arrays.asList(but).contains(heading)) {
        agreement.does(
            MUNICIPAL, "write-heading", "{'heading':'%s','text':'约定'}".formatted(heading));
      }
    }
  }

  private static AgreementFile file(Case agreement) {
    return AgreementFile.of(agreement.file());
  }

  private Case list() {
    ProjectCity.named(city, YUZHONG, "500103");
    return ProjectCity.confirmed(city, YUZHONG, "500103", "2020-11");
  }

  @Test
  @DisplayName(
      "relief/4.2.1: without the topic of secrecy it is incomplete, and nobody is enrolled")
  void incomplete() {
    Case agreement = drawnUp();
    write(agreement, Heading.CONFIDENTIALITY);
    assertThat(file(agreement).missing()).containsExactly(Heading.CONFIDENTIALITY);
    Ruling.Refused<?> unsigned =
        agreement.refused(MUNICIPAL, "sign-as-policyholder", "{}", "relief/4.2.1");
    assertThat(unsigned.kind()).isEqualTo(RefusalKind.MISSING);
    Ruling.Refused<?> enrolment = list().refused(YUZHONG, "send", TO_ONE, "relief/4.2.1");
    assertThat(enrolment.sentence().key()).isEqualTo("relief.headings-missing");
    assertThat(enrolment.sentence().values()).containsExactly("confidentiality");
  }

  @Test
  @DisplayName("relief/4.2.1: with twelve topics and both signatures people are enrolled")
  void complete() {
    assertThat(Heading.values()).hasSize(12);
    Case agreement = drawnUp();
    write(agreement);
    Case list = list();
    list.refused(YUZHONG, "send", TO_ONE, "relief/4.2.1");
    agreement.does(insurer(1), "sign-as-insurer", "{}");
    list.refused(YUZHONG, "send", TO_ONE, "relief/4.2.1");
    agreement.does(MUNICIPAL, "sign-as-policyholder", "{}");
    assertThat(agreement.file().stage()).isEqualTo("SIGNED");
    assertThat(file(agreement).signed()).contains(LocalDate.of(2020, 12, 22));
    list.does(YUZHONG, "send", TO_ONE);
  }

  @Test
  @DisplayName("relief/4.2.1: what is written after a signature voids it; signed is signed")
  void voided() {
    Case agreement = drawnUp();
    write(agreement);
    agreement.does(MUNICIPAL, "sign-as-policyholder", "{}");
    agreement.does(insurer(1), "write-heading", "{'heading':'breach','text':'另行约定'}");
    agreement.does(insurer(1), "sign-as-insurer", "{}");
    assertThat(agreement.file().stage()).isEqualTo("DRAFT");
    agreement.does(MUNICIPAL, "sign-as-policyholder", "{}");
    agreement.refused(
        MUNICIPAL, "write-heading", "{'heading':'breach','text':'再改'}", "relief/4.2.1");
  }

  @Test
  @DisplayName("relief/4.2.1: each side signs for itself, and others only read")
  void sides() {
    Case agreement = drawnUp();
    write(agreement);
    agreement.refused(MUNICIPAL, "sign-as-insurer", "{}", "relief/4.2.1");
    agreement.refused(insurer(1), "sign-as-policyholder", "{}", "relief/4.2.1");
    agreement.refused(REGULATOR, "sign-as-policyholder", "{}", "relief/4.2.1");
    assertThat(agreement.tries(insurer(2), "sign-as-insurer", "{}").isGranted()).isFalse();
    city.refused(insurer(1), "relief-agreement", "{'insurer':1}", "relief/4.2.1");
    city.refused(MUNICIPAL, "relief-agreement", "{'insurer':6}", "relief/4.1.1");
  }

  @Test
  @DisplayName("relief/4.2.1: the table of disability has a first day, and each grade once")
  void ratios() {
    Case agreement = drawnUp();
    agreement.refused(
        MUNICIPAL,
        "enter-ratios",
        "{'from':'2020-11-01','grades':[{'grade':1,'ratio':'1.2'}]}",
        "relief/4.2.1");
    agreement.refused(
        MUNICIPAL,
        "enter-ratios",
        "{'from':'2020-11-01','grades':[{'grade':1,'ratio':'1'},{'grade':1,'ratio':'0.9'}]}",
        "relief/4.2.1");
    agreement.does(
        MUNICIPAL,
        "enter-ratios",
        "{'from':'2020-11-01','grades':[{'grade':1,'ratio':'1'},{'grade':9,'ratio':'0.20'}]}");
    AgreementFile.Ratios table = file(agreement).ratios().orElseThrow();
    assertThat(table.from()).isEqualTo(LocalDate.of(2020, 11, 1));
    assertThat(table.grades())
        .extracting(AgreementFile.Grade::grade, AgreementFile.Grade::ratio)
        .containsExactly(tuple(1, Ratio.of("1")), tuple(9, Ratio.of("0.20")));
  }

  @Test
  @DisplayName("relief/4.2.1: the payment schedule is the whole premium")
  void schedule() {
    Case agreement = drawnUp();
    String one = "{'due':'2021-01-31','share':'0.7'}";
    agreement.refused(MUNICIPAL, "enter-schedule", "{'instalments':[" + one + "]}", "relief/4.2.1");
    agreement.does(
        MUNICIPAL,
        "enter-schedule",
        "{'instalments':[" + one + ",{'due':'2021-07-31','share':'0.3'}]}");
    assertThat(file(agreement).instalments()).hasSize(2);
  }
}
