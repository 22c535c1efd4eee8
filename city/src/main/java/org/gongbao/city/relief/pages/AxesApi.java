package org.gongbao.city.relief.pages;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.casework.OwnApi;
import org.gongbao.city.people.SignedIn;
import org.gongbao.city.relief.axes.Answer;
import org.gongbao.city.relief.axes.NewFigure;
import org.gongbao.city.relief.axes.Row;
import org.gongbao.city.relief.axes.Side;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.law.Money;
import org.gongbao.law.Ruling;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What was owed on two time axes as data (追溯接口), in the same sight as the pages. */
@RestController
public class AxesApi {

  private static final String ROLL = "/api/v1/relief/axes";
  private static final String PERSON = "/api/v1/relief/axes/person";
  private static final String MINE = "/api/v1/relief/axes/mine";

  /** Its addresses. */
  public static final List<OwnApi> APIS =
      List.of(
          new OwnApi(
              "get",
              ROLL,
              "Premium and benefits owed on a day, as known then and as known now, and why they differ",
              List.of("day", "then", "now", "by", "own"),
              BooksSight.ROLES),
          new OwnApi(
              "post",
              PERSON,
              "The same for one person by his identity number",
              List.of("number", "day", "then", "now"),
              List.of("municipal-civil-affairs", "district-civil-affairs", "affiliated-unit")),
          new OwnApi(
              "get",
              MINE,
              "The same for the caller himself",
              List.of("day", "then", "now"),
              List.of(Sides.INSURED)));

  private final AxesDesk desk;

  AxesApi(AxesDesk desk) {
    this.desk = desk;
  }

  /** An answer. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Owing(
      String day, String then, String now, List<Line> rows, Optional<String> benefitsLeftOut) {}

  /**
   * A row.
   *
   * @param code by what the roll's rows are told apart; of a person period and first day of cover,
   *     or the claim
   * @param difference absent while one side is {@code open}; the same of its parts
   * @param missing what must be known before all of it can be told
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Line(
      String code,
      String item,
      Known then,
      Known now,
      Optional<String> difference,
      Optional<String> byEntries,
      Optional<String> byLaw,
      List<Figure> figures,
      Optional<String> refusedBy,
      Optional<String> missing) {}

  /**
   * One side; without an amount where no rule was known, or what it hangs on is not in sight.
   *
   * @param without people or claims for which no known rule gives anything
   * @param open people or claims for which it cannot be told
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Known(String state, long count, Optional<String> amount, long without, long open) {}

  /** A figure that was published, or replaced, between the two. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Figure(
      String name,
      Optional<String> before,
      String value,
      String clause,
      String from,
      Optional<String> published) {}

  /** For the roll. */
  @GetMapping(ROLL)
  public Owing roll(SignedIn reader, @RequestParam Map<String, String> query) {
    AxesAsk ask = ask(query);
    Answer answer = desk.roll(reader, ask);
    return owing(answer, Row.by(answer.parts(), ask.by()::code));
  }

  /** For a person. */
  @PostMapping(PERSON)
  public Owing person(SignedIn reader, @RequestBody Map<String, String> body, Locale locale) {
    Answer answer =
        desk.person(reader, body.getOrDefault("number", ""), ask(new HashMap<>(body)), locale)
            .orElseThrow(AxesApi::malformed);
    return owing(answer, Row.each(answer.parts()));
  }

  /** For the caller. */
  @GetMapping(MINE)
  public Owing mine(SignedIn reader, @RequestParam Map<String, String> query) {
    Answer answer = desk.mine(reader, ask(query));
    return owing(answer, Row.each(answer.parts()));
  }

  private static Owing owing(Answer answer, List<Row> rows) {
    return new Owing(
        answer.axes().day().toString(),
        answer.axes().then().toString(),
        answer.axes().now().toString(),
        rows.stream().map(AxesApi::line).toList(),
        answer.noClaims().map(refused -> refused.sentence().key()));
  }

  private static Line line(Row row) {
    return new Line(
        row.code(),
        row.item(),
        known(row.then()),
        known(row.now()),
        told(row, row.difference()),
        told(row, row.byEntries()),
        told(row, row.byLaw()),
        row.figures().stream().map(AxesApi::figure).toList(),
        row.refused()
            .flatMap(ruling ->
                ruling instanceof Ruling.Refused<?> refused
                    ? Optional.of(refused.clause().toString())
                    : Optional.empty()),
        row.refused()
            .flatMap(ruling ->
                ruling instanceof Ruling.Undetermined<?> open
                    ? Optional.of(open.questions().getFirst().point())
                    : Optional.empty()));
  }

  private static Optional<String> told(Row row, Money amount) {
    return row.isTold() ? Optional.of(amount.toString()) : Optional.empty();
  }

  private static Known known(Side side) {
    return new Known(
        side.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        side.count(),
        side.state() == Side.State.NO_RULE || side.state() == Side.State.OPEN
            ? Optional.empty()
            : Optional.of(side.amount().toString()),
        side.without(),
        side.open());
  }

  private static Figure figure(NewFigure figure) {
    return new Figure(
        figure.name(),
        figure.before(),
        figure.value(),
        figure.clause().toString(),
        figure.from().toString(),
        figure.published().map(day -> day.toString()));
  }

  private AxesAsk ask(Map<String, String> query) {
    return desk.ask(query).orElseThrow(AxesApi::malformed);
  }

  private static ResponseStatusException malformed() {
    return new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
