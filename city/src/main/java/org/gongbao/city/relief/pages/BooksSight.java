package org.gongbao.city.relief.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gongbao.city.ledger.Asked;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Grant;

/**
 * What of the books a reader may see: the bureau and finance of the city all of it, an insurer and
 * a place their own.
 */
final class BooksSight {

  /** To whom the page is offered. */
  static final List<String> ROLES =
      List.of(
          "municipal-civil-affairs",
          "municipal-finance",
          "insurer",
          "district-civil-affairs",
          "affiliated-unit");

  private BooksSight() {}

  /** What narrows whatever the reader asks for; empty if he sees nothing. */
  static Optional<UnaryOperator<Asked>> of(Actor reader) {
    if (reader.grants().stream().anyMatch(BooksSight::isOfCity)) {
      return Optional.of(UnaryOperator.identity());
    }
    return reader.grants().stream().flatMap(grant -> own(grant).stream()).findFirst();
  }

  private static boolean isOfCity(Grant grant) {
    return grant.division().equals(Sides.CITY)
        && (grant.role().equals("municipal-civil-affairs")
            || grant.role().equals("municipal-finance"));
  }

  private static Optional<UnaryOperator<Asked>> own(Grant grant) {
    return switch (grant.role()) {
      case "insurer" -> narrowed(grant.organ(), asked -> asked.with(grant.organ()));
      case "district-civil-affairs" ->
          narrowed(grant.division(), asked -> asked.at(grant.division()));
      case "affiliated-unit" -> narrowed(grant.organ(), asked -> asked.at(grant.organ()));
      default -> Optional.empty();
    };
  }

  /** A role held for nothing in particular shows nothing. */
  private static Optional<UnaryOperator<Asked>> narrowed(String whose, UnaryOperator<Asked> to) {
    return whose.isEmpty() ? Optional.empty() : Optional.of(to);
  }
}
