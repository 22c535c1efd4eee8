package org.gongbao.city.audit.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.AUDITEE;
import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.LEADER;
import static org.gongbao.city.audit.AuditCity.MEMBER;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.REVIEWER;
import static org.gongbao.city.audit.AuditCity.STRANGER;
import static org.gongbao.city.audit.AuditCity.UNIT;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.project.Audit;
import org.gongbao.city.casework.CaseFilter;
import org.gongbao.city.casework.CaseJson;
import org.gongbao.city.casework.CasePage;
import org.gongbao.city.casework.CaseView;
import org.gongbao.city.testing.KeptForms;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Grant;
import org.gongbao.law.Accepts;
import org.gongbao.law.RefusalKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("audit/31.1: the bulletin on results and rectification")
class BulletinTest {

  private static final Actor DEPARTMENT =
      Actor.of("du", "s2", new Grant("reader", "s2", "", "reader"));

  private static final String PARTS =
      "'audit-plan','audit-notice','working-papers','evidence','draft-report',"
          + "'submission-draft','audit-report','written-opinions'";

  private static String publishing(String circle, String persons, String organs) {
    return ("{'circle':'%s','persons':[%s],'organs':[%s],'results':'发现一个问题',"
            + "'rectification':'已整改'}")
        .formatted(circle, persons, organs);
  }

  /** A project whose report was delivered. */
  private static Audit delivered(AuditCity city) {
    Audit project = Audit.open(city).startAtOnce().fieldwork().draft();
    return project
        .does(AUDITEE, "file-opinion", "{'points':['一']}")
        .does(
            LEADER, "submit-draft", "{'answers':[{'point':1,'verdict':'accepted'}],'changes':'无'}")
        .does(REVIEWER, "review", "{'major':false,'disagreement':false,'result':'同意'}")
        .does(HEAD, "sign-report", Audit.report("问题"))
        .does(OFFICE, "deliver-report", "{}");
  }

  private static Audit rectified(AuditCity city) {
    return delivered(city)
        .does(AUDITEE, "file-rectification", "{'problems':[{'problem':1,'done':true}]}");
  }

  private static PolicyCity.Case owed(AuditCity city, Audit project) {
    return new PolicyCity.Case(
        city, city.tied(BulletinProcedure.NAME, "case/" + project.id(), "project").getFirst().id());
  }

  private static Optional<String> shown(AuditCity city, Actor actor, PolicyCity.Case bulletin) {
    Optional<CaseView> view = city.casework().view(actor, bulletin.id(), Locale.ENGLISH);
    return view.map(seen -> CaseJson.of(seen).toString());
  }

  @Accepts("audit/31.1#1")
  @Test
  @DisplayName("audit/31.1: shown to the circle, refused to a reader outside of it")
  void circle() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      PolicyCity.Case bulletin = owed(city, rectified(city));
      bulletin.does(UNIT, "publish", publishing("部门负责人", "'li'", "'s2'"));
      assertThat(bulletin.file().stage()).isEqualTo("PUBLISHED");
      for (Actor inside : List.of(MEMBER, DEPARTMENT)) {
        bulletin.does(inside, "take-note", "{}");
        assertThat(shown(city, inside, bulletin).orElseThrow()).contains("发现一个问题", "部门负责人");
      }
      assertThat(shown(city, UNIT, bulletin).orElseThrow()).as("its author").contains("发现一个问题");
      for (Actor outside : List.of(LEADER, OFFICE)) {
        assertThat(bulletin.refused(outside, "take-note", "{}", "audit/31.1").kind())
            .isEqualTo(RefusalKind.WRONG_ROLE);
        assertThat(shown(city, outside, bulletin).orElseThrow()).doesNotContain("发现一个问题", "部门负责人");
      }
      assertThat(shown(city, STRANGER, bulletin)).isEmpty();
      assertThat(shown(city, AUDITEE, bulletin)).isEmpty();
    }
  }

  @Accepts("audit/31.1#2")
  @Test
  @DisplayName("audit/31.1: a case that is closed without a bulletin is listed as an open task")
  void openTask() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Audit reported = rectified(city);
      reported
          .does(OFFICE, "inform-head", "{'summary':'已改'}")
          .does(OFFICE, "archive", archive(PARTS + ",'rectification'"));
      assertThat(reported.file().closed()).isPresent();
      PolicyCity.Case bulletin = owed(city, reported);
      assertThat(bulletin.file().stage()).isEqualTo("OWED");
      assertThat(open(city)).containsExactly(bulletin.id().toString());
      bulletin.does(UNIT, "publish", publishing("部门负责人", "'li'", ""));
      assertThat(open(city)).isEmpty();
    }
  }

  private static String archive(String parts) {
    return "{'parts':[%s]}".formatted(parts);
  }

  private static List<String> open(AuditCity city) {
    CaseFilter owed =
        new CaseFilter(
            Optional.of(BulletinProcedure.NAME),
            Optional.of("OWED"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(false),
            Optional.empty(),
            Optional.empty());
    return city.casework().list(UNIT, owed, Optional.empty(), 50).cases().stream()
        .map(CasePage.Row::id)
        .map(Object::toString)
        .toList();
  }

  @Test
  @DisplayName("audit/31.1: the circle is not empty, of people that there are, within the unit")
  void refusals() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      PolicyCity.Case bulletin = owed(city, rectified(city));
      bulletin.refused(UNIT, "publish", publishing("部门负责人", "", ""), "audit/31.1");
      bulletin.refused(UNIT, "publish", publishing(" ", "'li'", ""), "audit/31.1");
      bulletin.refused(UNIT, "publish", publishing("部门负责人", "'nobody'", ""), "audit/31.1");
      bulletin.refused(UNIT, "publish", publishing("部门负责人", "", "'x'"), "audit/31.1");
      bulletin.refused(OFFICE, "publish", publishing("部门负责人", "'li'", ""), "audit/31.1");
      bulletin.refused(UNIT, "take-note", "{}", "audit/31.1");
      bulletin.does(HEAD, "publish", publishing("部门负责人", "", "'u','s'"));
    }
  }

  @Test
  @DisplayName("Events of a bulletin keep their form")
  void forms() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      PolicyCity.Case bulletin = owed(city, rectified(city));
      bulletin
          .does(UNIT, "publish", publishing("部门负责人", "'li'", "'s2'"))
          .does(MEMBER, "take-note", "{}");
      KeptForms.check("audit", BulletinProcedure.NAME, BulletinEvent.class, List.of(bulletin));
    }
  }
}
