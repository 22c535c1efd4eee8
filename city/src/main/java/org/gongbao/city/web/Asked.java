package org.gongbao.city.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.casework.DueUntil;

/**
 * What the address of a list asks for; a blank is nothing, and a word that is none is no filter.
 */
record Asked(HttpServletRequest request) {

  private static final int ROWS = 50;
  private static final int FEW = 5;

  Optional<String> text(String name) {
    return Context.filled(Optional.ofNullable(request.getParameter(name)));
  }

  Optional<String> word(String name, List<String> among) {
    return text(name).filter(among::contains);
  }

  Optional<DueUntil> due() {
    return text("due").flatMap(DueUntil::of);
  }

  /** How many rows a page has: few in large letters. */
  int rows() {
    return Letters.of(request) == Letters.LARGE ? FEW : ROWS;
  }

  static List<String> dueWords() {
    return Arrays.stream(DueUntil.values()).map(DueUntil::word).toList();
  }
}
