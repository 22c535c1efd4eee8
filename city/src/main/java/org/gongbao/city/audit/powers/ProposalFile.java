package org.gongbao.city.audit.powers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.AdoptionRate;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Known;
import org.gongbao.engine.Organ;
import org.gongbao.engine.Personal;

/** What a case knows of a proposal (审计意见和建议). */
public record ProposalFile(
    Optional<Proposal> proposal, Optional<Checked> checked, Optional<Answered> answered) {

  static final ProposalFile EMPTY =
      new ProposalFile(Optional.empty(), Optional.empty(), Optional.empty());

  /** What was proposed. */
  public record Proposal(
      @CaseEvent.Open @Organ String unit,
      @CaseEvent.Open @Organ Optional<String> auditee,
      Optional<CaseId> project,
      ProposalKind kind,
      LocalDate proposed,
      Personal<String> text,
      Optional<Personal<String>> circle,
      List<ProposalInput.Merit> merits) {

    <T> Personal<T> seal(T said) {
      return Personal.of("organ/" + auditee.orElse(unit), said);
    }
  }

  /** What came of it. */
  public record Checked(ProposalInput.Adoption adoption, LocalDate on) {}

  /** What the unit said. */
  public record Answered(boolean accepted, LocalDate on) {}

  static ProposalFile of(Known known) {
    return of(known.file());
  }

  /** What a case of this procedure knows. */
  public static ProposalFile of(CaseFile file) {
    return file.data(ProposalFile.class);
  }

  Proposal made() {
    return proposal.orElseThrow();
  }

  /** How many of these were adopted; what was not followed up yet does not count. */
  public static AdoptionRate rate(Collection<ProposalFile> files) {
    return new AdoptionRate(
        count(files, ProposalInput.Adoption.ADOPTED),
        count(files, ProposalInput.Adoption.PARTLY),
        count(files, ProposalInput.Adoption.NOT));
  }

  private static int count(Collection<ProposalFile> files, ProposalInput.Adoption adoption) {
    return (int)
        files.stream()
            .flatMap(file -> file.checked().stream())
            .filter(checked -> checked.adoption() == adoption)
            .count();
  }

  ProposalFile apply(ProposalEvent event) {
    return switch (event) {
      case ProposalEvent.ProposalFiled e ->
          new ProposalFile(
              Optional.of(
                  new Proposal(
                      e.unit(),
                      e.auditee(),
                      e.project(),
                      e.kind(),
                      e.proposed(),
                      e.text(),
                      e.circle(),
                      e.merits())),
              checked,
              answered);
      case ProposalEvent.AdoptionChecked e ->
          new ProposalFile(proposal, Optional.of(new Checked(e.adoption(), e.checked())), answered);
      case ProposalEvent.ProposalAnswered e ->
          new ProposalFile(
              proposal, checked, Optional.of(new Answered(e.accepted(), e.answered())));
    };
  }
}
