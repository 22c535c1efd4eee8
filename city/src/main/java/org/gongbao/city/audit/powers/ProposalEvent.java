package org.gongbao.city.audit.powers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Personal;

/** What can happen on a proposal. Text is sealed for the auditee's organ, else for the unit. */
sealed interface ProposalEvent extends CaseEvent {

  /** The audit office proposed something. */
  record ProposalFiled(
      @Open String unit,
      @Open Optional<String> auditee,
      Optional<CaseId> project,
      ProposalKind kind,
      LocalDate proposed,
      Personal<String> text,
      Optional<Personal<String>> circle,
      List<ProposalInput.Merit> merits)
      implements ProposalEvent {}

  /** It was checked what came of it. */
  record AdoptionChecked(
      ProposalInput.Adoption adoption, LocalDate checked, Optional<Personal<String>> note)
      implements ProposalEvent {}

  /** The unit answered. */
  record ProposalAnswered(boolean accepted, LocalDate answered, Optional<Personal<String>> reason)
      implements ProposalEvent {}
}
