package org.gongbao.city.relief.pages;

import java.util.List;
import java.util.Optional;

/**
 * A page of the claims of those whom the reader helps.
 *
 * @param names true if it says whose each is, and how much; each of them was then written down as a
 *     look
 * @param first the first page
 * @param other the same page with the names, or without them
 * @param older the next page; empty on the last
 */
public record HelpedView(
    List<MineView.Own> rows, boolean names, String first, String other, Optional<String> older) {

  public HelpedView {
    rows = List.copyOf(rows);
  }
}
