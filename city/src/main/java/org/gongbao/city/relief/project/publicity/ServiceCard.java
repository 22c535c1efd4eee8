package org.gongbao.city.relief.project.publicity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.gongbao.city.relief.places.Insurer;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.engine.CaseEvent;
import org.gongbao.law.Law;
import org.gongbao.law.Money;
import org.gongbao.law.Parameter;
import org.gongbao.law.Ruling;

/**
 * What stands on the card that every insured gets (服务明白卡): insurer and figures of a day, as the law
 * has them.
 *
 * @param place official name
 * @param insurer official name
 * @param rates shares of the supplement in per cent, the lowest band first: {@code 25/30/35}
 */
public record ServiceCard(
    @CaseEvent.Open String place,
    @CaseEvent.Open String insurer,
    LocalDate made,
    Money gate,
    @CaseEvent.Open String rates,
    Money cap,
    Money accidentMedical,
    Money accidentDeath,
    Money disability,
    Money illnessDeath,
    Money student) {

  static Ruling<ServiceCard> of(Law law, ServicePlace place, Insurer insurer) {
    List<Ruling<Money>> figures =
        List.of(
            law.money("relief.supplement.gate"),
            law.money("relief.supplement.max"),
            law.money("relief.accident.medical.max"),
            law.money("relief.accident.death"),
            law.money("relief.accident.disability.max"),
            law.money("relief.illness.death"),
            law.money("relief.student.benefit"));
    return Ruling.all(figures)
        .then(yes -> law.bands("relief.supplement.bands"))
        .map(bands ->
            card(law, place, insurer, bands, figures.stream().map(ServiceCard::value).toList()));
  }

  private static ServiceCard card(
      Law law,
      ServicePlace place,
      Insurer insurer,
      List<Parameter.Band> bands,
      List<Money> figures) {
    return new ServiceCard(
        place.official(),
        insurer.zh(),
        law.asOf(),
        figures.get(0),
        bands.stream().map(ServiceCard::percent).collect(Collectors.joining("/")),
        figures.get(1),
        figures.get(2),
        figures.get(3),
        figures.get(4),
        figures.get(5),
        figures.get(6));
  }

  private static Money value(Ruling<Money> ruling) {
    return ruling instanceof Ruling.Granted<Money>(Money value, var _) ? value : Money.ZERO;
  }

  private static String percent(Parameter.Band band) {
    BigDecimal percent = band.rate().movePointRight(2).stripTrailingZeros();
    return percent.toPlainString();
  }
}
