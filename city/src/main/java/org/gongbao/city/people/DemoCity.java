package org.gongbao.city.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongbao.city.database.DataDirectory;
import org.gongbao.city.database.Secrets;

/** The invented organs and people of a demonstration, with passwords made for its directory. */
record DemoCity(People people, Secrets secrets, DataDirectory directory) {

  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
  private static final String YUBEI = "500112";
  private static final String JIANGBEI = "500105";
  private static final String GROUP = "yunling-group";
  private static final String OFFICE = "yunling-audit-office";
  private static final String COMPANY = "yunling-procurement";
  private static final String DISCIPLINE = "yunling-discipline";

  private record Person(String login, String name, String organ, List<RoleGrant> grants) {}

  private static final List<Organ> ORGANS =
      List.of(
          organ(GROUP, "云岭市政集团", "Yunling Municipal Works Group", "state-owned-enterprise")
              .code("91500112MA5YUNL10Q")
              .in(YUBEI),
          organ(OFFICE, "云岭市政集团审计部", "Audit Office of the Yunling Group", "office")
              .under(GROUP)
              .in(YUBEI),
          organ(COMPANY, "云岭采购公司", "Yunling Procurement Company", "state-owned-enterprise")
              .code("91500105MA5YUNL29H")
              .under(GROUP)
              .in(JIANGBEI),
          organ("yubei-audit-bureau", "渝北区审计局", "Audit Bureau of Yubei", "audit-authority")
              .code("11500112MB0000127H")
              .in(YUBEI),
          organ("jiangbei-audit-bureau", "江北区审计局", "Audit Bureau of Jiangbei", "audit-authority")
              .code("11500105MB00001358")
              .in(JIANGBEI),
          organ(DISCIPLINE, "云岭市政集团纪检监察室", "Discipline Office of the Yunling Group", "office")
              .under(GROUP)
              .in(YUBEI),
          organ("city-audit-bureau", "重庆市审计局", "Audit Bureau of Chongqing", "audit-authority")
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

  /** Enters them all and lists their passwords in {@code demo-passwords.txt}. */
  void enter() {
    ORGANS.forEach(people::enter);
    for (Person person : PEOPLE) {
      people.enter(
          person.login(),
          person.name(),
          Optional.of(person.organ()),
          secrets.get("person/" + person.login()),
          person.grants());
    }
    directory.writePrivately(
        "demo-passwords.txt",
        people.logins().stream()
            .map(login -> login + " " + secrets.get("person/" + login) + "\n")
            .collect(Collectors.joining()));
  }

  private static Draft organ(String id, String nameZh, String nameEn, String kind) {
    return new Draft(id, nameZh, nameEn, kind, Optional.empty(), Optional.empty());
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

  /** An organ in the making; written down in one line each. */
  private record Draft(
      String id,
      String nameZh,
      String nameEn,
      String kind,
      Optional<CreditCode> creditCode,
      Optional<String> parent) {

    Draft code(String text) {
      return new Draft(id, nameZh, nameEn, kind, Optional.of(new CreditCode(text)), parent);
    }

    Draft under(String organ) {
      return new Draft(id, nameZh, nameEn, kind, creditCode, Optional.of(organ));
    }

    Organ in(String division) {
      return new Organ(
          id, nameZh, nameEn, kind, creditCode, parent, division, SINCE, Optional.empty());
    }
  }
}
