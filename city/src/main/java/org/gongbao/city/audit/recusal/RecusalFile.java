package org.gongbao.city.audit.recusal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Known;
import org.gongbao.engine.Organ;
import org.gongbao.engine.Personal;
import org.gongbao.law.ClauseId;

/** What a case knows of an application for recusal (回避申请与决定). */
public record RecusalFile(Optional<Application> application, Optional<Decision> decision) {

  static final RecusalFile EMPTY = new RecusalFile(Optional.empty(), Optional.empty());

  /** Who applied. */
  public enum Applicant {
    /** The auditor himself, whose duty it is. */
    AUDITOR,
    /** The auditee, whose right it is. */
    AUDITEE;

    /** As written in JSON: {@code auditee}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What was applied for. */
  public record Application(
      @CaseEvent.Open @Organ String unit,
      @CaseEvent.Open @Organ String auditee,
      CaseId project,
      @CaseEvent.Open String person,
      Applicant applicant,
      LocalDate filed,
      Personal<Claim> claim) {}

  /** What was decided. */
  public record Decision(boolean granted, Optional<ClauseId> ground, LocalDate decided) {}

  static RecusalFile of(Known known) {
    return of(known.file());
  }

  /** What a case of this procedure knows. */
  public static RecusalFile of(CaseFile file) {
    return file.data(RecusalFile.class);
  }

  /** The application of a case that is open. */
  Application filed() {
    return application.orElseThrow();
  }

  /** True unless it was rejected. */
  boolean keepsAside() {
    return decision.map(Decision::granted).orElse(true);
  }

  RecusalFile apply(RecusalEvent event) {
    return switch (event) {
      case RecusalEvent.RecusalRequested e ->
          new RecusalFile(
              Optional.of(
                  new Application(
                      e.unit(),
                      e.auditee(),
                      e.project(),
                      e.person(),
                      e.applicant(),
                      e.filed(),
                      e.claim())),
              decision);
      case RecusalEvent.RecusalDecided e ->
          new RecusalFile(
              application, Optional.of(new Decision(e.granted(), e.ground(), e.decided())));
    };
  }
}
