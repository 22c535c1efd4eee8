package org.gongbao.city.relief.project.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongbao.city.files.FileId;
import org.gongbao.engine.CaseEvent;

/** What can happen on the local rules of a place. */
sealed interface LocalRulesEvent extends CaseEvent {

  /** The place owes local rules. */
  record LocalRulesOwed(@Open String place, LocalDate since) implements LocalRulesEvent {}

  /** A text was handed in; signatures of an earlier one are void. */
  record LocalRulesDrafted(FileId text, LocalDate drafted) implements LocalRulesEvent {}

  /** An amount or a rate of the city was repeated in them. */
  record FigureRepeated(@Open String parameter, BigDecimal value) implements LocalRulesEvent {}

  /** A side signed. */
  record LocalRulesSigned(LocalRulesFile.Side side, LocalDate signed) implements LocalRulesEvent {}

  /** They were filed. */
  record LocalRulesFiled(LocalDate filed) implements LocalRulesEvent {}
}
