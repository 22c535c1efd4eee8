package org.gongbao.city.relief.population;

import java.util.List;
import java.util.stream.Collectors;
import org.gongbao.law.LawBook;

/**
 * A draft of other figures (调整方案): what it changes, and the book of law as it would then be.
 *
 * @param book with the changes in it
 */
public record Draft(String title, List<Change> changes, LawBook book) {

  public Draft {
    changes = List.copyOf(changes);
  }

  /** What the draft says, whatever its layout and remarks, and beside its title. */
  String canonical() {
    return changes.stream().map(Change::canonical).sorted().collect(Collectors.joining("\n"));
  }
}
