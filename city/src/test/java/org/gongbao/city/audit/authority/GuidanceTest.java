package org.gongbao.city.audit.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.CITY;
import static org.gongbao.city.audit.AuditCity.JIANGBEI;
import static org.gongbao.city.audit.AuditCity.UNIT;
import static org.gongbao.city.audit.AuditCity.YUBEI;

import java.util.List;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.unit.Units;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Clock;
import org.gongbao.law.Accepts;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the audit authority does to guide")
class GuidanceTest {

  private static final String STANDARD =
      "{'kind':'operating-standard','title':'操作规范','text':'正文','divisions':[%s],"
          + "'inForce':'2021-06-01'}";

  @Test
  @DisplayName("audit/36.1: a division has one profile of its authority")
  void oneProfile() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      city.opened(YUBEI, AuthorityProfile.NAME, "{}");
      assertThat(city.refused(YUBEI, AuthorityProfile.NAME, "{}", "audit/36.1").kind())
          .isEqualTo(RefusalKind.OUT_OF_BOUNDS);
      city.opened(JIANGBEI, AuthorityProfile.NAME, "{}");
    }
  }

  @Accepts("audit/36.1#1")
  @Test
  @DisplayName("audit/36.1: an authority without a named division has an open task, cites 36.1")
  void profile() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      PolicyCity.Case profile = city.opened(YUBEI, AuthorityProfile.NAME, "{}");
      assertThat(profile.file().stage()).isEqualTo("UNNAMED");
      assertThat(profile.file().closed()).isEmpty();
      assertThat(profile.file().procedure().cites("name-responsible").getFirst().toString())
          .isEqualTo("audit/36.1");
      Clock.Run task = profile.file().clock("set-up").orElseThrow();
      assertThat(task.isOpen()).isTrue();
      assertThat(city.engine().due(profile.file(), task)).as("never late").isEmpty();
      assertThat(profile.file().procedure().clocks())
          .singleElement()
          .satisfies(clock -> {
            assertThat(clock.bearer()).isEqualTo("audit-authority");
            assertThat(clock.cites()).containsExactly(ClauseId.of("audit/36.1"));
          });
      profile.refused(YUBEI, "name-responsible", "{'name':'内审指导处','staff':[]}", "audit/36.1");
      assertThat(profile.file().clock("set-up").orElseThrow().isOpen()).isTrue();
      assertThat(profile.file().stage()).isEqualTo("UNNAMED");
      profile.does(YUBEI, "name-responsible", "{'name':'内审指导处','staff':['yu']}");
      assertThat(profile.file().stage()).isEqualTo("NAMED");
      assertThat(profile.file().clock("set-up").orElseThrow().isOpen()).isFalse();
    }
  }

  @Accepts("audit/36.1.2#1")
  @Test
  @DisplayName("audit/36.1.2: in force from 2021-06-01, seen by the units on that day, not before")
  void standard() {
    try (AuditCity city = new AuditCity("2021-05-20")) {
      PolicyCity.Case standard = city.opened(YUBEI, Standards.NAME, STANDARD.formatted("'500112'"));
      assertThat(city.engine().read(YUBEI, standard.id())).isPresent();
      city.at("2021-05-31T23:59");
      assertThat(city.engine().read(UNIT, standard.id())).isEmpty();
      city.at("2021-06-01T00:00");
      assertThat(city.engine().read(UNIT, standard.id())).isPresent();
      assertThat(city.engine().read(JIANGBEI, standard.id())).isEmpty();
      standard.does(YUBEI, "withdraw-standard", "{}");
    }
  }

  @Test
  @DisplayName("audit/36.1.2: a district binds its own units, the city those of all; none is past")
  void whom() {
    try (AuditCity city = new AuditCity("2021-05-20")) {
      assertThat(
              city.refused(YUBEI, Standards.NAME, STANDARD.formatted("'500105'"), "audit/36.1.2")
                  .kind())
          .isEqualTo(RefusalKind.WRONG_PLACE);
      city.refused(YUBEI, Standards.NAME, STANDARD.formatted(""), "audit/36.1.2");
      city.opened(CITY, Standards.NAME, STANDARD.formatted("'500112','500105'"));
      city.at("2021-06-02");
      city.refused(YUBEI, Standards.NAME, STANDARD.formatted("'500112'"), "audit/36.1.2");
    }
  }

  @Accepts("audit/37.1#1")
  @Test
  @DisplayName("audit/37.1: training of 2021-06-10 with 25 counts under training for 2021")
  void activity() {
    try (AuditCity city = new AuditCity("2021-06-10")) {
      PolicyCity.Case training = city.opened(YUBEI, Activities.NAME, activity("training", 25));
      assertThat(ActivityFile.of(training.file()).activity().orElseThrow().held().toString())
          .isEqualTo("2021-06-10");
      PolicyCity.Case research = city.opened(YUBEI, Activities.NAME, activity("research", 4));
      city.at("2022-01-05");
      PolicyCity.Case next = city.opened(YUBEI, Activities.NAME, activity("training", 30));
      List<ActivityFile> all =
          List.of(training, research, next).stream()
              .map(one -> ActivityFile.of(one.file()))
              .toList();
      assertThat(ActivityFile.counted(all, 2021))
          .containsOnly(
              java.util.Map.entry(GuidanceForm.TRAINING, new ActivityFile.Count(1, 25)),
              java.util.Map.entry(GuidanceForm.RESEARCH, new ActivityFile.Count(1, 4)));
      city.refused(UNIT, Activities.NAME, activity("training", 1), "audit/37.1");
      city.refused(
          YUBEI,
          Activities.NAME,
          activity("training", 1).replace("'function':4", "'function':7"),
          "audit/36.1");
    }
  }

  @Test
  @DisplayName("audit/37.1: of the projects nominated some are chosen, and no others")
  void selection() {
    try (AuditCity city = new AuditCity("2021-10-10")) {
      Units.register(city);
      Units.register(city, Units.S, "s");
      PolicyCity.Case selection =
          city.opened(YUBEI, Selections.NAME, "{'year':2021,'title':'优秀内部审计项目'}")
              .does(YUBEI, "nominate", "{'unit':'u','project':'采购审计'}")
              .does(YUBEI, "nominate", "{'unit':'s','project':'工程审计'}");
      selection.refused(YUBEI, "nominate", "{'unit':'x','project':'工程审计'}", "audit/2.1");
      Units.elsewhere(city);
      assertThat(
              selection
                  .refused(YUBEI, "nominate", "{'unit':'x','project':'工程审计'}", "audit/3.2")
                  .kind())
          .isEqualTo(RefusalKind.WRONG_PLACE);
      city.opened(CITY, Selections.NAME, "{'year':2021,'title':'全市优秀项目'}")
          .does(CITY, "nominate", "{'unit':'x','project':'工程审计'}");
      selection.refused(YUBEI, "choose", "{'chosen':[3]}", "audit/37.1");
      selection.does(YUBEI, "choose", "{'chosen':[2]}");
      assertThat(selection.file().data(SelectionFile.class).chosen()).containsExactly(2);
    }
  }

  static String activity(String form, int participants) {
    return "{'form':'%s','function':4,'subject':'内部审计业务','participants':%d}"
        .formatted(form, participants);
  }
}
