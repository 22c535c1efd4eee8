package org.gongbao.city.relief.roll;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.gongbao.law.Ruling;
import org.gongbao.law.WorkCalendar;

/** Brings rows into lists without a file. */
public final class Rolls {

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
    return bring(new ListRows(), list, actor, lines);
  }

  /** The same of special-care recipients. */
  static List<RowKind.Checked<VeteranRow>> bringVeterans(
      PolicyCity.Case list, Actor actor, String... lines) {
    return bring(new VeteranRows(), list, actor, lines);
  }

  private static <T extends Record> List<RowKind.Checked<T>> bring(
      RowKind<T> kind, PolicyCity.Case list, Actor actor, String... lines) {
    List<RawRow> rows = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      String[] fields = lines[i].split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int column = 0; column < fields.length; column++) {
        row.put(kind.columns().get(column).name(), fields[column]);
      }
      rows.add(new RawRow(i + 1L, row));
    }
    List<RowKind.Checked<T>> checked = kind.check(desk(list.city()), list.file(), rows);
    assertThat(
            list.city()
                .engine()
                .stage(
                    actor,
                    list.id(),
                    kind.register(),
                    checked.stream().map(RowKind.Checked::entry).toList()))
        .isInstanceOf(Ruling.Granted.class);
    return checked;
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
