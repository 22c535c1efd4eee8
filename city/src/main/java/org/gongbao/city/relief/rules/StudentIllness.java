package org.gongbao.city.relief.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.places.Illnesses;
import org.gongbao.law.Law;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The benefit for pupils and students who fall gravely ill (学生重大疾病, relief/3.4), by the law of the
 * day of the first diagnosis. Children at kindergarten count as pupils. Paid once for all time;
 * that is held by the claim, which knows what was paid.
 */
public final class StudentIllness {

  private static final String BENEFIT = "relief.student.benefit";

  private StudentIllness() {}

  /**
   * What is asked.
   *
   * @param student at school on the day of the diagnosis
   * @param firstDiagnosis the illness was never diagnosed before
   * @param disease code of the list, as a doctor matched it
   */
  public record Input(
      Optional<LocalDate> born,
      Optional<LocalDate> diagnosed,
      Optional<Boolean> student,
      Optional<Boolean> firstDiagnosis,
      Optional<String> disease) {}

  /** The figures: ages in full years, both counted, and the amount in whole fen. */
  public record Terms(int minAge, int maxAge, long benefitFen) {

    /** The figures of the day whose law is asked. */
    public static Ruling<Terms> of(Law law) {
      return law.table("relief.student.age")
          .then(ages ->
              law.money(BENEFIT)
                  .map(benefit ->
                      new Terms(
                          Integer.parseInt(ages.getOrDefault("min", "")),
                          Integer.parseInt(ages.getOrDefault("max", "")),
                          benefit.fen())));
    }

    /** True if that age has the benefit. */
    public boolean isAge(int fullYears) {
      return fullYears >= minAge && fullYears <= maxAge;
    }
  }

  /** The amount, if each condition is met. */
  public static Ruling<Money> due(Law law, Input in) {
    law.tracer().input("born", in.born());
    law.tracer().input("diagnosed", in.diagnosed());
    Law then = in.diagnosed().map(law::on).orElse(law);
    return Cover.period(then).then(period -> Terms.of(then)).then(terms -> due(then, terms, in));
  }

  private static Ruling<Money> due(Law law, Terms terms, Input in) {
    List<Ruling<Money>> all = new ArrayList<>();
    all.add(ofAge(law, terms, in));
    all.add(held(law, "student", in.student(), "relief.no-student"));
    all.add(held(law, "firstDiagnosis", in.firstDiagnosis(), "relief.diagnosed-before"));
    all.add(listed(law, in));
    return Ruling.all(all).then(met -> Ruling.granted(Money.ofFen(terms.benefitFen())));
  }

  private static Ruling<Money> ofAge(Law law, Terms terms, Input in) {
    if (in.diagnosed().isEmpty()) {
      return Unknown.point("diagnosed", Clauses.STUDENT);
    }
    if (in.born().isEmpty()) {
      return Unknown.point("born", Clauses.STUDENT);
    }
    int age = FullYears.on(in.born().get(), in.diagnosed().get());
    law.tracer().input("age", age);
    return law.condition(Clauses.STUDENT, "of-age", terms.isAge(age))
        ? Ruling.granted(Money.ZERO)
        : Ruling.refused(
            RefusalKind.CONDITION_NOT_MET,
            Clauses.STUDENT,
            "relief.not-of-age",
            age,
            terms.minAge(),
            terms.maxAge());
  }

  private static Ruling<Money> held(
      Law law, String point, Optional<Boolean> held, String sentence) {
    law.tracer().input(point, held);
    if (held.isEmpty()) {
      return Unknown.point(point, Clauses.STUDENT);
    }
    return law.condition(Clauses.STUDENT, point, held.get())
        ? Ruling.granted(Money.ZERO)
        : Ruling.refused(RefusalKind.CONDITION_NOT_MET, Clauses.STUDENT, sentence);
  }

  private static Ruling<Money> listed(Law law, Input in) {
    law.tracer().input("disease", in.disease());
    if (in.disease().isEmpty()) {
      return Unknown.point("disease", Clauses.ILLNESSES);
    }
    boolean listed = Illnesses.shipped().find(in.disease().get(), law.asOf()).isPresent();
    return law.condition(Clauses.ILLNESSES, "listed", listed)
        ? Ruling.granted(Money.ZERO)
        : Ruling.refused(
            RefusalKind.CONDITION_NOT_MET,
            Clauses.ILLNESSES,
            "relief.not-listed",
            in.disease().get());
  }
}
