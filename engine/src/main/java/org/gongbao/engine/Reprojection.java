package org.gongbao.engine;

import java.util.List;

/**
 * What another calendar did to the clocks that run (重算).
 *
 * @param looked cases looked at
 * @param moved cases whose next instant moved, in order of ids
 * @param digest SHA-256 over id and new instant of each case moved, in order of ids, hex
 */
public record Reprojection(long looked, List<CaseId> moved, String digest) {
  public Reprojection {
    moved = List.copyOf(moved);
  }
}
