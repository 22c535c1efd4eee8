package org.gongbao.city.papers;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Follower;
import org.gongbao.engine.Log;
import org.gongbao.engine.PaperOrder;
import org.gongbao.law.LegalTime;

/**
 * The follower that numbers papers (编号), in the order in which the log orders them. Numbers and
 * place move in one transaction: whoever is killed, or too late, has given none.
 */
final class Numbering implements Follower {

  /** Name under which the follower's place is kept. */
  static final String NAME = "papers";

  private final Engine engine;
  private final Templates templates;
  private final SystemClock clock;

  Numbering(Engine engine, Templates templates, SystemClock clock) {
    this.engine = engine;
    this.templates = templates;
    this.clock = clock;
  }

  /**
   * What will be numbered, with what stands before the year where the organ has no words for it.
   */
  private record Asked(PaperOrder order, PaperStore.Counter counter, String prefix) {}

  @Override
  public Step hear(List<Log.Placed> events) {
    List<Asked> asked = new ArrayList<>();
    for (PaperOrder order : engine.papers().orders(events)) {
      PaperStore.Counter counter =
          new PaperStore.Counter(
              templates.organ(order),
              order.file().procedure().law(),
              order.paper(),
              LegalTime.day(order.event().effectiveAt()).getYear());
      asked.add(new Asked(order, counter, templates.prefix(order, counter.organ())));
    }
    return keeper -> {
      for (Asked one : asked) {
        number(keeper, one);
      }
    };
  }

  private void number(Connection keeper, Asked asked) throws SQLException {
    PaperStore.Counter counter = asked.counter();
    int number = PaperStore.next(keeper, counter);
    Optional<String> own = PaperStore.prefix(keeper, counter);
    Paper paper =
        new Paper(
            asked.order().file().id(),
            asked.order().event().revision(),
            counter.kind(),
            counter.law(),
            counter.organ(),
            counter.year(),
            number,
            "%s〔%d〕%d号".formatted(own.orElse(asked.prefix()), counter.year(), number),
            Optional.empty());
    PaperStore.enter(keeper, paper, clock.instant());
  }
}
