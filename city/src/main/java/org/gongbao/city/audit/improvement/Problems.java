package org.gongbao.city.audit.improvement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Tied;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Problems of the ledger, as the audit project enters, marks and asks for them. */
public final class Problems {

  /** A category is a word of the unit's list, without spaces: it finds problems of its kind. */
  private static final String CATEGORY = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}";

  private Problems() {}

  /** True if the text may be a category: letters, figures, dots, dashes, at most 40 of them. */
  public static boolean isCategory(String text) {
    return text.matches(CATEGORY);
  }

  /**
   * The opening that an action on the project in hand sends for a problem of its report.
   *
   * @param send number of this opening among those the action sends
   * @param number of the problem in the report, from 1
   */
  public static Command open(
      Known known,
      Actor actor,
      int send,
      String unit,
      String auditee,
      Source source,
      String category,
      String text,
      int number) {
    CaseId id = known.file().newCase(send);
    ObjectNode input =
        JsonNodeFactory.instance
            .objectNode()
            .put("unit", unit)
            .put("auditee", auditee)
            .put("source", source.toString())
            .put("category", category)
            .put("text", text)
            .put("project", known.file().id().toString())
            .put("number", number);
    Parties.division(known).ifPresent(of -> input.put("division", of));
    return new Command(
        id,
        ProblemProcedure.NAME + "/" + ProblemProcedure.OPEN_PROBLEM,
        input,
        actor,
        known.effectiveAt(),
        "problem/" + id);
  }

  /** The report on rectification of one problem, as an action on its project sends it. */
  public static Command mark(
      Known known,
      Actor actor,
      CaseId problem,
      boolean done,
      boolean refused,
      Optional<String> reason,
      Optional<LocalDate> followUpOn) {
    ObjectNode input =
        JsonNodeFactory.instance.objectNode().put("done", done).put("refused", refused);
    reason.ifPresent(why -> input.put("reason", why));
    followUpOn.ifPresent(day -> input.put("followUpOn", day.toString()));
    return new Command(
        problem,
        ProblemProcedure.MARK,
        input,
        actor,
        known.effectiveAt(),
        "mark/" + known.file().id() + "/" + known.file().revision() + "/" + problem);
  }

  /** Number of a problem in the report that named it. */
  public static int number(CaseFile problem) {
    return ProblemFile.of(problem).entered().number();
  }

  /** True if a problem is done, so that nothing more is reported on it. */
  public static boolean isDone(CaseFile problem) {
    return problem.stage().equals(ProblemStage.DONE.name());
  }

  /** The key of {@link Need#TIED} under which {@link #of} finds the problems of a project. */
  public static List<String> needs(CaseFile project) {
    return List.of(Tied.key(ProblemProcedure.NAME, "case/" + project.id(), Ledger.SOURCE));
  }

  /** The problems of the project in hand, by their numbers. */
  public static List<CaseFile> of(Known known) {
    return known
        .facts()
        .get(Need.TIED, needs(known.file()).getFirst())
        .map(Tied::cases)
        .orElse(List.of())
        .stream()
        .sorted(Comparator.comparingInt(one -> ProblemFile.of(one).entered().number()))
        .toList();
  }
}
