package org.gongbao.city.relief.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.project.ProjectCity.MUNICIPAL;
import static org.gongbao.city.relief.project.ProjectCity.REGULATOR;
import static org.gongbao.city.relief.project.ProjectCity.insurer;

import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.consequence.ConsequenceFile;
import org.gongbao.city.relief.project.supervision.SupervisionFile;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.city.testing.PolicyCity.Case;
import org.gongbao.law.Accepts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A case of the regulator")
class SupervisionTest {

  private static final String SUPERVISION = "relief-supervision";
  private static final String COMPLAINT = "{'insurer':3,'matter':'claims','complaint':'理赔三个月无答复'}";

  private final PolicyCity city = ProjectCity.at("2021-05-10");

  @AfterEach
  void close() {
    city.close();
  }

  @Test
  @Accepts("relief/6.2.3#1")
  @DisplayName("relief/6.2.3: the regulator opens a case on insurer 3, which sees it and answers")
  void answered() {
    Case one = city.opened(REGULATOR, SUPERVISION, COMPLAINT);
    assertThat(
            SupervisionFile.of(city.engine().read(insurer(3), one.id()).orElseThrow())
                .complaint()
                .orElseThrow()
                .text()
                .value())
        .contains("理赔三个月无答复");
    assertThat(ProjectCity.inbox(city, insurer(3), SUPERVISION)).containsExactly("reply");
    one.does(insurer(3), "reply", "{'answer':'资料不全，已补正赔付'}");
    assertThat(SupervisionFile.of(one.file()).answers()).hasSize(1);
    assertThat(ProjectCity.inbox(city, insurer(3), SUPERVISION)).isEmpty();
    one.does(REGULATOR, "conclude", "{'result':'corrected','reasons':'已赔付'}");
    assertThat(one.file().closed()).isPresent();
  }

  @Test
  @DisplayName("relief/6.2.3: neither the bureau opens one nor another insurer answers it")
  void who() {
    city.refused(MUNICIPAL, SUPERVISION, COMPLAINT, "relief/6.2.3");
    city.refused(insurer(3), SUPERVISION, COMPLAINT, "relief/6.2.3");
    city.refused(REGULATOR, SUPERVISION, COMPLAINT.replace("':3", "':7"), "relief/4.1.1");
    Case one = city.opened(REGULATOR, SUPERVISION, COMPLAINT);
    assertThat(city.engine().read(insurer(2), one.id())).isEmpty();
    assertThat(one.tries(insurer(2), "reply", "{'answer':'一'}").isGranted()).isFalse();
    one.refused(insurer(3), "conclude", "{'result':'unfounded','reasons':'无'}", "relief/6.2.3");
  }

  @Test
  @DisplayName("relief/4.4.3: poor work that the regulator finds puts the question of consequences")
  void poorWork() {
    Case one = city.opened(REGULATOR, SUPERVISION, COMPLAINT);
    one.does(REGULATOR, "conclude", "{'result':'poor-work','reasons':'长期拖延理赔'}");
    ConsequenceFile asked =
        ConsequenceFile.of(
            city.tied("relief-consequence", "organ/relief-insurer-3", Sides.INSURER).getFirst());
    assertThat(asked.question().orElseThrow().ground()).isEqualTo(ConsequenceFile.Ground.POOR_WORK);
    assertThat(asked.question().orElseThrow().source()).contains(one.id());
  }
}
