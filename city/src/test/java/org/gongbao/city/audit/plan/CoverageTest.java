package org.gongbao.city.audit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.YUBEI;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.rules.Asked;
import org.gongbao.city.audit.unit.Units;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Clock;
import org.gongbao.law.Accepts;
import org.gongbao.law.ClauseId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("15.1 Important activities and their five years")
class CoverageTest {

  private static void settle(AuditCity city, PolicyCity.Case... items) {
    for (PolicyCity.Case item : items) {
      city.engine().settle(item.id());
    }
  }

  @Test
  @Accepts("audit/15.1#1")
  @DisplayName("15.1 due on the same day five years after the last audit, overdue on the day after")
  void fiveYears() {
    try (AuditCity city = new AuditCity("2021-07-01")) {
      Units.register(city);
      PolicyCity.Case audited = PlanCases.item(city, "s", "采购", "2021-06-30");
      PolicyCity.Case left = PlanCases.item(city, "s", "资产", "2021-06-30");
      assertThat(CoverageFile.of(audited.file()).due()).contains(LocalDate.of(2026, 6, 30));
      city.at("2026-06-30T23:00");
      settle(city, audited, left);
      audited.does(OFFICE, "record-audit", "{'signed':'2026-06-30','report':'审计报告3号'}");
      city.at("2026-07-01T00:00");
      settle(city, audited, left);
      assertThat(audited.file().stage()).isEqualTo("AUDITED");
      assertThat(audited.events())
          .noneMatch(event -> event.event() instanceof CoverageEvent.CoverageOverdue);
      assertThat(CoverageFile.of(audited.file()).due()).contains(LocalDate.of(2031, 6, 30));
      assertThat(left.file().stage()).isEqualTo("OVERDUE");
      assertThat(left.last(CoverageEvent.CoverageOverdue.class).since())
          .isEqualTo(LocalDate.of(2026, 7, 1));
      Clock cycle = CoverageProcedure.procedure().clocks().iterator().next();
      assertThat(cycle.cites()).containsExactly(ClauseId.of("audit/15.1"));
      assertThat(left.file().hasRunOut(CoverageProcedure.CYCLE)).isTrue();
    }
  }

  @Test
  @Accepts("audit/15.1#2")
  @DisplayName("15.1 never audited: five years from its entry")
  void neverAudited() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Units.register(city);
      PolicyCity.Case item = PlanCases.item(city, "s", "采购");
      assertThat(CoverageFile.of(item.file()).due()).contains(LocalDate.of(2026, 3, 1));
      assertThat(item.file().stage()).isEqualTo("AWAITED");
    }
  }

  @Test
  @Accepts("audit/15.1#3")
  @DisplayName("15.1, audit.s6 of twenty items eighteen audited are 90.0%, and two are overdue")
  void twenty() {
    try (AuditCity city = new AuditCity("2021-03-01")) {
      Units.register(city);
      List<PolicyCity.Case> items = new ArrayList<>();
      for (int i = 1; i <= 20; i++) {
        items.add(PlanCases.item(city, i % 2 == 0 ? "s" : "u", "事项" + i));
      }
      city.at("2024-05-06");
      items
          .subList(0, 18)
          .forEach(
              item -> item.does(OFFICE, "record-audit", "{'signed':'2024-05-06','report':'报告'}"));
      city.at("2026-03-02");
      items.forEach(item -> settle(city, item));
      Coverages.Count count = Coverages.count(city.engine(), OFFICE, "organ/u");
      assertThat(count).isEqualTo(new Coverages.Count(20, 18, 2));
      assertThat(Asked.answer(count.percent())).isEqualTo("granted 90.0");
      assertThat(Coverages.count(city.engine(), YUBEI, "division/500112")).isEqualTo(count);
      for (PolicyCity.Case item : items.subList(18, 20)) {
        assertThat(item.last(CoverageEvent.CoverageOverdue.class).since())
            .isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(CoverageFile.of(item.file()).due()).contains(LocalDate.of(2026, 3, 1));
      }
    }
  }

  @Test
  @DisplayName("15.1 an activity is covered once, within the unit's line, and not in the future")
  void refusals() {
    try (AuditCity city = new AuditCity("2021-03-05")) {
      String item = "{'unit':'u','entity':'%s','activity':'%s'%s}";
      city.refused(OFFICE, CoverageProcedure.NAME, item.formatted("s", "采购", ""), "audit/15.1");
      Units.register(city);
      PolicyCity.Case first = PlanCases.item(city, "s", "采购");
      city.refused(OFFICE, CoverageProcedure.NAME, item.formatted("s", "采购", ""), "audit/15.1");
      city.refused(OFFICE, CoverageProcedure.NAME, item.formatted("x", "采购", ""), "audit/2.2");
      city.refused(OFFICE, CoverageProcedure.NAME, item.formatted("s", "采 购 / ", ""), "audit/15.1");
      city.refused(
          OFFICE,
          CoverageProcedure.NAME,
          item.formatted("s", "资产", ",'lastAudited':'2021-03-06'"),
          "audit/15.1");
      city.refused(Units.S, CoverageProcedure.NAME, item.formatted("s", "资产", ""), "audit/15.1");
      first.refused(OFFICE, "record-audit", "{'signed':'2021-03-06','report':'报告'}", "audit/15.1");
      first.does(OFFICE, "record-audit", "{'signed':'2021-03-02','report':'报告'}");
      first.refused(OFFICE, "record-audit", "{'signed':'2021-03-01','report':'报告'}", "audit/15.1");
      first.refused(OFFICE, "count-audit", "{'signed':'2021-03-05'}", "audit/15.1");
      first.does(OFFICE, "withdraw-item", "{'reason':'不再重要'}");
      PlanCases.item(city, "s", "采购");
    }
  }
}
