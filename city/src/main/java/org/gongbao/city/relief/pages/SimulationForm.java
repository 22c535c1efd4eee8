package org.gongbao.city.relief.pages;

import java.util.List;

/**
 * The form of a simulation.
 *
 * @param faults what is wrong with what was asked, in the reader's language
 * @param figures the figures that a draft may change
 */
public record SimulationForm(Asked asked, List<String> faults, List<Figure> figures) {

  /**
   * A figure of the law.
   *
   * @param name as in the draft
   * @param clause that holds it
   */
  public record Figure(String name, String label, String value, String unit, String clause) {}
}
