package org.gongbao.city.relief.project.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.city.files.FileId;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;

/**
 * What a case knows of the local rules of a place.
 *
 * @param place id in the annex; empty before they are owed
 * @param figures amounts and rates of the city that they repeat
 */
public record LocalRulesFile(
    @CaseEvent.Open String place,
    Optional<LocalDate> since,
    Optional<FileId> text,
    List<Figure> figures,
    Optional<LocalDate> placeSigned,
    Optional<LocalDate> insurerSigned,
    Optional<LocalDate> filed) {

  /** Nothing yet. */
  static final LocalRulesFile EMPTY =
      new LocalRulesFile(
          "",
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Who signs. */
  public enum Side {
    /** The organ of the place. */
    PLACE,
    /** The branch of its insurer. */
    BRANCH;

    /** As written in JSON. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A figure of the city. */
  public record Figure(@CaseEvent.Open String parameter, BigDecimal value) {}

  public LocalRulesFile {
    figures = List.copyOf(figures);
  }

  /** What the local rules of a case know. */
  public static LocalRulesFile of(CaseFile file) {
    return file.data(LocalRulesFile.class);
  }

  static LocalRulesFile of(Known known) {
    return of(known.file());
  }

  LocalRulesFile apply(LocalRulesEvent event) {
    return switch (event) {
      case LocalRulesEvent.LocalRulesOwed e ->
          new LocalRulesFile(
              e.place(), Optional.of(e.since()), text, figures, placeSigned, insurerSigned, filed);
      case LocalRulesEvent.LocalRulesDrafted e ->
          new LocalRulesFile(
              place,
              since,
              Optional.of(e.text()),
              figures,
              Optional.empty(),
              Optional.empty(),
              filed);
      case LocalRulesEvent.FigureRepeated e ->
          new LocalRulesFile(
              place,
              since,
              text,
              Stream.concat(
                      figures.stream().filter(one -> !one.parameter().equals(e.parameter())),
                      Stream.of(new Figure(e.parameter(), e.value())))
                  .toList(),
              placeSigned,
              insurerSigned,
              filed);
      case LocalRulesEvent.LocalRulesSigned e ->
          new LocalRulesFile(
              place,
              since,
              text,
              figures,
              e.side() == Side.PLACE ? Optional.of(e.signed()) : placeSigned,
              e.side() == Side.BRANCH ? Optional.of(e.signed()) : insurerSigned,
              filed);
      case LocalRulesEvent.LocalRulesFiled e ->
          new LocalRulesFile(
              place, since, text, figures, placeSigned, insurerSigned, Optional.of(e.filed()));
    };
  }
}
