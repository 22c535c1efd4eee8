package org.gongbao.city.relief.project.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.Annex;
import org.gongbao.city.relief.project.Insurers;
import org.gongbao.city.relief.project.Roles;
import org.gongbao.engine.ActionBuilder;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Change;
import org.gongbao.engine.ClockBuilder;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Posting;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.ProcedureBuilder;
import org.gongbao.engine.Tie;
import org.gongbao.engine.Tied;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form by which a place rates its insurer (评价表): sent with the evaluation to whoever is served,
 * asked for by a place that was served earlier in the year; nobody rates another's insurer.
 */
public final class Ratings {

  /** Name of the procedure. */
  public static final String NAME = "relief-rating";

  private static final ClauseId ANSWERS = ClauseId.of("relief/6.2.6");
  private static final String BY_DIVISION = "send-to-division";
  private static final String BY_UNIT = "send-to-unit";

  enum Stage {
    SENT,
    ANSWERED
  }

  /** The opening that an evaluation sends. */
  record SendForm(CaseId evaluation, int insurer, int year, String place) {}

  /** A place asks for a form. */
  record AskForForm(int insurer, int year, String place) {}

  /** Rates the insurer. */
  record Rate(List<Item> unmet, Optional<String> remark) {}

  private Ratings() {}

  /** The form that an evaluation sends to a place. */
  static Command opening(
      Known known, Actor actor, int number, int insurer, int year, ServicePlace place) {
    CaseId id = known.file().newCase(number);
    ObjectNode input =
        JsonNodeFactory.instance
            .objectNode()
            .put("evaluation", known.file().id().toString())
            .put("insurer", insurer)
            .put("year", year)
            .put("place", place.id());
    return new Command(
        id,
        NAME + "/" + (place.isDivision() ? BY_DIVISION : BY_UNIT),
        input,
        actor,
        known.effectiveAt(),
        "form/" + id);
  }

  /** The procedure. */
  public static Procedure procedure() {
    ProcedureBuilder<RatingFile> begun =
        Procedure.of(NAME, RatingFile.EMPTY)
            .law("relief")
            .events(RatingEvent.class, RatingFile::apply);
    return sent(
            sent(begun.on(BY_DIVISION, SendForm.class), "answer-of-division", Roles.DISTRICT)
                .on(BY_UNIT, SendForm.class),
            "answer-of-unit",
            Roles.UNIT)
        .on("ask-for-form", AskForForm.class)
        .opens()
        .to(Stage.SENT)
        .by(Roles.DISTRICT, Roles.UNIT)
        .cites("relief/6.2.6")
        .needs(Need.TIED, (file, input) -> needs(input))
        .rule((known, in) -> Annex.insurer(in.insurer()))
        .rule((known, in) -> Annex.place(in.place()))
        .rule(Ratings::itsInsurer)
        .rule((known, in) -> evaluation(known, in.insurer(), in.year()))
        .does(Ratings::ask)
        .ties((known, in) -> sides(known, in.place()))
        .on("rate", Rate.class)
        .from(Stage.SENT)
        .to(Stage.ANSWERED)
        .by(Roles.DISTRICT, Roles.UNIT)
        .cites("relief/6.2.6")
        .does(Ratings::rate)
        .closes()
        .build();
  }

  private static ClockBuilder<RatingFile> sent(
      ActionBuilder<RatingFile, SendForm> opening, String task, String bearer) {
    return opening
        .opens()
        .to(Stage.SENT)
        .cites("relief/6.2.6")
        .does((known, in) ->
            Ruling.granted(form(known, in.evaluation(), in.insurer(), in.year(), in.place())))
        .ties((known, in) -> sides(known, in.place()))
        .starts(task)
        .clock(task, bearer)
        .on(file -> Optional.empty())
        .cites("relief/6.2.6");
  }

  private static List<Tie> sides(Known known, String place) {
    List<Tie> ties = new ArrayList<>(Sides.city(known));
    ties.add(Sides.place(known, Annex.listed(place)));
    return ties;
  }

  private static List<String> needs(JsonNode input) {
    List<String> keys = new ArrayList<>(Insurers.needs(input.path("place").asString("")));
    keys.add(evaluations());
    return keys;
  }

  private static String evaluations() {
    return Tied.key(Evaluations.NAME, "division/" + Sides.CITY, Sides.POLICYHOLDER);
  }

  private static Ruling<Boolean> itsInsurer(Known known, AskForForm in) {
    boolean served =
        in.year() > 0
            && in.year() <= known.law().asOf().getYear()
            && Insurers.everServed(
                known,
                in.place(),
                in.insurer(),
                LocalDate.of(in.year(), 1, 1),
                LocalDate.of(in.year(), 12, 31));
    return known.law().condition(ANSWERS, "its-own-insurer", served)
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.WRONG_PLACE,
            ANSWERS,
            "relief.not-its-insurer",
            Annex.listed(in.place()).official(),
            Annex.nameOf(in.insurer()),
            in.year());
  }

  private static Ruling<CaseFile> evaluation(Known known, int insurer, int year) {
    return known.facts().get(Need.TIED, evaluations()).orElse(Tied.NONE).cases().stream()
        .filter(file -> file.closed().isEmpty())
        .filter(file ->
            EvaluationFile.of(file).insurer() == insurer && EvaluationFile.of(file).year() == year)
        .findFirst()
        .map(Ruling::granted)
        .orElseGet(() ->
            Ruling.refused(
                RefusalKind.MISSING, ANSWERS, "relief.no-evaluation", Annex.nameOf(insurer), year));
  }

  private static Ruling<Change> ask(Known known, AskForForm in, Actor actor) {
    return evaluation(known, in.insurer(), in.year())
        .map(evaluation ->
            form(known, evaluation.id(), in.insurer(), in.year(), in.place())
                .sending(
                    List.of(
                        command(
                            known,
                            actor,
                            evaluation.id(),
                            Evaluations.EXPECT,
                            JsonNodeFactory.instance.objectNode().put("place", in.place())))));
  }

  /** One form for a place and an evaluation. */
  private static Change form(Known known, CaseId evaluation, int insurer, int year, String place) {
    return Change.of(new RatingEvent.FormSent(evaluation, insurer, year, place, known.law().asOf()))
        .posting(
            new Posting(
                Posting.Account.free("relief-forms"),
                Posting.Account.claim(NAME + "/" + evaluation + "/" + place),
                1));
  }

  private static Ruling<Change> rate(Known known, Rate in, Actor actor) {
    RatingFile.Form form = RatingFile.form(known);
    List<Item> unmet = in.unmet().stream().distinct().toList();
    ObjectNode input = JsonNodeFactory.instance.objectNode().put("place", form.place());
    unmet.forEach(item -> input.withArray("unmet").add(item.toString()));
    if (unmet.isEmpty()) {
      input.putArray("unmet");
    }
    return Ruling.granted(
        Change.of(
                new RatingEvent.FormAnswered(
                    unmet,
                    known.law().asOf(),
                    in.remark()
                        .map(text -> Personal.of(Sides.subject(Annex.listed(form.place())), text))))
            .sending(
                List.of(command(known, actor, form.evaluation(), Evaluations.RECEIVE, input))));
  }

  private static Command command(
      Known known, Actor actor, CaseId target, String action, ObjectNode input) {
    return new Command(
        target,
        action,
        input,
        actor,
        known.effectiveAt(),
        action + "/" + known.file().id() + "/" + known.file().revision());
  }
}
