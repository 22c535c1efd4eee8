package org.gongbao.city.relief.roll;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.intake.RawRow;
import org.gongbao.city.intake.RowKind.Checked;
import org.gongbao.city.intake.RowKind.Column;
import org.gongbao.city.people.Parsed;
import org.gongbao.city.people.ResidentId;
import org.gongbao.city.relief.rules.Eligibility.CareGroup;
import org.gongbao.engine.Personal;
import org.gongbao.law.ClauseId;

/** The columns that every list of people of a place and month has, and what is wrong in them. */
final class PersonColumns {

  static final Column NAME = Column.of("name", "姓名");
  static final Column NUMBER = Column.of("number", "身份证号", "公民身份号码");
  static final Column CARE = Column.of("care-group", "优抚类别");
  static final Column SINCE = Column.of("since", "登记起");
  static final Column UNTIL = Column.of("until", "登记止");

  private static final int LONGEST_NAME = 60;

  private static final Map<String, CareGroup> CARE_WORDS =
      Map.of(
          "伤残人民警察", CareGroup.DISABLED_POLICE,
          "伤残国家机关工作人员", CareGroup.DISABLED_OFFICIAL,
          "定期抚恤补助", CareGroup.PERIODIC_ALLOWANCE);

  private PersonColumns() {}

  /** The identity numbers of those rows that have a well-formed one, by the row. */
  static Map<Long, ResidentId> numbers(List<RawRow> rows) {
    Map<Long, ResidentId> numbers = new HashMap<>();
    for (RawRow row : rows) {
      if (number(row) instanceof Parsed.Read<ResidentId>(var number)) {
        numbers.put(row.number(), number);
      }
    }
    return numbers;
  }

  private static Parsed<ResidentId> number(RawRow row) {
    return ResidentId.parse(NUMBER.name(), row.text(NUMBER.name()));
  }

  /** What keeps a row out of the list of a month, before anybody asks about registers. */
  static <T extends Record> Optional<Checked<T>> fault(
      RawRow row, Optional<ResidentId> number, YearMonth month) {
    if (number.isEmpty()) {
      return Optional.of(Checked.malformed(row.number(), numberFault(row)));
    }
    String name = row.text(NAME.name());
    if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
      return Optional.of(Checked.malformed(row.number(), "name.form"));
    }
    if (!row.text(CARE.name()).isEmpty() && care(row).isEmpty()) {
      return Optional.of(Checked.malformed(row.number(), "care-group.word"));
    }
    Optional<Checked<T>> days = days(row, month);
    return days.isPresent()
        ? days
        : number
            .filter(one -> one.birthDay().isAfter(month.atEndOfMonth()))
            .map(one -> Checked.malformed(row.number(), "number.born-later"));
  }

  private static String numberFault(RawRow row) {
    return switch (number(row)) {
      case Parsed.Malformed<ResidentId>(var _, var sentence) ->
          "number." + sentence.key().substring(sentence.key().lastIndexOf('.') + 1);
      case Parsed.Read<ResidentId> _ -> "number.form";
    };
  }

  /** Whoever stood on a register on any day of the month counts for it (relief/4.3.1). */
  private static <T extends Record> Optional<Checked<T>> days(RawRow row, YearMonth month) {
    Optional<LocalDate> since = day(row.text(SINCE.name()));
    Optional<LocalDate> until = day(row.text(UNTIL.name()));
    if (since.isEmpty()) {
      return Optional.of(Checked.malformed(row.number(), "since.day"));
    }
    if (!row.text(UNTIL.name()).isEmpty() && until.isEmpty()) {
      return Optional.of(Checked.malformed(row.number(), "until.day"));
    }
    if (since.get().isAfter(month.atEndOfMonth())) {
      return Optional.of(offRegister(row, "since.after-month"));
    }
    return until
        .filter(last -> last.isBefore(month.atDay(1)))
        .map(last -> offRegister(row, "until.before-month"));
  }

  private static <T extends Record> Checked<T> offRegister(RawRow row, String word) {
    return Checked.refused(row.number(), word, ClauseId.of("relief/4.3.1"), "");
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The group of special care; empty if the row names none that is known. */
  static Optional<CareGroup> care(RawRow row) {
    String word = row.text(CARE.name());
    return Optional.ofNullable(CARE_WORDS.get(word))
        .or(() ->
            List.of(CareGroup.values()).stream()
                .filter(one -> one.toString().equals(word))
                .findFirst());
  }

  /** Name and number, sealed for the person. */
  static Personal<InsuredRow.Identity> identity(RawRow row, ResidentId number, String person) {
    return Personal.of(
        "party/" + person, new InsuredRow.Identity(row.text(NAME.name()), number.text()));
  }
}
