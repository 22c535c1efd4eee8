package org.gongbao.city.relief.settlement;

import static org.gongbao.city.relief.ReliefCity.FINANCE;
import static org.gongbao.city.relief.ReliefCity.INSURER_1;
import static org.gongbao.city.relief.ReliefCity.MUNICIPAL;

import java.util.List;
import org.gongbao.city.relief.ReliefCity;
import org.gongbao.city.testing.KeptForms;
import org.gongbao.city.testing.PolicyCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Events of premium and settlement keep their form")
class GoldenSettlementTest {

  @Test
  @DisplayName("of settlements and inspections, every type")
  void settlements() {
    try (PolicyCity city = ReliefCity.at("2021-11-20")) {
      PolicyCity.Case account = city.opened(MUNICIPAL, SettlementProcedure.NAME, "{'period':1}");
      for (int insurer = 1; insurer <= 5; insurer++) {
        account.does(
            MUNICIPAL,
            "deliver-figures",
            "{'insurer':%d,'premium':'120.00','claims':'90.00'}".formatted(insurer));
      }
      account
          .does(INSURER_1, "withdraw-figures", "{'insurer':1,'reason':'核对'}")
          .does(INSURER_1, "deliver-figures", "{'insurer':1,'premium':'120.00','claims':'90.00'}")
          .does(MUNICIPAL, "settle", "{}")
          .does(FINANCE, "approve-settlement", "{}")
          .does(MUNICIPAL, "deduct", "{}")
          .does(MUNICIPAL, "decide-remainder", "{'decision':'下年结算'}");
      KeptForms.check("relief", SettlementProcedure.NAME, SettlementEvent.class, List.of(account));
      PolicyCity.Case inspection =
          city.opened(FINANCE, Inspections.NAME, "{'findings':['台账不全']}")
              .does(MUNICIPAL, "answer-findings", "{'answer':'已补'}");
      KeptForms.check(
          "relief", Inspections.NAME, Inspections.InspectionEvent.class, List.of(inspection));
    }
  }
}
