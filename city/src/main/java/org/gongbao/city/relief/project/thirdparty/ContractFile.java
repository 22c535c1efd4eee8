package org.gongbao.city.relief.project.thirdparty;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Organ;
import org.gongbao.engine.Personal;

/**
 * What a case knows of the contract of a third party.
 *
 * @param contract empty before it is engaged
 * @param ended day on which it ended early
 */
public record ContractFile(
    Optional<Contract> contract, List<Work> work, Optional<LocalDate> ended) {

  /** Nothing yet. */
  static final ContractFile EMPTY = new ContractFile(Optional.empty(), List.of(), Optional.empty());

  /** The five tasks for which one may be engaged (relief/4.4.2). */
  public enum Task {
    /** Advice on enrolment. */
    ENROLMENT_ADVICE,
    /** Supervision of claims. */
    CLAIMS_SUPERVISION,
    /** Mediation of complaints. */
    COMPLAINT_MEDIATION,
    /** Analysis of data. */
    DATA_ANALYSIS,
    /** Evaluation of the project. */
    PROJECT_EVALUATION;

    /** As written in JSON: {@code complaint-mediation}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Who is engaged for what, and until when. */
  public record Contract(
      @CaseEvent.Open @Organ String party,
      List<Task> tasks,
      LocalDate from,
      LocalDate lastDayInclusive) {}

  /** Something done. */
  public record Work(Task task, Personal<String> what, LocalDate recorded) {}

  public ContractFile {
    work = List.copyOf(work);
  }

  /** What the contract of a case knows. */
  public static ContractFile of(CaseFile file) {
    return file.data(ContractFile.class);
  }

  static Contract contract(Known known) {
    return of(known.file()).contract().orElseThrow();
  }

  ContractFile apply(ContractEvent event) {
    return switch (event) {
      case ContractEvent.ThirdPartyEngaged e ->
          new ContractFile(
              Optional.of(new Contract(e.party(), e.tasks(), e.from(), e.lastDayInclusive())),
              work,
              ended);
      case ContractEvent.WorkRecorded e ->
          new ContractFile(
              contract,
              Stream.concat(work.stream(), Stream.of(new Work(e.task(), e.what(), e.recorded())))
                  .toList(),
              ended);
      case ContractEvent.ContractEnded e ->
          new ContractFile(contract, work, Optional.of(e.ended()));
    };
  }
}
