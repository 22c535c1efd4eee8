package org.gongbao.city.relief.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Tied;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/**
 * The other claims and cost accounts of a person, and whoever holds a bill, as known when something
 * is decided. What must still hold when it is written is held by {@link Held}.
 */
final class Earlier {

  private static final String PERSON = "person";

  private Earlier() {}

  /** Keys for an input that names the person, and perhaps a bill. */
  static Collection<String> asked(JsonNode input) {
    List<String> keys = new ArrayList<>(ofPerson(input.path(PERSON).asString("")));
    Bill.of(input).ifPresent(bill -> keys.addAll(ofBill(bill.key())));
    return keys;
  }

  /** Keys for a claim in hand. */
  static Collection<String> of(CaseFile file) {
    return ClaimFile.of(file).claim().map(claim -> ofPerson(claim.person())).orElse(List.of());
  }

  static List<String> ofPerson(String person) {
    return List.of(claims(person), accounts(person));
  }

  static List<String> ofBill(String key) {
    return List.of(
        Tied.key(ClaimProcedure.NAME, Bill.subject(key), Held.BILL),
        Tied.key(CostAccountProcedure.NAME, Bill.subject(key), Held.BILL));
  }

  private static String claims(String person) {
    return Tied.key(ClaimProcedure.NAME, "party/" + person, Sides.INSURED);
  }

  private static String accounts(String person) {
    return Tied.key(CostAccountProcedure.NAME, "party/" + person, Sides.INSURED);
  }

  /** Live claims of a person, without the one in hand; the newest first. */
  static List<CaseFile> claims(Known known, String person, Predicate<ClaimFile> which) {
    return tied(known, claims(person)).stream()
        .filter(file -> !file.id().equals(known.file().id()))
        .filter(file -> ClaimFile.of(file).isLive() && which.test(ClaimFile.of(file)))
        .toList();
  }

  /** What was granted, or proposed, of an item to a person in a period. */
  static Money committed(Known known, String person, int period, Item item) {
    return Money.sum(
        claims(known, person, one -> is(one, period, item)).stream()
            .map(file -> ClaimFile.of(file).committed())
            .toList());
  }

  /** What was granted of an item, without what is only proposed. */
  static Money granted(Known known, String person, int period, Item item) {
    return Money.sum(
        claims(known, person, one -> is(one, period, item)).stream()
            .flatMap(file -> ClaimFile.of(file).decision().stream())
            .map(decision -> decision.booking().amount())
            .toList());
  }

  /** The insurer of a claim or a cost account. */
  static int insurer(CaseFile one) {
    return one.procedure().name().equals(ClaimProcedure.NAME)
        ? ClaimFile.of(one).claimed().insurer()
        : CostAccountFile.of(one).holder().insurer();
  }

  /**
   * Refuses what was claimed before. Who may see the case that was first is told which it is; an
   * office elsewhere hears of which insurer it is, to ask there; a family only that it was.
   */
  static <T> Ruling<T> refused(
      Known known, ClauseId clause, String sentence, CaseFile first, Actor actor) {
    boolean sees =
        actor.grants().stream().anyMatch(grant -> actor.holds(grant.role(), first, known.now()));
    if (sees) {
      return Ruling.refused(
          RefusalKind.CONFLICT,
          clause,
          sentence,
          first.id(),
          insurer(first),
          first.procedure().name());
    }
    boolean office = actor.holds(InsuredOn.INSURER) || actor.holds(ClaimProcedure.GRASSROOTS);
    return office
        ? Ruling.refused(RefusalKind.CONFLICT, clause, sentence + ".elsewhere", insurer(first))
        : Ruling.refused(RefusalKind.CONFLICT, clause, sentence + ".before");
  }

  private static boolean is(ClaimFile one, int period, Item item) {
    return one.claimed().period() == period
        && one.decision()
            .map(granted -> granted.booking().item() == item)
            .orElse(item == Item.SUPPLEMENT && one.claimed().benefit() == Benefit.SUPPLEMENT);
  }

  /** The cost account of a person for a period. */
  static Optional<CaseFile> account(Known known, String person, int period) {
    return tied(known, accounts(person)).stream()
        .filter(file ->
            CostAccountFile.of(file).account().filter(of -> of.period() == period).isPresent())
        .findFirst();
  }

  /** The case that holds a bill. */
  static Optional<CaseFile> holding(Known known, String key) {
    return ofBill(key).stream().flatMap(of -> tied(known, of).stream()).findFirst();
  }

  private static List<CaseFile> tied(Known known, String key) {
    return known.facts().get(Need.TIED, key).orElse(Tied.NONE).cases();
  }
}
