package org.gongbao.city.web;

import org.gongbao.city.diagram.Naming;
import org.gongbao.engine.Procedure;

/** The names in a drawing, in the reader's language. */
record DrawnWords(Words words, Procedure drawn) implements Naming {

  @Override
  public String procedure() {
    return words.procedure(drawn.law(), drawn.name());
  }

  @Override
  public String track(String track) {
    return words.name("track", drawn.law(), drawn.name(), track);
  }

  @Override
  public String stage(String stage) {
    return words.name("stage", drawn.law(), drawn.name(), stage);
  }

  @Override
  public String action(String action) {
    return words.name("action", drawn.law(), drawn.name(), action);
  }

  @Override
  public String clock(String clock) {
    return words.name("clock", drawn.law(), drawn.name(), clock);
  }
}
