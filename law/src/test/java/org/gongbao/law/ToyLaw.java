package org.gongbao.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An invented notice with one figure of every kind. */
final class ToyLaw {

  static final LocalDate CHECKED = LocalDate.of(2026, 11, 24);
  static final LocalDate LATER = LocalDate.of(2026, 11, 24);

  private static final LocalDate FROM = LocalDate.of(2020, 11, 1);
  private static final Optional<LocalDate> END = Optional.of(LocalDate.of(2021, 12, 31));
  private static final Optional<LocalDate> PUBLISHED = Optional.of(LocalDate.of(2020, 12, 21));

  private ToyLaw() {}

  static LawBook book() {
    return LawBook.of(
        List.of(document()), parameters(), List.of(WorkCalendar.mainlandChina()), CHECKED);
  }

  static Document document() {
    return new Document(
        "toy", "镇发〔2020〕1号", "玩具通知", "Toy notice", LocalDate.of(2020, 12, 21), FROM, END);
  }

  static List<Parameter> parameters() {
    return List.of(
        figure("toy.days", "toy/1.1", new Parameter.Text("10")),
        figure("toy.rate", "toy/1.2", new Parameter.Text("0.30")),
        figure("toy.floor", "toy/1.3", new Parameter.Text("3000.00")),
        figure("toy.word", "toy/1.4", new Parameter.Text("district")),
        figure("toy.table", "toy/2", new Parameter.Table(Map.of("a", "1"))),
        figure(
            "toy.bands",
            "toy/3",
            new Parameter.Bands(
                List.of(
                    new Parameter.Band(
                        BigDecimal.ZERO, Optional.of(BigDecimal.TEN), new BigDecimal("0.25")),
                    new Parameter.Band(BigDecimal.TEN, Optional.empty(), new BigDecimal("0.30"))))),
        open("toy.open", "toy/4", "7"),
        setting("toy.limit", "toy/5", new Parameter.Text("2")),
        setting("toy.choice", "toy/6", new Parameter.Unset()));
  }

  static Parameter figure(String name, String cite, Parameter.Value value) {
    return parameter(name, cite, value, END);
  }

  private static Parameter open(String name, String cite, String value) {
    return parameter(name, cite, new Parameter.Text(value), Optional.empty());
  }

  private static Parameter parameter(
      String name, String cite, Parameter.Value value, Optional<LocalDate> end) {
    ClauseId clause = ClauseId.of(cite);
    return new Parameter(
        name,
        "days",
        clause,
        false,
        Dated.of(name, List.of(new Dated.Version<>(value, FROM, end, PUBLISHED, clause))));
  }

  static Parameter setting(String name, String cite, Parameter.Value value) {
    ClauseId clause = ClauseId.of(cite);
    return new Parameter(name, "persons", clause, true, Dated.setting(name, value, FROM, clause));
  }
}
