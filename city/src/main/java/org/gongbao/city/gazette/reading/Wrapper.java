package org.gongbao.city.gazette.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells what belongs to the wrapper of a document: addressees, signature, date, and the title of
 * the text that it passes on.
 */
final class Wrapper {

  private static final int LONGEST_SIGNATURE = 6;

  private Wrapper() {}

  /** The passages of one document with their roles. */
  static List<Passage> roles(List<Passage> passages, boolean isDecree) {
    List<Passage> result = new ArrayList<>(passages);
    if (!isDecree && !result.isEmpty() && isAddressees(result.getFirst())) {
      result.set(0, result.getFirst().as(Passage.Role.ADDRESSEES));
    }
    boolean isInAnnex = false;
    for (int i = 0; i < result.size(); i++) {
      Passage passage = result.get(i);
      if (passage.role() == Passage.Role.ANNEX) {
        isInAnnex = true;
        titles(result, i + 1);
      } else if (passage.role() == Passage.Role.DATE && !isInAnnex) {
        signature(result, i);
        titles(result, i + 1);
      }
    }
    return result;
  }

  /** A statute that stands alone begins with its title. */
  static List<Passage> statuteRoles(List<Passage> passages) {
    List<Passage> result = new ArrayList<>(passages);
    titles(result, 0);
    return result;
  }

  private static boolean isAddressees(Passage passage) {
    return passage.role() == Passage.Role.TEXT
        && passage.marker().isEmpty()
        && (passage.text().endsWith("：") || passage.text().endsWith(":"));
  }

  private static void signature(List<Passage> passages, int date) {
    for (int i = date - 1; i >= Math.max(0, date - LONGEST_SIGNATURE); i--) {
      Passage passage = passages.get(i);
      boolean isSignature =
          passage.role() == Passage.Role.TEXT
              && passage.marker().isEmpty()
              && !Characters.isProse(passage.text())
              && passage.text().length() <= 80;
      if (!isSignature) {
        return;
      }
      passages.set(i, passage.as(Passage.Role.SIGNATURE));
    }
  }

  private static void titles(List<Passage> passages, int from) {
    for (int i = from; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      boolean isTitle =
          passage.role() == Passage.Role.TEXT
              && passage.marker().isEmpty()
              && !Characters.isClosed(passage.text())
              && !passage.text().startsWith("附件")
              && !isAdoption(passage.text());
      if (!isTitle) {
        return;
      }
      passages.set(i, passage.as(Passage.Role.TITLE));
    }
  }

  /** The bracketed line below the title of a statute that says who adopted it and when. */
  private static boolean isAdoption(String text) {
    return (text.startsWith("（") || text.startsWith("(")) && Numerals.firstDate(text).isPresent();
  }
}
