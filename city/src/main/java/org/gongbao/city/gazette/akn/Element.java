package org.gongbao.city.gazette.akn;

import org.gongbao.city.gazette.UnitKind;

/**
 * The element that stands for a kind of unit.
 *
 * @param name the element
 * @param shortName what its ids begin with, by the naming convention
 * @param called the attribute {@code name} of a container that the standard has no word for
 */
record Element(String name, String shortName, String called) {

  /** The Chinese levels in the standard's words; the standard leaves their order open. */
  static Element of(UnitKind kind) {
    return switch (kind) {
      case CHAPTER -> new Element("chapter", "chp", "");
      case SECTION -> new Element("section", "sec", "");
      case ARTICLE -> new Element("article", "art", "");
      case PART -> new Element("part", "part", "");
      case PARAGRAPH -> new Element("paragraph", "para", "");
      case ITEM -> new Element("point", "point", "");
      case POINT -> new Element("indent", "indent", "");
      case ROW -> new Element("tr", "tr", "");
      case SUBPOINT, DASH, TABLE, DECREE, ADDRESSEES, SIGNATURE, ANNEX ->
          new Element("hcontainer", "hcontainer", kind.word());
    };
  }
}
