package org.gongbao.city.audit.project;

import static org.gongbao.city.audit.AuditCity.AUDITEE;
import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.LEADER;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.REVIEWER;

import java.util.List;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.GoldenForms;
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
    try (AuditCity city = new AuditCity("2021-03-01")) {
      GoldenForms.check(
          AuditProject.NAME, AuditEvent.class, List.of(wholeProject(city).on(), aside(city).on()));
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
}
