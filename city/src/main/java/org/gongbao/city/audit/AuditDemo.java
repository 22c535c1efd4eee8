package org.gongbao.city.audit;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.people.DemoOrgan;
import org.gongbao.city.people.DemoPeople;
import org.gongbao.city.people.Divisions;
import org.gongbao.city.people.Organ;
import org.gongbao.city.people.RoleGrant;
import org.springframework.stereotype.Component;

/** An invented group of companies with its auditors, auditees and audit authorities. */
@Component
final class AuditDemo implements DemoPeople {

  private static final String YUBEI = "500112";
  private static final String JIANGBEI = "500105";
  private static final String GROUP = "yunling-group";
  private static final String OFFICE = "yunling-audit-office";
  private static final String COMPANY = "yunling-procurement";
  private static final String DISCIPLINE = "yunling-discipline";

  private static final List<Organ> ORGANS =
      List.of(
          DemoOrgan.of(GROUP, "云岭市政集团", "Yunling Municipal Works Group", "state-owned-enterprise")
              .code("91500112MA5YUNL10Q")
              .in(YUBEI),
          DemoOrgan.of(OFFICE, "云岭市政集团审计部", "Audit Office of the Yunling Group", "office")
              .under(GROUP)
              .in(YUBEI),
          DemoOrgan.of(COMPANY, "云岭采购公司", "Yunling Procurement Company", "state-owned-enterprise")
              .code("91500105MA5YUNL29H")
              .under(GROUP)
              .in(JIANGBEI),
          DemoOrgan.of("yubei-audit-bureau", "渝北区审计局", "Audit Bureau of Yubei", "audit-authority")
              .code("11500112MB0000127H")
              .in(YUBEI),
          DemoOrgan.of(
                  "jiangbei-audit-bureau", "江北区审计局", "Audit Bureau of Jiangbei", "audit-authority")
              .code("11500105MB00001358")
              .in(JIANGBEI),
          DemoOrgan.of(
                  DISCIPLINE, "云岭市政集团纪检监察室", "Discipline Office of the Yunling Group", "office")
              .under(GROUP)
              .in(YUBEI),
          DemoOrgan.of(
                  "city-audit-bureau", "重庆市审计局", "Audit Bureau of Chongqing", "audit-authority")
              .code("11500000MB0000143M")
              .in(Divisions.CITY));

  private static final List<Person> PEOPLE =
      List.of(
          person("head", "秦望山", GROUP, unit("unit-head")),
          person("office", "陆知衡", OFFICE, unit("audit-office"), unit("audit-office-head")),
          person("chief", "江叙白", OFFICE, unit("chief-auditor")),
          // who leads or belongs to a team is tied to the project, not granted for all of them
          person("leader", "沈砚秋", OFFICE, unit("auditor")),
          person("auditor", "温如许", OFFICE, unit("auditor")),
          person("auditor2", "顾长卿", OFFICE, unit("auditor")),
          person("reviewer", "苏慎言", OFFICE, unit("reviewer")),
          person("deputy", "谢临川", GROUP, unit("deputy-head")),
          person("unit", "韦守成", GROUP, unit("unit")),
          person("party", "钟怀瑾", GROUP, group("party-committee", "party-committee")),
          person("oversight", "严正则", DISCIPLINE, group("internal-oversight", "oversight")),
          person(
              "discipline",
              "岳清和",
              DISCIPLINE,
              RoleGrant.of("competent-authority", DISCIPLINE, YUBEI, SINCE).as("competent-body")),
          person("auditee", "贺小满", COMPANY, auditee("auditee")),
          person("auditee-head", "范思齐", COMPANY, auditee("auditee-head")),
          person(
              "yubei-authority",
              "罗嘉禾",
              "yubei-audit-bureau",
              competent("audit-authority", YUBEI),
              competent("district-audit-authority", YUBEI)),
          person(
              "jiangbei-authority",
              "叶澄江",
              "jiangbei-audit-bureau",
              competent("audit-authority", JIANGBEI),
              competent("district-audit-authority", JIANGBEI)),
          person(
              "city-authority",
              "方令仪",
              "city-audit-bureau",
              competent("audit-authority", Divisions.CITY),
              competent("municipal-audit-authority", Divisions.CITY),
              competent("municipal-audit-authority", Divisions.CITY).as("overseeing")));

  @Override
  public List<Organ> organs() {
    return ORGANS;
  }

  @Override
  public List<Person> people() {
    return PEOPLE;
  }

  /** A role in the unit whose internal audit it is. */
  private static RoleGrant unit(String role) {
    return group(role, "unit");
  }

  private static RoleGrant group(String role, String capacity) {
    return RoleGrant.of(role, GROUP, YUBEI, SINCE).as(capacity);
  }

  private static RoleGrant auditee(String role) {
    return RoleGrant.of(role, COMPANY, JIANGBEI, SINCE).as("auditee");
  }

  /** An authority's role: for its division, whatever the organ. */
  private static RoleGrant competent(String role, String division) {
    return new RoleGrant(
        role, Optional.empty(), Optional.of(division), "competent", SINCE, Optional.empty());
  }

  private static Person person(String login, String name, String organ, RoleGrant... grants) {
    return new Person(login, name, organ, List.of(grants));
  }
}
