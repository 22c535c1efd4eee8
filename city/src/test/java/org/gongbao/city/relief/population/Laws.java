package org.gongbao.city.relief.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.law.Dated;
import org.gongbao.law.LawBook;
import org.gongbao.law.Parameter;
import org.gongbao.law.WorkCalendar;

/** Laws to reckon by: that of the notice, and others made of it. */
final class Laws {

  static final LocalDate AFTER_ALL = LawTerms.ALL_PUBLISHED;

  private Laws() {}

  static LawBook shipped() {
    return Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina()));
  }

  /** The book with one more version of a figure. */
  static LawBook with(
      LawBook book, String name, LocalDate from, LocalDate published, Parameter.Value value) {
    Parameter old = book.parameter(name).orElseThrow();
    List<Dated.Version<Parameter.Value>> versions = new ArrayList<>(old.values().versions());
    versions.add(
        new Dated.Version<>(value, from, Optional.empty(), Optional.of(published), old.cite()));
    return book.with(
        List.of(
            new Parameter(name, old.unit(), old.cite(), old.setting(), Dated.of(name, versions))));
  }

  /** Every figure is another, some from the middle of the year on. */
  static LawBook another() {
    LocalDate first = LocalDate.of(2020, 11, 1);
    LocalDate spring = LocalDate.of(2021, 3, 15);
    LocalDate published = LocalDate.of(2021, 2, 1);
    LawBook book = shipped();
    book = with(book, "relief.supplement.gate", spring, published, text("2000.00"));
    book = with(book, "relief.supplement.deductible", first, published, text("1500.50"));
    book =
        with(
            book,
            "relief.supplement.bands",
            spring,
            published,
            new Parameter.Bands(
                List.of(
                    band("0.00", "7777.77", "0.123456"),
                    band("7777.77", "20000.01", "0.3"),
                    new Parameter.Band(
                        new BigDecimal("20000.01"), Optional.empty(), new BigDecimal("0.41")))));
    book = with(book, "relief.supplement.max", first, published, text("90000.00"));
    book = with(book, "relief.accident.medical.rate", spring, published, text("0.835"));
    book = with(book, "relief.accident.medical.max", first, published, text("3333.33"));
    book = with(book, "relief.accident.disability.max", spring, published, text("45000.01"));
    book = with(book, "relief.accident.death", first, published, text("2500.00"));
    book = with(book, "relief.illness.death", spring, published, text("1999.99"));
    book = with(book, "relief.student.benefit", spring, published, text("12345.67"));
    book =
        with(
            book,
            "relief.student.age",
            first,
            published,
            new Parameter.Table(Map.of("min", "6", "max", "18")));
    return with(
        book,
        "relief.education",
        spring,
        published,
        new Parameter.Table(
            Map.of(
                "junior-college", "2222.22", "undergraduate", "0.00", "postgraduate", "6000.00")));
  }

  static Parameter.Text text(String value) {
    return new Parameter.Text(value);
  }

  private static Parameter.Band band(String over, String upto, String rate) {
    return new Parameter.Band(
        new BigDecimal(over), Optional.of(new BigDecimal(upto)), new BigDecimal(rate));
  }
}
