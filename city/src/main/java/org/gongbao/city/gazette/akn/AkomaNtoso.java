package org.gongbao.city.gazette.akn;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongbao.city.gazette.Catalogue;
import org.gongbao.city.gazette.DocumentKind;
import org.gongbao.city.gazette.GazetteDocument;
import org.gongbao.city.gazette.KeptDocument;
import org.gongbao.city.gazette.KeptDocument.ClausePlace;
import org.gongbao.city.gazette.akn.Divided.Annexed;
import org.gongbao.city.gazette.akn.Divided.Piece;

/**
 * A kept document as Akoma Ntoso 3.0.
 *
 * <p>An order or a statute is an {@code act}, everything else a {@code doc}; the text that a notice
 * passes on is its first attachment, the annexes are the others. Each unit names the catalogue's
 * clauses that stand in it by {@code refersTo}, which any reader of the standard follows to a
 * {@code TLCReference}; which sentences, and whether exactly, is said once more in {@code
 * otherAnalysis}, the place that the standard keeps for what it has no word for.
 */
public final class AkomaNtoso {

  private final Markup out;
  private final GazetteDocument document;
  private final boolean isAct;
  private final Divided divided;
  private final Ids ids;
  private final Meta meta;
  private final Addresses addresses;
  private final Units units;

  private AkomaNtoso(KeptDocument kept, Catalogue.Document described, OutputStream stream) {
    this.out = new Markup(stream);
    this.document = kept.document();
    this.isAct = document.kind() == DocumentKind.DECREE || document.kind() == DocumentKind.STATUTE;
    this.divided = Divided.of(document, isAct);
    this.ids = Ids.of(divided);
    this.meta = new Meta(out, kept, described, ids);
    this.addresses = Addresses.of(document, described, type(), meta.issued());
    this.units = new Units(out, ids, references(kept.places()));
  }

  /** Writes a document to a stream, which stays open. */
  public static void write(KeptDocument kept, Catalogue.Document described, OutputStream stream) {
    AkomaNtoso writer = new AkomaNtoso(kept, described, stream);
    writer.out.document("akomaNtoso", writer::whole);
  }

  private static Map<String, String> references(List<ClausePlace> places) {
    return places.stream()
        .collect(
            Collectors.groupingBy(
                ClausePlace::unit,
                TreeMap::new,
                Collectors.mapping(
                    place -> "#" + Meta.reference(place.clause()),
                    Collectors.collectingAndThen(
                        Collectors.toCollection(java.util.LinkedHashSet::new),
                        all -> String.join(" ", all)))));
  }

  private String type() {
    return isAct ? "act" : "doc";
  }

  private void whole() {
    out.element(
        type(),
        () -> {
          meta.main(addresses);
          preface();
          out.element(isAct ? "body" : "mainBody", () -> units.all(divided.body()));
          if (!divided.conclusions().isEmpty()) {
            out.element(
                "conclusions",
                () -> divided.conclusions().forEach(units::container),
                "eId",
                "conclusions");
          }
          attachments();
        },
        "name",
        document.kind().word());
  }

  /** In the order of the print: an order stands before its title, addressees behind it. */
  private void preface() {
    out.element(
        "preface",
        () -> {
          if (isAct) {
            number();
            divided.preface().forEach(units::container);
            title(document.title());
          } else {
            title(document.title());
            number();
            divided.preface().forEach(units::container);
          }
        },
        "eId",
        "preface");
  }

  private void number() {
    if (!document.number().isEmpty()) {
      out.paragraph("docNumber", document.number());
    }
  }

  private void title(String title) {
    out.element("longTitle", () -> out.paragraph("docTitle", title), "eId", "preface__longTitle");
  }

  private void attachments() {
    if (divided.passedOn().isEmpty() && divided.annexes().isEmpty()) {
      return;
    }
    out.element(
        "attachments",
        () -> {
          int number = 0;
          if (!divided.passedOn().isEmpty()) {
            String title = document.attachedTitle().orElse("");
            attachment(
                Ids.attachment(++number), "", title, "", "attachment", List.of(divided.passedOn()));
          }
          for (Annexed annexed : divided.annexes()) {
            Piece annex = annexed.annex();
            attachment(
                Ids.attachment(++number),
                annex.unit().label(),
                annex.unit().heading(),
                units.refersTo(annex),
                "annex",
                List.of(annex.children(), annexed.behind()));
          }
        });
  }

  private void attachment(
      String id,
      String label,
      String title,
      String refersTo,
      String kind,
      List<List<Piece>> content) {
    out.element(
        "attachment",
        () -> {
          units.head(label, title);
          out.element(
              "doc",
              () -> {
                meta.attachment(addresses.attachment(id), title);
                out.element(
                    "mainBody", () -> units.all(content.stream().flatMap(List::stream).toList()));
              },
              "name",
              kind);
        },
        "eId",
        id,
        "refersTo",
        refersTo);
  }
}
