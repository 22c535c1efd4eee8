package org.gongbao.city.relief.roll;

import java.time.LocalDate;
import java.time.YearMonth;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What happens to a veterans' list. */
sealed interface VeteransEvent extends CaseEvent {

  /** A veterans' office began its list of a month. */
  record VeteransListOpened(@Open String place, YearMonth month, int period)
      implements VeteransEvent {}

  /** Its rows were reviewed. */
  record VeteransReviewed(@Open String by, LocalDate day, long rows) implements VeteransEvent {}

  /** It was confirmed by another person: its rows count as confirmed from now on. */
  record VeteransConfirmed(@Open String by, LocalDate day, long rows) implements VeteransEvent {}

  /** It goes back to be worked on. */
  record VeteransReturned(LocalDate day, Personal<String> reason) implements VeteransEvent {}

  /** It went to the civil affairs bureau of the place. */
  record VeteransSent(LocalDate day) implements VeteransEvent {}

  /** Enrolment and policy were explained to so many of its people. */
  record EnrolmentExplained(long persons, LocalDate day, Personal<String> how)
      implements VeteransEvent {}
}
