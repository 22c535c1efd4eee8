package org.gongbao.city.audit.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.JIANGBEI;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.UNIT;
import static org.gongbao.city.audit.AuditCity.YUBEI;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.filing.Matter;
import org.gongbao.city.audit.rules.OfficeForms;
import org.gongbao.city.audit.unit.Registration;
import org.gongbao.city.audit.unit.SetUp;
import org.gongbao.city.audit.unit.UnitFile;
import org.gongbao.city.audit.unit.Units;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.law.Accepts;
import org.gongbao.law.RefusalKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the audit authority makes of filings and of set-ups")
class AnalysisTest {

  @Accepts("audit/39.1#1")
  @Test
  @DisplayName("audit/39.1: 5 of 7 kinds filed in 2021: two are missing by name; the note is kept")
  void assessment() {
    try (AuditCity city = new AuditCity("2021-12-01")) {
      Units.register(city);
      for (String kind :
          List.of("rules", "work-plan", "annual-plan", "audit-report", "rectification")) {
        filing(city, kind).does(OFFICE, "send", "{'authority':'500112'}");
      }
      filing(city, "work-summary");
      city.at("2022-01-20");
      filing(city, "grave-lead").does(OFFICE, "send", "{'authority':'500112'}");
      PolicyCity.Case assessed =
          city.opened(YUBEI, Assessments.NAME, "{'unit':'u','year':2021,'note':'线索和总结未报'}");
      AssessmentFile.Assessment assessment =
          AssessmentFile.of(assessed.file()).assessment().orElseThrow();
      assertThat(assessment.filings().missing())
          .as("of another year, and not sent")
          .containsExactly(Matter.GRAVE_LEAD, Matter.WORK_SUMMARY);
      assertThat(assessment.filings().received()).hasSize(5);
      assertThat(assessment.assessed()).isEqualTo(LocalDate.of(2022, 1, 20));
      assertThat(assessment.note().value()).contains("线索和总结未报");
      assertThat(city.engine().read(UNIT, assessed.id())).isEmpty();
      city.refused(JIANGBEI, Assessments.NAME, "{'unit':'u','year':2021,'note':'x'}", "audit/3.2");
      city.refused(YUBEI, Assessments.NAME, "{'unit':'s','year':2021,'note':'x'}", "audit/2.1");
      Units.elsewhere(city);
      assertThat(
              city.refused(
                      YUBEI, Assessments.NAME, "{'unit':'x','year':2021,'note':'x'}", "audit/3.2")
                  .kind())
          .as("also of a unit that filed nothing")
          .isEqualTo(RefusalKind.WRONG_PLACE);
    }
  }

  private static PolicyCity.Case filing(AuditCity city, String kind) {
    return city.sent(
        "audit-filing/open-filing",
        "{'unit':'u','kind':'%s','division':'500112','level':'district'}".formatted(kind));
  }

  @Accepts("audit/36.1.3#1")
  @Test
  @DisplayName("audit/36.1.3: 34 of 40 units complete are 85.0%, the 6 others are listed")
  void setUp() {
    List<UnitFile> units =
        IntStream.rangeClosed(1, 40)
            .mapToObj(i -> unit("u" + i, i <= 34 ? 8 : 7, Registration.Mode.COVERED))
            .toList();
    SetUpShare share = SetUpShare.of(units);
    assertThat(share.units()).isEqualTo(40);
    assertThat(share.complete()).isEqualTo(34);
    assertThat(share.share()).contains(new BigDecimal("85.0"));
    assertThat(share.incomplete()).containsExactly("u35", "u36", "u37", "u38", "u39", "u40");
  }

  @Test
  @DisplayName("audit/36.1.3: a unit by reference is left out; of no unit there is no share")
  void byReference() {
    SetUpShare share =
        SetUpShare.of(
            List.of(
                unit("a", 8, Registration.Mode.COVERED),
                unit("b", 0, Registration.Mode.BY_REFERENCE)));
    assertThat(share.units()).isEqualTo(1);
    assertThat(share.share()).contains(new BigDecimal("100.0"));
    assertThat(SetUpShare.of(List.of()).share()).isEmpty();
  }

  private static UnitFile unit(String organ, int elements, Registration.Mode mode) {
    return new UnitFile(
        Optional.of(
            new Registration(
                organ,
                OfficeForms.UnitType.STATE_ORGAN,
                Optional.empty(),
                true,
                Registration.Level.DISTRICT,
                "500112",
                mode,
                LocalDate.of(2021, 3, 1))),
        UnitFile.EMPTY.office(),
        new SetUp(
            Arrays.stream(SetUp.Element.values())
                .limit(elements)
                .map(element -> new SetUp.Shown(element, LocalDate.of(2021, 3, 1)))
                .toList(),
            Optional.empty()),
        UnitFile.EMPTY.posts(),
        UnitFile.EMPTY.staff(),
        Optional.empty(),
        Optional.empty(),
        2021);
  }
}
