package org.gongbao.city.audit.rules;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.law.Law;
import org.gongbao.law.Question;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;

/**
 * By which order internal audit is done on a day (audit/45.1): these Measures from their first day
 * in force on, and until the day before it the order they repealed, of which nothing is executed
 * here.
 */
public final class OrderInForce {

  private OrderInForce() {}

  /** An order of the municipal government on internal audit. */
  public enum Order {
    /** The one that was repealed (重庆市人民政府令第10号). */
    ORDER_10,
    /** These Measures (重庆市人民政府令第340号). */
    ORDER_340;

    /** As written in JSON: {@code order-340}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What is asked.
   *
   * @param day day of which the order is asked
   */
  public record Input(Optional<LocalDate> day) {}

  /** The order of that day. */
  public static Ruling<Order> of(Law law, Input in) {
    law.tracer().input("day", in.day());
    return in.day()
        .map(day -> Ruling.granted(isNew(law, day) ? Order.ORDER_340 : Order.ORDER_10))
        .orElseGet(() ->
            Ruling.undetermined(
                new Question(
                    "day", Article.IN_FORCE, "audit-office", Sentence.of("audit.unknown", "day"))));
  }

  /** True if what happened on that day is done by these Measures. */
  public static boolean isNew(Law law, LocalDate day) {
    return law.on(day).inForce("audit", Article.IN_FORCE).isGranted();
  }
}
