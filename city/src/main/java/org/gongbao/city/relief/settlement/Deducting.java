package org.gongbao.city.relief.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.city.relief.rules.Cover;
import org.gongbao.city.relief.rules.Deduction;
import org.gongbao.city.relief.rules.PooledSettlement;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Posting;
import org.gongbao.engine.Tied;
import org.gongbao.law.Money;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How the missing part of a period lowers what the next one still owes (relief/5.4.1). */
final class Deducting {

  private static final String REMAINDER = "remainder";

  private Deducting() {}

  /** Keys of {@link Need#TIED}: lists and premium accounts of all insurers. */
  static List<String> needs() {
    List<String> keys = new ArrayList<>();
    ServicePlaces.shipped()
        .insurers()
        .forEach(insurer -> {
          keys.addAll(Premiums.needs(insurer));
          keys.add(account(insurer));
        });
    return List.copyOf(keys);
  }

  /** Keys of {@link Need#TIED}: the settlements that lower what an insurer is owed. */
  static List<String> needs(int insurer) {
    return insurer == 0 ? List.of() : List.of(settlement(insurer));
  }

  private static String account(int insurer) {
    return Tied.key(PremiumProcedure.NAME, "organ/" + Sides.insurerOrgan(insurer), Sides.INSURER);
  }

  private static String settlement(int insurer) {
    return Tied.key(
        SettlementProcedure.NAME, "organ/" + Sides.insurerOrgan(insurer), Sides.INSURER);
  }

  /** What was taken off an insurer's premium of a period, by the settlement of the one before. */
  static Money from(Known known, int insurer, int period) {
    return before(known, insurer, period).map(file -> file.taken(insurer)).orElse(Money.ZERO);
  }

  private static Optional<SettlementFile> before(Known known, int insurer, int period) {
    return known.facts().get(Need.TIED, settlement(insurer)).orElse(Tied.NONE).cases().stream()
        .map(SettlementFile::of)
        .filter(file -> file.period() == period - 1)
        .findFirst();
  }

  /** The turn of a payment, after all payments and deductions that it has seen. */
  static Posting turn(Known known, PremiumFile file) {
    int deductions =
        before(known, file.insurer(), file.period()).map(SettlementFile::times).orElse(0);
    return turn(file.insurer(), file.period(), file.payments() + deductions);
  }

  /**
   * Payments to an insurer and deductions from it come one after the other: each takes the next
   * number, so that one that was made meanwhile, and was not seen here, refuses this one.
   */
  private static Posting turn(int insurer, int period, int number) {
    return new Posting(
        Posting.Account.free("relief-premium-turns"),
        Posting.Account.claim("relief-premium-turn/" + insurer + "/" + period + "/" + number),
        1);
  }

  /** Something is left to be deducted, from a next period, and nobody decided on it. */
  static Ruling<Boolean> deductible(Known known) {
    SettlementFile file = SettlementFile.of(known);
    boolean open = file.missing().isMoreThan(Money.ZERO) && !file.isDecided();
    if (!known.law().condition(Clauses.FLOOR, "to-be-deducted", open)) {
      return Ruling.refused(
          RefusalKind.CONDITION_NOT_MET, Clauses.FLOOR, "relief.nothing-to-deduct");
    }
    boolean next = Cover.period(known.law().book(), file.period() + 1).isPresent();
    return known.law().condition(Clauses.FLOOR, "next-period", next)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONDITION_NOT_MET, Clauses.FLOOR, "relief.no-next-period");
  }

  /** Not beyond the pool; what is left is open until more is due or an officer decides. */
  static Ruling<Change> deduct(Known known, SettlementInput.Deduct in, Actor actor) {
    SettlementFile file = SettlementFile.of(known);
    PooledSettlement.Pooled pooled = file.settled().orElseThrow().pooled();
    Ruling<List<Deduction.Due>> dues = Ruling.granted(List.of());
    for (PooledSettlement.Part part : pooled.parts()) {
      dues =
          dues.then(each ->
              due(known, file, part)
                  .map(one -> Stream.concat(each.stream(), Stream.of(one)).toList()));
    }
    return dues.map(each -> Deduction.of(known.law(), file.missing(), each))
        .then(result -> taken(known, file, result, actor));
  }

  private static Ruling<Deduction.Due> due(
      Known known, SettlementFile file, PooledSettlement.Part part) {
    int next = file.period() + 1;
    Money paid = paid(known, part.insurer(), next).map(PremiumFile::paid).orElse(Money.ZERO);
    Money before = file.taken(part.insurer());
    return Premiums.due(known, part.insurer(), next)
        .map(due ->
            new Deduction.Due(
                part.insurer(),
                part.deduction().minus(before),
                due.minus(paid).minus(before).max(Money.ZERO)));
  }

  private static Optional<PremiumFile> paid(Known known, int insurer, int period) {
    return known.facts().get(Need.TIED, account(insurer)).orElse(Tied.NONE).cases().stream()
        .map(PremiumFile::of)
        .filter(account -> account.period() == period)
        .findFirst();
  }

  private static Ruling<Change> taken(
      Known known, SettlementFile file, Deduction.Result result, Actor actor) {
    if (file.deducted().isPresent() && result.amount().equals(Money.ZERO)) {
      return Ruling.refused(RefusalKind.NOT_YET, Clauses.FLOOR, "relief.pool-empty", result.open());
    }
    Change change =
        Change.of(
                new SettlementEvent.PremiumDeducted(
                    file.period(),
                    result.amount(),
                    result.pool(),
                    result.open(),
                    known.law().asOf(),
                    result.parts()))
            .posting(
                result.parts().stream()
                    .map(Deduction.Taken::insurer)
                    .map(insurer ->
                        turn(
                            insurer,
                            file.period() + 1,
                            file.times()
                                + paid(known, insurer, file.period() + 1)
                                    .map(PremiumFile::payments)
                                    .orElse(0)))
                    .toArray(Posting[]::new));
    boolean waits = file.deducted().isPresent();
    boolean open = result.open().isMoreThan(Money.ZERO);
    return Ruling.granted(
        waits == open
            ? change
            : change.sending(
                List.of(
                    next(
                        known,
                        open ? SettlementProcedure.LEAVE_OPEN : SettlementProcedure.TAKE_ALL,
                        actor))));
  }

  private static Command next(Known known, String action, Actor actor) {
    return new Command(
        known.file().id(),
        action,
        JsonNodeFactory.instance.objectNode(),
        actor,
        known.effectiveAt(),
        action + "/" + known.file().id() + "/" + known.file().revision());
  }

  /**
   * No text says what becomes of the rest: an officer does, in words or by the number of a paper.
   */
  static Ruling<Change> decide(Known known, SettlementInput.DecideRemainder in) {
    SettlementFile file = SettlementFile.of(known);
    Money open = file.deducted().map(SettlementFile.Deducted::open).orElse(Money.ZERO);
    if (open.equals(Money.ZERO) || file.isDecided()) {
      return Ruling.refused(RefusalKind.CONDITION_NOT_MET, Clauses.FLOOR, "relief.nothing-open");
    }
    Optional<String> decision =
        in.decision().or(() -> known.file().answer(REMAINDER).map(JsonNode::asString));
    return decision
        .map(text ->
            Ruling.granted(
                Change.of(
                    new SettlementEvent.RemainderDecided(
                        open, known.law().asOf(), Personal.of("case/" + known.file().id(), text)))))
        .orElseGet(() ->
            Ruling.undetermined(
                new Question(
                    REMAINDER,
                    Clauses.FLOOR,
                    SettlementProcedure.MUNICIPAL,
                    Sentence.of("relief.remainder-open", open),
                    Question.Kind.VALUE)));
  }
}
