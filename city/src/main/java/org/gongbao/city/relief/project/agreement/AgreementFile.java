package org.gongbao.city.relief.project.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.law.Ratio;

/**
 * What a case knows of a framework agreement.
 *
 * @param insurer number in the annex; 0 before it is drawn up
 * @param ratios empty until the table of disability is entered
 */
public record AgreementFile(
    int insurer,
    List<Written> headings,
    Optional<Ratios> ratios,
    List<Instalment> instalments,
    Optional<LocalDate> policyholderSigned,
    Optional<LocalDate> insurerSigned) {

  /** Nothing yet. */
  static final AgreementFile EMPTY =
      new AgreementFile(
          0, List.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());

  /** Who signs. */
  public enum Side {
    /** The municipal civil affairs bureau. */
    POLICYHOLDER,
    /** The insurer. */
    INSURER;

    /** As written in JSON. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A topic and what was agreed on it. */
  public record Written(Heading heading, Personal<String> text) {}

  /**
   * The table of disability (伤残给付比例表).
   *
   * @param from first day of accidents for which it counts
   */
  public record Ratios(LocalDate from, List<Grade> grades) {}

  /** What is paid for a grade of disability, as a share of the maximum. */
  public record Grade(int grade, Ratio ratio) {}

  /** A share of the premium and the day by which it is paid. */
  public record Instalment(LocalDate due, Ratio share) {}

  public AgreementFile {
    headings = List.copyOf(headings);
    instalments = List.copyOf(instalments);
  }

  /** What the agreement of a case knows. */
  public static AgreementFile of(CaseFile file) {
    return file.data(AgreementFile.class);
  }

  static AgreementFile of(Known known) {
    return of(known.file());
  }

  /** Topics not settled yet, in the order of the text. */
  public List<Heading> missing() {
    List<Heading> written = headings.stream().map(Written::heading).toList();
    return Arrays.stream(Heading.values()).filter(one -> !written.contains(one)).toList();
  }

  /** The day on which the second side signed; empty until both have. */
  public Optional<LocalDate> signed() {
    return policyholderSigned.flatMap(
        one -> insurerSigned.map(other -> one.isAfter(other) ? one : other));
  }

  AgreementFile apply(AgreementEvent event) {
    return switch (event) {
      case AgreementEvent.AgreementDrawnUp e ->
          new AgreementFile(
              e.insurer(), headings, ratios, instalments, policyholderSigned, insurerSigned);
      case AgreementEvent.HeadingWritten e ->
          new AgreementFile(
              insurer,
              Stream.concat(
                      headings.stream().filter(one -> one.heading() != e.heading()),
                      Stream.of(new Written(e.heading(), e.text())))
                  .toList(),
              ratios,
              instalments,
              Optional.empty(),
              Optional.empty());
      case AgreementEvent.RatiosEntered e ->
          new AgreementFile(
              insurer,
              headings,
              Optional.of(new Ratios(e.from(), e.grades())),
              instalments,
              Optional.empty(),
              Optional.empty());
      case AgreementEvent.ScheduleEntered e ->
          new AgreementFile(
              insurer,
              headings,
              ratios,
              new ArrayList<>(e.instalments()),
              Optional.empty(),
              Optional.empty());
      case AgreementEvent.AgreementSigned e ->
          new AgreementFile(
              insurer,
              headings,
              ratios,
              instalments,
              e.side() == Side.POLICYHOLDER ? Optional.of(e.signed()) : policyholderSigned,
              e.side() == Side.INSURER ? Optional.of(e.signed()) : insurerSigned);
    };
  }
}
