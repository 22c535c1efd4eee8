package org.gongbao.city.relief.population;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.gongbao.city.relief.places.Illness;
import org.gongbao.city.relief.places.Illnesses;
import org.gongbao.city.relief.rules.Accident;
import org.gongbao.city.relief.rules.Death;
import org.gongbao.city.relief.rules.Education;
import org.gongbao.city.relief.rules.StudentIllness;
import org.gongbao.city.relief.rules.Supplement;
import org.gongbao.law.Law;
import org.gongbao.law.Money;
import org.gongbao.law.Ratio;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;

/**
 * What one person is owed, asked of each rule as for a claim, with its whole trace (逐人核算). Slow; it
 * explains a person, and shows that {@link Benefits} reckons nothing else.
 */
public final class OneByOne {

  private static final Map<Integer, String> ILLNESSES = illnesses();

  private final LawTerms law;
  private final Supplier<Tracer> tracers;

  /**
   * Asks the rules of a law.
   *
   * @param tracers makes a tracer for each question
   */
  public OneByOne(LawTerms law, Supplier<Tracer> tracers) {
    this.law = law;
    this.tracers = tracers;
  }

  private static Map<Integer, String> illnesses() {
    Map<Integer, String> codes = new TreeMap<>();
    for (Illness illness : Illnesses.shipped().on(Days.FIRST)) {
      codes.put(illness.number(), illness.code());
    }
    return codes;
  }

  /** What the person is owed, by item; items that nothing is owed of are left out. */
  public Map<Item, Long> owed(Person person) {
    Map<Item, Long> owed = new EnumMap<>(Item.class);
    if (person.insured().isEmpty()) {
      return owed;
    }
    for (Person.Cost cost : person.costs()) {
      Supplement.Input in = new Supplement.Input(Optional.of(Money.ofFen(cost.fen())));
      add(owed, Item.SUPPLEMENT, ask(cost.settled(), Supplement::entitlement, in));
    }
    accident(person, owed);
    person.died().ifPresent(day -> death(person, owed));
    person
        .diagnosed()
        .ifPresent(
            day -> add(owed, Item.STUDENT_ILLNESS, ask(day, StudentIllness::due, illness(person))));
    person
        .school()
        .ifPresent(day -> add(owed, Item.EDUCATION, ask(day, Education::due, admission(person))));
    return owed;
  }

  private void accident(Person person, Map<Item, Long> owed) {
    if (person.accident().isEmpty()) {
      return;
    }
    var day = person.accident().get();
    long first = ask(day, Accident::due, medical(person.medicalFen(), 0));
    add(owed, Item.ACCIDENT_MEDICAL, first);
    if (person.againFen() > 0) {
      add(owed, Item.ACCIDENT_MEDICAL, ask(day, Accident::due, medical(person.againFen(), first)));
    }
    if (person.disabilityTenths() > 0) {
      Accident.Input in =
          new Accident.Input(
              Accident.Benefit.DISABILITY,
              Optional.of(
                  Ratio.of(String.format(Locale.ROOT, "%.1f", person.disabilityTenths() / 10.0))),
              Optional.empty(),
              Optional.of(Money.ZERO));
      add(owed, Item.ACCIDENT_DISABILITY, ask(day, Accident::due, in));
    }
  }

  private static Accident.Input medical(long fen, long paidFen) {
    return new Accident.Input(
        Accident.Benefit.MEDICAL,
        Optional.empty(),
        Optional.of(Money.ofFen(fen)),
        Optional.of(Money.ofFen(paidFen)));
  }

  private void death(Person person, Map<Item, Long> owed) {
    boolean accident = person.cause().equals(Optional.of(Death.Cause.ACCIDENT));
    Death.Input in =
        new Death.Input(person.cause(), person.accident(), person.died(), Optional.of(false));
    add(
        owed,
        accident ? Item.ACCIDENT_DEATH : Item.ILLNESS_DEATH,
        ask(person.died().orElseThrow(), Death::due, in));
  }

  private static StudentIllness.Input illness(Person person) {
    return new StudentIllness.Input(
        Optional.of(person.born()),
        person.diagnosed(),
        Optional.of(person.student()),
        Optional.of(person.firstDiagnosis()),
        Optional.of(ILLNESSES.getOrDefault(person.illness(), "unlisted")));
  }

  private static Education.Input admission(Person person) {
    return new Education.Input(
        person.exam(),
        person.level(),
        Optional.of(person.fullTime()),
        person.school(),
        Optional.of(false));
  }

  private <I> long ask(java.time.LocalDate day, BiFunction<Law, I, Ruling<Money>> rule, I in) {
    return rule.apply(law.on(day, tracers.get()), in) instanceof Ruling.Granted<Money> granted
        ? granted.value().fen()
        : 0;
  }

  private static void add(Map<Item, Long> owed, Item item, long fen) {
    if (fen > 0) {
      owed.merge(item, fen, Long::sum);
    }
  }
}
