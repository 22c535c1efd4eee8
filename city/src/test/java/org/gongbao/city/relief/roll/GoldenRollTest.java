package org.gongbao.city.relief.roll;

import static org.gongbao.city.relief.ReliefCity.INSURER_1;
import static org.gongbao.city.relief.ReliefCity.VETERANS;
import static org.gongbao.city.relief.ReliefCity.VETERANS_2;
import static org.gongbao.city.relief.ReliefCity.YUZHONG;
import static org.gongbao.city.relief.ReliefCity.YUZHONG_2;

import java.util.List;
import org.gongbao.city.relief.ReliefCity;
import org.gongbao.city.testing.KeptForms;
import org.gongbao.city.testing.PolicyCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Events of the roll keep their form")
class GoldenRollTest {

  private static PolicyCity.Case list(PolicyCity city, int person) {
    PolicyCity.Case list =
        city.opened(
            YUZHONG, ListProcedure.NAME, "{'place':'500103','month':'2021-03','kind':'addition'}");
    Rolls.bring(
        list,
        YUZHONG,
        "甲,%s,低保对象,,2021-03-01,,否".formatted(ReliefCity.number("19500101", person).text()));
    return list;
  }

  private static PolicyCity.Case sent(PolicyCity.Case list) {
    return list.does(YUZHONG, "review", "{'rows':1}")
        .does(YUZHONG_2, "confirm", "{}")
        .does(YUZHONG, "send", "{'insurer':1}")
        .does(INSURER_1, "take-turn", "{}");
  }

  @Test
  @DisplayName("of lists, monthly returns and veterans lists, every type")
  void forms() {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-03-20"))) {
      PolicyCity.Case place = city.opened(YUZHONG, PlaceProcedure.NAME, "{'place':'500103'}");
      PolicyCity.Case accepted = sent(list(city, 1)).does(INSURER_1, "accept", "{'rows':1}");
      PolicyCity.Case returned =
          sent(list(city, 2))
              .does(INSURER_1, "give-back", "{'reason':'重复'}")
              .does(YUZHONG, "withdraw", "{'reason':'作废'}");
      PolicyCity.Case lost = sent(list(city, 3));
      city.at("2021-03-23");
      KeptForms.check(
          "relief", ListProcedure.NAME, ListEvent.class, List.of(returned, lost, accepted));
      city.at("2021-05-01T00:01");
      place.does(YUZHONG, "file-nil-return", "{'month':'2021-04'}");
      KeptForms.check("relief", PlaceProcedure.NAME, PlaceEvent.class, List.of(place));
      PolicyCity.Case veterans =
          city.opened(VETERANS, VeteransProcedure.NAME, "{'place':'500240','month':'2021-04'}");
      Rolls.bringVeterans(
          veterans,
          VETERANS,
          "甲,%s,定期抚恤补助,2021-04-01,".formatted(ReliefCity.number("19500101", 4).text()));
      veterans
          .does(VETERANS, "review", "{'rows':1}")
          .does(VETERANS, "back-to-draft", "{'reason':'补充'}")
          .does(VETERANS, "review", "{'rows':1}")
          .does(VETERANS_2, "confirm", "{}")
          .does(VETERANS, "send", "{'addressee':'civil-affairs'}")
          .does(VETERANS, "explain", "{'persons':1,'how':'入户'}");
      KeptForms.check("relief", VeteransProcedure.NAME, VeteransEvent.class, List.of(veterans));
    }
  }
}
