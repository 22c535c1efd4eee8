package org.gongbao.city.relief.project.consequence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.Annex;
import org.gongbao.city.relief.project.Insurers;
import org.gongbao.city.relief.project.consequence.ConsequenceFile.Move;
import org.gongbao.city.relief.project.consequence.ConsequenceFile.Outcome;
import org.gongbao.engine.Known;
import org.gongbao.engine.Posting;
import org.gongbao.engine.Tie;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** Which places may go to which successor, and from when. */
final class Moving {

  private Moving() {}

  /**
   * Nothing moves where nothing becomes of it; otherwise places, successors and a day are named.
   */
  static Ruling<Boolean> fitsOutcome(Known known, Consequences.Decide in) {
    boolean moves = !in.moves().isEmpty() && in.from().isPresent();
    boolean nothing = in.moves().isEmpty() && in.from().isEmpty();
    boolean fits = in.outcome() == Outcome.NONE ? nothing : moves;
    return fits
        ? Ruling.granted(true)
        : Consequences.refused(
            RefusalKind.MISSING,
            in.outcome() == Outcome.NONE
                ? "relief.none-moves-nothing"
                : "relief.names-no-successor");
  }

  /** Nobody is told today that another served him yesterday. */
  static Ruling<Boolean> dayAhead(Known known, Consequences.Decide in) {
    LocalDate today = known.law().asOf();
    return in.from().filter(from -> !from.isAfter(today)).isEmpty()
        ? Ruling.granted(true)
        : Consequences.refused(
            RefusalKind.CONDITION_NOT_MET, "relief.from-not-ahead", in.from().orElseThrow(), today);
  }

  /**
   * Each place once, this insurer's from that day on but for this decision, to another that is in
   * the project from that day on: what is decided already for later stands.
   */
  static Ruling<Boolean> movable(Known known, Consequences.Decide in) {
    if (in.moves().isEmpty()) {
      return Ruling.granted(true);
    }
    int insurer = ConsequenceFile.of(known).insurer();
    List<LocalDate> turns = Insurers.turns(known, in.from().orElseThrow());
    Set<String> seen = new HashSet<>();
    for (Move move : in.moves()) {
      Ruling<Boolean> ruling =
          Annex.place(move.place())
              .then(place -> itsOwn(known, place, insurer, turns))
              .then(yes -> Annex.insurer(move.successor()))
              .then(successor -> successor(known, move, insurer, turns));
      if (!ruling.isGranted()) {
        return ruling;
      }
      if (!seen.add(move.place())) {
        return Consequences.refused(
            RefusalKind.CONFLICT, "relief.place-twice", Annex.listed(move.place()).official());
      }
    }
    return Ruling.granted(true);
  }

  private static Ruling<Boolean> itsOwn(
      Known known, ServicePlace place, int insurer, List<LocalDate> turns) {
    Ruling<Boolean> ruling = Ruling.granted(true);
    for (LocalDate day : turns) {
      ruling = ruling.then(yes -> Insurers.serves(known, place.id(), insurer, day));
    }
    return ruling;
  }

  private static Ruling<Boolean> successor(
      Known known, Move move, int insurer, List<LocalDate> turns) {
    if (move.successor() == insurer) {
      return Consequences.refused(RefusalKind.CONFLICT, "relief.own-successor", insurer);
    }
    return turns.stream().anyMatch(day -> Insurers.served(known, move.successor(), day).isEmpty())
        ? Consequences.refused(
            RefusalKind.CONFLICT, "relief.successor-left", Annex.nameOf(move.successor()))
        : Ruling.granted(true);
  }

  /** Who leaves the project leaves all his places; who only loses some keeps one, all the time. */
  static Ruling<Boolean> leaves(Known known, Consequences.Decide in) {
    if (in.outcome() == Outcome.NONE) {
      return Ruling.granted(true);
    }
    Set<String> moved = in.moves().stream().map(Move::place).collect(Collectors.toSet());
    int insurer = ConsequenceFile.of(known).insurer();
    List<List<String>> byTurn =
        Insurers.turns(known, in.from().orElseThrow()).stream()
            .map(day ->
                Insurers.served(known, insurer, day).stream()
                    .map(ServicePlace::id)
                    .filter(place -> !moved.contains(place))
                    .toList())
            .toList();
    List<String> kept = byTurn.stream().flatMap(List::stream).distinct().toList();
    if (in.outcome() == Outcome.EXIT && !kept.isEmpty()) {
      return Consequences.refused(
          RefusalKind.MISSING, "relief.places-without-successor", Annex.names(kept));
    }
    return in.outcome() == Outcome.REDUCE && byTurn.stream().anyMatch(List::isEmpty)
        ? Consequences.refused(RefusalKind.CONFLICT, "relief.reduces-to-nothing")
        : Ruling.granted(true);
  }

  /**
   * Decisions on places come one after the other: each takes the next number, so that one that was
   * made meanwhile, and was not seen here, refuses this one.
   */
  static Optional<Posting> inTurn(Known known, Consequences.Decide in) {
    return in.moves().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Posting(
                Posting.Account.free("relief-consequences"),
                Posting.Account.claim(Consequences.NAME + "/" + Insurers.decisions(known)),
                1));
  }

  /** The places learn who serves them, the successors what they take over. */
  static List<Tie> concerned(Known known, Consequences.Decide in) {
    List<Tie> ties = new ArrayList<>();
    in.moves().stream()
        .flatMap(move ->
            Stream.of(
                Sides.place(known, Annex.listed(move.place())),
                Sides.insurer(known, move.successor())))
        .distinct()
        .forEach(ties::add);
    return ties;
  }
}
