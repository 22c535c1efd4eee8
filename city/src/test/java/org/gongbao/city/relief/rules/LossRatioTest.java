package org.gongbao.city.relief.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.Asked.asks;
import static org.gongbao.city.relief.Asked.refused;
import static org.gongbao.city.relief.Asked.rule;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongbao.law.Accepts;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Premium corrected by the loss ratio")
class LossRatioTest {

  private static final String PREMIUM = "120000000.00";

  private static LossRatio.Settlement settled(String claims) {
    Ruling<?> ruling = ratio(PREMIUM, claims);
    assertThat(ruling).isInstanceOf(Ruling.Granted.class);
    return (LossRatio.Settlement) ((Ruling.Granted<?>) ruling).value();
  }

  private static Ruling<?> ratio(String premium, String claims) {
    return rule(
        "loss-ratio-settlement",
        "2021-12-31",
        "{'premium':'%s','claims':'%s'}".formatted(premium, claims));
  }

  @ParameterizedTest(name = "{0} of 120 million: {1}")
  @DisplayName("relief/5.4: at each boundary, a fen below, on it, and above")
  @CsvSource({
    // claims, clause, deduction, policyholder, insurers
    "100788000.00, relief/5.4.1, 1212000.00, 0.00, 0.00",
    "101999999.99, relief/5.4.1, 0.01, 0.00, 0.00",
    "102000000.00, relief/5.4.2, 0.00, 0.00, 0.00",
    "104400000.00, relief/5.4.2, 0.00, 0.00, 0.00",
    "108000000.00, relief/5.4.2, 0.00, 0.00, 0.00",
    "108000000.01, relief/5.4.3, 0.00, 0.01, 0.00",
    "108000000.02, relief/5.4.3, 0.00, 0.01, 0.01",
    "114000000.00, relief/5.4.3, 0.00, 3000000.00, 3000000.00",
    "120000000.00, relief/5.4.3, 0.00, 6000000.00, 6000000.00",
    "120000000.01, relief/5.4.4, 0.00, 6000000.00, 6000000.01",
    "123600000.00, relief/5.4.4, 0.00, 6000000.00, 9600000.00",
    "240000000.00, relief/5.4.4, 0.00, 6000000.00, 126000000.00"
  })
  void boundaries(
      String claims, String by, String deduction, String policyholder, String insurers) {
    LossRatio.Settlement settlement = settled(claims);
    assertThat(settlement.by()).hasToString(by);
    assertThat(settlement.deduction()).hasToString(deduction);
    assertThat(settlement.policyholder()).hasToString(policyholder);
    assertThat(settlement.insurers()).hasToString(insurers);
  }

  @Accepts("relief/5.3#1")
  @Accepts("relief/5.3#2")
  @Test
  @DisplayName("relief/5.3: claims over premium of all; nothing is divided by no premium")
  void ratio() {
    assertThat(settled("105000000.00").ratio()).isEqualTo("0.87500000");
    asks(ratio("0.00", "1.00"), "premium");
    refused(ratio("-1.00", "1.00"), "relief/5.3");
  }

  @Accepts("relief/5.4.1#1")
  @Accepts("relief/5.4.1#2")
  @Test
  @DisplayName("relief/5.4.1: what is missing to 85 per cent is deducted, to the fen")
  void below() {
    LossRatio.Settlement three = settled("90000000.00");
    assertThat(three.ratio()).isEqualTo("0.75000000");
    assertThat(three.deduction()).hasToString("12000000.00");
    assertThat(settled("102000000.00").deduction()).hasToString("0.00");
    assertThat(settled("101999999.99").deduction()).hasToString("0.01");
  }

  @Accepts("relief/5.4.2#1")
  @Test
  @DisplayName("relief/5.4.2: from 85 to 90 per cent, both included, nothing is adjusted")
  void corridor() {
    for (String claims : new String[] {"105000000.00", "102000000.00", "108000000.00"}) {
      LossRatio.Settlement settlement = settled(claims);
      assertThat(settlement.band()).isEqualTo(LossRatio.Band.CORRIDOR);
      assertThat(settlement.deduction()).hasToString("0.00");
      assertThat(settlement.policyholder()).hasToString("0.00");
      assertThat(settlement.insurers()).hasToString("0.00");
    }
  }

  @Accepts("relief/5.4.3#1")
  @Accepts("relief/5.4.3#2")
  @Accepts("relief/5.4.3#3")
  @Test
  @DisplayName("relief/5.4.3: above 90 up to 100 per cent the excess is borne by halves")
  void shared() {
    LossRatio.Settlement middle = settled("114000000.00");
    assertThat(middle.sharedPart()).hasToString("6000000.00");
    assertThat(middle.policyholder()).hasToString("3000000.00");
    assertThat(middle.insurers()).hasToString("3000000.00");
    assertThat(settled("108000000.00").policyholder()).hasToString("0.00");
    assertThat(settled("108000000.00").insurers()).hasToString("0.00");
    assertThat(settled("108000000.02").policyholder()).hasToString("0.01");
    assertThat(settled("108000000.02").insurers()).hasToString("0.01");
    assertThat(settled("120000000.00").policyholder()).hasToString("6000000.00");
    assertThat(settled("120000000.00").insurers()).hasToString("6000000.00");
  }

  @Accepts("relief/5.4.4#1")
  @Accepts("relief/5.4.4#2")
  @Accepts("relief/5.4.4#3")
  @Test
  @DisplayName("relief/5.4.4: above the premium the insurers bear it alone")
  void over() {
    assertThat(settled("132000000.00").policyholder()).hasToString("6000000.00");
    assertThat(settled("132000000.00").insurers()).hasToString("18000000.00");
    assertThat(settled("240000000.00").policyholder()).hasToString("6000000.00");
    assertThat(settled("240000000.00").insurers()).hasToString("126000000.00");
    assertThat(settled("120000000.01").policyholder()).hasToString("6000000.00");
    assertThat(settled("120000000.01").insurers()).hasToString("6000000.01");
  }

  private static Ruling<?> pooled(String[] premium, String[] claims) {
    String rows =
        IntStream.range(0, premium.length)
            .mapToObj(i ->
                "{'insurer':%d,'premium':%s,'claims':%s}"
                    .formatted(i + 1, millions(premium[i]), millions(claims[i])))
            .collect(Collectors.joining(","));
    return rule("pooled-settlement", "2021-12-31", "{'insurers':[" + rows + "]}");
  }

  private static String millions(String count) {
    return count.isEmpty() ? "null" : "'" + count + "000000.00'";
  }

  private static final String[] PREMIUMS = {"30", "25", "20", "25", "20"};

  @Accepts("relief/5.4.5#1")
  @Accepts("relief/5.4.5#2")
  @Test
  @DisplayName("relief/5.4.5: all five together; one that delivered nothing leaves all of it open")
  void together() {
    Ruling<?> even = pooled(PREMIUMS, new String[] {"33", "20", "15", "22", "12"});
    PooledSettlement.Pooled found = (PooledSettlement.Pooled) ((Ruling.Granted<?>) even).value();
    assertThat(found.together().ratio()).isEqualTo("0.85000000");
    assertThat(found.together().band()).isEqualTo(LossRatio.Band.CORRIDOR);
    assertThat(found.parts())
        .allSatisfy(part -> {
          assertThat(part.deduction()).hasToString("0.00");
          assertThat(part.policyholder()).hasToString("0.00");
          assertThat(part.insurers()).hasToString("0.00");
        });
    asks(pooled(PREMIUMS, new String[] {"33", "20", "15", "", "12"}), "claims-of-insurer-4");
    refused(pooled(new String[] {"30"}, new String[] {"33"}), "relief/5.4.5");
  }

  @Test
  @DisplayName("relief/5.4.5: what comes of it is split by premium, to the last fen")
  void split() {
    Ruling<?> ruling = pooled(PREMIUMS, new String[] {"18", "15", "12", "20", "13"});
    PooledSettlement.Pooled found = (PooledSettlement.Pooled) ((Ruling.Granted<?>) ruling).value();
    assertThat(found.together().deduction()).hasToString("24000000.00");
    assertThat(found.parts())
        .extracting(part -> part.deduction().toString())
        .containsExactly("6000000.00", "5000000.00", "4000000.00", "5000000.00", "4000000.00");
  }
}
