package org.gongbao.city.relief.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.intake.RawRow;
import org.gongbao.city.intake.RowDesk;
import org.gongbao.city.intake.RowKind;
import org.gongbao.city.people.PersonKeys;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Entry;
import org.gongbao.engine.Personal;
import org.gongbao.law.Ruling;
import org.gongbao.law.WorkCalendar;

/** Brings rows into lists without a file. */
public final class Rolls {

  private static final String[] COLUMNS = {
    "name", "number", "classes", "care-group", "since", "until", "other-scheme", "contribution"
  };

  private Rolls() {}

  static RowDesk desk(PolicyCity city) {
    return new RowDesk(
        city.database().keeper(),
        Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina())),
        city.engine().now(),
        new PersonKeys(city.database().secrets()));
  }

  /** Checks rows, written with commas, and stages them. */
  public static List<RowKind.Checked<InsuredRow>> bring(
      PolicyCity.Case list, Actor actor, String... lines) {
    List<RawRow> rows = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      String[] fields = lines[i].split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int column = 0; column < fields.length; column++) {
        row.put(COLUMNS[column], fields[column]);
      }
      rows.add(new RawRow(i + 1L, row));
    }
    List<RowKind.Checked<InsuredRow>> checked =
        new ListRows().check(desk(list.city()), list.file(), rows);
    assertThat(
            list.city()
                .engine()
                .stage(
                    actor,
                    list.id(),
                    InsuredRow.INSURED,
                    checked.stream().map(RowKind.Checked::entry).toList()))
        .isInstanceOf(Ruling.Granted.class);
    return checked;
  }

  /** Stages special-care recipients. */
  static void bringVeterans(
      PolicyCity.Case list, Actor actor, String person, String place, int period) {
    VeteranRow row =
        new VeteranRow(
            person,
            period,
            VeteransFile.of(list.file()).opened().orElseThrow().month(),
            place,
            org.gongbao.city.relief.rules.Eligibility.CareGroup.PERIODIC_ALLOWANCE,
            LocalDate.of(1950, 1, 1),
            Personal.of("party/" + person, new InsuredRow.Identity("甲", "-")));
    assertThat(
            list.city()
                .engine()
                .stage(actor, list.id(), VeteranRow.CONFIRMED, List.of(Entry.of(1, row))))
        .isInstanceOf(Ruling.Granted.class);
  }

  /** Reviewed and confirmed by two, sent to the insurer and taken over. */
  public static PolicyCity.Case enrol(
      PolicyCity.Case list, Actor first, Actor second, Actor insurer, int number, int rows) {
    return list.does(first, "review", "{'rows':%d}".formatted(rows))
        .does(second, "confirm", "{}")
        .does(second, "send", "{'insurer':%d}".formatted(number))
        .does(insurer, "take-turn", "{}")
        .does(insurer, "accept", "{'rows':%d}".formatted(rows));
  }
}
