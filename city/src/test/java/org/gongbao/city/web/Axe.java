package org.gongbao.city.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The accessibility checks of axe-core, as a page in a browser runs them. */
final class Axe {

  /** Serious and critical faults by WCAG 2.2 AA. */
  static final String SERIOUS =
      """
      axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
        .then(found => found.violations
          .filter(one => one.impact === 'serious' || one.impact === 'critical')
          .map(one => one.id + ': ' + one.nodes.map(node => node.target.join(' ')).join(', ')))
      """;

  /** Letters with less contrast than 7 to 1. */
  static final String CONTRAST_OF_7 =
      """
      axe.run(document, {runOnly: {type: 'rule', values: ['color-contrast-enhanced']}})
        .then(found => found.violations
          .map(one => one.id + ': ' + one.nodes.map(node => node.target.join(' ')).join(', ')))
      """;

  private Axe() {}

  static String script() {
    try (InputStream script =
        Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("Expected axe-core among the test's libraries", e);
    }
  }
}
