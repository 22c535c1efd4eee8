package org.gongbao.city.web;

import java.util.Locale;
import org.gongbao.city.casework.Panel;

/**
 * A cell of a board as a page writes it.
 *
 * @param link where it leads; empty if nowhere
 * @param more what stands behind it, softer; empty if nothing
 */
public record Shown(String text, String link, String more, Panel.Tone tone) {

  static Shown plain(String text) {
    return new Shown(text, "", "", Panel.Tone.PLAIN);
  }

  /** The class of the tag that shows how it stands; empty for plain. */
  public String tag() {
    return tone == Panel.Tone.PLAIN ? "" : "tag tag-" + tone.name().toLowerCase(Locale.ROOT);
  }

  /** The class that colours a number by how it stands. */
  public String toneClass() {
    return "tone-" + tone.name().toLowerCase(Locale.ROOT);
  }
}
