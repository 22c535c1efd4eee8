package org.gongbao.city.gazette;

import java.util.List;

/** A room or policy that executes clauses; every bean of this type is asked once, at start-up. */
@FunctionalInterface
public interface Executes {

  /** What it executes, each with its clause. */
  List<Execution> executions();
}
