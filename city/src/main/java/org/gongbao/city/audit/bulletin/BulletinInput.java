package org.gongbao.city.audit.bulletin;

import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseId;

/** What the steps of a bulletin ask for. */
sealed interface BulletinInput {

  /**
   * A bulletin is owed.
   *
   * @param circle within which it was proposed
   */
  record Owe(String unit, String auditee, CaseId project, Optional<String> circle)
      implements BulletinInput {}

  /**
   * Publishes it.
   *
   * @param circle the circle in words
   * @param persons people of the circle
   * @param organs organs of the circle
   * @param results what the audit found
   * @param rectification how rectification stands
   */
  record Publish(
      String circle,
      List<String> persons,
      List<String> organs,
      String results,
      String rectification)
      implements BulletinInput {}

  /** A reader takes note of it. */
  record TakeNote() implements BulletinInput {}
}
