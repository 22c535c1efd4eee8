package org.gongbao.city.relief.population;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.rules.Accident;
import org.gongbao.city.relief.rules.Cover;
import org.gongbao.city.relief.rules.Death;
import org.gongbao.city.relief.rules.Education;
import org.gongbao.city.relief.rules.InsurerOfPlace;
import org.gongbao.city.relief.rules.LossRatio;
import org.gongbao.city.relief.rules.PooledSettlement;
import org.gongbao.city.relief.rules.Premium;
import org.gongbao.city.relief.rules.StudentIllness;
import org.gongbao.city.relief.rules.Supplement;
import org.gongbao.law.Law;
import org.gongbao.law.LawBook;
import org.gongbao.law.Money;
import org.gongbao.law.Ratio;
import org.gongbao.law.Trace;
import org.gongbao.law.Tracer;

/**
 * Which rule reads which figure, found by asking each rule with its trace on: a list of readers
 * kept by hand would soon be wrong.
 */
final class Readers {

  private static final Optional<Money> MUCH = Optional.of(Money.of("60000.00"));
  private static final Optional<Money> NOTHING = Optional.of(Money.ZERO);
  private static final Optional<Boolean> YES = Optional.of(true);
  private static final Optional<Boolean> NO = Optional.of(false);

  private Readers() {}

  /** The names of the rules that read a figure, on a day on which all are in force. */
  static List<String> of(String parameter, LawBook book) {
    LocalDate day = LocalDate.of(2021, 3, 1);
    List<String> readers = new ArrayList<>();
    asks(day)
        .forEach((rule, ask) -> {
          Tracer tracer = Tracer.on();
          ask.accept(book.on(day, LawTerms.ALL_PUBLISHED, tracer));
          if (figures(tracer.trace()).contains(parameter)) {
            readers.add(rule);
          }
        });
    return readers;
  }

  private static Set<String> figures(Trace trace) {
    Set<String> names = new TreeSet<>();
    for (Trace.Step step : trace.steps()) {
      switch (step) {
        case Trace.Figure figure -> names.add(figure.name());
        case Trace.Rule rule -> names.addAll(figures(rule.trace()));
        case Trace.Input _, Trace.Condition _, Trace.Counted _ -> {}
      }
    }
    return names;
  }

  private static SequencedMap<String, Consumer<Law>> asks(LocalDate day) {
    Optional<LocalDate> on = Optional.of(day);
    SequencedMap<String, Consumer<Law>> asks = new TreeMap<>();
    asks.put("relief/protection-period", law -> Cover.number(law, new Cover.Input(on)));
    asks.put(
        "relief/premium",
        law -> Premium.of(law, new Premium.Input(Optional.of(YearMonth.from(day)))));
    asks.put("relief/accident", Readers::accident);
    asks.put(
        "relief/death",
        law -> {
          for (Death.Cause cause : Death.Cause.values()) {
            Death.due(law, new Death.Input(Optional.of(cause), on, on, NO));
          }
        });
    asks.put(
        "relief/critical-illness-supplement",
        law -> Supplement.entitlement(law, new Supplement.Input(MUCH)));
    asks.put(
        "relief/student-critical-illness",
        law ->
            StudentIllness.due(
                law,
                new StudentIllness.Input(
                    Optional.of(day.minusYears(10)),
                    on,
                    YES,
                    YES,
                    Optional.of("malignant-tumour"))));
    asks.put(
        "relief/education-grant",
        law ->
            Education.due(
                law,
                new Education.Input(
                    Optional.of(Education.Exam.COLLEGE_ENTRANCE),
                    Optional.of(Education.Level.UNDERGRADUATE),
                    YES,
                    on,
                    NO)));
    asks.put(
        "relief/insurer-of-place",
        law -> InsurerOfPlace.number(law, new InsurerOfPlace.Input(Optional.of("500103"))));
    asks.put(
        "relief/loss-ratio-settlement",
        law -> LossRatio.settle(law, new LossRatio.Input(MUCH, MUCH)));
    asks.put("relief/pooled-settlement", Readers::pooled);
    return asks;
  }

  private static void accident(Law law) {
    for (Accident.Benefit benefit : Arrays.asList(Accident.Benefit.values())) {
      Accident.due(law, new Accident.Input(benefit, Optional.of(Ratio.ONE), MUCH, NOTHING));
    }
  }

  private static void pooled(Law law) {
    List<PooledSettlement.Figures> all =
        ServicePlaces.shipped().insurers().stream()
            .map(insurer -> new PooledSettlement.Figures(insurer, MUCH, MUCH))
            .toList();
    PooledSettlement.settle(law, new PooledSettlement.Input(all));
  }
}
