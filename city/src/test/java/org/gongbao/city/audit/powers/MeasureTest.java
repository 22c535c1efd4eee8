package org.gongbao.city.audit.powers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.AUDITEE;
import static org.gongbao.city.audit.AuditCity.DEPUTY;
import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.LEADER;
import static org.gongbao.city.audit.AuditCity.MEMBER;
import static org.gongbao.city.audit.AuditCity.OFFICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.project.Audit;
import org.gongbao.city.casework.CaseFilter;
import org.gongbao.city.casework.CaseJson;
import org.gongbao.city.casework.CasePage;
import org.gongbao.city.testing.KeptForms;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.law.Accepts;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Orders to stop, and sealings")
class MeasureTest {

  private static final String GOES_ON = "{'underWay':true,'grave':true}";

  private static String stopping(Audit project) {
    return "{'project':'%s','conduct':'wasteful','what':'违规支出'}".formatted(project.id());
  }

  private static String sealing(Audit project) {
    return "{'project':'%s','items':['三月凭证','总账'],'threat':'destroy','grounds':'有人要烧'}"
        .formatted(project.id());
  }

  private static PolicyCity.Case stop(AuditCity city) {
    return city.opened(OFFICE, StopProcedure.NAME, stopping(Audit.open(city).startAtOnce()));
  }

  private static PolicyCity.Case seal(AuditCity city) {
    return city.opened(OFFICE, SealingProcedure.NAME, sealing(Audit.open(city).startAtOnce()));
  }

  @Accepts("audit/17.1.6#1")
  @Test
  @DisplayName(
      "audit/17.1.6: consent of the same day does; none, or one of the day after, does not")
  void consent() {
    try (AuditCity city = new AuditCity("2021-03-24")) {
      PolicyCity.Case same = stop(city);
      PolicyCity.Case none = stop(city);
      same.does(HEAD, "consent", "{}").does(OFFICE, "order-stop", GOES_ON);
      assertThat(same.file().stage()).isEqualTo("ORDERED");
      assertThat(same.last(StopEvent.StopOrdered.class).consented()).isEqualTo("2021-03-24");
      assertThat(none.refused(OFFICE, "order-stop", GOES_ON, "audit/17.1.6").kind())
          .isEqualTo(RefusalKind.MISSING);
      city.at("2021-03-25");
      none.does(HEAD, "consent", "{}");
      Ruling<?> before =
          none.tries(
              OFFICE, "order-stop", GOES_ON, Optional.of(AuditCity.instant("2021-03-24T10:00")));
      assertThat(before)
          .isInstanceOfSatisfying(
              Ruling.Refused.class,
              refused -> assertThat(refused.clause().toString()).isEqualTo("audit/17.1.6"));
      none.does(OFFICE, "order-stop", GOES_ON);
    }
  }

  @Accepts("audit/17.1.6#2")
  @Test
  @DisplayName("audit/17.1.6: conduct that is over is left to proposals; what is not grave goes on")
  void over() {
    try (AuditCity city = new AuditCity("2021-03-24")) {
      PolicyCity.Case stop = stop(city).does(HEAD, "consent", "{'remark':'同意'}");
      Ruling.Refused<?> over =
          stop.refused(OFFICE, "order-stop", "{'underWay':false,'grave':true}", "audit/17.1.6");
      assertThat(over.kind()).isEqualTo(RefusalKind.TOO_LATE);
      assertThat(over.sentence().key()).isEqualTo("audit.conduct-over");
      stop.refused(OFFICE, "order-stop", "{'underWay':true,'grave':false}", "audit/17.1.6");
      stop.does(OFFICE, "order-stop", GOES_ON).does(OFFICE, "record-ceased", "{}");
      assertThat(stop.file().closed()).isPresent();
    }
  }

  @Test
  @DisplayName("audit/17.1.6, 17.1.7: the head consents himself; nobody in his place")
  void inPerson() {
    try (AuditCity city = new AuditCity("2021-03-24")) {
      Actor delegate = new Actor("fu", "u", HEAD.grants(), false);
      for (PolicyCity.Case measure : List.of(stop(city), seal(city))) {
        String clause =
            measure.file().procedure().name().equals(StopProcedure.NAME)
                ? "audit/17.1.6"
                : "audit/17.1.7";
        for (Actor actor : List.of(OFFICE, DEPUTY, LEADER, delegate)) {
          measure.refused(actor, "consent", "{}", clause);
        }
        measure.does(HEAD, "decline", "{'reason':'无必要'}");
        assertThat(measure.file().closed()).isPresent();
      }
    }
  }

  @Accepts("audit/17.1.7#1")
  @Test
  @DisplayName("audit/17.1.7: sealed with the consent of the day before, open until it is released")
  void sealed() {
    try (AuditCity city = new AuditCity("2021-03-23")) {
      PolicyCity.Case sealing = seal(city);
      PolicyCity.Case without = seal(city);
      sealing.does(HEAD, "consent", "{}");
      city.at("2021-03-24");
      assertThat(without.refused(OFFICE, "seal", "{}", "audit/17.1.7").kind())
          .isEqualTo(RefusalKind.MISSING);
      sealing.does(OFFICE, "seal", "{}");
      assertThat(sealing.file().stage()).isEqualTo("SEALED");
      city.at("2021-04-23");
      city.engine().sweep(10);
      assertThat(open(city)).containsExactly(sealing.id().toString());
      assertThat(SealingFile.of(sealing.file()).ageOn(LocalDate.of(2021, 4, 23))).contains(30L);
      sealing.does(OFFICE, "release", "{}");
      assertThat(open(city)).isEmpty();
      assertThat(SealingFile.of(sealing.file()).ageOn(LocalDate.of(2021, 4, 23))).isEmpty();
    }
  }

  private static List<String> open(AuditCity city) {
    CaseFilter sealed =
        new CaseFilter(
            Optional.of(SealingProcedure.NAME),
            Optional.of("SEALED"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(false),
            Optional.empty(),
            Optional.empty());
    return city.casework().list(OFFICE, sealed, Optional.empty(), 50).cases().stream()
        .map(CasePage.Row::id)
        .map(Object::toString)
        .toList();
  }

  @Accepts("audit/17.1#1")
  @Test
  @DisplayName("audit/17.1: eleven powers, which an auditee's user does not hold")
  void auditee() {
    assertThat(Power.table()).hasSize(11);
    try (AuditCity city = new AuditCity("2021-03-24")) {
      Audit project = Audit.open(city).startAtOnce();
      assertThat(
              city.refused(AUDITEE, SealingProcedure.NAME, sealing(project), "audit/17.1").kind())
          .isEqualTo(RefusalKind.WRONG_ROLE);
      PolicyCity.Case sealing = seal(city).does(HEAD, "consent", "{}").does(OFFICE, "seal", "{}");
      sealing.refused(AUDITEE, "seal", "{}", "audit/17.1");
      sealing.refused(AUDITEE, "release", "{}", "audit/17.1");
      sealing.refused(MEMBER, "release", "{}", "audit/17.1");
    }
  }

  @Test
  @DisplayName("audit/17.1.7: the auditee sees what was sealed from then on, and not why")
  void sight() {
    try (AuditCity city = new AuditCity("2021-03-24")) {
      PolicyCity.Case sealing = seal(city).does(HEAD, "consent", "{'remark':'防止销毁'}");
      assertThat(city.casework().view(AUDITEE, sealing.id(), Locale.ENGLISH)).isEmpty();
      sealing.does(OFFICE, "seal", "{}");
      assertThat(json(city, sealing, AUDITEE)).contains("三月凭证").doesNotContain("有人要烧", "防止销毁");
      assertThat(json(city, sealing, OFFICE)).contains("三月凭证", "有人要烧", "防止销毁");
      PolicyCity.Case stop =
          stop(city).does(HEAD, "consent", "{'remark':'立即制止'}").does(OFFICE, "order-stop", GOES_ON);
      assertThat(json(city, stop, AUDITEE)).contains("违规支出").doesNotContain("立即制止");
    }
  }

  private static String json(AuditCity city, PolicyCity.Case one, Actor actor) {
    return CaseJson.of(city.casework().view(actor, one.id(), Locale.ENGLISH).orElseThrow())
        .toString();
  }

  @Test
  @DisplayName("audit/17.1.7: nothing is sealed without a list, or on a project that there is not")
  void listed() {
    try (AuditCity city = new AuditCity("2021-03-24")) {
      Audit project = Audit.open(city);
      city.refused(
          OFFICE,
          SealingProcedure.NAME,
          sealing(project).replaceAll("'items':.*?]", "'items':[]"),
          "audit/17.1.7");
      city.refused(
          OFFICE,
          SealingProcedure.NAME,
          sealing(project).replace(project.id().toString(), city.engine().newCase().toString()),
          "audit/17.1.7");
      city.refused(
          OFFICE,
          StopProcedure.NAME,
          stopping(project).replace(project.id().toString(), city.engine().newCase().toString()),
          "audit/17.1.6");
    }
  }

  @Test
  @DisplayName("audit.s2: the sealing is refused without consent, then valid and open")
  void scenario() {
    try (AuditCity city = new AuditCity("2021-03-08")) {
      Audit project =
          Audit.open(city).formTeam().does(OFFICE, "serve-notice", "{'plannedStart':'2021-03-11'}");
      city.at("2021-03-10");
      project.refused(OFFICE, "begin-fieldwork", "{}", "audit/21.1");
      project
          .does(HEAD, "approve-early-start", "{'reason':'账册可能被转移'}")
          .does(OFFICE, "begin-fieldwork", "{}");
      PolicyCity.Case sealing = city.opened(OFFICE, SealingProcedure.NAME, sealing(project));
      sealing.refused(OFFICE, "seal", "{}", "audit/17.1.7");
      sealing.does(HEAD, "consent", "{}").does(OFFICE, "seal", "{}");
      assertThat(sealing.last(SealingEvent.MaterialSealed.class).consented())
          .isEqualTo("2021-03-10");
      assertThat(open(city)).containsExactly(sealing.id().toString());
    }
  }

  @Test
  @DisplayName("Events of stops and sealings keep their form")
  void forms() {
    try (AuditCity city = new AuditCity("2021-03-24")) {
      PolicyCity.Case stop =
          stop(city)
              .does(HEAD, "consent", "{'remark':'同意'}")
              .does(OFFICE, "order-stop", GOES_ON)
              .does(OFFICE, "record-ceased", "{'remark':'已停止'}");
      PolicyCity.Case noStop = stop(city).does(HEAD, "decline", "{'reason':'无必要'}");
      KeptForms.check("audit", StopProcedure.NAME, StopEvent.class, List.of(stop, noStop));
      PolicyCity.Case sealing =
          seal(city)
              .does(HEAD, "consent", "{'remark':'同意'}")
              .does(OFFICE, "seal", "{}")
              .does(OFFICE, "release", "{'remark':'查毕'}");
      PolicyCity.Case noSealing = seal(city).does(HEAD, "decline", "{'reason':'无必要'}");
      KeptForms.check(
          "audit", SealingProcedure.NAME, SealingEvent.class, List.of(sealing, noSealing));
    }
  }
}
