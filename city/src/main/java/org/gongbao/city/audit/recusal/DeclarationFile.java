package org.gongbao.city.audit.recusal;

import java.time.LocalDate;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Organ;
import org.gongbao.engine.Personal;
import org.gongbao.law.ClauseId;

/** What a case knows of a declaration. */
public record DeclarationFile(Optional<Declaration> declaration, Optional<Undeclared> undeclared) {

  static final DeclarationFile EMPTY = new DeclarationFile(Optional.empty(), Optional.empty());

  /** What was declared. */
  public record Declaration(
      @CaseEvent.Open @Organ String unit,
      @CaseEvent.Open @Organ String auditee,
      CaseId project,
      @CaseEvent.Open String person,
      LocalDate declared,
      boolean none,
      Personal<Claim> claim) {

    /** True if it speaks of that ground; also if it said something that was erased since. */
    boolean maySpeakOf(ClauseId ground) {
      return claim.value().map(said -> said.speaksOf(ground)).orElse(!none);
    }
  }

  /** What came out. */
  public record Undeclared(LocalDate found, ClauseId ground) {}

  /** What a case of this procedure knows. */
  public static DeclarationFile of(CaseFile file) {
    return file.data(DeclarationFile.class);
  }

  Declaration made() {
    return declaration.orElseThrow();
  }

  DeclarationFile apply(DeclarationEvent event) {
    return switch (event) {
      case DeclarationEvent.ConflictDeclared e ->
          new DeclarationFile(
              Optional.of(
                  new Declaration(
                      e.unit(),
                      e.auditee(),
                      e.project(),
                      e.person(),
                      e.declared(),
                      e.none(),
                      e.claim())),
              undeclared);
      case DeclarationEvent.UndeclaredGroundFound e ->
          new DeclarationFile(declaration, Optional.of(new Undeclared(e.found(), e.ground())));
    };
  }
}
