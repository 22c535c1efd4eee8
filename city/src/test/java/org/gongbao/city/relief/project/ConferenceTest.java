package org.gongbao.city.relief.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.project.ProjectCity.MUNICIPAL;
import static org.gongbao.city.relief.project.ProjectCity.REGULATOR;
import static org.gongbao.city.relief.project.ProjectCity.YUZHONG;
import static org.gongbao.city.relief.project.ProjectCity.insurer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.project.conference.ConferenceFile;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.city.testing.PolicyCity.Case;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Recorded;
import org.gongbao.law.Accepts;
import org.gongbao.law.ClauseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The joint conference")
class ConferenceTest {

  private static final String CONFERENCE = "relief-conference";
  private static final String MEETING =
      "{'present':['civil-affairs','finance','insurer-3'],'settled':[],'minutes':'通报进展'}";

  private final PolicyCity city = ProjectCity.at("2021-01-04");

  @AfterEach
  void close() {
    city.close();
  }

  private Case standing() {
    return city.opened(MUNICIPAL, CONFERENCE, "{}");
  }

  private static ConferenceFile file(Case conference) {
    return ConferenceFile.of(conference.file());
  }

  private List<String> events(Case conference) {
    return conference.events().stream().map(Recorded::type).toList();
  }

  @Test
  @Accepts("relief/6.1.2#1")
  @DisplayName(
      "relief/6.1.2: by the quarter, the last met on 10 March, on 1 July there is an alert")
  void alert() {
    Case conference = standing();
    city.at("2021-03-10");
    conference.does(MUNICIPAL, "record-meeting", MEETING);
    city.at("2021-06-10");
    assertThat(ProjectCity.inbox(city, MUNICIPAL, CONFERENCE)).containsExactly("meeting-cycle");
    assertThat(file(conference).missed()).isEmpty();
    city.at("2021-07-01");
    assertThat(file(conference).missed()).isPresent();
    assertThat(ProjectCity.inbox(city, MUNICIPAL, CONFERENCE)).containsExactly("meeting-owed");
    Procedure procedure = city.engine().procedure(CONFERENCE).orElseThrow();
    assertThat(procedure.clocks())
        .filteredOn(clock -> clock.name().equals("meeting-owed"))
        .singleElement()
        .satisfies(clock -> assertThat(clock.cites()).containsExactly(ClauseId.of("relief/6.1.2")));
  }

  @Test
  @DisplayName("relief/6.1.2: the next meeting ends the alert, and the cycle begins with its day")
  void met() {
    Case conference = standing();
    city.at("2021-05-01");
    assertThat(ProjectCity.inbox(city, MUNICIPAL, CONFERENCE)).containsExactly("meeting-owed");
    conference.does(MUNICIPAL, "record-meeting", MEETING);
    assertThat(file(conference).missed()).isEmpty();
    assertThat(file(conference).lastHeld()).isEqualTo(LocalDate.of(2021, 5, 1));
    assertThat(ProjectCity.inbox(city, MUNICIPAL, CONFERENCE)).containsExactly("meeting-cycle");
    city.at("2021-08-01");
    assertThat(file(conference).missed()).isEmpty();
    city.at("2021-08-02");
    assertThat(file(conference).missed()).isPresent();
  }

  @Test
  @DisplayName("relief/6.1.2: a year without a meeting is one alert, which stays")
  void oneAlert() {
    Case conference = standing();
    city.at("2022-03-10");
    assertThat(events(conference))
        .filteredOn(type -> type.equals("relief-conference/meeting-missed"))
        .hasSize(1);
  }

  @Test
  @DisplayName("relief/6.1.2: what members brought up and is open is the agenda")
  void agenda() {
    Case conference = standing();
    conference
        .does(REGULATOR, "raise-issue", "{'text':'理赔时效'}")
        .does(insurer(3), "raise-issue", "{'text':'名单差错'}");
    assertThat(file(conference).agenda())
        .extracting(ConferenceFile.Issue::number)
        .containsExactly(1, 2);
    conference.does(MUNICIPAL, "record-meeting", MEETING.replace("[],'m", "[1],'m"));
    assertThat(file(conference).meetings().getFirst().agenda()).containsExactly(1, 2);
    assertThat(file(conference).agenda())
        .extracting(ConferenceFile.Issue::number)
        .containsExactly(2);
    conference.refused(
        MUNICIPAL, "record-meeting", MEETING.replace("[],'m", "[1],'m"), "relief/6.1.2");
  }

  @Test
  @DisplayName(
      "relief/6.1.2: one conference, kept by the bureau; who is no member has no part in it")
  void who() {
    Case conference = standing();
    city.refused(MUNICIPAL, CONFERENCE, "{}", "relief/6.1.2");
    city.refused(REGULATOR, CONFERENCE, "{}", "relief/6.1.2");
    conference.refused(insurer(3), "record-meeting", MEETING, "relief/6.1.2");
    assertThat(conference.tries(YUZHONG, "raise-issue", "{'text':'一'}").isGranted()).isFalse();
  }

  @Test
  @DisplayName("relief/6.1.2: a meeting entered later counts from the day on which it was held")
  void later() {
    Case conference = standing();
    city.at("2021-05-01");
    assertThat(
            conference
                .tries(
                    MUNICIPAL,
                    "record-meeting",
                    MEETING,
                    Optional.of(PolicyCity.instant("2021-04-01")))
                .isGranted())
        .isTrue();
    assertThat(file(conference).lastHeld()).isEqualTo(LocalDate.of(2021, 4, 1));
    assertThat(file(conference).missed()).isEmpty();
    assertThat(ProjectCity.inbox(city, MUNICIPAL, CONFERENCE)).containsExactly("meeting-cycle");
  }
}
