package org.gongbao.city.relief.project.thirdparty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.Roles;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The contract of a third party (第三方机构), engaged to help civil affairs with some of five tasks for
 * some time. It confirms no list and pays no claim: {@link #decidesNothing} is the guard for that.
 */
public final class ThirdParties {

  /** Name of the procedure. */
  public static final String NAME = "relief-third-party";

  /** The capacity of the party under contract. */
  public static final String PARTY = "relief-third-party";

  private static final ClauseId HELP = ClauseId.of("relief/4.4.2");
  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  enum Stage {
    ENGAGED,
    ENDED
  }

  /**
   * Engages one.
   *
   * @param party id of its organ
   */
  record Engage(
      String party, List<ContractFile.Task> tasks, LocalDate from, LocalDate lastDayInclusive) {}

  /** Records something done. */
  record RecordWork(ContractFile.Task task, String what) {}

  /** Ends it early. */
  record End() {}

  private ThirdParties() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, ContractFile.EMPTY)
        .law("relief")
        .events(ContractEvent.class, ContractFile::apply)
        .on("engage", Engage.class)
        .opens()
        .to(Stage.ENGAGED)
        .by(Roles.MUNICIPAL)
        .cites("relief/4.4.2")
        .rule(ThirdParties::wellFormed)
        .records((known, in) ->
            new ContractEvent.ThirdPartyEngaged(
                in.party(),
                in.tasks().stream().distinct().toList(),
                in.from(),
                in.lastDayInclusive()))
        .ties(ThirdParties::sides)
        .starts("term")
        .on("record-work", RecordWork.class)
        .from(Stage.ENGAGED)
        .by(Roles.THIRD_PARTY)
        .cites("relief/4.4.2")
        .guard(ThirdParties::within)
        .rule(ThirdParties::engagedFor)
        .records((known, in) ->
            new ContractEvent.WorkRecorded(
                in.task(),
                Personal.of("organ/" + ContractFile.contract(known).party(), in.what()),
                known.law().asOf()))
        .clock("term", Roles.MUNICIPAL)
        .on(ThirdParties::over)
        .cites("relief/4.4.2")
        .on("end-contract", End.class)
        .from(Stage.ENGAGED)
        .to(Stage.ENDED)
        .by(Roles.MUNICIPAL)
        .cites("relief/4.4.2")
        .records((known, in) -> new ContractEvent.ContractEnded(known.law().asOf()))
        .closes()
        .build();
  }

  /**
   * Refused to a third party, whatever case it is: to confirm a list or to pay a claim is none of
   * the five tasks. For actions that name {@code third-party} among their roles, so that the
   * refusal is this clause's.
   */
  public static Ruling<Boolean> decidesNothing(Known known, Actor actor) {
    boolean third = actor.holds(Roles.THIRD_PARTY);
    return known.law().condition(HELP, "no-third-party", !third)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.WRONG_ROLE, HELP, "relief.third-party-decides-nothing");
  }

  private static Ruling<Boolean> wellFormed(Known known, Engage in) {
    if (!in.party().matches(ID)) {
      return Ruling.refused(
          RefusalKind.MALFORMED, HELP, "engine.input", "/party", "input.form", in.party());
    }
    if (in.tasks().isEmpty()) {
      return Ruling.refused(RefusalKind.MISSING, HELP, "relief.no-task");
    }
    return in.lastDayInclusive().isBefore(in.from())
            || in.lastDayInclusive().isBefore(known.law().asOf())
        ? Ruling.refused(
            RefusalKind.CONDITION_NOT_MET,
            HELP,
            "relief.term-backwards",
            in.from(),
            in.lastDayInclusive())
        : Ruling.granted(true);
  }

  /** The party sees its contract as long as it runs. */
  private static List<Tie> sides(Known known, Engage in) {
    List<Tie> ties = new ArrayList<>(Sides.city(known));
    ties.add(
        new Tie(
            "organ/" + in.party(),
            PARTY,
            LegalTime.startOf(in.from()),
            Optional.of(LegalTime.endOf(in.lastDayInclusive()))));
    return ties;
  }

  private static Optional<Instant> over(CaseFile file) {
    return ContractFile.of(file)
        .contract()
        .map(contract -> LegalTime.endOf(contract.lastDayInclusive()));
  }

  private static Ruling<Boolean> within(Known known) {
    ContractFile.Contract contract = ContractFile.contract(known);
    LocalDate today = known.law().asOf();
    boolean within =
        !today.isBefore(contract.from()) && !today.isAfter(contract.lastDayInclusive());
    return known.law().condition(HELP, "contract-runs", within)
        ? Ruling.granted(true)
        : Ruling.refused(
            today.isBefore(contract.from()) ? RefusalKind.NOT_YET : RefusalKind.TOO_LATE,
            HELP,
            "relief.outside-term",
            contract.from(),
            contract.lastDayInclusive());
  }

  private static Ruling<Boolean> engagedFor(Known known, RecordWork in) {
    boolean engaged = ContractFile.contract(known).tasks().contains(in.task());
    return known.law().condition(HELP, "engaged-for-task", engaged)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.CONDITION_NOT_MET, HELP, "relief.other-task", in.task());
  }
}
