package org.gongbao.city.audit.liability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.audit.AuditCity.AUDITEE;
import static org.gongbao.city.audit.AuditCity.BODY;
import static org.gongbao.city.audit.AuditCity.CITY;
import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.JIANGBEI;
import static org.gongbao.city.audit.AuditCity.OFFICE;
import static org.gongbao.city.audit.AuditCity.OUTSIDER;
import static org.gongbao.city.audit.AuditCity.UNIT;
import static org.gongbao.city.audit.AuditCity.YUBEI;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.unit.Units;
import org.gongbao.city.casework.CaseFilter;
import org.gongbao.city.casework.CasePage;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.casework.InboxFilter;
import org.gongbao.city.casework.InboxRow;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Grant;
import org.gongbao.law.Accepts;
import org.gongbao.law.RefusalKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Violations under articles 40 to 42")
class ViolationTest {

  private static final Actor WANG = ofUnit("wang");
  private static final Actor WANG_COLLEAGUE = ofUnit("liu");

  static final String FACTS = "'facts':'情况属实','suspectedCrime':%s";

  @Accepts("audit/40.1#1")
  @Test
  @DisplayName("audit/40.1: an auditee's violation closes with order, correction and handling")
  void auditee() {
    try (AuditCity city = new AuditCity("2021-07-19")) {
      PolicyCity.Case violation =
          city.opened(UNIT, ViolationProcedure.NAME, taken("40.1.2", "organ/s", false));
      violation.refused(UNIT, "close", "{}", "audit/40.1");
      city.at("2021-07-20");
      violation
          .does(HEAD, "order-correction", "{'order':'限期补报资料','due':'2021-08-10'}")
          .refused(UNIT, "close", "{}", "audit/40.1");
      city.at("2021-08-05");
      violation
          .does(UNIT, "record-correction", "{'what':'资料已补齐'}")
          .refused(UNIT, "close", "{}", "audit/40.1");
      violation
          .does(UNIT, "handle-person", "{'person':'财务负责人','measure':'约谈'}")
          .does(UNIT, "close", "{}");
      ViolationFile file = ViolationFile.of(violation.file());
      assertThat(violation.file().stage()).isEqualTo("CLOSED");
      assertThat(file.order().orElseThrow().ordered()).isEqualTo(LocalDate.of(2021, 7, 20));
      assertThat(file.corrected()).contains(LocalDate.of(2021, 8, 5));
      assertThat(file.handled()).hasSize(1);
    }
  }

  @Test
  @DisplayName("audit/40.1: an auditee sees its violation from the order on; nobody of it judges")
  void sight() {
    try (AuditCity city = new AuditCity("2021-07-19")) {
      PolicyCity.Case violation =
          city.opened(UNIT, ViolationProcedure.NAME, taken("40.1.1", "organ/s", false));
      assertThat(city.engine().read(AUDITEE, violation.id())).isEmpty();
      violation.does(UNIT, "order-correction", "{'order':'配合审计'}");
      assertThat(city.engine().read(AUDITEE, violation.id())).isPresent();
      assertThat(city.engine().read(YUBEI, violation.id())).isEmpty();
      assertThat(violation.tries(AUDITEE, "record-correction", "{'what':'已配合'}").isGranted())
          .isFalse();
    }
  }

  @Accepts("audit/41.1.4#1")
  @Accepts("audit/41.1#1")
  @Test
  @DisplayName("audit/41.1, 41.1.4: Wang's private gain is kept; a suspected crime is referred")
  void auditor() {
    try (AuditCity city = new AuditCity("2021-08-02")) {
      PolicyCity.Case violation =
          city.opened(UNIT, ViolationProcedure.NAME, taken("41.1.4", "person/wang", true));
      assertThat(ViolationFile.of(violation.file()).charged().since())
          .isEqualTo(LocalDate.of(2021, 8, 2));
      violation.refused(UNIT, "close", "{}", "audit/41.1");
      violation
          .does(UNIT, "order-correction", "{'order':'退出所得'}")
          .does(UNIT, "record-correction", "{'what':'已退出'}")
          .does(UNIT, "handle-person", "{'person':'wang','measure':'调离审计岗位'}")
          .refused(UNIT, "close", "{}", "audit/41.1");
      violation.does(UNIT, "refer-persons", "{'body':'police','persons':'wang','crime':false}");
      assertThat(violation.refused(UNIT, "close", "{}", "audit/41.1").kind())
          .as("referred, but not for the crime")
          .isEqualTo(RefusalKind.MISSING);
      violation
          .does(UNIT, "refer-persons", "{'body':'police','persons':'wang','crime':true}")
          .does(BODY, "confirm-receipt", "{}")
          .does(UNIT, "close", "{}");
    }
  }

  @Test
  @DisplayName("audit/41.1: whoever is charged does not see it by his office before the order")
  void notForewarned() {
    try (AuditCity city = new AuditCity("2021-08-02")) {
      PolicyCity.Case violation =
          city.opened(UNIT, ViolationProcedure.NAME, taken("41.1.4", "person/wang", false));
      assertThat(sees(city, WANG, violation)).isFalse();
      assertThat(sees(city, WANG_COLLEAGUE, violation)).isTrue();
      assertThat(violation.refused(WANG, "order-correction", "{'order':'无'}", "engine/action"))
          .as("no other answer than a stranger gets")
          .isEqualTo(
              violation.refused(
                  Actor.of("wang", "x"), "order-correction", "{'order':'无'}", "engine/action"));
      violation.does(UNIT, "order-correction", "{'order':'改正'}");
      assertThat(sees(city, WANG, violation)).isTrue();
      assertThat(sees(city, Actor.of("wang", "x"), violation)).as("by the order itself").isTrue();
      assertThat(violation.refused(WANG, "record-correction", "{'what':'已改'}", "audit/41.1").kind())
          .isEqualTo(RefusalKind.RECUSED);
    }
  }

  /** By every way there is, and by all or by none. */
  private static boolean sees(AuditCity city, Actor reader, PolicyCity.Case violation) {
    Casework casework = city.casework();
    CaseFilter all = CaseFilter.ALL;
    List<Boolean> ways =
        List.of(
            casework.view(reader, violation.id(), Locale.CHINESE).isPresent(),
            !casework.events(reader, violation.id()).isEmpty(),
            casework.papers(reader, violation.id()).isPresent(),
            casework.read(reader, violation.id()).isPresent(),
            casework.list(reader, all, Optional.empty(), 10).cases().stream()
                .anyMatch(row -> row.id().equals(violation.id())));
    assertThat(ways).containsOnly(ways.getFirst());
    return ways.getFirst();
  }

  @Test
  @DisplayName("audit/41.1: the inbox and a page of a list leave out what is kept, and stay full")
  void keptFromLists() {
    try (AuditCity city = new AuditCity("2021-08-02")) {
      PolicyCity.Case first =
          city.opened(UNIT, ViolationProcedure.NAME, taken("40.1.1", "organ/s", false));
      PolicyCity.Case kept =
          city.opened(UNIT, ViolationProcedure.NAME, taken("41.1.4", "person/wang", false));
      PolicyCity.Case last =
          city.opened(UNIT, ViolationProcedure.NAME, taken("40.1.1", "organ/s", false));
      followed(city);
      CasePage page = city.casework().list(WANG, CaseFilter.ALL, Optional.empty(), 2);
      assertThat(page.cases())
          .extracting(CasePage.Row::id)
          .containsExactlyInAnyOrder(last.id(), first.id());
      assertThat(page.after()).isEmpty();
      assertThat(inbox(city, WANG)).contains(first.id(), last.id()).doesNotContain(kept.id());
      assertThat(inbox(city, UNIT)).contains(kept.id());
      kept.does(UNIT, "order-correction", "{'order':'改正'}");
      followed(city);
      assertThat(inbox(city, WANG)).contains(kept.id());
    }
  }

  private static void followed(AuditCity city) {
    city.engine().log().place();
    while (city.engine().keepInbox(100, ViolationTest::broken) > 0) {
      // all of it
    }
  }

  private static void broken(CaseId id, RuntimeException cause) {
    throw cause;
  }

  private static List<CaseId> inbox(AuditCity city, Actor reader) {
    return city.casework().inbox(reader, InboxFilter.ALL, Optional.empty(), 20).rows().stream()
        .map(InboxRow::id)
        .toList();
  }

  @Test
  @DisplayName("audit/41.1: a dismissed candidate stays unseen; nobody takes one up on himself")
  void dismissed() {
    try (AuditCity city = new AuditCity("2021-08-02")) {
      String source = city.engine().newCase().toString();
      PolicyCity.Case candidate =
          city.sent(
                  "audit-violation/raise-candidate",
                  raised("41.1.5", source).replace("organ/s", "person/wang"))
              .does(UNIT, "dismiss", "{'reason':'不成立'}");
      assertThat(sees(city, WANG, candidate)).isFalse();
      assertThat(sees(city, UNIT, candidate)).isTrue();
      assertThat(
              city.refused(
                      WANG,
                      ViolationProcedure.NAME,
                      taken("41.1.4", "person/wang", false),
                      "audit/41.1")
                  .kind())
          .isEqualTo(RefusalKind.RECUSED);
    }
  }

  @Test
  @DisplayName("audit/41.1: without suspicion of a crime, handling by the unit is enough")
  void noCrime() {
    try (AuditCity city = new AuditCity("2021-08-02")) {
      city.opened(UNIT, ViolationProcedure.NAME, taken("41.1.5", "person/wang", false))
          .does(UNIT, "order-correction", "{'order':'回避'}")
          .does(UNIT, "record-correction", "{'what':'已回避'}")
          .does(UNIT, "handle-person", "{'person':'wang','measure':'批评教育'}")
          .does(UNIT, "close", "{}");
    }
  }

  @Accepts("audit/42.1#1")
  @Test
  @DisplayName("audit/42.1: a unit's own user takes up no 42 violation, the audit authority does")
  void unitsViolation() {
    try (AuditCity city = new AuditCity("2021-09-10")) {
      Units.register(city);
      String against = taken("42.1.2", "organ/u", false);
      assertThat(city.refused(UNIT, ViolationProcedure.NAME, against, "audit/42.1").kind())
          .isEqualTo(RefusalKind.WRONG_ROLE);
      city.refused(HEAD, ViolationProcedure.NAME, against, "audit/42.1");
      PolicyCity.Case violation = city.opened(YUBEI, ViolationProcedure.NAME, against);
      assertThat(city.engine().read(UNIT, violation.id())).isEmpty();
      assertThat(city.engine().read(JIANGBEI, violation.id())).isEmpty();
      assertThat(city.engine().read(CITY, violation.id())).isPresent();
      assertThat(violation.tries(CITY, "order-correction", "{'order':'x'}").isGranted())
          .as("the city's authority reads and guides")
          .isFalse();
      city.refused(YUBEI, ViolationProcedure.NAME, taken("40.1.1", "organ/s", false), "audit/40.1");
      city.refused(
          OFFICE, ViolationProcedure.NAME, taken("40.1.1", "organ/s", false), "audit/40.1");
    }
  }

  @Test
  @DisplayName("audit/3.2, 42.1: only the authority of the unit's own level takes one up")
  void ownLevel() {
    try (AuditCity city = new AuditCity("2021-09-10")) {
      String against = taken("42.1.2", "organ/u", false);
      assertThat(city.refused(YUBEI, ViolationProcedure.NAME, against, "audit/2.1").kind())
          .as("nobody knows whose unit it is")
          .isEqualTo(RefusalKind.MISSING);
      Units.register(city);
      for (Actor other : List.of(JIANGBEI, CITY)) {
        assertThat(city.refused(other, ViolationProcedure.NAME, against, "audit/3.2").kind())
            .isEqualTo(RefusalKind.WRONG_PLACE);
      }
      city.opened(YUBEI, ViolationProcedure.NAME, against);
    }
  }

  @Test
  @DisplayName("audit/44.1: to a unit by reference it is advice, and none is taken up")
  void byReference() {
    try (AuditCity city = new AuditCity("2021-09-10")) {
      Units.byReference(city);
      city.refused(YUBEI, ViolationProcedure.NAME, taken("42.1.2", "organ/u", false), "audit/44.1");
    }
  }

  @Accepts("audit/42.1#2")
  @Test
  @DisplayName("audit/42.1: it does not close without referral of persons, handled or not")
  void referralAlways() {
    try (AuditCity city = new AuditCity("2021-09-10")) {
      Units.register(city);
      PolicyCity.Case violation =
          city.opened(YUBEI, ViolationProcedure.NAME, taken("42.1.4", "organ/u", false));
      violation
          .does(YUBEI, "order-correction", "{'order':'补报备案资料','due':'2021-09-30'}")
          .refused(UNIT, "record-correction", "{'what':'已报'}", "audit/42.1");
      violation
          .does(YUBEI, "record-correction", "{'what':'已补报'}")
          .does(YUBEI, "handle-person", "{'person':'某','measure':'约谈'}")
          .refused(YUBEI, "close", "{}", "audit/42.1");
      violation
          .does(YUBEI, "refer-persons", "{'body':'police','persons':'某','crime':false}")
          .does(YUBEI, "close", "{}");
    }
  }

  @Test
  @DisplayName("audit/42.1: a suspected crime wants a referral that says so")
  void suspectedLater() {
    try (AuditCity city = new AuditCity("2021-09-10")) {
      Units.register(city);
      PolicyCity.Case violation =
          city.opened(YUBEI, ViolationProcedure.NAME, taken("42.1.4", "organ/u", false))
              .does(YUBEI, "order-correction", "{'order':'补报'}")
              .does(YUBEI, "record-correction", "{'what':'已补报'}")
              .does(YUBEI, "refer-persons", "{'body':'police','persons':'某','crime':false}")
              .does(YUBEI, "suspect-crime", "{'reason':'伪造文件'}");
      violation.refused(YUBEI, "close", "{}", "audit/42.1");
      violation
          .does(YUBEI, "refer-persons", "{'body':'police','persons':'某','crime':true}")
          .does(YUBEI, "close", "{}");
    }
  }

  @Accepts("audit/40.1.5#1")
  @Accepts("audit/41.1.6#1")
  @Accepts("audit/42.1.5#1")
  @Test
  @DisplayName("audit/40.1.5, 41.1.6, 42.1.5: taken up only with a rule reference")
  void ruleReference() {
    try (AuditCity city = new AuditCity("2021-08-02")) {
      Units.register(city);
      String rule = ",'rule':'《内部审计制度》第八条'}";
      for (String code : new String[] {"40.1.5", "41.1.6", "42.1.5"}) {
        Actor judge = code.startsWith("42") ? YUBEI : UNIT;
        String without = taken(code, code.startsWith("42") ? "organ/u" : "organ/s", false);
        city.refused(judge, ViolationProcedure.NAME, without, "audit/" + code);
        city.opened(judge, ViolationProcedure.NAME, without.replaceFirst("}$", rule));
      }
    }
  }

  @Test
  @DisplayName("audit/40.1: a candidate is judged by a person: a violation with facts, or none")
  void candidate() {
    try (AuditCity city = new AuditCity("2021-06-01")) {
      String source = city.engine().newCase().toString();
      PolicyCity.Case accepted =
          city.sent("audit-violation/raise-candidate", raised("40.1.3", source));
      assertThat(accepted.file().stage()).isEqualTo("CANDIDATE");
      assertThat(accepted.file().tied("source", city.engine().now()).getFirst().subject())
          .isEqualTo("case/" + source);
      accepted.refused(UNIT, "close", "{}", "audit/40.1");
      accepted.refused(OUTSIDER, "accept", "{" + FACTS.formatted(false) + "}", "audit/40.1");
      accepted.does(UNIT, "accept", "{" + FACTS.formatted(false) + "}");
      assertThat(accepted.file().stage()).isEqualTo("ACCEPTED");
      PolicyCity.Case dismissed =
          city.sent("audit-violation/raise-candidate", raised("40.1.3", source));
      dismissed.does(HEAD, "dismiss", "{'reason':'已按期整改'}");
      assertThat(dismissed.file().closed()).isPresent();
      PolicyCity.Case unknown =
          city.sent("audit-violation/raise-candidate", raised("41.1.1", source));
      unknown.refused(UNIT, "accept", "{" + FACTS.formatted(false) + "}", "audit/41.1.1");
    }
  }

  @Test
  @DisplayName("audit/42.1: a candidate against the unit waits with its own authority alone")
  void candidateAgainstUnit() {
    try (AuditCity city = new AuditCity("2021-06-01")) {
      PolicyCity.Case candidate =
          city.sent(
              "audit-violation/raise-candidate",
              raised("42.1.1", city.engine().newCase().toString())
                  .replace("organ/s", "organ/u")
                  .replaceFirst("}$", ",'division':'500112'}"));
      assertThat(city.engine().read(UNIT, candidate.id())).isEmpty();
      assertThat(city.engine().read(JIANGBEI, candidate.id())).isEmpty();
      candidate.does(YUBEI, "accept", "{" + FACTS.formatted(false) + "}");
    }
  }

  @Test
  @DisplayName("audit/40.1: an order that sets a day runs out on it; it may set none")
  void due() {
    try (AuditCity city = new AuditCity("2021-07-20")) {
      PolicyCity.Case violation =
          city.opened(UNIT, ViolationProcedure.NAME, taken("40.1.2", "organ/s", false));
      violation.refused(
          UNIT, "order-correction", "{'order':'补报','due':'2021-07-19'}", "audit/40.1");
      violation.does(UNIT, "order-correction", "{'order':'补报','due':'2021-08-01'}");
      PolicyCity.Case without =
          city.opened(UNIT, ViolationProcedure.NAME, taken("40.1.2", "organ/s", false))
              .does(UNIT, "order-correction", "{'order':'补报'}");
      city.at("2021-08-01T23:59");
      assertThat(violation.file().hasRunOut("correction-period")).isFalse();
      city.at("2021-08-02T00:00");
      assertThat(violation.file().hasRunOut("correction-period")).isTrue();
      assertThat(without.file().hasRunOut("correction-period")).isFalse();
    }
  }

  private static Actor ofUnit(String person) {
    return new Actor(
        person,
        "u",
        List.of(
            new Grant("auditor", "u", "500112", "unit"), new Grant("unit", "u", "500112", "unit")),
        true);
  }

  static String taken(String code, String respondent, boolean crime) {
    return "{'code':'%s','unit':'u','respondent':'%s',%s}"
        .formatted(code, respondent, FACTS.formatted(crime));
  }

  static String raised(String code, String source) {
    return "{'code':'%s','unit':'u','respondent':'organ/s','source':'%s'}".formatted(code, source);
  }
}
