package org.gongbao.city.audit.powers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.AUDITEE;
import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.MEMBER;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.UNIT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.bulletin.BulletinFile;
import org.gongbao.city.audit.bulletin.BulletinProcedure;
import org.gongbao.city.audit.project.Audit;
import org.gongbao.city.testing.KeptForms;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.CaseFile;
import org.gongbao.law.Accepts;
import org.gongbao.law.RefusalKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Proposals of the audit office")
class ProposalTest {

  private static final String YES = "{'accepted':true}";

  private static String of(Audit project, String kind, String more) {
    return "{'unit':'u','project':'%s','kind':'%s','text':'建议内容','merits':[]%s}"
        .formatted(project.id(), kind, more);
  }

  private static String general(String kind, String text, String merits) {
    return "{'unit':'u','kind':'%s','text':'%s','merits':[%s]}".formatted(kind, text, merits);
  }

  @Accepts("audit/17.1.2#1")
  @Test
  @DisplayName("audit/17.1.2: a rule is proposed, and answered by the unit")
  void rule() {
    try (AuditCity city = new AuditCity("2021-04-06")) {
      PolicyCity.Case proposal =
          city.opened(OFFICE, ProposalProcedure.NAME, general("rule", "差旅费审计办法", ""));
      assertThat(proposal.file().stage()).isEqualTo("PROPOSED");
      ProposalFile.Proposal made = ProposalFile.of(proposal.file()).made();
      assertThat(made.proposed()).isEqualTo("2021-04-06");
      assertThat(made.text().value()).contains("差旅费审计办法");
      proposal.refused(OFFICE, "answer-proposal", YES, "audit/17.1");
      proposal.refused(UNIT, "answer-proposal", "{'accepted':false}", "audit/17.1.2");
      proposal.does(UNIT, "answer-proposal", YES);
      assertThat(proposal.file().stage()).isEqualTo("ACCEPTED");
    }
  }

  @Accepts("audit/17.1.8#1")
  @Test
  @DisplayName("audit/17.1.8: of three proposals two are adopted: 66.7 per cent")
  void adoption() {
    try (AuditCity city = new AuditCity("2021-03-24")) {
      Audit project = Audit.open(city).startAtOnce();
      List<ProposalFile> files = new ArrayList<>();
      for (String adoption : List.of("adopted", "adopted", "not")) {
        PolicyCity.Case proposal =
            city.opened(OFFICE, ProposalProcedure.NAME, of(project, "improvement", ""));
        assertThat(city.engine().read(AUDITEE, proposal.id())).isPresent();
        proposal.does(OFFICE, "check-adoption", "{'adoption':'%s'}".formatted(adoption));
        files.add(ProposalFile.of(proposal.file()));
      }
      PolicyCity.Case unchecked =
          city.opened(OFFICE, ProposalProcedure.NAME, of(project, "correction", ""));
      files.add(ProposalFile.of(unchecked.file()));
      assertThat(ProposalFile.rate(files).percent()).contains(new BigDecimal("66.7"));
      unchecked.refused(AUDITEE, "check-adoption", "{'adoption':'adopted'}", "audit/17.1.8");
      city.refused(
          OFFICE, ProposalProcedure.NAME, general("improvement", "改进", ""), "audit/17.1.8");
    }
  }

  @Accepts("audit/17.1.9#1")
  @Test
  @DisplayName("audit/17.1.9: the office proposes accountability; the unit alone decides")
  void liability() {
    try (AuditCity city = new AuditCity("2021-03-24")) {
      Audit project = Audit.open(city).startAtOnce();
      PolicyCity.Case proposal =
          city.opened(OFFICE, ProposalProcedure.NAME, of(project, "liability", ""));
      assertThat(city.engine().read(AUDITEE, proposal.id()))
          .as("it is about the auditee")
          .isEmpty();
      assertThat(proposal.refused(OFFICE, "decide-proposal", YES, "audit/17.1.9").kind())
          .isEqualTo(RefusalKind.WRONG_ROLE);
      proposal.refused(OFFICE, "check-adoption", "{'adoption':'adopted'}", "audit/17.1.8");
      proposal.refused(UNIT, "answer-proposal", YES, "audit/17.1.9");
      proposal.does(UNIT, "decide-proposal", YES);
      assertThat(proposal.file().stage()).isEqualTo("ACCEPTED");
      PolicyCity.Case criticism =
          city.opened(OFFICE, ProposalProcedure.NAME, of(project, "criticism", ""));
      criticism.does(HEAD, "decide-proposal", "{'accepted':false,'reason':'情节轻微'}");
      assertThat(criticism.file().stage()).isEqualTo("DECLINED");
    }
  }

  @Accepts("audit/17.1.10#1")
  @Test
  @DisplayName("audit/17.1.10: a bulletin is proposed with its circle, and owed if the unit agrees")
  void bulletin() {
    try (AuditCity city = new AuditCity("2021-03-24")) {
      Audit project = Audit.open(city).startAtOnce();
      city.refused(OFFICE, ProposalProcedure.NAME, of(project, "bulletin", ""), "audit/17.1.10");
      PolicyCity.Case proposal =
          city.opened(OFFICE, ProposalProcedure.NAME, of(project, "bulletin", ",'circle':'部门负责人'"));
      assertThat(ProposalFile.of(proposal.file()).made().circle().orElseThrow().value())
          .contains("部门负责人");
      proposal.does(UNIT, "answer-proposal", YES);
      city.opened(OFFICE, ProposalProcedure.NAME, of(project, "bulletin", ",'circle':'全体'"))
          .does(UNIT, "answer-proposal", YES);
      List<CaseFile> owed = city.tied(BulletinProcedure.NAME, "case/" + project.id(), "project");
      assertThat(owed).as("once, though it was proposed twice").hasSize(1);
      assertThat(
              BulletinFile.of(owed.getFirst())
                  .owed()
                  .orElseThrow()
                  .proposedCircle()
                  .orElseThrow()
                  .value())
          .contains("部门负责人");
    }
  }

  @Accepts("audit/17.1.11#1")
  @Test
  @DisplayName("audit/17.1.11: a commendation names one of the three merits at least")
  void commendation() {
    assertThat(ProposalInput.Merit.values()).hasSize(3);
    try (AuditCity city = new AuditCity("2021-03-24")) {
      city.refused(
          OFFICE, ProposalProcedure.NAME, general("commendation", "表彰财务处", ""), "audit/17.1.11");
      PolicyCity.Case one =
          city.opened(
              OFFICE, ProposalProcedure.NAME, general("commendation", "表彰财务处", "'contribution'"));
      PolicyCity.Case all =
          city.opened(
              OFFICE,
              ProposalProcedure.NAME,
              general("commendation", "表彰李某", "'results','discipline','contribution'"));
      assertThat(ProposalFile.of(one.file()).made().merits())
          .containsExactly(ProposalInput.Merit.CONTRIBUTION);
      assertThat(ProposalFile.of(all.file()).made().merits())
          .containsExactly(ProposalInput.Merit.values());
      one.does(UNIT, "answer-proposal", YES);
    }
  }

  @Test
  @DisplayName("audit/17.1: the office of the unit proposes, nobody else")
  void proposer() {
    try (AuditCity city = new AuditCity("2021-03-24")) {
      Audit project = Audit.open(city).startAtOnce();
      for (var actor : List.of(AUDITEE, UNIT, HEAD, MEMBER)) {
        city.refused(actor, ProposalProcedure.NAME, of(project, "improvement", ""), "audit/17.1");
      }
      city.refused(
          OFFICE,
          ProposalProcedure.NAME,
          of(project, "improvement", "").replace("'unit':'u'", "'unit':'x'"),
          "audit/17.1.8");
    }
  }

  @Test
  @DisplayName("Events of a proposal keep their form")
  void forms() {
    try (AuditCity city = new AuditCity("2021-03-24")) {
      Audit project = Audit.open(city).startAtOnce();
      PolicyCity.Case bulletin =
          city.opened(OFFICE, ProposalProcedure.NAME, of(project, "bulletin", ",'circle':'部门负责人'"))
              .does(UNIT, "answer-proposal", "{'accepted':false,'reason':'暂缓'}");
      PolicyCity.Case improvement =
          city.opened(OFFICE, ProposalProcedure.NAME, of(project, "improvement", ""))
              .does(OFFICE, "check-adoption", "{'adoption':'partly','note':'已改一半'}");
      KeptForms.check(
          "audit", ProposalProcedure.NAME, ProposalEvent.class, List.of(bulletin, improvement));
    }
  }
}
