package org.gongbao.city.papers;

import org.gongbao.city.database.Repeating;
import org.gongbao.engine.Engine;
import org.springframework.stereotype.Component;

/**
 * Numbers and makes papers as soon as they are ordered; what is left, the next start does. It
 * refuses to start where a procedure orders a paper that has no template.
 */
@Component
final class PapersKeeping extends Repeating {

  private static final int HEARD_AT_ONCE = 500;
  private static final int MADE_AT_ONCE = 50;

  private final Engine engine;
  private final Numbering numbering;
  private final Making making;

  PapersKeeping(Engine engine, Templates templates, Numbering numbering, Making making) {
    super("papers", "Papers could not be numbered; it is tried again", Pace.FOLLOWING);
    templates.demandAll(engine.procedures());
    this.engine = engine;
    this.numbering = numbering;
    this.making = making;
  }

  /** All that is ordered is numbered before any is made. */
  @Override
  protected boolean pass() {
    return engine.follow(Numbering.NAME, numbering, HEARD_AT_ONCE) > 0
        || making.pass(MADE_AT_ONCE, this::untold) > 0;
  }

  private void untold(Paper paper, RuntimeException failure) {
    tell("Paper %s could not be made; it is tried again".formatted(paper.label()), failure);
  }
}
