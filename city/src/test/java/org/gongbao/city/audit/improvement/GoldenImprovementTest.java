package org.gongbao.city.audit.improvement;

import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.UNIT;
import static org.gongbao.city.audit.AuditCity.YUBEI;

import java.util.List;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.unit.Units;
import org.gongbao.city.testing.KeptForms;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.CaseId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Events of problems and what is made of them keep their form")
class GoldenImprovementTest {

  @Test
  @DisplayName("every type, as stored in the open and as read by who may see it")
  void forms() {
    try (AuditCity city = new AuditCity("2021-05-08")) {
      Units.register(city);
      PolicyCity.Case problem =
          ProblemTest.found(city, "s", ProblemTest.TRAVEL, new CaseId(1, 1), 1);
      ProblemTest.many(city, "crowd");
      PolicyCity.Case inPart = ProblemTest.found(city, "s2", "crowd", new CaseId(1, 9), 1);
      PolicyCity.Case task =
          city.sent(
                  "audit-improvement/open-improvement",
                  "{'unit':'u','category':'cash','source':'%s'}".formatted(new CaseId(1, 2)))
              .does(UNIT, "name-owner", "{'person':'su'}")
              .does(UNIT, "record-improvement", "{'analysis':'审批不严','measures':'修订制度'}");
      PolicyCity.Case treated =
          city.opened(YUBEI, TreatmentProcedure.NAME, "{'unit':'u','fieldworkStart':'2021-05-01'}");
      PolicyCity.Case use =
          city.opened(UNIT, AppraisalProcedure.NAME, UseOfResultsTest.use("2021-12-31"));
      city.at("2021-05-09");
      problem
          .does(OFFICE, "note-follow-up", "{'note':'询问','followUpOn':'2021-06-01'}")
          .does(
              OFFICE,
              "record-rectification",
              "{'done':false,'refused':false,'reason':'待招标','followUpOn':'2021-07-01'}");
      KeptForms.check("audit", ProblemProcedure.NAME, ProblemEvent.class, List.of(inPart, problem));
      KeptForms.check("audit", ImprovementProcedure.NAME, ImprovementEvent.class, List.of(task));
      KeptForms.check("audit", AppraisalProcedure.NAME, AppraisalEvent.class, List.of(use));
      PolicyCity.Case urged =
          city.opened(
                  YUBEI,
                  TreatmentProcedure.NAME,
                  "{'unit':'u','problem':'%s','fieldworkStart':'2021-09-01','opinion':'限期'}"
                      .formatted(problem.id()))
              .does(YUBEI, "record-correction", "{'what':'已整改'}");
      // its own decision names a case by an id of the day; the form is shown by the other
      KeptForms.check(
          "audit", TreatmentProcedure.NAME, TreatmentEvent.class, List.of(urged, treated));
    }
  }
}
