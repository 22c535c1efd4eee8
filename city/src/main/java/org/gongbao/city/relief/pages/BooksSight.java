package org.gongbao.city.relief.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.city.ledger.Asked;
import org.gongbao.city.relief.places.Scope;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Grant;

/**
 * What of the books a reader may see (可见范围): the bureau and finance of the city all of it, an
 * insurer and a place their own. Who holds roles for several chooses among them.
 *
 * @param scopes never empty; the first is shown unless another is chosen
 */
record BooksSight(List<Scope> scopes) {

  /** To whom the page is offered. */
  static final List<String> ROLES =
      List.of(
          "municipal-civil-affairs",
          "municipal-finance",
          "insurer",
          "district-civil-affairs",
          "affiliated-unit");

  BooksSight {
    scopes = List.copyOf(scopes);
  }

  /** Empty if he sees nothing. */
  static Optional<BooksSight> of(Actor reader) {
    List<Scope> scopes =
        reader.grants().stream().anyMatch(BooksSight::isOfCity)
            ? whole()
            : reader.grants().stream().flatMap(grant -> own(grant).stream()).distinct().toList();
    return scopes.isEmpty() ? Optional.empty() : Optional.of(new BooksSight(scopes));
  }

  private static List<Scope> whole() {
    List<Scope> scopes = new ArrayList<>(List.of(Scope.ALL));
    ServicePlaces.shipped().insurers().stream()
        .map(Sides::insurerOrgan)
        .map(Scope::ofInsurer)
        .forEach(scopes::add);
    ServicePlaces.shipped().all().stream()
        .map(ServicePlace::id)
        .distinct()
        .map(Scope::ofPlace)
        .forEach(scopes::add);
    return scopes;
  }

  /** True of the reader who sees the whole city. */
  static boolean isOfCity(Grant grant) {
    return grant.division().equals(Sides.CITY)
        && (grant.role().equals("municipal-civil-affairs")
            || grant.role().equals("municipal-finance"));
  }

  /** A role held for nothing in particular shows nothing. */
  private static Optional<Scope> own(Grant grant) {
    return switch (grant.role()) {
      case "insurer" ->
          Optional.of(grant.organ()).filter(id -> !id.isEmpty()).map(Scope::ofInsurer);
      case "district-civil-affairs" ->
          Optional.of(grant.division()).filter(id -> !id.isEmpty()).map(Scope::ofPlace);
      case "affiliated-unit" ->
          Optional.of(grant.organ()).filter(id -> !id.isEmpty()).map(Scope::ofPlace);
      default -> Optional.empty();
    };
  }

  /** The one that is chosen; the first if none is, or none of his. */
  Scope scope(Optional<String> own) {
    return own.flatMap(this::named).orElse(scopes.getFirst());
  }

  private Optional<Scope> named(String id) {
    return scopes.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** What is asked for, as far as he may see it. */
  Asked seen(Asked asked, Optional<String> own) {
    return own.flatMap(this::named)
        .map(one -> narrowed(asked, one))
        .orElseGet(() ->
            scopes.stream().anyMatch(one -> holds(one, asked))
                ? asked
                : narrowed(asked, scopes.getFirst()));
  }

  private static boolean holds(Scope scope, Asked asked) {
    return narrowed(asked, scope).equals(asked);
  }

  private static Asked narrowed(Asked asked, Scope to) {
    return to.isAll()
        ? asked
        : to.place().isEmpty() ? asked.with(to.insurer()) : asked.at(to.place());
  }

  /** The scope to which something that was asked for is narrowed. */
  Scope of(Asked seen) {
    return Stream.concat(
            scopes.stream().filter(one -> !one.isAll()), scopes.stream().filter(Scope::isAll))
        .filter(one -> holds(one, seen))
        .findFirst()
        .orElse(scopes.getFirst());
  }
}
