package org.gongbao.city.relief.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.claims.ClaimCity.INSURER;
import static org.gongbao.city.relief.claims.ClaimCity.SECOND;
import static org.gongbao.city.relief.claims.ClaimCity.STREET;
import static org.gongbao.city.relief.claims.ClaimCity.answer;
import static org.gongbao.city.relief.claims.ClaimCity.claim;
import static org.gongbao.city.relief.claims.ClaimCity.costs;
import static org.gongbao.city.relief.claims.ClaimCity.granted;
import static org.gongbao.city.relief.claims.ClaimCity.known;
import static org.gongbao.city.relief.claims.ClaimCity.paid;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Grant;
import org.gongbao.law.Accepts;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("relief/4.3: the way of a claim: filed, decided, approved, paid, or taken back")
class WayOfAClaimTest {

  @Test
  @DisplayName("relief/3.4.3: what is not on the list is rejected by its clause, with a paper")
  void rejected() {
    try (ClaimCity relief = new ClaimCity("2021-07-01")) {
      String person = relief.enrol("a", "500103", "2020-11", "2010-01-01", 1);
      PolicyCity.Case claim = ClaimTest.student(relief, person, "2021-06-10", "asthma");
      claim.refused(INSURER, "decide", "{}", "relief/3.4.3");
      claim.does(INSURER, "reject", "{'reason':'哮喘不在名录内'}");
      assertThat(claim.file().stage()).isEqualTo("REJECTED");
      assertThat(known(claim).rejection().orElseThrow().clause()).hasToString("relief/3.4.3");
      assertThat(claim.file().papers().values()).containsExactly(List.of("claim-rejection"));
      relief.files(person, "student-illness", "2021-06-20", "");
    }
  }

  @Test
  @DisplayName("relief/3.0: what the rules grant cannot be rejected")
  void notRejected() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      PolicyCity.Case claim =
          relief.files(
              relief.enrol("a"), "accident-medical", "2021-05-01", costs("1", "10", "0", "0"));
      assertThat(claim.refused(INSURER, "reject", "{'reason':'无'}", "relief/3.1.3").kind())
          .isEqualTo(RefusalKind.CONFLICT);
    }
  }

  @Test
  @DisplayName(
      "relief/3.1.3: one bill is claimed once, also in another district by another insurer")
  void sameBill() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      PolicyCity.Case first =
          relief.files(
              relief.enrol("a"), "accident-medical", "2021-05-01", costs("B-7", "10", "0", "0"));
      Actor second = ClaimCity.insurer("ding", 2);
      String elsewhere = placeOf(2);
      String other = relief.enrol("b", elsewhere, "2020-11", "1970-01-01", 1);
      Ruling.Refused<?> refused =
          relief
              .city()
              .refused(
                  second,
                  ClaimProcedure.NAME,
                  claim(other, "accident-medical", "2021-05-02", costs(" b-7 ", "10", "0", "0")),
                  "relief/3.1.3");
      assertThat(refused.kind()).isEqualTo(RefusalKind.CONFLICT);
      assertThat(refused.sentence().toString())
          .as("an office elsewhere hears of the insurer, and nothing of the case")
          .startsWith("relief.bill-claimed.elsewhere")
          .doesNotContain(first.id().toString());
      assertThat(refused.sentence().values()).containsExactly("1");
      first
          .does(INSURER, "ask-for-more", "{'what':'出院记录'}")
          .does(INSURER, "reject", "{'reason':'未补材料'}");
      relief
          .city()
          .opened(
              second,
              ClaimProcedure.NAME,
              claim(other, "accident-medical", "2021-05-02", costs("b-7", "10", "0", "0")));
    }
  }

  @Test
  @DisplayName(
      "relief/3.1.3: whoever may see the first case is told which it is; a family only that the bill"
          + " was brought before")
  void whoHearsOfTheFirst() {
    String person = ClaimCity.person("b");
    Actor citizen = new Actor("liu", "", List.of(Grant.ofParty(Sides.INSURED, person)), true);
    try (ClaimCity relief = new ClaimCity("2021-06-01", citizen)) {
      String bill = costs("B-7", "10", "0", "0");
      PolicyCity.Case first =
          relief.files(relief.enrol("a"), "accident-medical", "2021-05-01", bill);
      relief.enrol("b");
      String again = claim(person, "accident-medical", "2021-05-02", bill);
      for (Actor here : List.of(INSURER, STREET)) {
        assertThat(hears(relief, here, again).sentence().values())
            .as(here.person())
            .contains(first.id().toString());
      }
      Ruling.Refused<?> told = hears(relief, citizen, again);
      assertThat(told.sentence().key()).isEqualTo("relief.bill-claimed.before");
      assertThat(told.sentence().values()).isEmpty();
      String own = claim(person, "accident-medical", "2021-05-03", costs("B-8", "10", "0", "0"));
      PolicyCity.Case his = relief.city().opened(citizen, ClaimProcedure.NAME, own);
      assertThat(hears(relief, citizen, own).sentence().values())
          .as("his own case he may be told")
          .contains(his.id().toString());
    }
  }

  private static Ruling.Refused<?> hears(ClaimCity relief, Actor actor, String input) {
    return relief.city().refused(actor, ClaimProcedure.NAME, input, "relief/3.1.3");
  }

  private static String placeOf(int insurer) {
    return org.gongbao.city.relief.places.ServicePlaces.shipped().all().stream()
        .filter(place -> place.insurer() == insurer && place.isDivision())
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  @DisplayName("relief/3.0: who decided does not approve; another does")
  void secondPerson() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      PolicyCity.Case claim =
          relief
              .files(
                  relief.enrol("a"), "accident-medical", "2021-05-01", costs("1", "10", "0", "0"))
              .does(INSURER, "decide", "{}");
      assertThat(claim.refused(INSURER, "approve", "{}", "relief/3.0").kind())
          .isEqualTo(RefusalKind.RECUSED);
      claim.does(SECOND, "approve", "{}");
      assertThat(claim.file().papers().values()).containsExactly(List.of("claim-reckoning"));
    }
  }

  @Test
  @DisplayName("relief/3.1.3: what is sent back frees the cap, and is decided again")
  void sentBack() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      PolicyCity.Case claim =
          relief
              .files(
                  relief.enrol("a"), "accident-medical", "2021-05-01", costs("1", "9000", "0", "0"))
              .does(INSURER, "decide", "{}")
              .does(SECOND, "send-back", "{'reason':'请核对票据'}");
      assertThat(known(claim).decision()).isEmpty();
      claim.does(SECOND, "decide", "{}").does(INSURER, "approve", "{}");
      assertThat(granted(claim)).isEqualTo("5000.00");
    }
  }

  @Accepts("relief/4.3.6#2")
  @Test
  @DisplayName("relief/4.3.6: no payment without its mode")
  void noMode() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      PolicyCity.Case claim =
          relief
              .files(
                  relief.enrol("a"), "accident-medical", "2021-05-01", costs("1", "10", "0", "0"))
              .does(INSURER, "decide", "{}")
              .does(SECOND, "approve", "{}");
      assertThat(claim.refused(INSURER, "pay", "{'payee':'本人'}", "relief/4.3.6").kind())
          .isEqualTo(RefusalKind.MISSING);
      Actor helper =
          PolicyCity.actor(
              "san",
              "relief-insurer-1",
              "",
              org.gongbao.city.relief.places.Sides.INSURER,
              "third-party");
      assertThat(
              claim.refused(helper, "pay", "{'mode':'manual','payee':'本人'}", "relief/4.4.2").kind())
          .as("a third party pays nothing")
          .isEqualTo(RefusalKind.WRONG_ROLE);
      claim.does(INSURER, "pay", "{'mode':'manual','payee':'本人','account':'6222'}");
      assertThat(known(claim).payment().orElseThrow().mode()).isEqualTo(PaymentMode.MANUAL);
      assertThat(claim.file().papers().values()).contains(List.of("payment-order"));
      claim.does(INSURER, "close", "{}");
      assertThat(claim.file().stage()).isEqualTo("CLOSED");
    }
  }

  @Test
  @DisplayName("relief/3.1.1: a payment is taken back whole, and the death may be claimed anew")
  void reversed() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      String person = relief.enrol("a");
      PolicyCity.Case claim = relief.files(person, "death", "2021-04-02", "'diedOn':'2021-04-03'");
      claim.tries(INSURER, "decide", "{}");
      answer(claim, INSURER, "cause", "'accident'");
      paid(claim).does(INSURER, "reverse", "{'reason':'死因认定更正'}");
      assertThat(claim.file().stage()).isEqualTo("REVERSED");
      assertThat(known(claim).payment()).as("nothing is overwritten").isPresent();
      PolicyCity.Case anew = relief.files(person, "death", "2021-04-03", "");
      anew.tries(INSURER, "decide", "{}");
      answer(anew, INSURER, "cause", "'illness'");
      assertThat(granted(paid(anew))).isEqualTo("2000.00");
    }
  }

  @Test
  @DisplayName(
      "relief/4.3.5: an objection is answered before the case closes, and followed if right")
  void objection() {
    try (ClaimCity relief = new ClaimCity("2021-07-01")) {
      String person = relief.enrol("a", "500103", "2020-11", "2010-01-01", 1);
      PolicyCity.Case claim =
          ClaimTest.student(relief, person, "2021-06-10", "asthma")
              .does(INSURER, "reject", "{'reason':'不在名录内'}")
              .does(STREET, "object", "{'objection':'诊断为心肌炎'}");
      claim.refused(STREET, "object", "{'objection':'再说一次'}", "relief/3.0");
      assertThat(claim.refused(INSURER, "close", "{}", "relief/3.0").kind())
          .isEqualTo(RefusalKind.NOT_YET);
      claim.does(INSURER, "answer-objection", "{'upheld':true,'answer':'重新申请'}");
      claim.refused(INSURER, "close", "{}", "relief/3.0");
      claim.does(INSURER, "reverse", "{'reason':'异议成立'}");
      relief.files(person, "student-illness", "2021-06-10", "");
    }
  }

  @Test
  @DisplayName(
      "relief/3.0: a claim whose objection was right is decided anew before it is paid and closed")
  void followed() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      PolicyCity.Case claim =
          relief
              .files(
                  relief.enrol("a"), "accident-medical", "2021-05-01", costs("1", "9000", "0", "0"))
              .does(INSURER, "decide", "{}")
              .does(SECOND, "approve", "{}")
              .does(STREET, "object", "{'objection':'少了'}")
              .does(INSURER, "answer-objection", "{'upheld':true,'answer':'重新核定'}");
      claim.refused(INSURER, "pay", "{'mode':'manual','payee':'本人'}", "relief/3.0");
      claim
          .does(SECOND, "send-back", "{'reason':'异议成立'}")
          .does(INSURER, "decide", "{}")
          .does(SECOND, "approve", "{}")
          .does(INSURER, "pay", "{'mode':'manual','payee':'本人'}")
          .does(INSURER, "close", "{}");
      assertThat(claim.file().stage()).isEqualTo("CLOSED");
    }
  }

  @Test
  @DisplayName("relief/3.0: an objection is answered although the claim was sent back meanwhile")
  void answeredLater() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      relief
          .files(relief.enrol("a"), "accident-medical", "2021-05-01", costs("1", "9000", "0", "0"))
          .does(INSURER, "decide", "{}")
          .does(STREET, "object", "{'objection':'少了'}")
          .does(SECOND, "send-back", "{'reason':'再看'}")
          .does(INSURER, "answer-objection", "{'upheld':false,'answer':'没有少'}")
          .does(INSURER, "decide", "{}")
          .does(SECOND, "approve", "{}")
          .does(INSURER, "pay", "{'mode':'manual','payee':'本人'}")
          .does(INSURER, "close", "{}");
    }
  }

  @Test
  @DisplayName(
      "relief/4.3.5: a claim is complete again on the day on which what was asked is brought")
  void complete() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      PolicyCity.Case claim =
          relief
              .city()
              .opened(
                  STREET,
                  ClaimProcedure.NAME,
                  claim(
                      relief.enrol("a"),
                      "accident-medical",
                      "2021-05-01",
                      costs("1", "10", "0", "0")))
              .does(INSURER, "ask-for-more", "{'what':'票据原件'}");
      assertThat(known(claim).complete()).isEmpty();
      claim.refused(INSURER, "decide", "{}", "relief/3.0");
      relief.at("2021-06-08");
      claim.does(STREET, "bring-more", "{'documents':[]}");
      assertThat(known(claim).complete()).contains(LocalDate.of(2021, 6, 8));
      relief.at("2021-06-11");
      paid(claim.does(INSURER, "decide", "{}"));
      assertThat(Granting.daysToPayment(claim.file())).contains(3L);
    }
  }

  @Accepts("relief/4.4.1#1")
  @Test
  @DisplayName("relief/4.4.1: finance of Wanzhou reads claims of Wanzhou and changes none")
  void supervision() {
    Actor finance = finance("500101");
    Actor elsewhere = finance("500103");
    Actor insurer = ClaimCity.insurer("wan", insurerOf("500101"));
    try (ClaimCity relief = new ClaimCity("2021-06-01", finance, insurer)) {
      String person = relief.enrol("a", "500101", "2020-11", "1970-01-01", 1);
      PolicyCity.Case claim =
          relief
              .city()
              .opened(
                  insurer,
                  ClaimProcedure.NAME,
                  claim(person, "accident-medical", "2021-05-01", costs("1", "10", "0", "0")));
      assertThat(relief.city().engine().read(finance, claim.id()).map(CaseFile::stage))
          .contains("FILED");
      assertThat(relief.city().engine().read(elsewhere, claim.id())).isEmpty();
      for (String action : List.of("decide", "close", "approve")) {
        assertThat(claim.refused(finance, action, "{}", "relief/3.0").kind())
            .as(action)
            .isEqualTo(RefusalKind.WRONG_ROLE);
      }
      assertThat(claim.file().revision()).isEqualTo(1);
    }
  }

  private static Actor finance(String division) {
    return PolicyCity.actor("cai" + division, "", division, Sides.SUPERVISING, "district-finance");
  }

  private static int insurerOf(String place) {
    return org.gongbao.city.relief.places.ServicePlaces.shipped()
        .byId(place)
        .orElseThrow()
        .insurer();
  }

  @Test
  @DisplayName("relief/3.1.3: a claim filed by mistake is withdrawn, and its bill is free")
  void withdrawn() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      String person = relief.enrol("a");
      String bill = costs("1", "10", "0", "0");
      relief
          .files(person, "accident-medical", "2021-05-01", bill)
          .does(INSURER, "reverse", "{'reason':'误录'}");
      relief.files(person, "accident-medical", "2021-05-02", bill);
    }
  }

  @Test
  @DisplayName("relief/4.3.6: a death known from data is proposed once, nothing else is")
  void proposed() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      String person = relief.enrol("a");
      String death = "{'person':'" + person + "','died':'2021-05-20'";
      relief.city().opened(ClaimCity.LISTER, Enrolling.SENDER, death + "}");
      CaseFile draft = relief.draft(person);
      assertThat(ClaimFile.of(draft).claimed().mode()).contains(PaymentMode.PROACTIVE);
      assertThat(ClaimFile.of(draft).complete()).isEmpty();
      relief.city().refused(ClaimCity.LISTER, Enrolling.SENDER, death + "}", "relief/3.1.1");
      relief
          .city()
          .refused(
              ClaimCity.LISTER,
              Enrolling.SENDER,
              death + ",'instead':'accident-medical'}",
              "relief/4.3.6");
      PolicyCity.Case taken =
          new PolicyCity.Case(relief.city(), draft.id()).does(INSURER, "take-up", "{}");
      taken.tries(INSURER, "decide", "{}");
      assertThat(ClaimCity.granted(ClaimCity.answer(taken, INSURER, "cause", "'illness'")))
          .isEqualTo("2000.00");
    }
  }
}
