package org.gongbao.city.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.gongbao.city.relief.claims.ClaimCity.INSURER;
import static org.gongbao.city.relief.claims.ClaimCity.costs;

import java.util.List;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.people.Divisions;
import org.gongbao.city.people.People;
import org.gongbao.city.relief.claims.ClaimCity;
import org.gongbao.city.relief.claims.ClaimPaperLines;
import org.gongbao.city.relief.claims.ClaimProcedures;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.PaperOrder;
import org.gongbao.engine.Recorded;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayName("The papers of claims")
class ClaimPapersTest {

  private static Templates templates(ClaimCity relief) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames(
        "messages/relief",
        "messages/relief-claims",
        "messages/relief-reckoned",
        "messages/papers",
        "messages/web");
    messages.setAlwaysUseMessageFormat(true);
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new Templates(
        messages,
        new PaperNames(
            new People(relief.city().database().app(), new SystemClock()),
            new Divisions(),
            Catalogues.shipped()),
        List.of(new ClaimPaperLines()));
  }

  private static String text(ClaimCity relief, PolicyCity.Case one, String kind) {
    int revision =
        one.file().papers().entrySet().stream()
            .filter(ordered -> ordered.getValue().contains(kind))
            .findFirst()
            .orElseThrow()
            .getKey();
    Recorded event =
        one.events().stream().filter(of -> of.revision() == revision).findFirst().orElseThrow();
    PaperOrder order = new PaperOrder(one.file(), event, kind);
    Templates templates = templates(relief);
    String organ = templates.organ(order);
    Paper paper =
        new Paper(
            one.id(),
            revision,
            kind,
            "relief",
            organ,
            2021,
            1,
            "惠民〔2021〕1号",
            java.util.Optional.empty());
    return String.join("\n", templates.fill(order, paper).paragraphs());
  }

  @Test
  @DisplayName("have words for every paper that is ordered")
  void words() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      assertThatCode(() -> templates(relief).demandAll(ClaimProcedures.all()))
          .doesNotThrowAnyException();
    }
  }

  @Test
  @DisplayName("tell a family each band with its figures, what is paid, and how to object")
  void bands() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      String person = relief.enrol("a");
      relief.account(person, "2021-05-01", "1", "53001.00");
      PolicyCity.Case paid = relief.settlesDraft(person);
      assertThat(text(relief, paid, "claim-reckoning"))
          .contains(
              "1．这一期住院，医保不管的，您自己一共花了这么多。53001.00（元）",
              "这个数叫起付线。算的时候先减掉这一段。53001.00 − 3000.00 = 50001.00（元）",
              "第 1 段，按百分之 25 补。10000.00 × 25% = 2500.00（元）",
              "第 2 段，按百分之 30 补。40000.00 × 30% = 12000.00（元）",
              "第 3 段，按百分之 35 补。1.00 × 35% = 0.35（元）",
              "2500.00 + 12000.00 + 0.35 = 14500.35（元）",
              "一期最多给 150000.00 元",
              "这次给您14500.35元",
              "不收您的钱",
              "保险公司一定要回答")
          .doesNotContain("（未载明）", "看病一共花了");
      assertThat(text(relief, paid, "payment-order"))
          .contains("收款人：本人", "大病补充", "14500.35元", "集中理赔")
          .doesNotContain("（未载明）", "收款账户");
    }
  }

  @Test
  @DisplayName("tell what was spent after an accident, and what of it counts")
  void accident() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      PolicyCity.Case claim =
          relief
              .files(
                  relief.enrol("a"),
                  "accident-medical",
                  "2021-05-01",
                  costs("1", "12000.00", "3000.00", "6300.00") + ",'name':'王某'")
              .does(INSURER, "decide", "{}")
              .does(ClaimCity.SECOND, "approve", "{}");
      assertThat(text(relief, claim, "claim-reckoning"))
          .contains(
              "参保人：王某",
              "1．看病一共花了这么多。12000.00（元）",
              "12000.00 − 3000.00 − 6300.00 = 2700.00（元）",
              "3．剩下的，按百分之 100 给。2700.00 × 100% = 2700.00（元）",
              "这次给您2700.00元")
          .doesNotContain("（未载明）", "段");
    }
  }

  @Test
  @DisplayName("tell why nothing is paid, and what can be done")
  void rejection() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      PolicyCity.Case claim =
          relief
              .files(
                  relief.enrol("a"), "education", "2021-03-01", "'exam':'upgrade','fullTime':true")
              .does(INSURER, "reject", "{'reason':'专升本不在范围'}");
      assertThat(text(relief, claim, "claim-rejection"))
          .contains("升学补助金", "不是通过高考或研究生考试考上的。", "专升本不在范围", "可以再次申请", "不收钱")
          .doesNotContain("（未载明）");
    }
  }
}
