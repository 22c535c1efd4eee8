package org.gongbao.city.casework;

import java.util.Optional;
import org.gongbao.city.files.FileId;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;

/** Whoever keeps account of looks at what people brought; nobody does yet. */
@FunctionalInterface
interface Looks {

  /**
   * A file is given out.
   *
   * @param through the case by which the actor may have it; empty if he brought it himself
   */
  void at(Actor actor, FileId file, Optional<CaseId> through);
}
