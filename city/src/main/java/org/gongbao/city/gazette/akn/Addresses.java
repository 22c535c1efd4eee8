package org.gongbao.city.gazette.akn;

import java.time.LocalDate;
import org.gongbao.city.gazette.Catalogue;
import org.gongbao.city.gazette.GazetteDocument;

/**
 * The addresses of a document as work, expression and manifestation, by the Akoma Ntoso Naming
 * Convention 1.0, chapter 4.
 *
 * @param work the text as such
 * @param expression its Chinese wording
 * @param component which document in the file: {@code !main} or an attachment
 */
record Addresses(String work, String expression, String component) {

  static Addresses of(
      GazetteDocument document, Catalogue.Document described, String type, LocalDate date) {
    // A statute that stands alone has no number; then its title tells it apart.
    String number = document.number().isEmpty() ? document.title() : document.number();
    String work =
        String.join(
            "/",
            "/akn",
            "cn",
            type,
            document.kind().word(),
            date.toString(),
            (number.isEmpty() ? described.slug() : number).replaceAll("[\\s/?#!@]", ""));
    return new Addresses(work, work + "/zho@", "!main");
  }

  Addresses attachment(String id) {
    return new Addresses(work, expression, "!" + id);
  }

  String workThis() {
    return work + "/" + component;
  }

  String expressionThis() {
    return expression + "/" + component;
  }

  String manifestation() {
    return expression + ".xml";
  }

  String manifestationThis() {
    return expression + "/" + component + ".xml";
  }
}
