package org.gongbao.city.relief.project.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.Annex;
import org.gongbao.city.relief.project.Roles;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Ratio;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * A framework agreement (框架协议) of the municipal bureau with an insurer: twelve topics, the table of
 * disability, the payment schedule, two signatures. What is written after a signature voids it; a
 * signed agreement is changed by the next one.
 */
public final class AgreementProcedure {

  /** Name of the procedure. */
  public static final String NAME = "relief-agreement";

  static final ClauseId TOPICS = ClauseId.of("relief/4.2.1");

  enum Stage {
    DRAFT,
    SIGNED
  }

  /** Draws one up. */
  record DrawUp(int insurer) {}

  /** Settles a topic. */
  record WriteHeading(Heading heading, String text) {}

  /**
   * Enters the table of disability.
   *
   * @param from first day of accidents for which it counts
   */
  record EnterRatios(LocalDate from, List<Row> grades) {}

  /** A row of the table. */
  record Row(int grade, BigDecimal ratio) {}

  /** Enters when the premium is paid. */
  record EnterSchedule(List<Part> instalments) {}

  /** An instalment. */
  record Part(LocalDate due, BigDecimal share) {}

  /** Signs. */
  record Sign() {}

  private AgreementProcedure() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, AgreementFile.EMPTY)
        .law("relief")
        .events(AgreementEvent.class, AgreementFile::apply)
        .on("draw-up", DrawUp.class)
        .opens()
        .to(Stage.DRAFT)
        .by(Roles.MUNICIPAL)
        .cites("relief/4.2.1")
        .rule((known, in) -> Annex.insurer(in.insurer()))
        .records(
            (known, in) -> new AgreementEvent.AgreementDrawnUp(in.insurer(), known.law().asOf()))
        .ties((known, in) -> sides(known, in.insurer()))
        .on("write-heading", WriteHeading.class)
        .from(Stage.DRAFT)
        .by(Roles.MUNICIPAL, Roles.INSURER)
        .cites("relief/4.2.1")
        .records(AgreementProcedure::write)
        .on("enter-ratios", EnterRatios.class)
        .from(Stage.DRAFT)
        .by(Roles.MUNICIPAL, Roles.INSURER)
        .cites("relief/4.2.1")
        .rule((known, in) -> shares(in))
        .records((known, in) -> ratios(in))
        .on("enter-schedule", EnterSchedule.class)
        .from(Stage.DRAFT)
        .by(Roles.MUNICIPAL, Roles.INSURER)
        .cites("relief/4.2.1")
        .rule((known, in) -> whole(in))
        .records((known, in) -> schedule(in))
        .on("sign-as-policyholder", Sign.class)
        .from(Stage.DRAFT)
        .to((file, in) -> signed(file))
        .by(Roles.MUNICIPAL)
        .cites("relief/4.2.1")
        .guard(AgreementProcedure::allSettled)
        .records((known, in) -> signed(known, AgreementFile.Side.POLICYHOLDER))
        .on("sign-as-insurer", Sign.class)
        .from(Stage.DRAFT)
        .to((file, in) -> signed(file))
        .by(Roles.INSURER)
        .cites("relief/4.2.1")
        .guard(AgreementProcedure::allSettled)
        .guard(AgreementProcedure::own)
        .records((known, in) -> signed(known, AgreementFile.Side.INSURER))
        .build();
  }

  private static List<Tie> sides(Known known, int insurer) {
    List<Tie> ties = new ArrayList<>(Sides.city(known));
    ties.add(Sides.insurer(known, insurer));
    return ties;
  }

  private static CaseEvent write(Known known, WriteHeading in) {
    int insurer = AgreementFile.of(known).insurer();
    return new AgreementEvent.HeadingWritten(
        in.heading(), Personal.of("organ/" + Sides.insurerOrgan(insurer), in.text()));
  }

  /** Each grade once, each share above none and not above the whole. */
  private static Ruling<Boolean> shares(EnterRatios in) {
    Set<Integer> grades = in.grades().stream().map(Row::grade).collect(Collectors.toSet());
    boolean inside =
        in.grades().stream()
            .map(row -> new Ratio(row.ratio()))
            .allMatch(ratio -> ratio.value().signum() > 0 && ratio.compareTo(Ratio.ONE) <= 0);
    return inside && !in.grades().isEmpty() && grades.size() == in.grades().size()
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.OUT_OF_BOUNDS, TOPICS, "relief.ratios-unfit");
  }

  private static CaseEvent ratios(EnterRatios in) {
    return new AgreementEvent.RatiosEntered(
        in.from(),
        in.grades().stream()
            .map(row -> new AgreementFile.Grade(row.grade(), new Ratio(row.ratio())))
            .toList());
  }

  /** The instalments are the whole premium. */
  private static Ruling<Boolean> whole(EnterSchedule in) {
    BigDecimal sum =
        in.instalments().stream().map(Part::share).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean positive = in.instalments().stream().allMatch(part -> part.share().signum() > 0);
    return positive && sum.compareTo(BigDecimal.ONE) == 0
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.OUT_OF_BOUNDS, TOPICS, "relief.schedule-not-whole", sum.toPlainString());
  }

  private static CaseEvent schedule(EnterSchedule in) {
    return new AgreementEvent.ScheduleEntered(
        in.instalments().stream()
            .map(part -> new AgreementFile.Instalment(part.due(), new Ratio(part.share())))
            .toList());
  }

  private static CaseEvent signed(Known known, AgreementFile.Side side) {
    return new AgreementEvent.AgreementSigned(side, known.law().asOf());
  }

  private static Stage signed(AgreementFile file) {
    return file.signed().isPresent() ? Stage.SIGNED : Stage.DRAFT;
  }

  private static Ruling<Boolean> own(Known known, Actor actor) {
    return Annex.actsFor(known, actor, AgreementFile.of(known).insurer(), TOPICS);
  }

  private static Ruling<Boolean> allSettled(Known known) {
    return complete(known, AgreementFile.of(known));
  }

  static Ruling<Boolean> complete(Known known, AgreementFile file) {
    List<Heading> missing = file.missing();
    return known.law().condition(TOPICS, "all-headings", missing.isEmpty())
        ? Ruling.granted(true)
        : Ruling.refused(
            RefusalKind.MISSING,
            TOPICS,
            "relief.headings-missing",
            String.join(", ", missing.stream().map(Heading::toString).toList()));
  }
}
