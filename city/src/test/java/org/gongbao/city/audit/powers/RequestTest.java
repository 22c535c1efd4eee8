package org.gongbao.city.audit.powers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.AUDITEE;
import static org.gongbao.city.audit.AuditCity.LEADER;
import static org.gongbao.city.audit.AuditCity.MEMBER;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.STRANGER;

import java.util.List;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.Candidates;
import org.gongbao.city.audit.project.Audit;
import org.gongbao.city.audit.rules.MaterialKind;
import org.gongbao.city.testing.KeptForms;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.law.Accepts;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Requests for material")
class RequestTest {

  private static final String FILES = "{'files':['总账.pdf']}";
  private static final String DECLARED =
      "{'files':['明细账.pdf'],'trueAndComplete':true,'signedBy':'贺'}";

  private static String asking(Audit project, String due) {
    return ("{'project':'%s','items':[{'kind':'revenue-and-expenditure','what':'总账'},"
            + "{'kind':'internal-control','what':'内控手册'}],'due':'%s'}")
        .formatted(project.id(), due);
  }

  private static PolicyCity.Case asked(AuditCity city, String due) {
    Audit project = Audit.open(city).startAtOnce();
    return city.opened(OFFICE, RequestProcedure.NAME, asking(project, due));
  }

  @Accepts("audit/17.1.3#1")
  @Accepts("audit/40.1.2#1")
  @Test
  @DisplayName("audit/17.1.3: handed in on the last day is in time; nothing by its end is overdue")
  void overdue() {
    try (AuditCity city = new AuditCity("2021-03-11")) {
      PolicyCity.Case inTime = asked(city, "2021-03-18");
      PolicyCity.Case nothing = asked(city, "2021-03-18");
      PolicyCity.Case late = asked(city, "2021-03-18");
      city.at("2021-03-18T23:59");
      inTime.does(AUDITEE, "hand-in-material", DECLARED);
      assertThat(inTime.last(RequestEvent.MaterialHandedIn.class).late()).isFalse();
      city.at("2021-03-19T00:00");
      city.engine().sweep(10);
      assertThat(inTime.file().stage()).isEqualTo("ACCEPTED");
      assertThat(nothing.file().stage()).isEqualTo("OVERDUE");
      assertThat(nothing.last(RequestEvent.RequestOverdue.class).by())
          .isEqualTo(ClauseId.of("audit/17.1.3"));
      assertThat(RequestFile.of(nothing.file()).overdue().orElseThrow()).isEqualTo("2021-03-19");
      assertThat(Candidates.of(city, nothing.id())).containsExactly("40.1.2 organ/s");
      assertThat(Candidates.of(city, inTime.id())).isEmpty();
      late.does(AUDITEE, "hand-in-material", DECLARED);
      assertThat(late.last(RequestEvent.MaterialHandedIn.class).late()).isTrue();
    }
  }

  @Accepts("audit/18.1#1")
  @Test
  @DisplayName("audit/18.1: without the declaration it is incomplete, with it accepted")
  void declaration() {
    try (AuditCity city = new AuditCity("2021-03-11")) {
      PolicyCity.Case request = asked(city, "2021-03-18");
      request.does(AUDITEE, "hand-in-undeclared", FILES);
      assertThat(request.file().stage()).isEqualTo("INCOMPLETE");
      assertThat(request.last(RequestEvent.MaterialLeft.class).incomplete())
          .isEqualTo(ClauseId.of("audit/18.1"));
      request.refused(
          AUDITEE,
          "hand-in-material",
          DECLARED.replace("'trueAndComplete':true", "'trueAndComplete':false"),
          "audit/18.1");
      request.does(
          AUDITEE, "hand-in-material", "{'files':[],'trueAndComplete':true,'signedBy':'贺'}");
      assertThat(request.file().stage()).isEqualTo("ACCEPTED");
      assertThat(RequestFile.of(request.file()).files()).hasSize(1);
    }
  }

  @Test
  @DisplayName("audit/18.1: what was left without a declaration is overdue all the same")
  void undeclaredIsOverdue() {
    try (AuditCity city = new AuditCity("2021-03-11")) {
      PolicyCity.Case request = asked(city, "2021-03-18");
      request.does(AUDITEE, "hand-in-undeclared", FILES);
      city.at("2021-03-19");
      city.engine().sweep(10);
      assertThat(request.file().stage()).isEqualTo("OVERDUE");
      assertThat(Candidates.of(city, request.id())).containsExactly("40.1.2 organ/s");
    }
  }

  @Test
  @DisplayName("audit/17.1.3: a paper that came on the last day is entered by the office later")
  void enteredLater() {
    try (AuditCity city = new AuditCity("2021-03-11")) {
      PolicyCity.Case request = asked(city, "2021-03-18");
      city.at("2021-03-18T15:00");
      city.at("2021-03-18T20:00");
      request.does(OFFICE, "hand-in-material", DECLARED, "2021-03-18T15:00");
      assertThat(request.file().stage()).isEqualTo("ACCEPTED");
    }
  }

  @Test
  @DisplayName("audit/40.1.2: a declaration that proves false is a candidate")
  void untrue() {
    try (AuditCity city = new AuditCity("2021-03-11")) {
      PolicyCity.Case request = asked(city, "2021-03-18");
      request.refused(OFFICE, "mark-untrue", "{'what':'缺一本账'}", "audit/18.1");
      request.does(AUDITEE, "hand-in-material", DECLARED);
      request.refused(AUDITEE, "mark-untrue", "{'what':'缺一本账'}", "audit/18.1");
      request.does(OFFICE, "mark-untrue", "{'what':'缺一本账'}");
      assertThat(request.file().stage()).isEqualTo("UNTRUE");
      assertThat(Candidates.of(city, request.id())).containsExactly("40.1.2 organ/s");
    }
  }

  @Test
  @DisplayName(
      "audit/17.1.3: ten kinds; asked by the office, of an auditee that knows of its audit")
  void mayAsk() {
    assertThat(MaterialKind.values()).hasSize(10);
    try (AuditCity city = new AuditCity("2021-03-11")) {
      Audit project = Audit.open(city).startAtOnce();
      String good = asking(project, "2021-03-18");
      for (var actor : List.of(AUDITEE, MEMBER, STRANGER)) {
        assertThat(city.refused(actor, RequestProcedure.NAME, good, "audit/17.1").kind())
            .isEqualTo(RefusalKind.WRONG_ROLE);
      }
      city.refused(
          OFFICE,
          RequestProcedure.NAME,
          good.replaceAll("'items':.*?]", "'items':[]"),
          "audit/17.1.3");
      city.refused(OFFICE, RequestProcedure.NAME, asking(project, "2021-03-10"), "audit/17.1.3");
      city.opened(OFFICE, RequestProcedure.NAME, asking(project, "2021-03-11"));
      city.refused(
          OFFICE, RequestProcedure.NAME, asking(Audit.open(city), "2021-03-18"), "audit/21.1");
    }
  }

  @Test
  @DisplayName("audit/13.1: whoever stands aside from the project asks for nothing")
  void aside() {
    try (AuditCity city = new AuditCity("2021-03-11")) {
      Audit project = Audit.open(city).startAtOnce();
      PolicyCity.Case request =
          city.opened(LEADER, RequestProcedure.NAME, asking(project, "2021-03-18"));
      city.opened(
          LEADER,
          "audit-declaration",
          "{'project':'%s','interest':true,'stake':false}".formatted(project.id()));
      assertThat(
              city.refused(
                      LEADER, RequestProcedure.NAME, asking(project, "2021-03-18"), "audit/13.1")
                  .kind())
          .isEqualTo(RefusalKind.RECUSED);
      request.refused(LEADER, "hand-in-undeclared", FILES, "audit/13.1");
    }
  }

  @Test
  @DisplayName("Events of a request keep their form")
  void forms() {
    try (AuditCity city = new AuditCity("2021-03-11")) {
      PolicyCity.Case request = asked(city, "2021-03-18");
      request.does(AUDITEE, "hand-in-undeclared", FILES);
      city.at("2021-03-19");
      city.engine().sweep(10);
      request
          .does(AUDITEE, "hand-in-material", DECLARED)
          .does(OFFICE, "mark-untrue", "{'what':'缺一本账'}");
      KeptForms.check("audit", RequestProcedure.NAME, RequestEvent.class, List.of(request));
    }
  }
}
