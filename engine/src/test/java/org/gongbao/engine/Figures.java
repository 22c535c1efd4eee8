package org.gongbao.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Dated;
import org.gongbao.law.LawBook;
import org.gongbao.law.Parameter;
import org.gongbao.law.WorkCalendar;

/** Law books for tests, of invented figures. */
final class Figures {

  private Figures() {}

  static LawBook book(Map<String, Integer> figures, WorkCalendar calendar) {
    List<Parameter> parameters = new ArrayList<>();
    figures.forEach((name, value) ->
        parameters.add(figure(name, List.of(version(value, "2020-01-01", "2019-12-01")))));
    return LawBook.of(List.of(), parameters, List.of(calendar), LocalDate.of(2026, 11, 24));
  }

  static Parameter figure(String name, List<Dated.Version<Parameter.Value>> versions) {
    return new Parameter(name, "days", ClauseId.of("toy/1.1"), false, Dated.of(name, versions));
  }

  static Dated.Version<Parameter.Value> version(int value, String from, String published) {
    return new Dated.Version<>(
        new Parameter.Text(Integer.toString(value)),
        LocalDate.parse(from),
        Optional.empty(),
        Optional.of(LocalDate.parse(published)),
        ClauseId.of("toy/1.1"));
  }

  static Parameter unset(String name) {
    return new Parameter(
        name,
        "days",
        ClauseId.of("toy/1.2"),
        true,
        Dated.setting(
            name, new Parameter.Unset(), LocalDate.of(2020, 1, 1), ClauseId.of("toy/1.2")));
  }
}
