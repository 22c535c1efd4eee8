package org.gongbao.city.gazette.reading;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.gazette.Finding;

/** Drops the list of chapters (目录) that a statute may print before its first chapter. */
final class ContentsList {

  private ContentsList() {}

  static List<Passage> drop(List<Passage> passages, List<Finding> findings) {
    int start = -1;
    for (int i = 0; i < passages.size() && start < 0; i++) {
      if (Characters.withoutSpaces(passages.get(i).text()).equals("目录")) {
        start = i;
      }
    }
    if (start < 0 || start + 1 >= passages.size()) {
      return passages;
    }
    String first = Characters.withoutSpaces(passages.get(start + 1).text());
    for (int i = start + 2; i < passages.size(); i++) {
      if (Characters.withoutSpaces(passages.get(i).text()).equals(first)) {
        List<Passage> kept = new ArrayList<>(passages.subList(0, start));
        for (Passage listed : passages.subList(start, i)) {
          findings.add(new Finding(Finding.Kind.CONTENTS, listed.fromLine(), listed.text()));
        }
        kept.addAll(passages.subList(i, passages.size()));
        return kept;
      }
    }
    return passages;
  }
}
