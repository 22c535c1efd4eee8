package org.gongbao.city.relief.project.thirdparty;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen on the contract of a third party; text is sealed for the party. */
sealed interface ContractEvent extends CaseEvent {

  /** It was engaged for some tasks and some time. */
  record ThirdPartyEngaged(
      @Open String party, List<ContractFile.Task> tasks, LocalDate from, LocalDate lastDayInclusive)
      implements ContractEvent {}

  /** It did something of its tasks. */
  record WorkRecorded(ContractFile.Task task, Personal<String> what, LocalDate recorded)
      implements ContractEvent {}

  /** The contract ended before its last day. */
  record ContractEnded(LocalDate ended) implements ContractEvent {}
}
