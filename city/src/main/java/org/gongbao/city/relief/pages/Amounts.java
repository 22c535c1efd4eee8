package org.gongbao.city.relief.pages;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.claims.Benefit;
import org.gongbao.city.web.Words;
import org.gongbao.law.LawBook;
import org.gongbao.law.Parameter;

/** What may be asked for, and how much the law gives for it today. */
record Amounts(LawWords laws, LawBook book, Words words) {

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
        .map(one -> {
          Parameter.Value value = one.values().versions().getLast().value();
          return new MineView.Amount(
              words.first(List.of("relief.mine." + name)).orElseGet(() -> words.parameter(name)),
              Figures.whole(one, value, words),
              laws.law(one.cite()));
        });
  }
}
