package org.gongbao.city.relief.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.project.ProjectCity.MUNICIPAL;
import static org.gongbao.city.relief.project.ProjectCity.YUZHONG;
import static org.gongbao.city.relief.project.ProjectCity.insurer;

import org.gongbao.city.relief.project.training.TrainingFile;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.city.testing.PolicyCity.Case;
import org.gongbao.engine.Actor;
import org.gongbao.law.Accepts;
import org.gongbao.law.ClauseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Trainers and their sessions")
class TrainingTest {

  private static final String TRAINING = "relief-training";
  private static final Actor TRAINER =
      PolicyCity.actor("jiang", "relief-insurer-1", "", "relief-insurer", "trainer");

  private final PolicyCity city = ProjectCity.at("2021-05-10");

  @AfterEach
  void close() {
    city.close();
  }

  private Case trainer(int insurer) {
    return city.opened(
        insurer(insurer),
        "relief-trainer",
        "{'insurer':%d,'name':'冯讲师','subject':'理赔'}".formatted(insurer));
  }

  private static String session(Case trainer, String held) {
    return "{'insurer':1,'trainer':'%s','held':'%s','attendees':20,'topic':'理赔实务'}"
        .formatted(trainer.id(), held);
  }

  @Test
  @Accepts("relief/6.3.2#1")
  @DisplayName("relief/6.3.2: a session without evaluation is an open item of the insurer")
  void open() {
    Case session = city.opened(TRAINER, TRAINING, session(trainer(1), "2021-05-08"));
    assertThat(session.file().closed()).isEmpty();
    assertThat(ProjectCity.inbox(city, insurer(1), TRAINING)).containsExactly("evaluation-owed");
    assertThat(city.engine().procedure(TRAINING).orElseThrow().clocks())
        .singleElement()
        .satisfies(clock -> assertThat(clock.cites()).containsExactly(ClauseId.of("relief/6.3.2")));
    session.refused(insurer(1), "evaluate-session", "{'score':101}", "relief/6.3.2");
    session.does(insurer(1), "evaluate-session", "{'score':92}");
    assertThat(TrainingFile.of(session.file()).result().orElseThrow().score()).isEqualTo(92);
    assertThat(session.file().closed()).isPresent();
    assertThat(ProjectCity.inbox(city, insurer(1), TRAINING)).isEmpty();
  }

  @Test
  @DisplayName("relief/6.3.2: who trains is on the register of that insurer, and on that day")
  void registered() {
    city.refused(insurer(1), TRAINING, session(trainer(2), "2021-05-08"), "relief/6.3.2");
    city.refused(
        insurer(1),
        TRAINING,
        session(city.opened(MUNICIPAL, "relief-conference", "{}"), "2021-05-08"),
        "relief/6.3.2");
    Case trainer = trainer(1);
    city.refused(insurer(1), TRAINING, session(trainer, "2021-05-11"), "relief/6.3.2");
    trainer.does(insurer(1), "release-trainer", "{}");
    city.opened(insurer(1), TRAINING, session(trainer, "2021-05-10"));
    city.at("2021-05-20");
    city.refused(insurer(1), TRAINING, session(trainer, "2021-05-15"), "relief/6.3.2");
  }

  @Test
  @DisplayName("relief/6.3.2: an insurer selects and evaluates, the trainer himself does not")
  void who() {
    city.refused(
        TRAINER, "relief-trainer", "{'insurer':1,'name':'冯','subject':'理赔'}", "relief/6.3.2");
    city.refused(
        insurer(2), "relief-trainer", "{'insurer':1,'name':'冯','subject':'理赔'}", "relief/6.3.2");
    Case session = city.opened(insurer(1), TRAINING, session(trainer(1), "2021-05-08"));
    session.refused(TRAINER, "evaluate-session", "{'score':90}", "relief/6.3.2");
    city.refused(YUZHONG, TRAINING, session(trainer(1), "2021-05-08"), "relief/6.3.2");
  }
}
