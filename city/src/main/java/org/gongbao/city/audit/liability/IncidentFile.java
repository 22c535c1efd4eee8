package org.gongbao.city.audit.liability;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Known;
import org.gongbao.engine.Organ;
import org.gongbao.engine.Personal;

/**
 * What a case knows of its incident.
 *
 * @param incident empty before it is reported
 * @param settled day on which the unit had dealt with it
 */
public record IncidentFile(Optional<Incident> incident, Optional<LocalDate> settled) {

  /** Nothing yet. */
  static final IncidentFile EMPTY = new IncidentFile(Optional.empty(), Optional.empty());

  /** What was done, against whom, and who says so. */
  public record Incident(
      @CaseEvent.Open @Organ String unit,
      Act act,
      @CaseEvent.Open String auditor,
      @CaseEvent.Open String reporter,
      @CaseEvent.Open Optional<String> respondent,
      LocalDate happened,
      LocalDate reported,
      Personal<String> what) {}

  static IncidentFile of(Known known) {
    return known.file().data(IncidentFile.class);
  }

  IncidentFile apply(IncidentEvent event) {
    return switch (event) {
      case IncidentEvent.IncidentReported e ->
          new IncidentFile(
              Optional.of(
                  new Incident(
                      e.unit(),
                      e.act(),
                      e.auditor(),
                      e.reporter(),
                      e.respondent(),
                      e.happened(),
                      e.reported(),
                      e.what())),
              settled);
      case IncidentEvent.IncidentSettled e -> new IncidentFile(incident, Optional.of(e.settled()));
    };
  }
}
