package org.gongbao.city.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.people.Divisions;
import org.gongbao.city.people.People;
import org.gongbao.city.relief.project.publicity.PublicityFile;
import org.gongbao.city.relief.project.publicity.ServiceCard;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.law.Accepts;
import org.gongbao.law.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayName("The service card")
class ServiceCardTest {

  private static final Actor ZHONGXIAN =
      PolicyCity.actor("zhong", "", "500233", "relief-place", "district-civil-affairs");
  private static final String CARD = "service-card";

  private final PolicyCity city =
      new PolicyCity("2021-03-01", List.of(), List.of(), List.of(ZHONGXIAN));

  @AfterEach
  void close() {
    city.close();
  }

  private PaperText printed(PolicyCity.Case log) {
    SystemClock clock = new SystemClock();
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/relief-project", "messages/papers", "messages/web");
    messages.setAlwaysUseMessageFormat(true);
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    Templates templates =
        new Templates(
            messages,
            new PaperNames(
                new People(city.database().app(), clock), new Divisions(), Catalogues.shipped()));
    Numbering numbering = new Numbering(city.engine(), templates, clock);
    while (city.engine().log().place() > 0) {
      // all of it
    }
    while (city.engine().follow(Numbering.NAME, numbering, 500) > 0) {
      // all of it
    }
    Paper paper =
        new PaperStore(city.database().app())
            .of(log.id()).stream().filter(one -> one.kind().equals(CARD)).toList().getLast();
    return templates.fill(
        city.engine().papers().orders(log.id(), paper.revision()).getFirst(), paper);
  }

  @Test
  @Accepts("relief/6.3.1#1")
  @DisplayName("relief/6.3.1: for Zhongxian it names its insurer and the figures of the law")
  void zhongxian() {
    PolicyCity.Case log =
        city.opened(ZHONGXIAN, "relief-publicity", "{'place':'500233'}")
            .does(ZHONGXIAN, "make-card", "{}");
    ServiceCard card = PublicityFile.of(log.file()).card().orElseThrow();
    assertThat(card.place()).isEqualTo("忠县");
    assertThat(card.insurer()).isEqualTo("中国人寿保险股份有限公司 重庆市分公司");
    assertThat(card.gate()).isEqualTo(Money.of("3000"));
    assertThat(card.rates()).isEqualTo("25/30/35");
    assertThat(card.cap()).isEqualTo(Money.of("150000"));
    assertThat(card.accidentMedical()).isEqualTo(Money.of("5000"));
    assertThat(String.join("\n", printed(log).paragraphs()))
        .contains("忠县", "中国人寿保险股份有限公司 重庆市分公司", "3000.00", "25/30/35%", "150000.00", "5000.00");
  }

  @Test
  @DisplayName("relief/4.4.3: after a decision it names the successor, from the day on")
  void successor() {
    Actor municipal =
        PolicyCity.actor("min", "", "500000", "relief-policyholder", "municipal-civil-affairs");
    PolicyCity.Case log = city.opened(ZHONGXIAN, "relief-publicity", "{'place':'500233'}");
    city.opened(municipal, "relief-consequence", "{'insurer':3,'poorWork':'拖延'}")
        .does(
            municipal,
            "decide",
            "{'outcome':'reduce','moves':[{'place':'500233','successor':4}],"
                + "'from':'2021-04-01','reasons':'拖延'}");
    log.does(ZHONGXIAN, "make-card", "{}");
    assertThat(PublicityFile.of(log.file()).card().orElseThrow().insurer()).contains("人寿");
    city.at("2021-04-01");
    log.does(ZHONGXIAN, "make-card", "{}");
    assertThat(PublicityFile.of(log.file()).card().orElseThrow().insurer()).contains("大地");
  }
}
