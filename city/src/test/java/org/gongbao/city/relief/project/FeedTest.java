package org.gongbao.city.relief.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.project.ProjectCity.MUNICIPAL;
import static org.gongbao.city.relief.project.ProjectCity.insurer;

import java.time.LocalDate;
import org.gongbao.city.relief.project.feed.FeedFile;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.city.testing.PolicyCity.Case;
import org.gongbao.law.Accepts;
import org.gongbao.law.ClauseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The exchange of data with an insurer")
class FeedTest {

  private static final String FEED = "relief-data-feed";
  private static final String DATA = "{'enrolments':120,'claims':3}";

  private final PolicyCity city = ProjectCity.at("2021-01-04");

  @AfterEach
  void close() {
    city.close();
  }

  private Case begun() {
    return city.opened(MUNICIPAL, FEED, "{'insurer':1}").does(insurer(1), "deliver", DATA);
  }

  private static FeedFile file(Case feed) {
    return FeedFile.of(feed.file());
  }

  @Test
  @Accepts("relief/4.1.2#1")
  @DisplayName("relief/4.1.2: a day without data is an alert to the municipal bureau")
  void missed() {
    Case feed = begun();
    city.at("2021-01-05T23:59");
    assertThat(ProjectCity.inbox(city, MUNICIPAL, FEED)).isEmpty();
    city.at("2021-01-06T00:00");
    assertThat(ProjectCity.inbox(city, MUNICIPAL, FEED)).containsExactly("data-missing");
    assertThat(file(feed).gaps())
        .containsExactly(new FeedFile.Gap(LocalDate.of(2021, 1, 5), LocalDate.of(2021, 1, 5)));
    assertThat(city.engine().procedure(FEED).orElseThrow().clocks())
        .filteredOn(clock -> clock.name().equals("data-missing"))
        .singleElement()
        .satisfies(clock -> assertThat(clock.cites()).containsExactly(ClauseId.of("relief/4.1.2")));
  }

  @Test
  @DisplayName("relief/4.1.2: with data each day it is silent")
  void silent() {
    Case feed = begun();
    for (int day = 5; day < 15; day++) {
      city.at("2021-01-%02dT20:00".formatted(day));
      feed.does(insurer(1), "deliver", DATA);
    }
    assertThat(file(feed).gaps()).isEmpty();
    assertThat(file(feed).enrolments()).isEqualTo(11 * 120);
    assertThat(feed.events()).hasSize(12);
  }

  @Test
  @DisplayName(
      "relief/4.1.2: fourteen months without data, seen at once, are one event and one gap")
  void bounded() {
    Case feed = begun();
    city.at("2022-03-04");
    assertThat(file(feed).gaps())
        .containsExactly(new FeedFile.Gap(LocalDate.of(2021, 1, 5), LocalDate.of(2022, 3, 3)));
    assertThat(feed.events()).hasSize(4);
    assertThat(ProjectCity.inbox(city, MUNICIPAL, FEED)).containsExactly("data-missing");
  }

  @Test
  @DisplayName("relief/4.1.2: days that follow each other are one gap, and one alert until settled")
  void gaps() {
    Case feed = begun();
    city.at("2021-01-06");
    city.at("2021-01-07");
    feed.does(insurer(1), "deliver", DATA);
    city.at("2021-01-10");
    assertThat(file(feed).gaps())
        .containsExactly(
            new FeedFile.Gap(LocalDate.of(2021, 1, 5), LocalDate.of(2021, 1, 6)),
            new FeedFile.Gap(LocalDate.of(2021, 1, 8), LocalDate.of(2021, 1, 9)));
    assertThat(ProjectCity.inbox(city, MUNICIPAL, FEED)).containsExactly("data-missing");
    feed.does(MUNICIPAL, "settle-alert", "{'how':'系统升级，数据已补报'}");
    assertThat(ProjectCity.inbox(city, MUNICIPAL, FEED)).isEmpty();
    feed.refused(MUNICIPAL, "settle-alert", "{'how':'再次'}", "relief/4.1.2");
  }

  @Test
  @DisplayName("relief/4.1.2: what is delivered adds up, however much it becomes")
  void addsUp() {
    Case feed = begun();
    String much = "{'enrolments':2147483647,'claims':2147483647}";
    feed.does(insurer(1), "deliver", much).does(insurer(1), "deliver", much);
    assertThat(file(feed).enrolments()).isEqualTo(120 + 2L * Integer.MAX_VALUE);
    assertThat(file(feed).claims()).isEqualTo(3 + 2L * Integer.MAX_VALUE);
  }

  @Test
  @DisplayName("relief/4.1.2: each insurer delivers its own data; the bureau begins the exchange")
  void who() {
    Case feed = begun();
    assertThat(feed.tries(insurer(2), "deliver", DATA).isGranted()).isFalse();
    feed.refused(MUNICIPAL, "deliver", DATA, "relief/4.1.2");
    feed.refused(insurer(1), "deliver", "{'enrolments':-1,'claims':0}", "relief/4.1.2");
    city.refused(insurer(1), FEED, "{'insurer':1}", "relief/4.1.2");
    city.refused(MUNICIPAL, FEED, "{'insurer':1}", "relief/4.1.2");
    city.refused(MUNICIPAL, FEED, "{'insurer':9}", "relief/4.1.1");
  }
}
