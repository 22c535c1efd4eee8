package org.gongbao.city.relief.claims;

import static org.gongbao.city.relief.claims.ClaimCity.INSURER;
import static org.gongbao.city.relief.claims.ClaimCity.SECOND;
import static org.gongbao.city.relief.claims.ClaimCity.STREET;
import static org.gongbao.city.relief.claims.ClaimCity.costs;

import java.util.List;
import org.gongbao.city.testing.KeptForms;
import org.gongbao.city.testing.PolicyCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Events of claims and cost accounts keep their form")
class GoldenClaimsTest {

  @Test
  @DisplayName("every type")
  void forms() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      String person = relief.enrol("a");
      PolicyCity.Case account =
          relief
              .account(person, "2021-05-01", "1", "5000.00")
              .does(INSURER, "withdraw-settlement", "{'number':1,'reason':'录入错误'}");
      KeptForms.check(
          "relief", CostAccountProcedure.NAME, CostAccountEvent.class, List.of(account));
      PolicyCity.Case draft =
          new PolicyCity.Case(relief.city(), relief.draft(person).id())
              .does(INSURER, "take-up", "{'mode':'manual'}");
      PolicyCity.Case paid =
          relief
              .files(
                  person,
                  "accident-medical",
                  "2021-05-01",
                  costs("2", "100", "20", "30") + ",'name':'王某','remark':'摔伤'")
              .does(INSURER, "ask-for-more", "{'what':'票据'}")
              .does(INSURER, "bring-more", "{'documents':[]}")
              .does(INSURER, "decide", "{}")
              .does(SECOND, "send-back", "{'reason':'核对'}")
              .does(INSURER, "decide", "{}")
              .does(SECOND, "approve", "{}")
              .does(INSURER, "pay", "{'mode':'central','payee':'王某','account':'6222'}")
              .does(STREET, "object", "{'objection':'少了'}")
              .does(INSURER, "answer-objection", "{'upheld':false,'answer':'没有少'}")
              .does(INSURER, "close", "{}");
      PolicyCity.Case reversed =
          relief
              .files(person, "accident-medical", "2021-05-02", costs("3", "100", "0", "0"))
              .does(INSURER, "decide", "{}")
              .does(INSURER, "reverse", "{'reason':'更正'}");
      PolicyCity.Case repaid =
          ClaimCity.paid(
                  relief
                      .files(person, "accident-medical", "2021-05-03", costs("4", "100", "0", "0"))
                      .does(INSURER, "decide", "{}"))
              .does(INSURER, "reverse", "{'reason':'更正'}")
              .does(INSURER, "record-repayment", "{'voucher':'退-1'}");
      PolicyCity.Case rejected =
          relief
              .files(person, "education", "2021-03-01", "'exam':'upgrade','fullTime':true")
              .does(INSURER, "reject", "{'reason':'专升本不在范围'}");
      KeptForms.check(
          "relief",
          ClaimProcedure.NAME,
          ClaimEvent.class,
          List.of(draft, repaid, reversed, rejected, paid));
    }
  }
}
