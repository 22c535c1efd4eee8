package org.gongbao.city.web;

import java.util.List;

/** Facts that belong together, with what they are about; an empty title for those of no group. */
public record FactGroup(String title, List<Answer> facts) {
  public FactGroup {
    facts = List.copyOf(facts);
  }
}
