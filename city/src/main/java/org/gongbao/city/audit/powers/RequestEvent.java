package org.gongbao.city.audit.powers;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;
import org.gongbao.law.ClauseId;

/** What can happen on a request for material; its text is sealed for the auditee's organ. */
sealed interface RequestEvent extends CaseEvent {

  /** Material was asked for. */
  record MaterialRequested(
      About about, LocalDate requested, LocalDate due, List<RequestFile.Item> items)
      implements RequestEvent {}

  /**
   * Material came without a declaration.
   *
   * @param incomplete the clause by which it does not count as handed in
   */
  record MaterialLeft(LocalDate received, ClauseId incomplete, List<Personal<String>> files)
      implements RequestEvent {}

  /** Material was handed in with the declaration, in time or late. */
  record MaterialHandedIn(
      LocalDate received, boolean late, Personal<String> signedBy, List<Personal<String>> files)
      implements RequestEvent {}

  /** The day passed and nothing counts as handed in. */
  record RequestOverdue(LocalDate since, ClauseId by) implements RequestEvent {}

  /** The declaration proved false. */
  record DeclarationProvenFalse(LocalDate found, Personal<String> what) implements RequestEvent {}
}
