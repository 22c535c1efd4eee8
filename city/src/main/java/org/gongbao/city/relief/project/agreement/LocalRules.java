package org.gongbao.city.relief.project.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.files.FileId;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.Annex;
import org.gongbao.city.relief.project.Insurers;
import org.gongbao.city.relief.project.Roles;
import org.gongbao.engine.ActionBuilder;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Known;
import org.gongbao.engine.Need;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.ProcedureBuilder;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Parameter;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The implementing rules of a place (实施细则), made by its organ together with the insurer's branch:
 * owed from the launch until they are filed, without a last day. Amounts and rates are the city's
 * (relief/1.2): rules may repeat them and not change them.
 */
public final class LocalRules {

  /** Name of the procedure. */
  public static final String NAME = "relief-local-rules";

  private static final ClauseId RULES = ClauseId.of("relief/4.2.2");
  private static final ClauseId CITY_WIDE = ClauseId.of("relief/1.2");

  enum Stage {
    OWED,
    FILED
  }

  /** The opening that the launch of the project sends. */
  record Owe(String place) {}

  /** Hands in a text. */
  record Draft(FileId text) {}

  /** Sets an amount or a rate in the rules. */
  record SetFigure(String parameter, BigDecimal value) {}

  /** Signs. */
  record Sign() {}

  /** Files the rules. */
  record FileRules() {}

  private LocalRules() {}

  /** Name of the opening for a place, by who owes the rules. */
  public static String opening(ServicePlace place) {
    return NAME + "/" + (place.isDivision() ? "owe-as-division" : "owe-as-unit");
  }

  /** The procedure. */
  public static Procedure procedure() {
    ProcedureBuilder<LocalRulesFile> begun =
        Procedure.of(NAME, LocalRulesFile.EMPTY)
            .law("relief")
            .events(LocalRulesEvent.class, LocalRulesFile::apply);
    return owed(
            owed(begun.on("owe-as-division", Owe.class), "owed-by-division", Roles.DISTRICT)
                .on("owe-as-unit", Owe.class),
            "owed-by-unit",
            Roles.UNIT)
        .on("draft", Draft.class)
        .from(Stage.OWED)
        .by(Roles.DISTRICT, Roles.UNIT)
        .cites("relief/4.2.2")
        .needs(Need.TIED, file -> Insurers.needs(LocalRulesFile.of(file).place()))
        .records(
            (known, in) -> new LocalRulesEvent.LocalRulesDrafted(in.text(), known.law().asOf()))
        // the place may have another insurer by now
        .ties((known, in) -> insurer(known, LocalRulesFile.of(known).place()))
        .on("set-figure", SetFigure.class)
        .from(Stage.OWED)
        .by(Roles.DISTRICT, Roles.UNIT)
        .cites("relief/1.2", "relief/4.2.2")
        .rule(LocalRules::cityWide)
        .records((known, in) -> new LocalRulesEvent.FigureRepeated(in.parameter(), in.value()))
        .on("sign-for-place", Sign.class)
        .from(Stage.OWED)
        .by(Roles.DISTRICT, Roles.UNIT)
        .cites("relief/4.2.2")
        .guard(LocalRules::drafted)
        .needs(Need.TIED, file -> Insurers.needs(LocalRulesFile.of(file).place()))
        .records((known, in) -> signed(known, LocalRulesFile.Side.PLACE))
        .ties((known, in) -> insurer(known, LocalRulesFile.of(known).place()))
        .on("sign-for-branch", Sign.class)
        .from(Stage.OWED)
        .by(Roles.INSURER, Roles.BRANCH)
        .cites("relief/4.2.2")
        .needs(Need.TIED, file -> Insurers.needs(LocalRulesFile.of(file).place()))
        .guard(LocalRules::drafted)
        .guard(LocalRules::ownInsurer)
        .records((known, in) -> signed(known, LocalRulesFile.Side.BRANCH))
        .on("file-rules", FileRules.class)
        .from(Stage.OWED)
        .to(Stage.FILED)
        .by(Roles.DISTRICT, Roles.UNIT)
        .cites("relief/4.2.2")
        .needs(Need.TIED, file -> Insurers.needs(LocalRulesFile.of(file).place()))
        .guard(LocalRules::drafted)
        .guard(LocalRules::bothSigned)
        .guard(LocalRules::signedByItsInsurer)
        .records((known, in) -> new LocalRulesEvent.LocalRulesFiled(known.law().asOf()))
        .closes()
        .build();
  }

  /** Whoever owes the rules has the task in the inbox until they are filed. */
  private static org.gongbao.engine.ClockBuilder<LocalRulesFile> owed(
      ActionBuilder<LocalRulesFile, Owe> opening, String task, String bearer) {
    return opening
        .opens()
        .to(Stage.OWED)
        .cites("relief/4.2.2")
        .needs(Need.TIED, (file, in) -> Insurers.needs(in.path("place").asString("")))
        .rule((known, in) -> Annex.place(in.place()))
        .records((known, in) -> new LocalRulesEvent.LocalRulesOwed(in.place(), known.law().asOf()))
        .ties(LocalRules::sides)
        .starts(task)
        .clock(task, bearer)
        .on(file -> Optional.empty())
        .cites("relief/4.2.2")
        .stoppedBy("file-rules");
  }

  private static List<Tie> sides(Known known, Owe in) {
    List<Tie> ties = new ArrayList<>();
    ties.add(Sides.place(known, Annex.listed(in.place())));
    ties.addAll(Sides.above(known, Annex.listed(in.place())));
    ties.addAll(insurer(known, in.place()));
    return ties;
  }

  private static List<Tie> insurer(Known known, String place) {
    return Insurers.of(known, place) instanceof Ruling.Granted<Integer>(Integer insurer, var _)
        ? List.of(Sides.insurer(known, insurer))
        : List.of();
  }

  private static LocalRulesEvent signed(Known known, LocalRulesFile.Side side) {
    return new LocalRulesEvent.LocalRulesSigned(side, known.law().asOf());
  }

  private static Ruling<Boolean> drafted(Known known) {
    return known.law().condition(RULES, "text-at-hand", LocalRulesFile.of(known).text().isPresent())
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MISSING, RULES, "relief.rules-without-text");
  }

  private static Ruling<Boolean> bothSigned(Known known) {
    LocalRulesFile file = LocalRulesFile.of(known);
    List<String> missing = new ArrayList<>();
    if (file.placeSigned().isEmpty()) {
      missing.add(LocalRulesFile.Side.PLACE.toString());
    }
    if (file.insurerSigned().isEmpty()) {
      missing.add(LocalRulesFile.Side.BRANCH.toString());
    }
    return known.law().condition(RULES, "signed-by-both", missing.isEmpty())
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.MISSING, RULES, "relief.rules-unsigned", String.join(", ", missing));
  }

  /** A place that has another insurer since needs the signature of that one. */
  private static Ruling<Boolean> signedByItsInsurer(Known known) {
    LocalRulesFile file = LocalRulesFile.of(known);
    return Insurers.of(known, file.place(), file.insurerSigned().orElseThrow())
        .then(signer ->
            Insurers.of(known, file.place())
                .then(insurer ->
                    known.law().condition(RULES, "signed-by-its-insurer", signer.equals(insurer))
                        ? Ruling.granted(true)
                        : Ruling.refused(
                            RefusalKind.CONFLICT,
                            RULES,
                            "relief.rules-of-former-insurer",
                            Annex.nameOf(signer),
                            Annex.nameOf(insurer))));
  }

  /** Who signs acts for the insurer that serves the place today. */
  private static Ruling<Boolean> ownInsurer(Known known, Actor actor) {
    return Insurers.of(known, LocalRulesFile.of(known).place())
        .then(insurer -> Annex.actsFor(known, actor, insurer, RULES));
  }

  /** A figure of the notice, as it is for the whole city. */
  private static Ruling<Boolean> cityWide(Known known, SetFigure in) {
    Optional<Parameter> figure =
        known
            .law()
            .book()
            .parameter(in.parameter())
            .filter(one -> one.name().startsWith("relief."));
    if (figure.isEmpty() || !isOneFigure(figure.get())) {
      return Ruling.refused(
          RefusalKind.MALFORMED, CITY_WIDE, "relief.no-such-figure", in.parameter());
    }
    return known
        .law()
        .decimal(in.parameter())
        .then(city ->
            known.law().condition(CITY_WIDE, "as-in-the-city", city.compareTo(in.value()) == 0)
                ? Ruling.granted(true)
                : Ruling.refused(
                    RefusalKind.CONFLICT,
                    CITY_WIDE,
                    "relief.city-wide",
                    in.parameter(),
                    in.value().toPlainString(),
                    city.toPlainString()));
  }

  /** Tables and words are no figure that rules could set. */
  private static boolean isOneFigure(Parameter parameter) {
    return parameter.values().versions().stream()
        .allMatch(version ->
            version.value() instanceof Parameter.Text(String text)
                && text.matches("[0-9]+(\\.[0-9]+)?"));
  }
}
