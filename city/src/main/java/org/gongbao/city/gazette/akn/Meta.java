package org.gongbao.city.gazette.akn;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.city.gazette.Catalogue;
import org.gongbao.city.gazette.KeptDocument;
import org.gongbao.city.gazette.KeptDocument.ClausePlace;
import org.gongbao.law.ClauseId;

/**
 * The part {@code meta}: what the text is, where it was published, whose it is, what stands in it.
 */
final class Meta {

  private static final String EDITOR = "gongbao";

  private final Markup out;
  private final KeptDocument kept;
  private final Catalogue.Document described;
  private final Ids ids;
  private final LocalDate issued;

  Meta(Markup out, KeptDocument kept, Catalogue.Document described, Ids ids) {
    this.out = out;
    this.kept = kept;
    this.described = described;
    this.ids = ids;
    // A statute that stands alone is not signed; then the catalogue knows the day.
    this.issued = kept.document().date().orElse(described.issued());
  }

  LocalDate issued() {
    return issued;
  }

  /** Of the whole document. */
  void main(Addresses addresses) {
    out.element(
        "meta",
        () -> {
          identification(addresses, kept.document().title());
          publication();
          analysis();
          references();
        });
  }

  /** Of an attachment, which is published with the whole. */
  void attachment(Addresses addresses, String title) {
    out.element("meta", () -> identification(addresses, title));
  }

  private void identification(Addresses addresses, String title) {
    String published = kept.issue().published().orElse(issued).toString();
    out.element(
        "identification",
        () -> {
          out.element(
              "FRBRWork",
              () -> {
                core(addresses.workThis(), addresses.work(), issued.toString(), "issue");
                issuers();
                out.empty("FRBRcountry", "value", "cn");
                out.empty("FRBRsubtype", "value", kept.document().kind().word());
                out.empty("FRBRnumber", "value", number());
                out.empty("FRBRname", "value", title.isEmpty() ? described.title() : title);
              });
          out.element(
              "FRBRExpression",
              () -> {
                core(addresses.expressionThis(), addresses.expression(), published, "publication");
                issuers();
                out.empty("FRBRlanguage", "language", "zho");
              });
          out.element(
              "FRBRManifestation",
              () -> {
                core(
                    addresses.manifestationThis(),
                    addresses.manifestation(),
                    kept.imported().toString(),
                    "import");
                out.empty("FRBRauthor", "href", "#" + EDITOR);
                out.empty("FRBRformat", "value", "application/akn+xml");
              });
        },
        "source",
        "#" + EDITOR);
  }

  private void core(String self, String whole, String date, String of) {
    out.empty("FRBRthis", "value", self);
    out.empty("FRBRuri", "value", whole);
    out.empty("FRBRdate", "date", date, "name", of);
  }

  private void issuers() {
    for (int i = 0; i < issuerNames().size(); i++) {
      out.empty("FRBRauthor", "href", "#issuer_" + (i + 1));
    }
  }

  private List<String> issuerNames() {
    List<String> named = kept.document().issuers();
    return named.isEmpty() ? List.of(described.issuer()) : named;
  }

  private String number() {
    return kept.document().number().isEmpty() ? described.number() : kept.document().number();
  }

  private void publication() {
    kept.issue()
        .published()
        .ifPresent(day ->
            out.empty(
                "publication",
                "date",
                day.toString(),
                "name",
                kept.issue().title(),
                "number",
                kept.issue().number().isPresent()
                    ? Integer.toString(kept.issue().number().getAsInt())
                    : "",
                "showAs",
                kept.issue().citation()));
  }

  /** The sentences that hold a clause: {@code refersTo} on a unit cannot say so much. */
  private void analysis() {
    if (kept.places().isEmpty()) {
      return;
    }
    out.element(
        "analysis",
        () ->
            out.element(
                "otherAnalysis", () -> kept.places().forEach(this::place), "source", "#" + EDITOR),
        "source",
        "#" + EDITOR);
  }

  private void place(ClausePlace place) {
    out.empty(
        "gb:place",
        "clause",
        place.clause().toString(),
        "unit",
        "#" + ids.of(place.unit()),
        "firstSentence",
        Integer.toString(place.firstSentence()),
        "lastSentence",
        Integer.toString(place.lastSentenceInclusive()),
        "exact",
        Boolean.toString(place.isExact()));
  }

  private void references() {
    out.element(
        "references",
        () -> {
          for (int i = 0; i < issuerNames().size(); i++) {
            organization("issuer_" + (i + 1), "cn/", issuerNames().get(i));
          }
          organization(EDITOR, "", "Gongbao");
          kept.places().stream()
              .map(ClausePlace::clause)
              .distinct()
              .forEach(clause ->
                  out.empty(
                      "TLCReference",
                      "eId",
                      reference(clause),
                      "name",
                      "clause",
                      "href",
                      "/law/" + clause,
                      "showAs",
                      clause.toString()));
        },
        "source",
        "#" + EDITOR);
  }

  private void organization(String id, String where, String name) {
    out.empty(
        "TLCOrganization",
        "eId",
        id,
        "href",
        "/akn/ontology/organization/" + where + name.replaceAll("\\s", ""),
        "showAs",
        name);
  }

  /** The id under which a clause of the catalogue stands among the references. */
  static String reference(ClauseId clause) {
    return "clause-" + clause.toString().replace('/', '-');
  }
}
