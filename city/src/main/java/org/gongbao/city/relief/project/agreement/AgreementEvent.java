package org.gongbao.city.relief.project.agreement;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Personal;

/** What can happen on a framework agreement; text is sealed for the insurer. */
sealed interface AgreementEvent extends CaseEvent {

  /** It is being drawn up. */
  record AgreementDrawnUp(int insurer, LocalDate drawnUp) implements AgreementEvent {}

  /** A topic was settled, or settled otherwise. */
  record HeadingWritten(Heading heading, Personal<String> text) implements AgreementEvent {}

  /** The shares paid by grade of disability, from a day on. */
  record RatiosEntered(LocalDate from, List<AgreementFile.Grade> grades)
      implements AgreementEvent {}

  /** When which share of the premium is paid. */
  record ScheduleEntered(List<AgreementFile.Instalment> instalments) implements AgreementEvent {}

  /** A side signed. */
  record AgreementSigned(AgreementFile.Side side, LocalDate signed) implements AgreementEvent {}
}
