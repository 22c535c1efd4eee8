package org.gongbao.city.relief.roll;

import java.time.LocalDate;
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
import org.gongbao.city.people.ResidentId;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.city.relief.rules.Eligibility;
import org.gongbao.city.relief.rules.Eligibility.InsuredClass;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Entry;
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

  private static final String CLASSES = "classes";
  private static final String SCHEME = "other-scheme";

  private static final String CONTRIBUTION = "contribution";

  /** The insured pay nothing themselves. */
  private static final Pattern NOTHING = Pattern.compile("0(\\.0{1,2})?");

  private static final Map<String, InsuredClass> CLASS_WORDS =
      Map.of(
          "低保对象", InsuredClass.MINIMUM_LIVING,
          "特困人员", InsuredClass.EXTREME_HARDSHIP,
          "孤儿", InsuredClass.ORPHAN,
          "事实无人抚养儿童", InsuredClass.CHILD_WITHOUT_CARER,
          "优抚对象", InsuredClass.SPECIAL_CARE);

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
        PersonColumns.NAME,
        PersonColumns.NUMBER,
        Column.of(CLASSES, "类别", "对象类别"),
        PersonColumns.CARE,
        PersonColumns.SINCE,
        PersonColumns.UNTIL,
        Column.of(SCHEME, "精准脱贫保"),
        Column.of(CONTRIBUTION, "个人缴费").mayLack());
  }

  @Override
  public List<Checked<InsuredRow>> check(RowDesk desk, CaseFile batch, List<RawRow> rows) {
    ListFile.Opened list = ListFile.of(batch).list();
    Map<Long, ResidentId> numbers = PersonColumns.numbers(rows);
    Map<Long, String> persons = new HashMap<>();
    numbers.forEach((row, number) -> persons.put(row, desk.person(number)));
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
      Optional<Checked<InsuredRow>> fault = PersonColumns.fault(row, number, list.month());
      if (fault.isPresent()) {
        return fault.get();
      }
      Optional<List<InsuredClass>> classes = classes(row.text(CLASSES));
      if (classes.isEmpty()) {
        return Checked.malformed(row.number(), "classes.word");
      }
      if (!row.text(CONTRIBUTION).isEmpty() && !NOTHING.matcher(row.text(CONTRIBUTION)).matches()) {
        return Checked.refused(
            row.number(), "contribution.none-owed", ClauseId.of("relief/2.7"), "");
      }
      Eligibility.Input asked =
          new Eligibility.Input(
              Optional.of(classes.get()),
              PersonColumns.care(row),
              Optional.ofNullable(YES_NO.get(row.text(SCHEME))));
      return switch (Eligibility.of(law, asked)) {
        case Ruling.Granted<InsuredClass>(InsuredClass insured, var _) ->
            of(row, number.orElseThrow(), person, insured);
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
                  PersonColumns.identity(row, number, person))));
    }

    /** Who has the person: the place, and its insurer. */
    private static String firstEnrolment(Enrolments.Enrolled first) {
      String place =
          ServicePlaces.shipped().byId(first.place()).map(ServicePlace::zh).orElse(first.place());
      return place + " / " + first.insurer();
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
