package org.gongbao.city.audit.project;

import static org.gongbao.city.audit.AuditCity.AUDITEE;
import static org.gongbao.city.audit.AuditCity.CHIEF;
import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.LEADER;
import static org.gongbao.city.audit.AuditCity.MEMBER;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.OUTSIDER;
import static org.gongbao.city.audit.AuditCity.REVIEWER;

import java.util.List;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.testing.KeptForms;
import org.gongbao.city.testing.PolicyCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The forms in which events lie in the log are for ever. A form that changed is a new version with
 * an upcaster and a file of its own beside the old one; a file here is never changed. It shows no
 * old version being read.
 */
@DisplayName("Events of an internal audit project keep their form")
class GoldenEventsTest {

  @Test
  @DisplayName("every type, as stored in the open and as read by who may see it")
  void forms() {
    try (AuditCity city = new AuditCity("2021-03-01");
        AuditCity village = new AuditCity("2021-03-08")) {
      // of a type that several cases show, the last case's form is compared
      PolicyCity.Case whole = wholeProject(city).on();
      List<PolicyCity.Case> cases =
          List.of(advised(village), aside(city).on(), troubled(city).on(), whole);
      KeptForms.check("audit", AuditProject.NAME, AuditEvent.class, cases);
      PolicyCity.Case earlier =
          city.opened(
                  OFFICE,
                  EarlierReport.NAME,
                  "{'unit':'u','auditee':'s','delivered':'2021-02-20','subject':'旧报告'}")
              .does(OFFICE, "note-rectification", "{'summary':'已改'}");
      KeptForms.check("audit", EarlierReport.NAME, EarlierReportEvent.class, List.of(earlier));
    }
  }

  /** Somebody stands aside until his recusal is rejected. */
  private static Audit aside(AuditCity city) {
    Audit project = Audit.open(city).startAtOnce();
    city.opened(
            AUDITEE,
            "audit-recusal",
            "{'project':'%s','person':'li','interest':true,'stake':false}".formatted(project.id()))
        .does(OFFICE, "decide-recusal", "{'outcome':'reject','reason':'不属实'}");
    return project;
  }

  /** One run in which everything happens. */
  private static Audit wholeProject(AuditCity city) {
    Audit project = Audit.open(city).startAtOnce().fieldwork().draft();
    city.at("2021-03-05");
    project.does(LEADER, "note-oral-reply", "{'what':'电话表示不同意'}");
    city.at("2021-03-12");
    project
        .does(AUDITEE, "file-opinion", "{'points':['一']}")
        .does(
            LEADER,
            "submit-draft",
            "{'answers':[{'point':1,'verdict':'not-accepted','reason':'证据充分'}]," + "'changes':'无'}")
        .does(REVIEWER, "review", "{'major':true,'disagreement':false,'result':'重大'}")
        .does(OFFICE, "hold-special-meeting", "{'conclusion':'维持'}")
        .does(HEAD, "sign-report", Audit.report("问题"))
        .does(OFFICE, "deliver-report", "{}")
        .does(
            AUDITEE,
            "file-rectification",
            "{'problems':[{'problem':1,'done':false,'reason':'待招标'}]}")
        .does(OFFICE, "inform-head", "{'summary':'未改'}")
        .does(OFFICE, "archive", ScenariosTest.archive(ScenariosTest.nine()));
    return project;
  }

  /** What happens on projects where not everything goes as it should. */
  private static Audit troubled(AuditCity city) {
    Ready.unit(city)
        .does(OFFICE, "begin-duty", "{'person':'li','entity':'s','activity':'procurement'}");
    Audit project =
        Audit.open(city)
            .does(HEAD, "keep-assignment", "{'person':'li','reason':'无人可换'}")
            .formTeam()
            .does(
                OFFICE,
                "engage-contractor",
                "{'person':'wang','firm':'某事务所','scope':'造价','standardsAcknowledged':true}")
            .does(HEAD, "approve-early-start", "{'reason':'账册可能被转移'}")
            .does(OFFICE, "serve-notice", "{'plannedStart':'2021-03-12'}")
            .does(LEADER, "record-refused-start", "{'what':'门卫不让进'}")
            .does(OFFICE, "begin-fieldwork", "{}")
            .plan(1)
            .evidence()
            .does(OFFICE, "call-meeting", "{'on':'2021-03-20','topic':'进点会'}")
            .does(MEMBER, "record-inspection", "{'what':'存货','place':'三号仓库'}")
            .does(
                MEMBER,
                "record-enquiry",
                "{'respondent':'供应商甲','question':'何时签订','answer':'三月','form':'copy',"
                    + "'providerSigned':true,'providerSealed':false,'auditorSigned':false}")
            .does(
                MEMBER,
                "record-meeting",
                "{'held':'2021-03-11','origin':'made-by-auditor','content':'纪要'}")
            .does(CHIEF, "comment", "{'comment':'补充访谈'}")
            .does(MEMBER, "log-work", "{'text':'盘点'}")
            .does(MEMBER, "correct-log", "{'corrects':1,'text':'更正'}")
            .does(OUTSIDER, "hand-in-result", "{'planItem':1,'evidence':[1],'finding':'偏高'}")
            .does(OFFICE, "check-quality", "{'result':1,'record':'合格'}")
            .does(OFFICE, "adopt-result", "{'result':1}")
            .does(LEADER, "close-fieldwork", "{}")
            .draft();
    project
        .does(AUDITEE, "file-opinion", "{'points':['一']}")
        .does(
            LEADER, "submit-draft", "{'answers':[{'point':1,'verdict':'accepted'}],'changes':'无'}")
        .does(REVIEWER, "review", "{'major':false,'disagreement':false,'result':'同意'}")
        .does(
            HEAD,
            "sign-report",
            "{'problems':[{'category':'差旅','text':'超标'}],"
                + "'omitted':[{'workingPaper':1,'reason':'已核实'}]}")
        .does(LEADER, "flag-grave-lead", "{'lead':'涉嫌侵占'}")
        .does(OFFICE, "flag-joint-matter", "{'partners':['personnel'],'matter':'联合办理'}")
        .does(OFFICE, "deliver-report", "{}")
        .does(OFFICE, "log-follow-up", "{'problem':1,'step':'督促'}");
    city.at("2021-06-30");
    project.file();
    return project;
  }

  /** A start that these Measures only advise against. */
  private static PolicyCity.Case advised(AuditCity city) {
    Ready.entered(city, "rural-collective", false, "by-reference");
    return Audit.open(city)
        .formTeam()
        .does(OFFICE, "serve-notice", "{'plannedStart':'2021-03-09'}")
        .does(OFFICE, "begin-fieldwork", "{}")
        .on();
  }
}
