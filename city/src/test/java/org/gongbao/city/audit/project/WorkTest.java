package org.gongbao.city.audit.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.AUDITEE;
import static org.gongbao.city.audit.AuditCity.CONTRACTOR;
import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.LEADER;
import static org.gongbao.city.audit.AuditCity.MEMBER;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.OUTSIDER;
import static org.gongbao.city.audit.AuditCity.YUBEI;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.liability.ViolationFile;
import org.gongbao.city.audit.rules.EvidenceProof;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.law.Accepts;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who works on an audit project, and the records of the work")
class WorkTest {

  private static final String CONTRACT =
      "{'person':'wang','firm':'某事务所','scope':'工程造价','standardsAcknowledged':true}";
  private static final String RESULT = "{'planItem':1,'evidence':[1],'finding':'造价偏高'}";

  @Accepts("audit/12.2#1")
  @Accepts("audit/42.1.2#1")
  @Test
  @DisplayName("audit/12.2, 42.1.2: who runs the purchasing audited is refused; kept, a candidate")
  void independence() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      Ready.unit(city)
          .does(OFFICE, "begin-duty", "{'person':'li','entity':'s','activity':'procurement'}");
      Audit project = Audit.open(city);
      String team =
          "{'people':[{'person':'zhao','seat':'leader'},{'person':'li','seat':'member'}]}";
      project.refused(OFFICE, "form-team", team, "audit/12.2");
      project.refused(OFFICE, "keep-assignment", "{'person':'li','reason':'无人可换'}", "audit/12.2");
      project.refused(HEAD, "keep-assignment", "{'person':'zhao','reason':'无'}", "audit/12.2");
      assertThat(city.tied("audit-violation", "division/500112", "competent")).isEmpty();
      project.does(HEAD, "keep-assignment", "{'person':'li','reason':'无人可换'}");
      assertThat(codes(city, "division/500112", "competent")).containsExactly("42.1.2");
      project.does(OFFICE, "form-team", team);
    }
  }

  /** Codes of the candidates that a subject is tied to. */
  static List<String> codes(AuditCity city, String subject, String capacity) {
    return city.tied("audit-violation", subject, capacity).stream()
        .map(file -> file.data(ViolationFile.class).charge().orElseThrow().conduct().toString())
        .sorted()
        .toList();
  }

  @Accepts("audit/14.1#1")
  @Test
  @DisplayName("audit/14.1: on a classified matter no contractor, on another one yes")
  void classified() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      String secret = Audit.opening(city, "s", "revenue-and-expenditure", ",'classified':true");
      Audit classified = new Audit(city.opened(OFFICE, AuditProject.NAME, secret));
      classified.refused(OFFICE, "engage-contractor", CONTRACT, "audit/14.1");
      Audit open = Audit.open(city);
      open.refused(OFFICE, "engage-contractor", CONTRACT.replace("wang", "nobody"), "audit/14.1");
      open.refused(OFFICE, "engage-contractor", CONTRACT.replace("true", "false"), "audit/14.3");
      open.does(OFFICE, "engage-contractor", CONTRACT);
      assertThat(open.known().contracting().contractors()).containsExactly("wang");
    }
  }

  @Accepts("audit/14.2#1")
  @Test
  @DisplayName("audit/14.2: a result counts after the record on its quality; the unit answers")
  void quality() {
    try (AuditCity city = new AuditCity("2021-05-18")) {
      Audit project =
          Audit.open(city).startAtOnce().does(OFFICE, "engage-contractor", CONTRACT).plan(1);
      project.evidence().refused(MEMBER, "hand-in-result", RESULT, "audit/14.3");
      project.does(OUTSIDER, "hand-in-result", RESULT);
      assertThat(project.known().fieldwork().papers()).isEmpty();
      project.refused(OFFICE, "adopt-result", "{'result':1}", "audit/14.2");
      project.refused(OFFICE, "adopt-result", "{'result':2}", "audit/14.2");
      project.refused(OUTSIDER, "check-quality", "{'result':1,'record':'自评'}", "audit/14.2");
      city.at("2021-05-20");
      project
          .does(OFFICE, "check-quality", "{'result':1,'record':'抽查合格'}")
          .does(OFFICE, "adopt-result", "{'result':1}");
      assertThat(project.last(AuditEvent.QualityChecked.class).checked()).isEqualTo("2021-05-20");
      assertThat(project.last(AuditEvent.ResultAdopted.class).answerable()).isEqualTo("u");
      assertThat(project.known().fieldwork().papers()).hasSize(1);
      project.refused(OFFICE, "adopt-result", "{'result':1}", "audit/14.2");
    }
  }

  @Accepts("audit/14.3#1")
  @Test
  @DisplayName("audit/14.3, 24.1: a contractor from outside files proof as an auditor must")
  void standards() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      Audit project = Audit.open(city).startAtOnce().plan(1);
      assertThat(city.engine().read(CONTRACTOR, project.id())).as("not engaged").isEmpty();
      project.does(OFFICE, "engage-contractor", CONTRACT.replace("wang", "wei"));
      Ruling.Refused<?> refused =
          project.refused(CONTRACTOR, "take-evidence", Audit.signed(false), "audit/24.1");
      assertThat(refused.kind()).isEqualTo(RefusalKind.MISSING);
      assertThat(refused.trace().toString()).contains("audit/14.3");
      assertThat(project.known().fieldwork().evidence()).isZero();
      String reason = Audit.signed(false).replaceFirst("}$", ",'reasonUnsigned':'拒绝签字'}");
      project.refused(CONTRACTOR, "take-evidence", reason, "audit/24.1");
      project.does(
          CONTRACTOR,
          "take-evidence",
          reason.replace("'auditorSigned':false", "'auditorSigned':true"));
      project.does(CONTRACTOR, "take-evidence", Audit.signed(true));
      assertThat(project.file().procedure().cites("take-evidence"))
          .contains(ClauseId.of("audit/24.1"), ClauseId.of("audit/14.3"));
    }
  }

  @Accepts("audit/17.1.1#1")
  @Test
  @DisplayName("audit/17.1.1: the audit office calls a meeting in a case, the auditee does not")
  void meetingCalled() {
    try (AuditCity city = new AuditCity("2021-03-18")) {
      Audit project = Audit.open(city).startAtOnce();
      project.does(OFFICE, "call-meeting", "{'on':'2021-03-20','topic':'进点会'}");
      assertThat(project.last(AuditEvent.MeetingCalled.class).on()).isEqualTo("2021-03-20");
      project.refused(AUDITEE, "call-meeting", "{'on':'2021-03-20','topic':'进点会'}", "audit/17.1.1");
    }
  }

  @Accepts("audit/17.1.4#1")
  @Test
  @DisplayName("audit/17.1.4: an inspection says where; when and by whom the record says itself")
  void inspection() {
    try (AuditCity city = new AuditCity("2021-03-22")) {
      Audit project = Audit.open(city).startAtOnce();
      project.refused(MEMBER, "record-inspection", "{'what':'存货'}", "audit/17.1.4");
      project.does(MEMBER, "record-inspection", "{'what':'存货','place':'三号仓库'}");
      AuditEvent.InspectionRecorded inspected = project.last(AuditEvent.InspectionRecorded.class);
      assertThat(inspected.inspected()).isEqualTo("2021-03-22");
      assertThat(inspected.by()).isEqualTo("li");
      assertThat(inspected.inspection().value().orElseThrow().place()).isEqualTo("三号仓库");
    }
  }

  @Accepts("audit/17.1.5#1")
  @Test
  @DisplayName("audit/17.1.5: an enquiry belongs to a case, and its answer is proof")
  void enquiry() {
    try (AuditCity city = new AuditCity("2021-03-23")) {
      Audit project = Audit.open(city).startAtOnce();
      String asked =
          "{'respondent':'供应商甲','question':'合同何时签订','answer':'三月','form':'original-paper',"
              + "'providerSigned':%s,'providerSealed':false,'auditorSigned':false}";
      Ruling<?> outside =
          new Audit(new PolicyCity.Case(city, city.engine().newCase()))
              .tries(MEMBER, "record-enquiry", asked.formatted("true"));
      assertThat(outside).isInstanceOf(Ruling.Refused.class);
      project.refused(MEMBER, "record-enquiry", asked.formatted("false"), "audit/24.1");
      project.does(MEMBER, "record-enquiry", asked.formatted("true"));
      assertThat(project.last(AuditEvent.EnquiryRecorded.class).asked()).isEqualTo("2021-03-23");
      assertThat(project.last(AuditEvent.EvidenceTaken.class).method())
          .isEqualTo(EvidenceProof.Method.QUESTION);
      assertThat(project.known().fieldwork().evidence()).isEqualTo(1);
    }
  }

  @Accepts("audit/23.1.2#1")
  @Test
  @DisplayName("audit/23.1.2: a copy with its file is taken, proof of no form is not")
  void form() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      Audit project = Audit.open(city).startAtOnce();
      String copy = Audit.signed(true).replace("'provider'", "'file':'合同.pdf','provider'");
      project.does(MEMBER, "take-evidence", copy);
      AuditEvent.EvidenceTaken taken = project.last(AuditEvent.EvidenceTaken.class);
      assertThat(taken.form()).isEqualTo(EvidenceProof.Form.COPY);
      assertThat(taken.text().value().orElseThrow().file()).contains("合同.pdf");
      project.refused(MEMBER, "take-evidence", copy.replace("'form':'copy',", ""), "audit/23.1.2");
    }
  }

  @Accepts("audit/23.1.3#1")
  @Test
  @DisplayName("audit/23.1.3: a record of a meeting says who made it")
  void meetingRecord() {
    try (AuditCity city = new AuditCity("2021-03-16")) {
      Audit project = Audit.open(city).startAtOnce();
      project.refused(
          MEMBER, "record-meeting", "{'held':'2021-03-15','content':'纪要'}", "audit/23.1.3");
      String supplied = "{'held':'%s','origin':'supplied-by-auditee','content':'纪要'}";
      project.refused(MEMBER, "record-meeting", supplied.formatted("2021-03-17"), "audit/23.1.3");
      project.does(MEMBER, "record-meeting", supplied.formatted("2021-03-15"));
      AuditEvent.MeetingRecorded kept = project.last(AuditEvent.MeetingRecorded.class);
      assertThat(kept.held()).isEqualTo("2021-03-15");
      assertThat(kept.origin()).isEqualTo(AuditEvent.Origin.SUPPLIED_BY_AUDITEE);
    }
  }

  @Accepts("audit/23.1.4#1")
  @Test
  @DisplayName("audit/23.1.4: an entry of the log stands; a correction is another entry")
  void log() {
    try (AuditCity city = new AuditCity("2021-03-12")) {
      Audit project = Audit.open(city).startAtOnce().does(MEMBER, "log-work", "{'text':'盘点'}");
      city.at("2021-03-13");
      assertThat(
              project
                  .refused(MEMBER, "log-work", "{'number':1,'text':'改写'}", "audit/23.1.4")
                  .kind())
          .isEqualTo(RefusalKind.CONFLICT);
      project.refused(MEMBER, "correct-log", "{'corrects':2,'text':'更正'}", "audit/23.1.4");
      project.does(LEADER, "correct-log", "{'corrects':1,'text':'更正'}");
      assertThat(project.last(AuditEvent.WorkLogged.class).text().value()).contains("盘点");
      assertThat(project.last(AuditEvent.WorkLogCorrected.class).day())
          .isEqualTo(LocalDate.of(2021, 3, 13));
      assertThat(project.known().records().logEntries()).isEqualTo(2);
    }
  }

  @Accepts("audit/40.1.1#1")
  @Test
  @DisplayName("audit/40.1.1: a lawful start refused at the gate is a candidate, an early one not")
  void refusedStart() {
    try (AuditCity city = new AuditCity("2021-03-08")) {
      Audit project =
          Audit.open(city).formTeam().does(OFFICE, "serve-notice", "{'plannedStart':'2021-03-11'}");
      city.at("2021-03-10");
      project.refused(LEADER, "record-refused-start", "{'what':'门卫不让进'}", "audit/21.1");
      city.at("2021-03-11");
      project.does(LEADER, "record-refused-start", "{'what':'门卫不让进'}");
      assertThat(codes(city, "organ/u", "unit")).containsExactly("40.1.1");
      assertThat(project.known().preparation().startRefused()).contains(LocalDate.of(2021, 3, 11));
      project.does(LEADER, "begin-fieldwork", "{}");
    }
  }

  @Accepts("audit/44.1#1")
  @Test
  @DisplayName("audit/44.1: to a village collective the three days are advice; nothing is filed")
  void byReference() {
    try (AuditCity city = new AuditCity("2021-03-08")) {
      Ready.entered(city, "rural-collective", false, "by-reference");
      Audit project = Audit.open(city).formTeam();
      project.does(OFFICE, "serve-notice", "{'plannedStart':'2021-03-09'}");
      city.at("2021-03-09");
      project.does(LEADER, "begin-fieldwork", "{}");
      assertThat(project.last(AuditEvent.FieldworkBegun.class).by())
          .isEqualTo(ClauseId.of("audit/44.1"));
      assertThat(project.last(AuditEvent.AdviceNotKept.class))
          .isEqualTo(
              new AuditEvent.AdviceNotKept(
                  ClauseId.of("audit/21.1"), LocalDate.of(2021, 3, 9), LocalDate.of(2021, 3, 11)));
      project.fieldwork().draft();
      city.at("2021-03-20");
      project
          .does(LEADER, "submit-draft", ScenariosTest.unanswered())
          .does(OFFICE, "review", "{'major':false,'disagreement':false,'result':'同意'}")
          .does(HEAD, "sign-report", Audit.report("问题"));
      assertThat(city.tied("audit-filing", "organ/u", "unit")).isEmpty();
      assertThat(city.engine().read(YUBEI, project.id())).as("it has no say").isEmpty();
    }
  }
}
