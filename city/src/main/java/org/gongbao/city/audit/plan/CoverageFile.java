package org.gongbao.city.audit.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Organ;

/**
 * What a case knows of one important activity.
 *
 * @param covers empty before it is entered
 * @param lastAudited day on which the report of its last audit was signed
 * @param due last day for the next one
 */
public record CoverageFile(
    Optional<Item> covers, Optional<LocalDate> lastAudited, Optional<LocalDate> due) {

  /** Nothing yet. */
  public static final CoverageFile EMPTY =
      new CoverageFile(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * An important activity (重要经济活动) of a unit or of an organ below it.
   *
   * @param unit whose internal audit covers it
   * @param activity a short word for it
   */
  public record Item(
      @CaseEvent.Open @Organ String unit,
      @CaseEvent.Open @Organ String entity,
      @CaseEvent.Open String activity,
      LocalDate entered) {}

  /** What the case of an activity knows. */
  public static CoverageFile of(Known known) {
    return of(known.file());
  }

  /** What the case of an activity knows. */
  public static CoverageFile of(CaseFile file) {
    return file.data(CoverageFile.class);
  }

  /** The activity of a case that is open. */
  public Item item() {
    return covers.orElseThrow();
  }

  CoverageFile apply(CoverageEvent event) {
    return switch (event) {
      case CoverageEvent.ItemEntered e ->
          new CoverageFile(Optional.of(e.item()), e.lastAudited(), Optional.of(e.due()));
      case CoverageEvent.AuditCounted e ->
          new CoverageFile(covers, Optional.of(e.signed()), Optional.of(e.due()));
      case CoverageEvent.CoverageOverdue _, CoverageEvent.ItemWithdrawn _ -> this;
    };
  }
}
