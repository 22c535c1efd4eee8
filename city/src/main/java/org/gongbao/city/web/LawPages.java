package org.gongbao.city.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongbao.city.gazette.Catalogue;
import org.gongbao.city.gazette.CatalogueClause;
import org.gongbao.city.gazette.Coverage;
import org.gongbao.city.gazette.Execution;
import org.gongbao.city.gazette.GazetteExport;
import org.gongbao.city.gazette.Gazettes;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LawBook;
import org.gongbao.law.Parameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The law: the documents, a document's clauses, and one clause beside what executes it. */
@Controller
class LawPages {

  private final Gazettes gazettes;
  private final Supplier<LawBook> book;
  private final Shells shells;
  private final Languages languages;

  LawPages(Gazettes gazettes, Supplier<LawBook> book, Shells shells, Languages languages) {
    this.gazettes = gazettes;
    this.book = book;
    this.shells = shells;
    this.languages = languages;
  }

  @GetMapping("/law")
  String documents(Model model) {
    model.addAttribute(
        "documents",
        gazettes.catalogues().all().stream()
            .map(one -> new Covered(one.document(), gazettes.coverage().of(one.slug())))
            .toList());
    return "web/law";
  }

  @GetMapping("/law/{slug}")
  String document(@PathVariable String slug, Model model) {
    Catalogue catalogue = gazettes.catalogues().of(slug).orElseThrow(Context::notFound);
    List<Coverage.ClauseCoverage> coverage = gazettes.coverage().of(slug);
    model.addAttribute("document", new Covered(catalogue.document(), coverage));
    model.addAttribute("clauses", catalogue.clauses());
    model.addAttribute("imported", gazettes.hasText(slug));
    return "web/document";
  }

  /** The text for other systems of law; the page links to it once there is one. */
  @GetMapping("/law/{slug}/akn.xml")
  ResponseEntity<byte[]> akomaNtoso(@PathVariable String slug) {
    return switch (gazettes.export(slug)) {
      case GazetteExport.Refused _ -> throw Context.notFound();
      case GazetteExport.Ready ready ->
          ResponseEntity.ok()
              .contentType(new MediaType("application", "akn+xml"))
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  ContentDisposition.attachment().filename(ready.fileName()).build().toString())
              .body(ready.bytes());
    };
  }

  @GetMapping("/law/{slug}/{path}")
  String clause(
      @PathVariable String slug,
      @PathVariable String path,
      HttpServletRequest request,
      Model model) {
    CatalogueClause clause = find(slug, path).orElseThrow(Context::notFound);
    Catalogue catalogue = gazettes.catalogues().of(slug).orElseThrow(Context::notFound);
    List<CatalogueClause> all = catalogue.clauses();
    int place = all.indexOf(clause);
    model.addAttribute("document", catalogue.document());
    model.addAttribute("clause", clause);
    model.addAttribute("text", gazettes.textOf(clause.id()));
    Coverage.ClauseCoverage coverage =
        gazettes.coverage().of(slug).stream()
            .filter(one -> one.clause().equals(clause.id()))
            .findFirst()
            .orElseThrow(Context::notFound);
    Words words = shells.words(languages.resolveLocale(request));
    model.addAttribute("coverage", coverage);
    model.addAttribute(
        "carried", coverage.by().stream().map(one -> carried(one, slug, words)).toList());
    model.addAttribute("figures", figures(clause.id(), catalogue));
    model.addAttribute(
        "before", place > 0 ? Optional.of(all.get(place - 1)) : Optional.<CatalogueClause>empty());
    model.addAttribute(
        "next",
        place + 1 < all.size()
            ? Optional.of(all.get(place + 1))
            : Optional.<CatalogueClause>empty());
    return "web/clause";
  }

  /** What lies in a procedure is named {@code procedure/name}; a rule {@code document/name}. */
  private static Carried carried(Execution one, String slug, Words words) {
    int slash = one.name().indexOf('/');
    String procedure = one.name().substring(0, Math.max(slash, 0));
    String name = one.name().substring(slash + 1);
    String kind = one.kind().word();
    return new Carried(kind, words.name(kind, slug, procedure, name), one.name());
  }

  private Optional<CatalogueClause> find(String slug, String path) {
    try {
      return gazettes.clause(ClauseId.of(slug + "/" + path));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private List<Parameter> figures(ClauseId clause, Catalogue catalogue) {
    return catalogue.parameters().stream()
        .filter(one -> one.cites().contains(clause))
        .map(one -> one.name())
        .distinct()
        .flatMap(name -> book.get().parameter(name).stream())
        .toList();
  }
}
