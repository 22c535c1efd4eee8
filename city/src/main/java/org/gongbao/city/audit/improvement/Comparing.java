package org.gongbao.city.audit.improvement;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.audit.liability.Violations;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Change;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Tied;
import org.gongbao.law.Ruling;
import tools.jackson.databind.node.JsonNodeFactory;

/** A problem held against the unit's others of its kind (articles 32 and 40). */
final class Comparing {

  private Comparing() {}

  /** Problems of the kind, and the tasks that answer them. */
  static List<String> keys(CaseFile file) {
    return ProblemFile.of(file)
        .problem()
        .map(problem ->
            List.of(key(ProblemProcedure.NAME, problem), key(ImprovementProcedure.NAME, problem)))
        .orElse(List.of());
  }

  private static String key(String procedure, ProblemFile.Problem problem) {
    return Tied.key(procedure, "organ/" + problem.unit(), Ledger.kind(problem.category()));
  }

  static Ruling<Change> compare(Known known, ProblemInput.Compare in, Actor actor) {
    ProblemFile.Problem problem = ProblemFile.of(known).entered();
    List<CaseFile> others =
        cases(known, key(ProblemProcedure.NAME, problem)).stream()
            .filter(one -> !one.id().equals(known.file().id()))
            .toList();
    List<ProblemFile.Problem> all = new ArrayList<>();
    all.add(problem);
    others.forEach(one -> all.add(ProblemFile.of(one).entered()));
    int entities = Widespread.entities(all, problem.category());
    return Widespread.atLeast(known.law())
        .map(least -> {
          boolean answered =
              cases(known, key(ImprovementProcedure.NAME, problem)).stream()
                  .anyMatch(task -> task.closed().isEmpty());
          boolean repeated = Widespread.repeated(problem, all);
          List<Command> sends = new ArrayList<>();
          if (repeated) {
            sends.add(
                Violations.candidate(
                    known,
                    actor,
                    sends.size(),
                    "40.1.4",
                    problem.unit(),
                    "organ/" + problem.auditee(),
                    Parties.division(known)));
          }
          if (entities >= least && !answered) {
            sends.add(improvement(known, actor, sends.size(), problem));
          }
          return Change.of(compared(known, problem, entities, repeated)).sending(sends);
        });
  }

  /** Of more than can be read at once it says so: a figure over a part is a lower bound. */
  private static ProblemEvent compared(
      Known known, ProblemFile.Problem problem, int entities, boolean repeated) {
    Tied tied = known.facts().get(Need.TIED, key(ProblemProcedure.NAME, problem)).orElse(Tied.NONE);
    return tied.more()
        ? new ProblemEvent.KindComparedInPart(
            known.law().asOf(), tied.cases().size(), entities, repeated)
        : new ProblemEvent.ProblemCompared(known.law().asOf(), entities, repeated);
  }

  private static List<CaseFile> cases(Known known, String key) {
    return known.facts().get(Need.TIED, key).map(Tied::cases).orElse(List.of());
  }

  private static Command improvement(
      Known known, Actor actor, int send, ProblemFile.Problem problem) {
    CaseId id = known.file().newCase(send);
    return new Command(
        id,
        ImprovementProcedure.NAME + "/" + ImprovementProcedure.OPEN,
        JsonNodeFactory.instance
            .objectNode()
            .put("unit", problem.unit())
            .put("category", problem.category())
            .put("source", known.file().id().toString()),
        actor,
        known.effectiveAt(),
        "improvement/" + id);
  }
}
