package org.gongbao.city.audit.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.city.audit.plan.AnnualPlans;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.city.audit.rules.Category;
import org.gongbao.city.audit.rules.CategoryDetails;
import org.gongbao.city.audit.unit.UnitGuards;
import org.gongbao.city.audit.unit.UnitProfile;
import org.gongbao.city.audit.unit.UnitTies;
import org.gongbao.city.people.Holders;
import org.gongbao.city.people.Lineage;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Tie;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/** How a project is taken up (articles 2, 15, 16 and 45). */
final class Opening {

  private static final String HEADS = "headsManagedUnit";

  private Opening() {}

  static Ruling<?> inForce(Known known) {
    return known.law().inForce(AuditProject.LAW, Article.IN_FORCE);
  }

  /** Ids end up in ties, so they must be such. */
  static Ruling<Boolean> organsNamed(Known known, PlanningInput.OpenProject in) {
    return bothNamed(in.unit(), in.auditee());
  }

  static Ruling<Boolean> bothNamed(String unit, String auditee) {
    return Ids.check(Article.OWN_UNIT, "/unit", unit)
        .then(yes -> Ids.check(Article.OWN_UNIT, "/auditee", auditee));
  }

  /** Nobody opens a project in another unit's name. */
  static Ruling<Boolean> ownUnit(Known known, PlanningInput.OpenProject in, Actor actor) {
    return ofOwnUnit(known, in.unit(), actor);
  }

  static Ruling<Boolean> ofOwnUnit(Known known, String unit, Actor actor) {
    boolean own =
        actor.grants().stream()
            .anyMatch(
                grant -> grant.role().equals(AuditProject.OFFICE) && grant.organ().equals(unit));
    return known.law().condition(Article.OWN_UNIT, "own-unit", own)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.WRONG_PLACE, Article.OWN_UNIT, "audit.other-unit", unit);
  }

  /** Ids of which the lineage is asked; what is no id is refused before anybody looks. */
  static Collection<String> organs(JsonNode input) {
    return Ids.in(input, "unit", "auditee");
  }

  /** Whoever heads the auditee, of whose accountability an audit may be. */
  static List<String> heads(JsonNode input) {
    return Ids.in(input, "auditee").stream().flatMap(Opening::headsOf).toList();
  }

  /** A head acts for its organ as the auditee's head, and as unit head of its own audit. */
  static Stream<String> headsOf(String organ) {
    return Stream.of(
        Holders.key(AuditProject.AUDITEE_HEAD, organ), Holders.key(AuditProject.UNIT_HEAD, organ));
  }

  /** People entered as head of an organ; none if nobody is. */
  static List<String> entered(Known known, String organ) {
    return headsOf(organ)
        .flatMap(key -> known.facts().get(Holders.NEED, key).stream())
        .flatMap(holders -> holders.people().stream())
        .distinct()
        .toList();
  }

  /** A unit audits itself and what lies below it, and both are organs that there are. */
  static Ruling<Boolean> ownLine(Known known, PlanningInput.OpenProject in) {
    return inOwnLine(known, in.unit(), in.auditee());
  }

  static Ruling<Boolean> inOwnLine(Known known, String unit, String auditee) {
    for (String organ : List.of(unit, auditee)) {
      if (known.facts().get(Lineage.NEED, organ).isEmpty()) {
        return Ruling.refused(RefusalKind.MISSING, Article.OWN_UNIT, "audit.no-organ", organ);
      }
    }
    boolean within = known.facts().get(Lineage.NEED, auditee).orElseThrow().isWithin(unit);
    return known.law().condition(Article.OWN_UNIT, "own-line", within)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.WRONG_PLACE, Article.OWN_UNIT, "audit.not-below", auditee, unit);
  }

  /** The unit is one, and has the office and the people for an audit. */
  static Ruling<Boolean> unitReady(Known known, PlanningInput.OpenProject in) {
    return UnitGuards.mayOpenCase(known, in.unit());
  }

  /** The plan is approved, and what it names under that number is this. */
  static Ruling<AnnualPlans.Taken> planned(Known known, PlanningInput.OpenProject in) {
    return AnnualPlans.approved(known, in.plan(), in.number())
        .then(taken -> {
          boolean same =
              taken.unit().equals(in.unit()) && taken.project().entity().equals(in.auditee());
          return known.law().condition(Article.PLAN_APPROVED, "as-planned", same)
              ? Ruling.granted(taken)
              : Ruling.refused(
                  RefusalKind.CONFLICT,
                  Article.PLAN_APPROVED,
                  "audit.planned-otherwise",
                  in.number(),
                  taken.project().entity());
        });
  }

  /** The function it serves, and what that function needs to be said. */
  static Ruling<Category> categoryTold(Known known, PlanningInput.OpenProject in) {
    return in.person()
        .map(person -> Ids.check(Article.OWN_UNIT, "/person", person))
        .orElse(Ruling.granted(true))
        .then(yes ->
            CategoryDetails.check(
                known.law(),
                new CategoryDetails.Input(
                    in.category(),
                    in.investment(),
                    in.country(),
                    in.reference(),
                    in.person(),
                    in.termFrom(),
                    in.termTo(),
                    in.person().flatMap(person -> headsManaged(known, in, person)))));
  }

  /** Whether somebody heads a unit below this one; empty while nobody is entered as its head. */
  private static Optional<Boolean> headsManaged(
      Known known, PlanningInput.OpenProject in, String person) {
    boolean below =
        !in.auditee().equals(in.unit())
            && known
                .facts()
                .get(Lineage.NEED, in.auditee())
                .map(line -> line.isWithin(in.unit()))
                .orElse(false);
    if (!below) {
      return Optional.of(false);
    }
    List<String> heads = entered(known, in.auditee());
    return heads.isEmpty()
        ? known.file().answer(HEADS).map(JsonNode::asBoolean)
        : Optional.of(heads.contains(person));
  }

  static Ruling<Change> open(Known known, PlanningInput.OpenProject in) {
    return planned(known, in).map(taken -> Change.of(opened(in, taken)));
  }

  private static AuditEvent opened(PlanningInput.OpenProject in, AnnualPlans.Taken taken) {
    boolean plain = in.investment().isEmpty() && in.country().isEmpty() && in.reference().isEmpty();
    return new AuditEvent.ProjectOpened(
        in.unit(),
        in.auditee(),
        new Planned(
            in.plan(),
            in.number(),
            taken.approved(),
            taken.project().activity(),
            taken.project().coverageItem()),
        in.category().orElseThrow(),
        in.classified().orElse(false),
        Project.seal(in.auditee(), in.subject()),
        plain
            ? Optional.empty()
            : Optional.of(
                Project.seal(
                    in.auditee(),
                    new AuditEvent.Particulars(in.investment(), in.country(), in.reference()))),
        in.person()
            .map(person ->
                new Accountable(person, in.termFrom().orElseThrow(), in.termTo().orElseThrow())));
  }

  static List<Tie> parties(Known known, PlanningInput.OpenProject in) {
    return partiesOf(known, in.unit());
  }

  /** The unit, and the authorities of the division under which it is registered. */
  static List<Tie> partiesOf(Known known, String unit) {
    List<Tie> ties = new ArrayList<>();
    ties.add(UnitTies.unit(known, unit));
    ties.addAll(UnitTies.authorities(known, UnitProfile.of(known, unit)));
    return ties;
  }
}
