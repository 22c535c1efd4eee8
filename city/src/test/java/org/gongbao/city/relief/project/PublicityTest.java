package org.gongbao.city.relief.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.project.ProjectCity.REGULATOR;
import static org.gongbao.city.relief.project.ProjectCity.ZHONGXIAN;
import static org.gongbao.city.relief.project.ProjectCity.insurer;

import org.gongbao.city.relief.project.publicity.Channel;
import org.gongbao.city.relief.project.publicity.PublicityFile;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.city.testing.PolicyCity.Case;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The publicity of a place")
class PublicityTest {

  private static final String PUBLICITY = "relief-publicity";

  private final PolicyCity city = ProjectCity.at("2021-03-01");

  @AfterEach
  void close() {
    city.close();
  }

  private Case begun() {
    return city.opened(ZHONGXIAN, PUBLICITY, "{'place':'500233'}");
  }

  private static String by(Channel channel) {
    return "{'channel':'%s','held':'2021-02-27','what':'宣传'}".formatted(channel);
  }

  @Test
  @DisplayName("relief/6.3.1: six channels, entered by the place and by its insurer")
  void channels() {
    assertThat(Channel.values()).hasSize(6);
    Case log = begun();
    log.does(ZHONGXIAN, "record-publicity", by(Channel.COURTYARD_TALK))
        .does(insurer(3), "record-publicity", by(Channel.PUBLIC_ADVERT));
    assertThat(PublicityFile.of(log.file()).unused())
        .containsExactly(
            Channel.SERVICE_CARD,
            Channel.POSTED_POLICY,
            Channel.BANNERS_AND_LEAFLETS,
            Channel.TYPICAL_CASE);
  }

  @Test
  @DisplayName("relief/6.3.1: nothing that is still to come, nothing by others, one log of a place")
  void refused() {
    Case log = begun();
    log.refused(
        ZHONGXIAN,
        "record-publicity",
        by(Channel.TYPICAL_CASE).replace("2021-02-27", "2021-03-02"),
        "relief/6.3.1");
    log.refused(REGULATOR, "record-publicity", by(Channel.TYPICAL_CASE), "relief/6.3.1");
    assertThat(log.tries(insurer(1), "make-card", "{}").isGranted()).isFalse();
    city.refused(ZHONGXIAN, PUBLICITY, "{'place':'500233'}", "relief/6.3.1");
    city.refused(ZHONGXIAN, PUBLICITY, "{'place':'500103'}", "relief/6.3.1");
  }
}
