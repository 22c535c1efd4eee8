package org.gongbao.city.gazette;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.gongbao.city.gazette.catalogue.CatalogueLoader;
import org.gongbao.city.gazette.catalogue.LawBooks;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LawBook;
import org.gongbao.law.WorkCalendar;

/** All clause catalogues, by slug, in the order of the gazette. */
public final class Catalogues {

  private final SequencedMap<String, Catalogue> bySlug = new LinkedHashMap<>();
  private final Map<ClauseId, CatalogueClause> byId = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if two catalogues have one slug
   */
  public Catalogues(List<Catalogue> catalogues) {
    for (Catalogue catalogue : catalogues) {
      if (bySlug.put(catalogue.slug(), catalogue) != null) {
        throw new IllegalArgumentException(
            "Expected one catalogue of " + catalogue.slug() + " but got two");
      }
      catalogue.clauses().forEach(clause -> byId.put(clause.id(), clause));
    }
  }

  /**
   * The catalogues that the application ships.
   *
   * @throws CatalogueException if one of them is broken
   */
  public static Catalogues shipped() {
    return new CatalogueLoader().loadAll();
  }

  /** All of them. */
  public SequencedCollection<Catalogue> all() {
    return List.copyOf(bySlug.values());
  }

  /** The catalogue of a slug. */
  public Optional<Catalogue> of(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  /** That no catalogue has a slug, in one English sentence. */
  public String unknown(String slug) {
    return "Expected one of %s but got %s".formatted(String.join(", ", bySlug.keySet()), slug);
  }

  /** The clause of an id. */
  public Optional<CatalogueClause> clause(ClauseId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Every clause, catalogue by catalogue, in order of the text. */
  public Stream<CatalogueClause> clauses() {
    return byId.values().stream();
  }

  /** Every accept line of every clause. */
  public Stream<CatalogueClause.Acceptance> acceptances() {
    return clauses().flatMap(clause -> clause.accepts().stream());
  }

  /** The book of law of these catalogues, with these calendars. */
  public LawBook lawBook(List<WorkCalendar> calendars) {
    return LawBooks.of(this, calendars);
  }
}
