package org.gongbao.city.audit.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.CITY;
import static org.gongbao.city.audit.AuditCity.JIANGBEI;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.UNIT;
import static org.gongbao.city.audit.AuditCity.YUBEI;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.rules.Asked;
import org.gongbao.city.audit.rules.OfficeForms;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Clock;
import org.gongbao.engine.Facts;
import org.gongbao.engine.Known;
import org.gongbao.engine.Procedure;
import org.gongbao.law.Accepts;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The file of a unit")
class UnitTest {

  private static final Actor COMPANY = Units.actor("qian", "x", "500105", "unit", "audit-office");
  private static final Procedure PROCEDURE = UnitProcedure.procedure();

  /** Tasks that are open: clocks that run, by what they cite. */
  private static List<String> tasks(CaseFile file, String clause) {
    return file.clocks().stream()
        .filter(Clock.Run::isOpen)
        .map(Clock.Run::clock)
        .filter(name ->
            PROCEDURE.clocks().stream()
                .anyMatch(clock ->
                    clock.name().equals(name) && clock.cites().contains(ClauseId.of(clause))))
        .toList();
  }

  private static String mayOpen(PolicyCity.Case unit, String day) {
    return Asked.answer(UnitGuards.mayOpenCase(Asked.on(day), Units.known(unit)));
  }

  @Test
  @Accepts("audit/2.1#1")
  @DisplayName("2.1 a district bureau that the State may audit is covered")
  void covered() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      PolicyCity.Case unit = Units.register(city);
      assertThat(unit.file().stage()).isEqualTo("REGISTERED");
      assertThat(Units.known(unit).registered())
          .isEqualTo(
              new Registration(
                  "u",
                  OfficeForms.UnitType.STATE_ORGAN,
                  Optional.empty(),
                  true,
                  Registration.Level.DISTRICT,
                  "500112",
                  Registration.Mode.COVERED,
                  LocalDate.of(2021, 3, 5)));
      assertThat(Units.known(unit).byReference()).isFalse();
    }
  }

  @Test
  @Accepts("audit/2.1#2")
  @DisplayName("2.1 a private company is refused as covered and offered the mode by reference")
  void privateCompany() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      var refused =
          city.refused(
              COMPANY,
              UnitProfile.NAME,
              Units.input("x", "private-enterprise", false, "district", "covered"),
              "audit/2.1");
      assertThat(refused.kind()).isEqualTo(RefusalKind.CONDITION_NOT_MET);
      assertThat(refused.sentence().values()).containsExactly("by-reference");
      PolicyCity.Case company =
          city.opened(
              COMPANY,
              UnitProfile.NAME,
              Units.input("x", "private-enterprise", false, "district", "by-reference"));
      UnitFile file = UnitFile.of(city.engine().read(COMPANY, company.id()).orElseThrow());
      assertThat(file.byReference()).isTrue();
      // no authority is told of it, and nothing is refused it
      assertThat(city.engine().read(JIANGBEI, company.id())).isEmpty();
      assertThat(city.engine().read(CITY, company.id())).isEmpty();
      Asked.granted(UnitGuards.mayOpenCase(Asked.on("2021-03-05"), file));
    }
  }

  @Test
  @DisplayName(
      "2.1, 2.2, 45.1 who is covered cannot opt out, register twice, for others or earlier")
  void registeredOnce() {
    String own = Units.input("u", "state-organ", true, "district", "covered");
    try (AuditCity city = new AuditCity("2021-02-28")) {
      city.refused(UNIT, UnitProfile.NAME, own, "audit/45.1");
      city.at("2021-03-01");
      city.refused(
          UNIT,
          UnitProfile.NAME,
          Units.input("u", "state-organ", true, "district", "by-reference"),
          "audit/2.1");
      city.refused(COMPANY, UnitProfile.NAME, own, "audit/2.2");
      city.refused(
          Units.actor("qian", "none", "500105", "unit"),
          UnitProfile.NAME,
          Units.input("none", "state-organ", true, "district", "covered"),
          "audit/2.2");
      city.refused(Units.actor("guan", "u", "500000", "unit"), UnitProfile.NAME, own, "audit/3.2");
      city.refused(
          UNIT,
          UnitProfile.NAME,
          Units.input("u", "state-enterprise", true, "district", "covered"),
          "audit/7.2");
      PolicyCity.Case unit = city.opened(UNIT, UnitProfile.NAME, own);
      city.refused(OFFICE, UnitProfile.NAME, own, "audit/2.1");
      unit.does(UNIT, "strike-off", "{'reason':'机构撤并'}");
      assertThat(unit.file().closed()).isPresent();
      city.opened(UNIT, UnitProfile.NAME, own);
    }
  }

  @Test
  @Accepts("audit/3.2#1")
  @DisplayName(
      "3.2 a district authority sees its own level; the municipal one sees all, and guides")
  void levels() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      Actor jiangbeiUnit = Units.actor("qian", "x", "500105", "unit");
      PolicyCity.Case unit = Units.register(city, jiangbeiUnit, "x");
      assertThat(city.engine().read(YUBEI, unit.id())).isEmpty();
      assertThat(unit.refused(YUBEI, "guide", "{'guidance':'意见'}", "engine/action").kind())
          .isEqualTo(RefusalKind.WRONG_PLACE);
      assertThat(city.engine().read(JIANGBEI, unit.id())).isPresent();
      assertThat(city.engine().read(CITY, unit.id())).isPresent();
      unit.does(CITY, "guide", "{'guidance':'应健全制度'}");
      unit.does(JIANGBEI, "guide", "{'guidance':'应充实人员'}");
      assertThat(unit.refused(CITY, "show-funding", "{'evidence':'无'}", "audit/4.1").kind())
          .isEqualTo(RefusalKind.WRONG_ROLE);
      unit.refused(CITY, "set-filing-period", "{'days':30}", "audit/19.1");
    }
  }

  @Test
  @Accepts("audit/4.1#1")
  @DisplayName("4.1 seven of eight elements shown leave the set-up incomplete and one task open")
  void elements() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      PolicyCity.Case unit = Units.register(city);
      assertThat(tasks(unit.file(), "audit/4.1")).hasSize(8);
      Arrays.stream(SetUp.Element.values())
          .filter(element -> element != SetUp.Element.FUNDING)
          .forEach(element -> unit.does(UNIT, element.action(), "{'evidence':'文件'}"));
      assertThat(Units.known(unit).isComplete()).isFalse();
      assertThat(Units.known(unit).setUp().missing()).containsExactly(SetUp.Element.FUNDING);
      assertThat(tasks(unit.file(), "audit/4.1"))
          .containsExactly(SetUp.Element.FUNDING.task())
          .containsExactly("element-funding");
      unit.does(UNIT, "show-funding", "{'evidence':'预算批复'}");
      assertThat(Units.known(unit).isComplete()).isTrue();
      assertThat(tasks(unit.file(), "audit/4.1")).isEmpty();
      assertThat(Units.known(unit).setUp().elements())
          .allMatch(shown -> shown.on().equals(LocalDate.of(2021, 3, 5)));
    }
  }

  @Test
  @Accepts("audit/7.1#1")
  @Accepts("audit/7.1#2")
  @Accepts("audit/7.4#2")
  @DisplayName("7.1, 7.4 one of three forms; another body stands without approval")
  void forms() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      PolicyCity.Case unit = Units.enterprise(city, "small");
      assertThat(mayOpen(unit, "2021-03-05")).isEqualTo("refused audit/7.1 missing");
      unit.refused(UNIT, "choose-office-form", "{}", "audit/7.1");
      assertThat(
              unit.refused(
                      UNIT,
                      "choose-office-form",
                      "{'form':['independent','co-located']}",
                      "audit/7.1")
                  .kind())
          .isEqualTo(RefusalKind.MALFORMED);
      unit.refused(UNIT, "choose-office-form", "{'form':'other-body'}", "audit/7.1");
      unit.does(UNIT, "choose-office-form", "{'form':'other-body','body':'财务部'}");
      unit.refused(UNIT, "approve-office-form", "{'approvalNumber':'1'}", "audit/7.4");
      assertThat(Units.known(unit).office().active())
          .contains(
              new Office.Standing(OfficeForms.Form.OTHER_BODY, false, LocalDate.of(2021, 3, 5)));
      unit.does(UNIT, "enter-staff", Units.staff("zhao", false));
      assertThat(mayOpen(unit, "2021-03-05")).isEqualTo("granted true");
    }
  }

  @Test
  @Accepts("audit/7.2#1")
  @Accepts("audit/7.2#2")
  @DisplayName("7.2 a large enterprise may not use another body; a small one may")
  void enterprises() {
    for (String size : List.of("large", "medium", "small", "micro")) {
      try (AuditCity city = new AuditCity("2021-03-05")) {
        PolicyCity.Case unit = Units.enterprise(city, size);
        String other = "{'form':'other-body','body':'财务部'}";
        if (size.equals("large") || size.equals("medium")) {
          unit.refused(UNIT, "choose-office-form", other, "audit/7.2");
        } else {
          unit.does(UNIT, "choose-office-form", other);
        }
        unit.does(UNIT, "choose-office-form", "{'form':'co-located'}");
      }
    }
  }

  @Test
  @Accepts("audit/7.3#1")
  @DisplayName("7.3 a public institution states why it needs no office of its own, and is flagged")
  void statement() {
    try (AuditCity city = new AuditCity("2021-03-15")) {
      PolicyCity.Case unit =
          city.opened(
              UNIT,
              UnitProfile.NAME,
              Units.input("u", "public-institution", true, "district", "covered"));
      var refused =
          unit.refused(
              UNIT, "choose-office-form", "{'form':'other-body','body':'财务科'}", "audit/7.3");
      assertThat(refused.kind()).isEqualTo(RefusalKind.MISSING);
      assertThat(refused.sentence().key()).isEqualTo("audit.form-statement");
      unit.does(
          UNIT, "choose-office-form", "{'form':'other-body','body':'财务科','statement':'业务量小，无需单设'}");
      UnitEvent.OfficeFormChosen chosen = unit.last(UnitEvent.OfficeFormChosen.class);
      assertThat(chosen.chosen()).isEqualTo(LocalDate.of(2021, 3, 15));
      assertThat(chosen.departs()).isTrue();
      assertThat(Units.known(unit).office().active().orElseThrow().departs()).isTrue();
    }
  }

  @Test
  @Accepts("audit/7.4#1")
  @DisplayName(
      "7.4 an independent office is proposed until it is approved, and stands from that day")
  void approval() {
    try (AuditCity city = new AuditCity("2021-03-10")) {
      PolicyCity.Case unit = Units.register(city);
      unit.does(UNIT, "choose-office-form", "{'form':'independent'}");
      assertThat(Units.known(unit).office())
          .isEqualTo(
              new Office(
                  Optional.empty(),
                  Optional.of(
                      new Office.Proposal(
                          OfficeForms.Form.INDEPENDENT, LocalDate.of(2021, 3, 10)))));
      assertThat(mayOpen(unit, "2021-03-10")).isEqualTo("refused audit/7.4 not-yet");
      city.at("2021-04-02");
      unit.does(UNIT, "approve-office-form", "{'approvalNumber':'编办2021-8'}");
      assertThat(Units.known(unit).office().active())
          .contains(
              new Office.Standing(OfficeForms.Form.INDEPENDENT, false, LocalDate.of(2021, 4, 2)));
      assertThat(mayOpen(unit, "2021-04-01")).startsWith("refused audit/7.1");
      unit.does(UNIT, "enter-staff", Units.staff("zhao", true));
      assertThat(mayOpen(unit, "2021-04-02")).isEqualTo("granted true");
    }
  }

  @Test
  @Accepts("audit/8.1#1")
  @DisplayName("8.1 no full-time auditor is an alert and no case; one ends it")
  void fullTime() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      PolicyCity.Case unit = Units.register(city);
      for (String person : List.of("li", "wang", "sun")) {
        unit.does(UNIT, "enter-staff", Units.staff(person, false));
      }
      assertThat(tasks(unit.file(), "audit/8.1")).isEmpty();
      unit.does(UNIT, "choose-office-form", "{'form':'independent'}");
      unit.does(UNIT, "approve-office-form", "{'approvalNumber':'1'}");
      assertThat(unit.last(UnitEvent.StaffFellShort.class))
          .isEqualTo(
              new UnitEvent.StaffFellShort(
                  ClauseId.of("audit/8.1"), 0, 3, LocalDate.of(2021, 3, 5)));
      assertThat(tasks(unit.file(), "audit/8.1")).containsExactly(UnitProcedure.STAFFING);
      assertThat(mayOpen(unit, "2021-03-05")).isEqualTo("refused audit/8.1 condition-not-met");
      unit.does(UNIT, "enter-staff", Units.staff("zhao", true));
      assertThat(tasks(unit.file(), "audit/8.1")).isEmpty();
      assertThat(Units.known(unit).shortage()).isEmpty();
      assertThat(mayOpen(unit, "2021-03-05")).isEqualTo("granted true");
      city.at("2021-03-06");
      unit.does(UNIT, "end-staff", "{'person':'zhao'}");
      assertThat(tasks(unit.file(), "audit/8.1")).containsExactly(UnitProcedure.STAFFING);
    }
  }

  @Test
  @Accepts("audit/8.2#1")
  @DisplayName("8.2 another body is content with one part-time auditor; none is an alert")
  void otherBody() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      PolicyCity.Case unit = Units.enterprise(city, "small");
      unit.does(UNIT, "choose-office-form", "{'form':'other-body','body':'财务部'}");
      assertThat(unit.last(UnitEvent.StaffFellShort.class).by())
          .isEqualTo(ClauseId.of("audit/8.2"));
      assertThat(tasks(unit.file(), "audit/8.2")).containsExactly(UnitProcedure.STAFFING);
      assertThat(mayOpen(unit, "2021-03-05")).isEqualTo("refused audit/8.2 condition-not-met");
      unit.does(UNIT, "enter-staff", Units.staff("li", false));
      assertThat(tasks(unit.file(), "audit/8.2")).isEmpty();
      assertThat(mayOpen(unit, "2021-03-05")).isEqualTo("granted true");
    }
  }

  @Test
  @Accepts("audit/10.1#1")
  @DisplayName("10.1 a chief auditor whom another rule wants is a task while the post is empty")
  void chiefAuditor() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      PolicyCity.Case unit = Units.register(city);
      assertThat(tasks(unit.file(), "audit/10.1")).isEmpty();
      unit.refused(UNIT, "appoint-chief-auditor", "{'person':'chief'}", "audit/10.1");
      unit.does(UNIT, "require-chief-auditor", "{'byRule':'国有企业总审计师制度'}");
      assertThat(tasks(unit.file(), "audit/10.1")).containsExactly(UnitProcedure.CHIEF);
      unit.refused(UNIT, "require-chief-auditor", "{'byRule':'再次'}", "audit/10.1");
      unit.refused(UNIT, "release-chief-auditor", "{}", "audit/10.1");
      unit.does(UNIT, "appoint-chief-auditor", "{'person':'chief'}");
      assertThat(tasks(unit.file(), "audit/10.1")).isEmpty();
      unit.does(UNIT, "release-chief-auditor", "{}");
      assertThat(tasks(unit.file(), "audit/10.1")).containsExactly(UnitProcedure.CHIEF);
    }
  }

  @Test
  @Accepts("audit/11.1#1")
  @DisplayName("11.1 the head of the audit office has one of the fields, or experience")
  void officeHead() {
    String head = "{'person':'%s','professionalField':'%s','fieldName':'%s','experience':%s}";
    try (AuditCity city = new AuditCity("2021-03-05")) {
      PolicyCity.Case unit = Units.register(city);
      unit.does(UNIT, "appoint-office-head", head.formatted("office", "law", "法学", false));
      unit.refused(
          UNIT, "appoint-office-head", head.formatted("su", "other", "美术", false), "audit/11.1");
      assertThat(Units.known(unit).posts().officeHead()).contains("office");
      unit.does(UNIT, "appoint-office-head", head.formatted("su", "other", "美术", true));
      assertThat(Units.known(unit).posts().officeHead()).contains("su");
      unit.refused(
          UNIT, "appoint-office-head", head.formatted("nobody", "law", "法学", false), "audit/11.1");
    }
  }

  @Test
  @Accepts("audit/11.2#1")
  @DisplayName("11.2 the list of a year shows who had no training, and the share of those who had")
  void training() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      PolicyCity.Case unit = Units.register(city);
      for (String person : List.of("zhao", "li", "wang", "sun")) {
        unit.does(UNIT, "enter-staff", Units.staff(person, true));
      }
      for (String person : List.of("zhao", "li", "wang")) {
        unit.does(
            UNIT,
            "record-credential",
            "{'person':'%s','credential':'training','what':'后续教育'}".formatted(person));
      }
      unit.does(UNIT, "record-credential", "{'person':'sun','credential':'title','what':'审计师'}");
      unit.refused(
          UNIT,
          "record-credential",
          "{'person':'su','credential':'title','what':'审计师'}",
          "audit/11.2");
      city.at("2022-01-01");
      city.engine().settle(unit.id());
      UnitEvent.YearClosed closed = unit.last(UnitEvent.YearClosed.class);
      assertThat(closed.year()).isEqualTo(2021);
      assertThat(closed.untrained()).containsExactly("sun");
      assertThat(closed.trainedPercent().orElseThrow()).hasToString("75.0");
    }
  }

  @Test
  @Accepts("audit/42.1.1#1")
  @DisplayName("42.1.1 no system of rules at the end of the year is a candidate")
  void noRules() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      PolicyCity.Case unit = Units.register(city);
      city.at("2021-12-31T23:59");
      city.engine().settle(unit.id());
      assertThat(
              city.tied("audit-violation", "organ/u", "respondent").size()
                  + city.tied("audit-violation", "division/500112", "competent").size())
          .isZero();
      city.at("2022-01-01T00:00");
      city.engine().settle(unit.id());
      assertThat(unit.last(UnitEvent.YearClosed.class).rulesMissing()).isTrue();
      assertThat(city.tied("audit-violation", "division/500112", "competent"))
          .singleElement()
          .satisfies(file -> assertThat(file.data().toString()).contains("42.1.1"));
    }
  }

  @Test
  @DisplayName(
      "42.1.1, 44.1 a whole year without a project; nothing where there are rules, or advice")
  void inactive() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      PolicyCity.Case unit = Units.register(city);
      unit.does(UNIT, "show-rules", "{'evidence':'内部审计制度'}");
      city.at("2022-01-01T00:00");
      city.engine().settle(unit.id());
      UnitEvent.YearClosed first = unit.last(UnitEvent.YearClosed.class);
      assertThat(first.rulesMissing()).isFalse();
      assertThat(first.inactive()).isTrue();
      assertThat(city.tied("audit-violation", "division/500112", "competent")).hasSize(1);
      PolicyCity.Case advice =
          city.opened(
              COMPANY,
              UnitProfile.NAME,
              Units.input("x", "rural-collective", false, "district", "by-reference"));
      city.at("2023-01-01T00:00");
      city.engine().settle(advice.id());
      assertThat(UnitFile.of(city.engine().read(COMPANY, advice.id()).orElseThrow()).year())
          .isEqualTo(2023);
      assertThat(city.tied("audit-violation", "organ/x", "unit")).isEmpty();
    }
  }

  @Test
  @DisplayName("12.2 a duty held refuses, a duty held once is asked about, no duty is free")
  void independence() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      PolicyCity.Case unit = Units.register(city);
      unit.does(UNIT, "enter-staff", Units.staff("li", true));
      unit.refused(
          UNIT, "begin-duty", "{'person':'su','entity':'s','activity':'采购'}", "audit/12.2");
      unit.does(UNIT, "begin-duty", "{'person':'li','entity':'s','activity':'采购'}");
      assertThat(independent(unit, "2021-03-05", "采购")).isEqualTo("refused audit/12.2 conflict");
      assertThat(independent(unit, "2021-03-05", "资产")).isEqualTo("granted true");
      city.at("2021-03-08");
      unit.does(UNIT, "end-duty", "{'person':'li','entity':'s','activity':'采购'}");
      unit.refused(UNIT, "end-duty", "{'person':'li','entity':'s','activity':'采购'}", "audit/12.2");
      assertThat(independent(unit, "2021-03-08", "采购")).isEqualTo("undetermined independence-li");
    }
  }

  private static String independent(PolicyCity.Case unit, String day, String activity) {
    CaseFile file = unit.file();
    Known known =
        new Known(file, Facts.NONE, Asked.on(day), AuditCity.instant(day), AuditCity.instant(day));
    return Asked.answer(Independence.check(known, UnitFile.of(file), "li", "s", activity));
  }

  @Test
  @DisplayName("30.1 the rule on archives says how many years they are kept")
  void archiveRule() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      PolicyCity.Case unit = Units.register(city);
      unit.refused(
          UNIT, "record-archive-rule", "{'retentionYears':0,'keeper':'档案室'}", "audit/30.1");
      unit.does(UNIT, "record-archive-rule", "{'retentionYears':30,'keeper':'档案室'}");
      assertThat(Units.known(unit).setUp().archive().orElseThrow().retentionYears()).isEqualTo(30);
    }
  }
}
