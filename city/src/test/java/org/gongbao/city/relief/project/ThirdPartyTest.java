package org.gongbao.city.relief.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.project.ProjectCity.HELPER;
import static org.gongbao.city.relief.project.ProjectCity.MUNICIPAL;
import static org.gongbao.city.relief.project.ProjectCity.YUZHONG;
import static org.gongbao.city.relief.project.ProjectCity.insurer;

import org.gongbao.city.relief.project.thirdparty.ContractFile;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.city.testing.PolicyCity.Case;
import org.gongbao.engine.Actor;
import org.gongbao.law.Accepts;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A third party under contract")
class ThirdPartyTest {

  private static final String CONTRACT = "relief-third-party";
  private static final String MEDIATION = "{'task':'complaint-mediation','what':'调解一起理赔投诉'}";
  private static final String ENGAGE =
      "{'party':'helper','tasks':[%s],'from':'2021-03-01','lastDayInclusive':'2021-05-31'}";

  private final PolicyCity city = ProjectCity.at("2021-03-01");

  @AfterEach
  void close() {
    city.close();
  }

  private Case engaged() {
    return city.opened(
        MUNICIPAL, CONTRACT, ENGAGE.formatted("'complaint-mediation','data-analysis'"));
  }

  @Test
  @Accepts("relief/4.4.2#1")
  @DisplayName("relief/4.4.2: it records a mediation and confirms no list")
  void confirmsNothing() {
    engaged().does(HELPER, "record-work", MEDIATION);
    city.opened(
        YUZHONG, "relief-contact", "{'place':'500103','inCharge':'san','handlers':['yuzhong']}");
    Case list = ProjectCity.reviewed(city, YUZHONG, "500103", "2021-03");
    assertThat(list.tries(HELPER, "confirm", "{}").isGranted()).as("not in his sight").isFalse();
    // one who helps in the bureau, and sees what it sees
    Actor adviser = PolicyCity.actor("san", "", "500103", "relief-place", "third-party");
    assertThat(city.engine().read(adviser, list.id())).isPresent();
    Ruling.Refused<?> refused = list.refused(adviser, "confirm", "{}", "relief/4.4.2");
    assertThat(refused.kind()).isEqualTo(RefusalKind.WRONG_ROLE);
    list.refused(adviser, "back-to-draft", "{'reason':'改'}", "relief/4.3.3");
    assertThat(list.file().stage()).isEqualTo("REVIEWED");
    list.does(YUZHONG, "confirm", "{}");
  }

  @Test
  @DisplayName("relief/4.4.2: there are five tasks, and it does those for which it was engaged")
  void tasks() {
    assertThat(ContractFile.Task.values()).hasSize(5);
    Case contract = engaged();
    contract.refused(
        HELPER, "record-work", "{'task':'claims-supervision','what':'抽查'}", "relief/4.4.2");
    contract.refused(
        HELPER, "record-work", "{'task':'claims-payment','what':'赔付'}", "relief/4.4.2");
    city.refused(MUNICIPAL, CONTRACT, ENGAGE.formatted(""), "relief/4.4.2");
    city.refused(
        MUNICIPAL,
        CONTRACT,
        ENGAGE.formatted("'data-analysis'").replace("05-31", "02-28"),
        "relief/4.4.2");
  }

  @Test
  @DisplayName("relief/4.4.2: after the last day of the contract it does and sees nothing more")
  void over() {
    Case contract = engaged();
    city.at("2021-05-31T23:00");
    contract.does(HELPER, "record-work", MEDIATION);
    city.at("2021-06-01T00:00");
    assertThat(contract.tries(HELPER, "record-work", MEDIATION).isGranted()).isFalse();
    assertThat(city.engine().read(HELPER, contract.id())).isEmpty();
    assertThat(contract.file().hasRunOut("term")).isTrue();
  }

  @Test
  @DisplayName(
      "relief/4.4.2: before its first day it has nothing to do; the bureau may end it early")
  void early() {
    Case contract =
        city.opened(
            MUNICIPAL,
            CONTRACT,
            ENGAGE.formatted("'complaint-mediation'").replace("03-01", "04-01"));
    assertThat(contract.tries(HELPER, "record-work", MEDIATION).isGranted()).isFalse();
    city.at("2021-04-01");
    contract.does(HELPER, "record-work", MEDIATION);
    contract.refused(HELPER, "end-contract", "{}", "relief/4.4.2");
    contract.does(MUNICIPAL, "end-contract", "{}");
    contract.refused(HELPER, "record-work", MEDIATION, "relief/4.4.2");
    city.refused(insurer(1), CONTRACT, ENGAGE.formatted("'data-analysis'"), "relief/4.4.2");
  }
}
