package org.gongbao.city.audit.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.city.audit.rules.Article;
import org.gongbao.city.audit.rules.TeamComposition;
import org.gongbao.city.audit.unit.Independence;
import org.gongbao.city.people.Official;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/** Who works on a project: the team, and contractors (articles 12, 14 and 20). */
final class Teaming {

  private Teaming() {}

  static Ruling<Boolean> teamComposed(Known known, PlanningInput.FormTeam in) {
    Ruling<Boolean> all = Ruling.granted(true);
    for (int i = 0; i < in.people().size(); i++) {
      String person = in.people().get(i).person();
      String field = "/people/" + i + "/person";
      all =
          all.then(yes -> Ids.check(Article.TEAM, field, person))
              .then(yes -> entered(known, Article.TEAM, person))
              .then(yes -> notRecused(known, person));
    }
    return all.then(yes -> TeamComposition.check(known.law(), in.people()));
  }

  /** The people named, as far as they may be ids at all. */
  static Collection<String> people(JsonNode input) {
    return Ids.of(input.path("people").valueStream().map(seated -> seated.path("person")));
  }

  private static Ruling<Boolean> entered(Known known, ClauseId clause, String person) {
    return known.facts().get(Official.NEED, person).isPresent()
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, clause, "audit.no-person", person);
  }

  private static Ruling<Boolean> notRecused(Known known, String person) {
    boolean recused =
        known.file().tied(Tie.RECUSED, known.now()).stream()
            .anyMatch(tie -> tie.subject().equals("person/" + person));
    return recused
        ? Ruling.refused(RefusalKind.RECUSED, Article.RECUSAL, "audit.team-recused", person)
        : Ruling.granted(true);
  }

  static AuditEvent form(Known known, PlanningInput.FormTeam in) {
    return new AuditEvent.TeamFormed(
        seated(in, TeamComposition.Seat.LEADER).getFirst(),
        seated(in, TeamComposition.Seat.MEMBER),
        known.law().asOf());
  }

  /** The people of the team; whoever was in an earlier one and no longer is goes out. */
  static List<Tie> team(Known known, PlanningInput.FormTeam in) {
    List<Tie> formed =
        in.people().stream()
            .map(seated ->
                Ids.tie(known, "person/" + seated.person(), AuditProject.capacity(seated.seat())))
            .toList();
    Stream<Tie> gone =
        Stream.of(AuditProject.TEAM_LEADER, AuditProject.TEAM_MEMBER)
            .flatMap(capacity -> known.file().tied(capacity, known.now()).stream())
            .filter(old ->
                formed.stream()
                    .noneMatch(tie ->
                        tie.subject().equals(old.subject())
                            && tie.capacity().equals(old.capacity())))
            .map(old -> old.endedAt(known.now()));
    return Stream.concat(gone, formed.stream()).toList();
  }

  private static List<String> seated(PlanningInput.FormTeam in, TeamComposition.Seat seat) {
    return in.people().stream()
        .filter(seated -> seated.seat() == seat)
        .map(TeamComposition.Seated::person)
        .toList();
  }

  /** Bought services are for matters that are not classified. */
  static Ruling<Boolean> notClassified(Known known) {
    boolean open = !AuditFile.of(known).opened().classified();
    return known.law().condition(Article.CONTRACTORS, "not-classified", open)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONDITION_NOT_MET, Article.CONTRACTORS, "audit.classified");
  }

  static Ruling<Boolean> contractorFit(Known known, PlanningInput.EngageContractor in) {
    return Ids.check(Article.CONTRACTORS, "/person", in.person())
        .then(yes -> entered(known, Article.CONTRACTORS, in.person()))
        .then(yes -> notRecused(known, in.person()))
        .then(yes ->
            known
                    .law()
                    .condition(
                        Article.CONTRACTOR_STANDARDS,
                        "standards-acknowledged",
                        in.standardsAcknowledged())
                ? Ruling.granted(true)
                : Ruling.refused(
                    RefusalKind.MISSING,
                    Article.CONTRACTOR_STANDARDS,
                    "audit.standards-unacknowledged"));
  }

  static AuditEvent engage(Known known, PlanningInput.EngageContractor in) {
    return new AuditEvent.ContractorEngaged(
        in.person(),
        known.law().asOf(),
        AuditFile.of(known)
            .opened()
            .seal(new AuditEvent.Engagement(in.firm(), in.scope(), in.standardsAcknowledged())));
  }

  static List<Tie> contractor(Known known, PlanningInput.EngageContractor in) {
    return List.of(Ids.tie(known, "person/" + in.person(), AuditProject.CONTRACTOR));
  }

  static Ruling<Boolean> resultGrounded(Known known, RecordInput.HandInResult in) {
    return Working.stands(known, in.planItem(), in.evidence());
  }

  static Ruling<Boolean> resultKnown(Known known, int result) {
    return AuditFile.of(known).contracting().result(result).isPresent()
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.MISSING, Article.CONTRACTED_QUALITY, "audit.no-result", result);
  }

  static AuditEvent check(Known known, RecordInput.CheckQuality in) {
    return new AuditEvent.QualityChecked(
        in.result(), known.law().asOf(), AuditFile.of(known).opened().seal(in.record()));
  }

  /** A result counts after a record on its quality, once, and the unit answers for it. */
  static Ruling<Change> adopt(Known known, RecordInput.AdoptResult in) {
    AuditFile file = AuditFile.of(known);
    return resultKnown(known, in.result())
        .then(yes -> {
          Contracting.Result result = file.contracting().result(in.result()).orElseThrow();
          if (result.adopted().isPresent()) {
            return Ruling.refused(
                RefusalKind.CONFLICT,
                Article.CONTRACTED_QUALITY,
                "audit.result-adopted",
                in.result());
          }
          return known
                  .law()
                  .condition(
                      Article.CONTRACTED_QUALITY, "quality-checked", result.checked().isPresent())
              ? Ruling.granted(adopted(known, in.result(), result))
              : Ruling.refused(
                  RefusalKind.MISSING,
                  Article.CONTRACTED_QUALITY,
                  "audit.quality-unchecked",
                  in.result());
        });
  }

  private static Change adopted(Known known, int number, Contracting.Result result) {
    AuditFile file = AuditFile.of(known);
    return Change.of(
        new AuditEvent.ResultAdopted(number, known.law().asOf(), file.opened().unit()),
        new AuditEvent.WorkingPaperWritten(
            file.fieldwork().papers().size() + 1,
            result.planItem(),
            result.evidence(),
            known.law().asOf(),
            result.finding()));
  }

  /** Nobody audits what he runs, unless the unit head keeps him in the team all the same. */
  static Ruling<Boolean> independent(Known known, PlanningInput.FormTeam in) {
    List<String> kept = AuditFile.of(known).preparation().kept();
    List<Ruling<Boolean>> all = new ArrayList<>(List.of(Ruling.granted(true)));
    in.people().stream()
        .map(TeamComposition.Seated::person)
        .filter(person -> !kept.contains(person))
        .forEach(person -> all.add(independent(known, person)));
    return Ruling.all(all);
  }

  private static Ruling<Boolean> independent(Known known, String person) {
    Project project = AuditFile.of(known).opened();
    return Unit.of(known)
        .map(unit ->
            Independence.check(
                known, unit, person, project.auditee(), project.planned().activity()))
        .orElse(Ruling.granted(true));
  }

  static Ruling<Boolean> somethingToKeep(Known known, PlanningInput.KeepAssignment in) {
    return independent(known, in.person()) instanceof Ruling.Refused<Boolean>
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.CONDITION_NOT_MET,
            Article.INDEPENDENCE,
            "audit.nothing-to-keep",
            in.person());
  }

  /** What is kept against audit/12.2 goes before the audit authority, if it has a say. */
  static Ruling<Change> keep(Known known, PlanningInput.KeepAssignment in, Actor actor) {
    Change kept =
        Change.of(
            new AuditEvent.AssignmentKept(
                in.person(), known.law().asOf(), AuditFile.of(known).opened().seal(in.reason())));
    return Ruling.granted(
        Unit.byReference(known)
            ? kept
            : kept.sending(List.of(Unit.againstUnit(known, actor, 0, "42.1.2"))));
  }
}
