package org.gongbao.city.relief.claims;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.casework.Terms;
import org.gongbao.city.papers.PaperLines;
import org.gongbao.engine.PaperOrder;
import org.springframework.stereotype.Component;

/** The lines that papers of claims have in common with the family's page, of the same sentences. */
@Component
public final class ClaimPaperLines implements PaperLines {

  private static final String STEPS = "relief-steps";
  private static final String BECAUSE = "relief-because";
  private static final String WRONG = "relief-wrong";

  @Override
  public List<String> names() {
    return List.of(STEPS, BECAUSE, WRONG);
  }

  @Override
  public List<String> of(String name, PaperOrder order, Terms terms) {
    ClaimFile file = ClaimFile.of(order.file());
    return switch (name) {
      case STEPS -> file.decision().map(made -> steps(made.reckoning(), terms)).orElse(List.of());
      case BECAUSE -> because(file, order, terms);
      default ->
          List.of(
              text(terms, "relief.reckoned.wrong.may")
                  + text(terms, "relief.reckoned.wrong.until"));
    };
  }

  private static List<String> steps(Reckoning done, Terms terms) {
    List<String> lines = new ArrayList<>();
    for (Step step : Steps.of(done)) {
      lines.add(
          text(
              terms,
              "relief.reckoned.line",
              lines.size() + 1,
              text(terms, step.key(), step.values().toArray()),
              step.line()));
    }
    return lines;
  }

  private static List<String> because(ClaimFile file, PaperOrder order, Terms terms) {
    return file.rejection().stream()
        .flatMap(no ->
            terms.first(Grounds.of(order.event().reasons()).because(file, no.clause())).stream())
        .toList();
  }

  private static String text(Terms terms, String key, Object... values) {
    return terms.messages().getMessage(key, values, terms.locale());
  }
}
