package org.gongbao.city.relief.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.claims.Benefit;
import org.gongbao.city.web.Words;
import org.gongbao.law.LawBook;

/**
 * What may be asked for, and how much the law gives for it today, as far as it is published today;
 * nothing is said where nothing is in force.
 */
record Amounts(LawWords laws, LawBook book, Words words, LocalDate today) {

  MineView.Benefit of(Benefit benefit) {
    return new MineView.Benefit(
        words.of("relief.reckoned.benefit." + benefit),
        parameters(benefit).stream().flatMap(name -> amount(name).stream()).toList());
  }

  private static List<String> parameters(Benefit benefit) {
    return switch (benefit) {
      case ACCIDENT_MEDICAL ->
          List.of("relief.accident.medical.rate", "relief.accident.medical.max");
      case DISABILITY -> List.of("relief.accident.disability.max");
      case DEATH -> List.of("relief.accident.death", "relief.illness.death");
      case SUPPLEMENT ->
          List.of("relief.supplement.gate", "relief.supplement.bands", "relief.supplement.max");
      case STUDENT_ILLNESS -> List.of("relief.student.benefit");
      case EDUCATION -> List.of("relief.education");
    };
  }

  private Optional<MineView.Amount> amount(String name) {
    return book.parameter(name)
        .flatMap(one ->
            one.values()
                .at(today, today)
                .map(version ->
                    new MineView.Amount(
                        words
                            .first(List.of("relief.mine." + name))
                            .orElseGet(() -> words.parameter(name)),
                        Figures.whole(one, version.value(), words),
                        laws.law(one.cite()))));
  }
}
