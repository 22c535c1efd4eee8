package org.gongbao.city.gazette.placing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gongbao.law.ClauseId;

/** Checks that the numbers in a clause's id are those of the place that the catalogue names. */
final class IdCheck {

  private IdCheck() {}

  /**
   * True if the id begins with the numbers of the place. Where the catalogue has split a point in
   * two, the ids of the points behind it run ahead of the printed numbers.
   */
  static boolean agrees(ClauseId id, Where where) {
    List<String> numbers = new ArrayList<>();
    switch (where) {
      case Where.Article article -> {
        numbers.add(String.valueOf(article.article()));
        numbers.add(String.valueOf(article.paragraph()));
        add(numbers, article.item());
        add(numbers, article.point());
      }
      case Where.Numbered numbered -> {
        numbers.add(String.valueOf(numbered.part()));
        add(numbers, numbered.item());
        add(numbers, numbered.point());
      }
      case Where.AnnexRow row -> numbers.add("annex");
      case Where.Annex annex -> numbers.add("annex");
      case Where.Decree decree -> numbers.add("decree");
      case Where.Frame frame -> {}
    }
    List<String> parts = List.of(id.path().split("\\.", -1));
    if (numbers.size() > parts.size()) {
      return false;
    }
    boolean agrees = true;
    for (int i = 0; i < numbers.size(); i++) {
      boolean mayRunAhead = i == 2 && where instanceof Where.Numbered;
      agrees &=
          mayRunAhead
              ? Integer.parseInt(numbers.get(i)) <= Integer.parseInt(parts.get(i))
              : numbers.get(i).equals(parts.get(i));
    }
    return agrees;
  }

  private static void add(List<String> numbers, OptionalInt number) {
    number.ifPresent(value -> numbers.add(String.valueOf(value)));
  }
}
