package org.gongbao.city.relief.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.roll.Enrolments;
import org.gongbao.city.relief.roll.Enrolments.Enrolled;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.city.relief.rules.Cover;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Known;
import org.gongbao.engine.Tie;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** Who is insured on the day of an event, and with whom. */
final class InsuredOn {

  static final String INSURER = "insurer";

  private InsuredOn() {}

  /** The enrolment that covers an event: it lies in the insured time, and his cover had begun. */
  static Ruling<Enrolled> day(Known known, String person, LocalDate event) {
    if (event.isAfter(known.law().knownAt())) {
      return Ruling.refused(
          RefusalKind.NOT_YET, Clauses.TERM, "relief.event-ahead", event, known.law().knownAt());
    }
    return Cover.period(known.law().on(event))
        .then(period -> {
          Optional<Enrolled> enrolled =
              known.facts().get(Enrolments.NEED, person).flatMap(all -> all.of(period.number()));
          if (!known.law().condition(Clauses.CLASSES, "insured-in-period", enrolled.isPresent())) {
            return Ruling.refused(
                RefusalKind.CONDITION_NOT_MET,
                Clauses.CLASSES,
                "relief.not-insured",
                event,
                period.number());
          }
          LocalDate begun = enrolled.get().coverFrom();
          return known.law().condition(Clauses.TERM, "cover-begun", !event.isBefore(begun))
              ? Ruling.granted(enrolled.get())
              : Ruling.refused(
                  RefusalKind.CONDITION_NOT_MET, Clauses.TERM, "relief.before-cover", event, begun);
        });
  }

  /** The insurer that serves the person's place, and no other. */
  static Ruling<Enrolled> by(Known known, Enrolled enrolled, Actor actor) {
    boolean others =
        actor.holds(INSURER)
            && !isOwn(actor, enrolled.person())
            && actor.grants().stream()
                .filter(grant -> grant.role().equals(INSURER))
                .noneMatch(grant -> grant.organ().equals(Sides.insurerOrgan(enrolled.insurer())));
    return known.law().condition(Clauses.INSURERS, "own-insurer", !others)
        ? Ruling.granted(enrolled)
        : Ruling.refused(
            RefusalKind.WRONG_PLACE, Clauses.INSURERS, "relief.other-insurer", enrolled.insurer());
  }

  /** True if it is the actor's own affair. */
  static boolean isOwn(Actor actor, String person) {
    return actor.grants().stream().anyMatch(grant -> grant.party().equals(person));
  }

  /** What is about himself nobody decides. */
  static Ruling<Boolean> notOwn(Known known, String person, Actor actor) {
    return known.law().condition(Clauses.KINDS, "not-own", !isOwn(actor, person))
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.RECUSED, Clauses.KINDS, "relief.own-claim");
  }

  /**
   * A street or village knows the insured of its own place; of others it is not told whether they
   * are insured at all.
   */
  static Ruling<Boolean> inReach(Known known, String person, Actor actor) {
    boolean may =
        !actor.holds(ClaimProcedure.GRASSROOTS)
            || actor.holds(INSURER)
            || isOwn(actor, person)
            || known.facts().get(Enrolments.NEED, person).stream()
                .flatMap(all -> all.all().stream())
                .anyMatch(one -> serves(actor, one.place()));
    return known.law().condition(Clauses.CLASSES, "insured-here", may)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONDITION_NOT_MET, Clauses.CLASSES, "relief.not-insured-here");
  }

  private static boolean serves(Actor actor, String place) {
    return ServicePlaces.shipped()
        .byId(place)
        .map(Sides::subject)
        .filter(subject ->
            actor.grants().stream()
                .filter(grant -> grant.role().equals(ClaimProcedure.GRASSROOTS))
                .anyMatch(grant ->
                    subject.equals("division/" + grant.division())
                        || subject.equals("organ/" + grant.organ())))
        .isPresent();
  }

  /** Who sees what concerns an insured person: his insurer, his place, all above, himself. */
  static List<Tie> ties(Known known, String person, LocalDate event) {
    List<Tie> ties = new ArrayList<>();
    if (day(known, person, event) instanceof Ruling.Granted<Enrolled>(Enrolled enrolled, var _)) {
      ties.add(Sides.insurer(known, enrolled.insurer()));
      ServicePlaces.shipped()
          .byId(enrolled.place())
          .ifPresent(place -> {
            ties.add(Sides.place(known, place));
            ties.addAll(Sides.above(known, place));
          });
      ties.add(Sides.insured(known, person));
    }
    return ties;
  }
}
