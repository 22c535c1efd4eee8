package org.gongbao.city.audit.authority;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Organ;

/**
 * What a case knows of an inspection.
 *
 * @param inspection empty before it is recorded
 */
public record InspectionFile(Optional<Inspection> inspection) {

  /** Nothing yet. */
  static final InspectionFile EMPTY = new InspectionFile(Optional.empty());

  /** Who was inspected, how, and with how many findings. */
  public record Inspection(
      @CaseEvent.Open @Organ String unit, InspectionForm form, LocalDate inspected, int findings) {}

  /** What the inspection of a case knows. */
  public static InspectionFile of(CaseFile file) {
    return file.data(InspectionFile.class);
  }

  InspectionFile apply(InspectionEvent event) {
    return switch (event) {
      case InspectionEvent.UnitInspected e ->
          new InspectionFile(
              Optional.of(new Inspection(e.unit(), e.form(), e.inspected(), e.findings())));
    };
  }
}
