package org.gongbao.city.audit.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.city.audit.rules.OfficeForms;
import org.gongbao.city.audit.rules.UnitClauses;
import org.gongbao.city.people.Lineage;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Posting;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** Which bodies are registered as units, and how (articles 2 and 44). */
final class Registering {

  private static final ClauseId LEVELS = ClauseId.of("audit/3.2");

  private Registering() {}

  static Ruling<?> inForce(Known known) {
    return known.law().inForce("audit", Article.IN_FORCE);
  }

  /** Nobody registers another's unit, and it is an organ that there is. */
  static Ruling<Boolean> ownUnit(Known known, UnitInput.Register in, Actor actor) {
    boolean own = UnitTies.division(in.unit(), actor).isPresent();
    if (!known.law().condition(UnitClauses.OWN_UNIT, "own-unit", own)) {
      return Ruling.refused(
          RefusalKind.WRONG_PLACE, UnitClauses.OWN_UNIT, "audit.unit-of-others", in.unit());
    }
    return known.facts().get(Lineage.NEED, in.unit()).isPresent()
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.MISSING, UnitClauses.OWN_UNIT, "audit.organ-unknown", in.unit());
  }

  /** Who may be audited by the State is covered; who may not is offered the other mode. */
  static Ruling<Boolean> covered(Known known, UnitInput.Register in) {
    boolean wantsCover = in.mode() == Registration.Mode.COVERED;
    if (known.law().condition(UnitClauses.COVERED, "state-audit", in.stateAudit() == wantsCover)) {
      return Ruling.granted(true);
    }
    return wantsCover
        ? Ruling.refused(
            RefusalKind.CONDITION_NOT_MET,
            UnitClauses.COVERED,
            "audit.not-covered",
            Registration.Mode.BY_REFERENCE)
        : Ruling.refused(
            RefusalKind.CONDITION_NOT_MET,
            UnitClauses.COVERED,
            "audit.is-covered",
            Registration.Mode.COVERED);
  }

  static Ruling<Boolean> sizeKnown(Known known, UnitInput.Register in) {
    boolean enterprise =
        in.type() == OfficeForms.UnitType.STATE_ENTERPRISE
            || in.type() == OfficeForms.UnitType.STATE_FINANCIAL_INSTITUTION;
    return !enterprise
            || known
                .law()
                .condition(UnitClauses.ENTERPRISE_FORM, "size-known", in.size().isPresent())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, UnitClauses.ENTERPRISE_FORM, "audit.size-unknown");
  }

  /** A unit of a district has a district whose audit authority is its own. */
  static Ruling<Boolean> districtKnown(Known known, UnitInput.Register in, Actor actor) {
    boolean district =
        in.level() == Registration.Level.MUNICIPAL
            || !List.of("", UnitTies.CITY).contains(UnitTies.division(in.unit(), actor).orElse(""));
    return known.law().condition(LEVELS, "district-known", district)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, LEVELS, "audit.no-district", in.unit());
  }

  static Ruling<Boolean> onlyOnce(Known known, UnitInput.Register in) {
    return UnitProfile.file(known, in.unit()).isEmpty()
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.CONFLICT, UnitClauses.COVERED, "audit.unit-registered", in.unit());
  }

  /** Registered; the claim keeps a second registration out that is made at the same time. */
  static Ruling<Change> register(Known known, UnitInput.Register in, Actor actor) {
    return Ruling.granted(
        Change.of(
                new UnitEvent.UnitRegistered(
                    new Registration(
                        in.unit(),
                        in.type(),
                        in.size(),
                        in.stateAudit(),
                        in.level(),
                        competent(in, actor),
                        in.mode(),
                        known.law().asOf())))
            .posting(new Posting(free(), claim(in.unit()), 1)));
  }

  static List<Tie> parties(Known known, UnitInput.Register in, Actor actor) {
    List<Tie> ties = new ArrayList<>();
    ties.add(UnitTies.unit(known, in.unit()));
    ties.addAll(UnitTies.above(known, in.unit()));
    if (in.mode() == Registration.Mode.COVERED) {
      ties.addAll(UnitTies.authorities(known, competent(in, actor)));
    }
    return ties;
  }

  private static String competent(UnitInput.Register in, Actor actor) {
    return in.level() == Registration.Level.MUNICIPAL
        ? UnitTies.CITY
        : UnitTies.division(in.unit(), actor).orElse("");
  }

  static Ruling<Change> strikeOff(Known known, UnitInput.StrikeOff in) {
    String unit = UnitFile.of(known).registered().organ();
    return Ruling.granted(
        Change.of(new UnitEvent.UnitStruckOff(known.law().asOf(), UnitTies.seal(unit, in.reason())))
            .posting(new Posting(claim(registeredAs(known.file())), free(), 1)));
  }

  /** The organ that registered: the claim is its own, also after the case went to a successor. */
  private static String registeredAs(CaseFile file) {
    return file.ties().stream()
        .filter(tie -> tie.capacity().equals(UnitTies.UNIT))
        .min(Comparator.comparing(Tie::from))
        .map(tie -> tie.subject().substring("organ/".length()))
        .orElseThrow();
  }

  private static Posting.Account free() {
    return Posting.Account.free("audit-units");
  }

  private static Posting.Account claim(String unit) {
    return Posting.Account.claim("audit-unit/" + unit);
  }
}
