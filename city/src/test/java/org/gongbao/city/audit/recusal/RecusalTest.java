package org.gongbao.city.audit.recusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.AUDITEE;
import static org.gongbao.city.audit.AuditCity.CONTRACTOR;
import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.LEADER;
import static org.gongbao.city.audit.AuditCity.MEMBER;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.OUTSIDER;
import static org.gongbao.city.audit.AuditCity.PARTY;
import static org.gongbao.city.audit.AuditCity.STRANGER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.Candidates;
import org.gongbao.city.audit.project.Audit;
import org.gongbao.city.testing.KeptForms;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Grant;
import org.gongbao.engine.Tie;
import org.gongbao.law.Accepts;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Recusal from an audit project")
class RecusalTest {

  private static final String PAPER = "{'planItem':1,'evidence':[1],'finding':'发现'}";
  private static final String SIGNED =
      "{'item':'合同','method':'check','form':'copy','provider':'S','providerSigned':true,"
          + "'providerSealed':false,'auditorSigned':false}";
  private static final String FALSE = "{'what':'账册不全'}";
  private static final String GRANT = "{'outcome':'grant'}";

  /** Fieldwork of a team of Zhao, Li and Wang, begun on the city's day. */
  private static Audit withWang(AuditCity city) {
    return Audit.open(city)
        .does(
            OFFICE,
            "form-team",
            "{'people':[{'person':'zhao','seat':'leader'},{'person':'li','seat':'member'},"
                + "{'person':'wang','seat':'member'}]}")
        .does(HEAD, "approve-early-start", "{'reason':'账册可能被转移'}")
        .does(
            OFFICE,
            "serve-notice",
            "{'plannedStart':'%s'}".formatted(LegalTime.day(city.engine().now())))
        .does(OFFICE, "begin-fieldwork", "{}")
        .plan(1)
        .evidence();
  }

  private static String about(Audit project, String person, String ground) {
    return "{'project':'%s','person':'%s',%s}".formatted(project.id(), person, ground);
  }

  private static String cousin() {
    return "'relation':'first-cousin','relatedTo':'auditee-head','interest':false,'stake':false";
  }

  private static String shares() {
    return "'interest':true,'amount':'1.00','stake':false,'details':'持有被审计公司股份'";
  }

  private static String stake() {
    return "'interest':false,'stake':true,'details':'曾任被审计对象顾问'";
  }

  private static boolean isAside(Audit project, String person) {
    return project.file().tied(Tie.RECUSED, project.city().engine().now()).stream()
        .anyMatch(tie -> tie.subject().equals("person/" + person));
  }

  private static RecusalFile.Decision decision(PolicyCity.Case recusal) {
    return RecusalFile.of(recusal.file()).decision().orElseThrow();
  }

  @Accepts("audit/13.1#1")
  @Test
  @DisplayName("audit/13.1: while the auditee's application is undecided, the auditor does nothing")
  void suspended() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Audit project = withWang(city);
      project.does(OUTSIDER, "write-working-paper", PAPER);
      city.at("2021-03-12");
      PolicyCity.Case recusal =
          city.opened(AUDITEE, RecusalProcedure.NAME, about(project, "wang", shares()));
      assertThat(recusal.file().stage()).isEqualTo("PENDING");
      assertThat(RecusalFile.of(recusal.file()).filed().filed()).isEqualTo("2021-03-12");
      city.at("2021-03-13");
      assertThat(project.refused(OUTSIDER, "write-working-paper", PAPER, "audit/13.1").kind())
          .isEqualTo(RefusalKind.RECUSED);
      project.does(MEMBER, "write-working-paper", PAPER);
    }
  }

  @Accepts("audit/13.1#2")
  @Test
  @DisplayName("audit/13.1: a third party, neither auditor nor auditee, does not apply")
  void thirdParty() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Audit project = withWang(city);
      String asked = about(project, "wang", cousin());
      for (var actor : List.of(STRANGER, PARTY, MEMBER, LEADER, OFFICE, HEAD)) {
        city.refused(actor, RecusalProcedure.NAME, asked, "audit/13.1");
      }
      Audit unknown = Audit.open(city);
      assertThat(
              city.refused(
                      AUDITEE,
                      RecusalProcedure.NAME,
                      about(unknown, "wang", cousin()),
                      "audit/13.1")
                  .kind())
          .as("an audit of which it does not know yet")
          .isEqualTo(RefusalKind.WRONG_ROLE);
      assertThat(isAside(project, "wang")).isFalse();
    }
  }

  @Test
  @DisplayName(
      "audit/13.1: an application names a project, a person and a ground; refusals of each")
  void incomplete() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Audit project = withWang(city);
      city.refused(
          AUDITEE,
          RecusalProcedure.NAME,
          about(project, "wang", "'interest':false,'stake':false"),
          "audit/13.1");
      city.refused(
          AUDITEE,
          RecusalProcedure.NAME,
          about(project, "wang", "'relation':'child','interest':false,'stake':false"),
          "audit/13.1.1");
      city.refused(
          AUDITEE, RecusalProcedure.NAME, about(project, "nobody", cousin()), "audit/13.1");
      String elsewhere =
          about(project, "wang", cousin())
              .replace(project.id().toString(), city.engine().newCase().toString());
      assertThat(city.refused(AUDITEE, RecusalProcedure.NAME, elsewhere, "audit/13.1").kind())
          .isEqualTo(RefusalKind.MISSING);
    }
  }

  @Accepts("audit/13.2#1")
  @Test
  @DisplayName("audit/13.2: the head of the audit office decides on an auditor, no team leader")
  void auditor() {
    try (AuditCity city = new AuditCity("2021-03-12")) {
      Audit project = withWang(city);
      PolicyCity.Case recusal =
          city.opened(AUDITEE, RecusalProcedure.NAME, about(project, "wang", cousin()));
      assertThat(recusal.refused(LEADER, "decide-recusal", GRANT, "audit/13.2").kind())
          .isEqualTo(RefusalKind.WRONG_ROLE);
      assertThat(recusal.refused(HEAD, "decide-recusal", GRANT, "audit/13.2").sentence().values())
          .as("the unit head decides on that head only")
          .containsExactly("audit-office-head");
      recusal.does(OFFICE, "decide-recusal", GRANT);
      assertThat(recusal.file().stage()).isEqualTo("GRANTED");
      assertThat(decision(recusal).ground()).contains(ClauseId.of("audit/13.1.1"));
      assertThat(isAside(project, "wang")).isTrue();
    }
  }

  @Accepts("audit/13.2#2")
  @Test
  @DisplayName("audit/13.2: the unit head decides on the head of the audit office, not he himself")
  void officeHead() {
    try (AuditCity city = new AuditCity("2021-03-12")) {
      Audit project = withWang(city);
      PolicyCity.Case recusal =
          city.opened(AUDITEE, RecusalProcedure.NAME, about(project, "office", shares()));
      assertThat(
              recusal
                  .refused(
                      OFFICE, "decide-recusal", "{'outcome':'reject','reason':'无'}", "audit/13.2")
                  .kind())
          .isEqualTo(RefusalKind.RECUSED);
      // while he stands aside, other applications on the project are for the unit head too
      PolicyCity.Case other =
          city.opened(AUDITEE, RecusalProcedure.NAME, about(project, "wang", cousin()));
      other.refused(OFFICE, "decide-recusal", GRANT, "audit/13.2");
      other.does(HEAD, "decide-recusal", GRANT);
      recusal.does(HEAD, "decide-recusal", GRANT);
      assertThat(decision(recusal).ground()).contains(ClauseId.of("audit/13.1.2"));
    }
  }

  @Test
  @DisplayName("audit/13.2: a rejection wants its reason, and lets him act again")
  void rejected() {
    try (AuditCity city = new AuditCity("2021-03-12")) {
      Audit project = withWang(city);
      PolicyCity.Case recusal =
          city.opened(AUDITEE, RecusalProcedure.NAME, about(project, "wang", cousin()));
      PolicyCity.Case second =
          city.opened(AUDITEE, RecusalProcedure.NAME, about(project, "wang", shares()));
      recusal.refused(OFFICE, "decide-recusal", "{'outcome':'reject'}", "audit/13.2");
      recusal.does(OFFICE, "decide-recusal", "{'outcome':'reject','reason':'并非亲属'}");
      assertThat(recusal.file().stage()).isEqualTo("REJECTED");
      project.refused(OUTSIDER, "write-working-paper", PAPER, "audit/13.1");
      second.does(OFFICE, "decide-recusal", "{'outcome':'reject','reason':'并无股份'}");
      project.does(OUTSIDER, "write-working-paper", PAPER);
    }
  }

  @Test
  @DisplayName("audit/13.1.1: what is no ground cannot be granted")
  void noGround() {
    try (AuditCity city = new AuditCity("2021-03-12")) {
      Audit project = withWang(city);
      PolicyCity.Case recusal =
          city.opened(
              AUDITEE,
              RecusalProcedure.NAME,
              about(project, "wang", cousin().replace("first-cousin", "second-cousin")));
      recusal.refused(OFFICE, "decide-recusal", GRANT, "audit/13.1.1");
    }
  }

  @Test
  @DisplayName("audit/13.1.3: whether a stake may affect fairness is judged by whoever decides")
  void judged() {
    try (AuditCity city = new AuditCity("2021-03-12")) {
      Audit project = withWang(city);
      PolicyCity.Case recusal =
          city.opened(AUDITEE, RecusalProcedure.NAME, about(project, "wang", stake()));
      Ruling<?> open = recusal.tries(OFFICE, "decide-recusal", GRANT);
      assertThat(open).isInstanceOf(Ruling.Undetermined.class);
      assertThat(((Ruling.Undetermined<?>) open).questions())
          .singleElement()
          .satisfies(question -> {
            assertThat(question.clause()).isEqualTo(ClauseId.of("audit/13.1.3"));
            assertThat(question.role()).isEqualTo("audit-office-head");
          });
      recusal.does(
          OFFICE,
          "answer",
          "{'question':%d,'answer':true,'why':'曾任顾问'}"
              .formatted(recusal.file().questions().getFirst().id()));
      assertThat(decision(recusal).ground()).contains(ClauseId.of("audit/13.1.3"));

      PolicyCity.Case harmless =
          city.opened(AUDITEE, RecusalProcedure.NAME, about(project, "li", stake()));
      harmless.refused(
          OFFICE, "decide-recusal", "{'outcome':'grant','mayAffect':false}", "audit/13.1.3");
      harmless.does(OFFICE, "decide-recusal", "{'outcome':'grant','mayAffect':true}");
    }
  }

  @Test
  @DisplayName("audit.s4: recusal")
  void scenario() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Audit project = withWang(city);
      city.at("2021-03-12");
      PolicyCity.Case wang =
          city.opened(AUDITEE, RecusalProcedure.NAME, about(project, "wang", cousin()));
      city.at("2021-03-13");
      project.refused(OUTSIDER, "write-working-paper", PAPER, "audit/13.1");
      wang.refused(LEADER, "decide-recusal", GRANT, "audit/13.2");
      city.at("2021-03-15");
      wang.does(OFFICE, "decide-recusal", GRANT);
      assertThat(decision(wang))
          .isEqualTo(
              new RecusalFile.Decision(
                  true, Optional.of(ClauseId.of("audit/13.1.1")), LocalDate.of(2021, 3, 15)));

      city.at("2021-03-16");
      PolicyCity.Case head =
          city.opened(AUDITEE, RecusalProcedure.NAME, about(project, "office", shares()));
      head.refused(OFFICE, "decide-recusal", "{'outcome':'reject','reason':'股份很少'}", "audit/13.2");
      city.at("2021-03-17");
      head.does(HEAD, "decide-recusal", GRANT);
      assertThat(decision(head))
          .isEqualTo(
              new RecusalFile.Decision(
                  true, Optional.of(ClauseId.of("audit/13.1.2")), LocalDate.of(2021, 3, 17)));
      // the auditee sees what it asked for
      assertThat(city.engine().read(AUDITEE, head.id())).isPresent();
      assertThat(Candidates.of(city, wang.id())).isEmpty();
    }
  }

  private static String declared(Audit project, String ground) {
    return "{'project':'%s',%s}".formatted(project.id(), ground);
  }

  @Test
  @DisplayName("audit/13.1: a declared ground sets the auditor aside and applies for his recusal")
  void declaration() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Audit project = withWang(city);
      city.refused(STRANGER, DeclarationProcedure.NAME, declared(project, shares()), "audit/13.1");
      city.refused(
          OUTSIDER,
          DeclarationProcedure.NAME,
          declared(project, "'relation':'child','interest':false,'stake':false"),
          "audit/13.1.1");
      city.opened(MEMBER, DeclarationProcedure.NAME, declared(project, nothing()));
      assertThat(city.tied(RecusalProcedure.NAME, "organ/u", "unit")).isEmpty();
      city.opened(OUTSIDER, DeclarationProcedure.NAME, declared(project, stake()));
      CaseFile recusal = city.tied(RecusalProcedure.NAME, "organ/u", "unit").getFirst();
      assertThat(RecusalFile.of(recusal).filed().person()).isEqualTo("wang");
      assertThat(RecusalFile.of(recusal).filed().applicant())
          .isEqualTo(RecusalFile.Applicant.AUDITOR);
      project.refused(OUTSIDER, "write-working-paper", PAPER, "audit/13.1");
      assertThat(city.engine().read(AUDITEE, recusal.id())).as("a word about himself").isEmpty();
      // what he says of himself a second time is taken too, though he stands aside
      city.opened(OUTSIDER, DeclarationProcedure.NAME, declared(project, shares()));
      assertThat(city.tied(RecusalProcedure.NAME, "organ/u", "unit")).hasSize(2);
      new PolicyCity.Case(city, recusal.id())
          .does(OFFICE, "decide-recusal", "{'outcome':'grant','mayAffect':true}");
    }
  }

  private static String nothing() {
    return "'interest':false,'stake':false";
  }

  @Accepts("audit/41.1.5#1")
  @Test
  @DisplayName("audit/41.1.5: a ground that comes out after a declaration of none is a candidate")
  void undeclared() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      Audit project = withWang(city);
      PolicyCity.Case none =
          city.opened(OUTSIDER, DeclarationProcedure.NAME, declared(project, nothing()));
      PolicyCity.Case kin =
          city.opened(LEADER, DeclarationProcedure.NAME, declared(project, cousin()));
      city.at("2021-06-01");
      String found = "{" + cousin() + ",'details':'人事档案'}";
      none.refused(OUTSIDER, "report-undeclared-ground", found, "audit/13.1");
      none.refused(
          OFFICE,
          "report-undeclared-ground",
          "{'relation':'second-cousin','relatedTo':'auditee-head','interest':false,"
              + "'stake':false,'details':'人事档案'}",
          "audit/13.1.1");
      kin.refused(OFFICE, "report-undeclared-ground", found, "audit/13.1");
      none.does(OFFICE, "report-undeclared-ground", found);
      assertThat(DeclarationFile.of(none.file()).undeclared())
          .contains(
              new DeclarationFile.Undeclared(
                  LocalDate.of(2021, 6, 1), ClauseId.of("audit/13.1.1")));
      assertThat(Candidates.of(city, none.id())).containsExactly("41.1.5 person/wang");
    }
  }

  @Test
  @DisplayName("audit/41.1.5: so is one that the auditee's application brings out")
  void broughtOut() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      Audit project = withWang(city);
      city.opened(OUTSIDER, DeclarationProcedure.NAME, declared(project, nothing()));
      PolicyCity.Case recusal =
          city.opened(AUDITEE, RecusalProcedure.NAME, about(project, "wang", cousin()));
      recusal.does(OFFICE, "decide-recusal", GRANT);
      assertThat(Candidates.of(city, recusal.id())).containsExactly("41.1.5 person/wang");
    }
  }

  @Test
  @DisplayName("audit/41.1.5: no matter that another ground was declared, of that one nothing was")
  void declaredAnother() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      Audit project = withWang(city);
      city.opened(OUTSIDER, DeclarationProcedure.NAME, declared(project, shares()));
      assertThat(broughtOut(city, project, "wang")).containsExactly("41.1.5 person/wang");
      city.opened(MEMBER, DeclarationProcedure.NAME, declared(project, cousin()));
      city.opened(MEMBER, DeclarationProcedure.NAME, declared(project, shares()));
      assertThat(broughtOut(city, project, "li")).as("said in the earlier one").isEmpty();
      assertThat(broughtOut(city, project, "zhao")).as("declared nothing yet").isEmpty();
    }
  }

  private static List<String> broughtOut(AuditCity city, Audit project, String person) {
    PolicyCity.Case recusal =
        city.opened(AUDITEE, RecusalProcedure.NAME, about(project, person, cousin()))
            .does(OFFICE, "decide-recusal", GRANT);
    return Candidates.of(city, recusal.id());
  }

  @Test
  @DisplayName("audit/13.1, 14.3: a contractor declares and applies on a project he is engaged on")
  void contractor() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Audit project = withWang(city);
      String self = about(project, "wei", shares());
      assertThat(
              city.refused(
                      CONTRACTOR,
                      DeclarationProcedure.NAME,
                      declared(project, nothing()),
                      "audit/13.1")
                  .kind())
          .isEqualTo(RefusalKind.WRONG_PLACE);
      city.refused(CONTRACTOR, RecusalProcedure.NAME, self, "audit/13.1");
      project.does(
          OFFICE,
          "engage-contractor",
          "{'person':'wei','firm':'某事务所','scope':'造价','standardsAcknowledged':true}");
      city.refused(
          CONTRACTOR, RecusalProcedure.NAME, about(project, "wang", shares()), "audit/13.1");
      PolicyCity.Case none =
          city.opened(CONTRACTOR, DeclarationProcedure.NAME, declared(project, nothing()));
      assertThat(city.engine().read(CONTRACTOR, none.id())).isPresent();
      PolicyCity.Case recusal = city.opened(CONTRACTOR, RecusalProcedure.NAME, self);
      assertThat(RecusalFile.of(recusal.file()).filed().applicant())
          .isEqualTo(RecusalFile.Applicant.AUDITOR);
      assertThat(project.refused(CONTRACTOR, "take-evidence", SIGNED, "audit/13.1").kind())
          .isEqualTo(RefusalKind.RECUSED);
      recusal.does(OFFICE, "decide-recusal", GRANT);
      assertThat(Candidates.of(city, recusal.id())).containsExactly("41.1.5 person/wei");
    }
  }

  @Test
  @DisplayName("audit/13.1: who acts in the stead of one aside does nothing on cases about it")
  void inHisStead() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      Audit project = withWang(city);
      Actor stead = lent("office");
      String request =
          "{'project':'%s','items':[{'kind':'revenue-and-expenditure','what':'总账'}],'due':'%s'}"
              .formatted(project.id(), "2021-04-01");
      PolicyCity.Case before = city.opened(stead, "audit-request", request);
      city.opened(AUDITEE, RecusalProcedure.NAME, about(project, "office", shares()));
      assertThat(city.refused(stead, "audit-request", request, "audit/13.1").kind())
          .isEqualTo(RefusalKind.RECUSED);
      before.does(
          AUDITEE,
          "hand-in-material",
          "{'files':['明细账.pdf'],'trueAndComplete':true,'signedBy':'贺'}");
      assertThat(before.refused(stead, "mark-untrue", FALSE, "audit/13.1").kind())
          .isEqualTo(RefusalKind.RECUSED);
      city.opened(lent("zhao"), "audit-request", request);
      before.does(lent("zhao"), "mark-untrue", FALSE);
    }
  }

  private static Actor lent(String by) {
    return new Actor(
        "fu", "u", List.of(new Grant("audit-office", "u", "500112", "unit", by)), true);
  }

  @Test
  @DisplayName("Events of recusals and declarations keep their form")
  void forms() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      Audit project = withWang(city);
      PolicyCity.Case recusal =
          city.opened(AUDITEE, RecusalProcedure.NAME, about(project, "wang", cousin()));
      recusal.does(OFFICE, "decide-recusal", "{'outcome':'grant','reason':'属实'}");
      KeptForms.check("audit", RecusalProcedure.NAME, RecusalEvent.class, List.of(recusal));
      PolicyCity.Case none =
          city.opened(MEMBER, DeclarationProcedure.NAME, declared(project, nothing()));
      none.does(
          OFFICE,
          "report-undeclared-ground",
          "{'interest':true,'amount':'1.00','stake':false,'details':'持股'}");
      KeptForms.check("audit", DeclarationProcedure.NAME, DeclarationEvent.class, List.of(none));
    }
  }
}
