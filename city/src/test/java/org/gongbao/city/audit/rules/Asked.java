package org.gongbao.city.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.law.Dated;
import org.gongbao.law.Law;
import org.gongbao.law.LawBook;
import org.gongbao.law.Parameter;
import org.gongbao.law.Ruling;
import org.gongbao.law.Tracer;
import org.gongbao.law.WorkCalendar;

/** The shipped law of a day, as rules under test ask it, and what they answer. */
public final class Asked {

  private static final LawBook SHIPPED =
      Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina()));

  private Asked() {}

  /** The shipped law of a day. */
  public static Law on(String day) {
    return SHIPPED.on(LocalDate.parse(day), SHIPPED.checkedUntil(), Tracer.on());
  }

  /** The law of a day in an installation that chose a setting otherwise. */
  public static Law on(String day, String setting, String value) {
    Parameter old = SHIPPED.parameter(setting).orElseThrow();
    LocalDate from = old.values().versions().getFirst().from();
    Parameter chosen =
        new Parameter(
            setting,
            old.unit(),
            old.cite(),
            true,
            Dated.setting(setting, new Parameter.Text(value), from, old.cite()));
    return SHIPPED
        .with(List.of(chosen))
        .on(LocalDate.parse(day), SHIPPED.checkedUntil(), Tracer.on());
  }

  /** {@code granted VALUE}, {@code refused CLAUSE KIND} or {@code undetermined POINTS}. */
  public static String answer(Ruling<?> ruling) {
    return switch (ruling) {
      case Ruling.Granted<?> granted -> "granted " + granted.value();
      case Ruling.Refused<?> refused -> "refused " + refused.clause() + " " + refused.kind().word();
      case Ruling.Undetermined<?> open ->
          "undetermined "
              + String.join(
                  " ", open.questions().stream().map(question -> question.point()).toList());
    };
  }

  /** It is granted. */
  public static void granted(Ruling<?> ruling) {
    assertThat(answer(ruling)).startsWith("granted");
  }

  /** It is refused by that clause, with these values. */
  public static void refused(Ruling<?> ruling, String clause, Object... values) {
    assertThat(answer(ruling)).startsWith("refused " + clause + " ");
    assertThat(((Ruling.Refused<?>) ruling).sentence().values())
        .containsExactlyElementsOf(List.of(values).stream().map(String::valueOf).toList());
  }
}
