package org.gongbao.city.relief.axes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongbao.law.Money;
import org.gongbao.law.Ruling;

/**
 * What parts of one code come to on both sides, and what makes the difference (对照行).
 *
 * @param code what they are told apart by; empty if by nothing
 * @param item premium, or the item of claims
 * @param byEntries part of the difference that comes of what was entered, decided or taken back
 *     later, reckoned by the law known then
 * @param byLaw the rest: it comes of law that was published later
 * @param refused why the law known by now gives nothing for some of them, or what must be known
 */
public record Row(
    String code,
    String item,
    Side then,
    Side now,
    Money byEntries,
    Money byLaw,
    List<NewFigure> figures,
    Optional<Ruling<Money>> refused,
    List<Part> parts) {

  public Row {
    figures = List.copyOf(figures);
    parts = List.copyOf(parts);
  }

  /** True if both sides can be told, and so what lies between them. */
  public boolean isTold() {
    return then.state() != Side.State.OPEN && now.state() != Side.State.OPEN;
  }

  /** What is owed by now less what was owed then. */
  public Money difference() {
    return byEntries.plus(byLaw);
  }

  /** Rows by a code, premium first; the order of codes is kept. */
  public static List<Row> by(List<Part> parts, Function<Part, String> code) {
    Map<String, List<Part>> groups =
        parts.stream()
            .collect(
                Collectors.groupingBy(
                    one -> (one.isPremium() ? "0" : "1") + one.item() + '\n' + code.apply(one),
                    TreeMap::new,
                    Collectors.toList()));
    return groups.values().stream().map(group -> of(code.apply(group.getFirst()), group)).toList();
  }

  /**
   * Each part by itself: premium by period and first day of cover, as {@code 1/2020-11-01}, for the
   * list that entered a person is no business of his; a claim by its id.
   */
  public static List<Row> each(List<Part> parts) {
    return parts.stream()
        .map(one ->
            of(
                one.isPremium() ? one.period() + "/" + one.since() : one.about().toString(),
                List.of(one)))
        .toList();
  }

  private static Row of(String code, List<Part> parts) {
    Money then = Money.sum(parts.stream().map(Part::owedThen).toList());
    Money between = Money.sum(parts.stream().map(Part::owedBetween).toList());
    Money now = Money.sum(parts.stream().map(Part::owedNow).toList());
    return new Row(
        code,
        parts.getFirst().item(),
        Side.of(parts, Part::before, part -> part.before() == 0 ? part.between() : part.then()),
        Side.of(parts, Part::after, Part::now),
        between.minus(then),
        now.minus(between),
        parts.stream().flatMap(part -> part.figures().stream()).distinct().toList(),
        // what cannot be told comes before what is refused
        parts.stream()
            .flatMap(part -> part.refusedNow().stream())
            .min(Comparator.comparing(ruling -> ruling instanceof Ruling.Refused)),
        parts);
  }
}
