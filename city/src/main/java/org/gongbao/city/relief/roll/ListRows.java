package org.gongbao.city.relief.roll;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.city.intake.RawRow;
import org.gongbao.city.intake.RowDesk;
import org.gongbao.city.intake.RowKind;
import org.gongbao.city.people.Parsed;
import org.gongbao.city.people.ResidentId;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.city.relief.rules.Eligibility;
import org.gongbao.city.relief.rules.Eligibility.CareGroup;
import org.gongbao.city.relief.rules.Eligibility.InsuredClass;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Entry;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Register;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Law;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;
import org.springframework.stereotype.Component;

/**
 * The rows of a list of the insured as districts save them: who, since when on which registers, and
 * whether in the other scheme. Each is judged by the rule that judges one person alone.
 */
@Component
public final class ListRows implements RowKind<InsuredRow> {

  private static final String NAME = "name";
  private static final String NUMBER = "number";
  private static final String CLASSES = "classes";
  private static final String CARE = "care-group";
  private static final String SINCE = "since";
  private static final String UNTIL = "until";
  private static final String SCHEME = "other-scheme";

  private static final String CONTRIBUTION = "contribution";

  /** The insured pay nothing themselves. */
  private static final Pattern NOTHING = Pattern.compile("0(\\.0{1,2})?");

  private static final int LONGEST_NAME = 60;

  private static final Map<String, InsuredClass> CLASS_WORDS =
      Map.of(
          "低保对象", InsuredClass.MINIMUM_LIVING,
          "特困人员", InsuredClass.EXTREME_HARDSHIP,
          "孤儿", InsuredClass.ORPHAN,
          "事实无人抚养儿童", InsuredClass.CHILD_WITHOUT_CARER,
          "优抚对象", InsuredClass.SPECIAL_CARE);

  private static final Map<String, CareGroup> CARE_WORDS =
      Map.of(
          "伤残人民警察", CareGroup.DISABLED_POLICE,
          "伤残国家机关工作人员", CareGroup.DISABLED_OFFICIAL,
          "定期抚恤补助", CareGroup.PERIODIC_ALLOWANCE);

  private static final Map<String, Boolean> YES_NO =
      Map.of("是", true, "否", false, "yes", true, "no", false);

  @Override
  public String procedure() {
    return ListProcedure.NAME;
  }

  @Override
  public Register<InsuredRow> register() {
    return InsuredRow.INSURED;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.of(NAME, "姓名"),
        Column.of(NUMBER, "身份证号", "公民身份号码"),
        Column.of(CLASSES, "类别", "对象类别"),
        Column.of(CARE, "优抚类别"),
        Column.of(SINCE, "登记起"),
        Column.of(UNTIL, "登记止"),
        Column.of(SCHEME, "精准脱贫保"),
        Column.of(CONTRIBUTION, "个人缴费").mayLack());
  }

  @Override
  public List<Checked<InsuredRow>> check(RowDesk desk, CaseFile batch, List<RawRow> rows) {
    ListFile.Opened list = ListFile.of(batch).list();
    Map<Long, ResidentId> numbers = new HashMap<>();
    Map<Long, String> persons = new HashMap<>();
    for (RawRow row : rows) {
      if (ResidentId.parse(NUMBER, row.text(NUMBER))
          instanceof Parsed.Read<ResidentId>(var number)) {
        numbers.put(row.number(), number);
        persons.put(row.number(), desk.person(number));
      }
    }
    Checks checks =
        new Checks(
            list,
            desk.law().on(list.month().atDay(1), LocalDate.MAX, Tracer.OFF),
            desk.facts(Enrolments.NEED, new HashSet<>(persons.values())),
            confirmed(desk, list, persons.values()));
    List<Checked<InsuredRow>> entries = new ArrayList<>();
    for (RawRow row : rows) {
      entries.add(
          checks.entry(
              row,
              Optional.ofNullable(numbers.get(row.number())),
              Optional.ofNullable(persons.get(row.number())).orElse("")));
    }
    return entries;
  }

  private static Set<String> confirmed(
      RowDesk desk, ListFile.Opened list, Collection<String> persons) {
    List<String> keys =
        persons.stream()
            .distinct()
            .map(person -> VeteranRow.key(person, list.period(), list.place()))
            .toList();
    return desk.facts(ConfirmedVeterans.NEED, keys).keySet();
  }

  /** What rows of one part are held against. */
  private record Checks(
      ListFile.Opened list, Law law, Map<String, Enrolments> enrolled, Set<String> veterans) {

    Checked<InsuredRow> entry(RawRow row, Optional<ResidentId> number, String person) {
      if (number.isEmpty()) {
        return Checked.malformed(row.number(), numberFault(row));
      }
      String name = row.text(NAME);
      if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
        return Checked.malformed(row.number(), "name.form");
      }
      Optional<List<InsuredClass>> classes = classes(row.text(CLASSES));
      if (classes.isEmpty()) {
        return Checked.malformed(row.number(), "classes.word");
      }
      String care = row.text(CARE);
      if (!care.isEmpty() && care(care).isEmpty()) {
        return Checked.malformed(row.number(), "care-group.word");
      }
      Optional<Checked<InsuredRow>> days = days(row);
      if (days.isPresent()) {
        return days.get();
      }
      if (number.get().birthDay().isAfter(list.month().atEndOfMonth())) {
        return Checked.malformed(row.number(), "number.born-later");
      }
      if (!row.text(CONTRIBUTION).isEmpty() && !NOTHING.matcher(row.text(CONTRIBUTION)).matches()) {
        return Checked.refused(
            row.number(), "contribution.none-owed", ClauseId.of("relief/2.7"), "");
      }
      Eligibility.Input asked =
          new Eligibility.Input(
              Optional.of(classes.get()),
              care(care),
              Optional.ofNullable(YES_NO.get(row.text(SCHEME))));
      return switch (Eligibility.of(law, asked)) {
        case Ruling.Granted<InsuredClass>(InsuredClass insured, var _) ->
            of(row, number.get(), person, insured);
        case Ruling.Refused<InsuredClass> refused ->
            Checked.refused(row.number(), refusal(refused.clause()), refused.clause(), "");
        case Ruling.Undetermined<InsuredClass> open ->
            Checked.refused(
                row.number(),
                question(open.questions().getFirst().clause()),
                open.questions().getFirst().clause(),
                "");
      };
    }

    private Checked<InsuredRow> of(
        RawRow row, ResidentId number, String person, InsuredClass insured) {
      Optional<Enrolments.Enrolled> before =
          Optional.ofNullable(enrolled.get(person)).flatMap(all -> all.of(list.period()));
      if (before.isPresent()) {
        return Checked.refused(
            row.number(), "number.enrolled", Clauses.ONCE, firstEnrolment(before.get()));
      }
      if (insured == InsuredClass.SPECIAL_CARE
          && !veterans.contains(VeteranRow.key(person, list.period(), list.place()))) {
        return Checked.refused(
            row.number(), "classes.not-confirmed-by-veterans", ClauseId.of("relief/4.3.4"), "");
      }
      return Checked.good(
          Entry.of(
              row.number(),
              new InsuredRow(
                  person,
                  list.period(),
                  list.month(),
                  insured,
                  list.place(),
                  list.insurer(),
                  number.birthDay(),
                  Personal.of(
                      "party/" + person, new InsuredRow.Identity(row.text(NAME), number.text())))));
    }

    /** Who has the person: the place, and its insurer. */
    private static String firstEnrolment(Enrolments.Enrolled first) {
      String place =
          ServicePlaces.shipped().byId(first.place()).map(ServicePlace::zh).orElse(first.place());
      return place + " / " + first.insurer();
    }

    private static String numberFault(RawRow row) {
      return switch (ResidentId.parse(NUMBER, row.text(NUMBER))) {
        case Parsed.Malformed<ResidentId>(var _, var sentence) ->
            "number." + sentence.key().substring(sentence.key().lastIndexOf('.') + 1);
        case Parsed.Read<ResidentId> _ -> "number.form";
      };
    }

    /** Whoever stood on a register on any day of the month counts for it (relief/4.3.1). */
    private Optional<Checked<InsuredRow>> days(RawRow row) {
      Optional<LocalDate> since = day(row.text(SINCE));
      Optional<LocalDate> until = day(row.text(UNTIL));
      if (since.isEmpty()) {
        return Optional.of(Checked.malformed(row.number(), "since.day"));
      }
      if (!row.text(UNTIL).isEmpty() && until.isEmpty()) {
        return Optional.of(Checked.malformed(row.number(), "until.day"));
      }
      YearMonth month = list.month();
      if (since.get().isAfter(month.atEndOfMonth())) {
        return Optional.of(offRegister(row, "since.after-month"));
      }
      return until
          .filter(last -> last.isBefore(month.atDay(1)))
          .map(last -> offRegister(row, "until.before-month"));
    }

    private static Checked<InsuredRow> offRegister(RawRow row, String word) {
      return Checked.refused(row.number(), word, ClauseId.of("relief/4.3.1"), "");
    }

    private static Optional<LocalDate> day(String text) {
      try {
        return Optional.of(LocalDate.parse(text));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    private static Optional<List<InsuredClass>> classes(String text) {
      List<InsuredClass> found = new ArrayList<>();
      for (String word : text.split("[;；、]", -1)) {
        Optional<InsuredClass> one = insuredClass(word.strip());
        if (one.isEmpty() && !word.isBlank()) {
          return Optional.empty();
        }
        one.ifPresent(found::add);
      }
      return Optional.of(found);
    }

    private static Optional<InsuredClass> insuredClass(String word) {
      return Optional.ofNullable(CLASS_WORDS.get(word))
          .or(() ->
              List.of(InsuredClass.values()).stream()
                  .filter(one -> one.toString().equals(word))
                  .findFirst());
    }

    private static Optional<CareGroup> care(String word) {
      return Optional.ofNullable(CARE_WORDS.get(word))
          .or(() ->
              List.of(CareGroup.values()).stream()
                  .filter(one -> one.toString().equals(word))
                  .findFirst());
    }

    private static String refusal(ClauseId clause) {
      if (clause.equals(Clauses.OTHER_SCHEME)) {
        return "other-scheme.insured-there";
      }
      return clause.equals(Clauses.OUTSIDE) ? "care-group.left-out" : "classes.none";
    }

    private static String question(ClauseId clause) {
      return clause.equals(Clauses.OTHER_SCHEME) ? "other-scheme.unknown" : "care-group.unknown";
    }
  }
}
