package org.gongbao.city.relief.roll;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.intake.RawRow;
import org.gongbao.city.intake.RowDesk;
import org.gongbao.city.intake.RowKind;
import org.gongbao.city.people.ResidentId;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.city.relief.rules.Eligibility;
import org.gongbao.city.relief.rules.Eligibility.CareGroup;
import org.gongbao.city.relief.rules.Eligibility.InsuredClass;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Entry;
import org.gongbao.engine.Register;
import org.gongbao.law.Law;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;
import org.springframework.stereotype.Component;

/**
 * The rows of a list of special-care recipients as veterans' offices save them. Whether somebody is
 * in the other scheme is asked where he is enrolled, and not here.
 */
@Component
public final class VeteranRows implements RowKind<VeteranRow> {

  @Override
  public String procedure() {
    return VeteransProcedure.NAME;
  }

  @Override
  public Register<VeteranRow> register() {
    return VeteranRow.CONFIRMED;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        PersonColumns.NAME,
        PersonColumns.NUMBER,
        PersonColumns.CARE,
        PersonColumns.SINCE,
        PersonColumns.UNTIL);
  }

  @Override
  public List<Checked<VeteranRow>> check(RowDesk desk, CaseFile batch, List<RawRow> rows) {
    VeteransFile.Opened list = VeteransFile.of(batch).opened().orElseThrow();
    Law law = desk.law().on(list.month().atDay(1), LocalDate.MAX, Tracer.OFF);
    Map<Long, ResidentId> numbers = PersonColumns.numbers(rows);
    return rows.stream()
        .map(row -> checked(desk, law, list, row, Optional.ofNullable(numbers.get(row.number()))))
        .toList();
  }

  private static Checked<VeteranRow> checked(
      RowDesk desk, Law law, VeteransFile.Opened list, RawRow row, Optional<ResidentId> number) {
    Optional<Checked<VeteranRow>> fault = PersonColumns.fault(row, number, list.month());
    if (fault.isPresent()) {
      return fault.get();
    }
    Optional<CareGroup> care = PersonColumns.care(row);
    Ruling<InsuredClass> ruling =
        Eligibility.of(
            law,
            new Eligibility.Input(
                Optional.of(List.of(InsuredClass.SPECIAL_CARE)), care, Optional.of(false)));
    return switch (ruling) {
      case Ruling.Granted<InsuredClass> _ ->
          Checked.good(
              Entry.of(
                  row.number(), row(desk, list, row, number.orElseThrow(), care.orElseThrow())));
      case Ruling.Refused<InsuredClass> refused ->
          Checked.refused(row.number(), "care-group.left-out", refused.clause(), "");
      case Ruling.Undetermined<InsuredClass> _ ->
          Checked.refused(row.number(), "care-group.unknown", Clauses.OUTSIDE, "");
    };
  }

  private static VeteranRow row(
      RowDesk desk, VeteransFile.Opened list, RawRow row, ResidentId number, CareGroup care) {
    String person = desk.person(number);
    return new VeteranRow(
        person,
        list.period(),
        list.month(),
        list.place(),
        care,
        number.birthDay(),
        PersonColumns.identity(row, number, person));
  }
}
