package org.gongbao.city.audit.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;

/**
 * What precedes the start (articles 20 and 21).
 *
 * @param earlyStartApproved day on which the unit head approved a start in special circumstances
 * @param kept ids of those the unit head keeps in the team in spite of their other duties
 * @param startRefused day on which the auditee refused a lawful start
 */
public record Preparation(
    Optional<Team> team,
    Optional<Notice> notice,
    Optional<LocalDate> earlyStartApproved,
    @CaseEvent.Open List<String> kept,
    Optional<LocalDate> startRefused) {

  static final Preparation NONE =
      new Preparation(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  /** The audit team (审计组), by the ids of its people. */
  public record Team(
      @CaseEvent.Open String leader, @CaseEvent.Open List<String> members, LocalDate formed) {

    /** The leader, then the others. */
    List<String> all() {
      List<String> all = new ArrayList<>(List.of(leader));
      all.addAll(members);
      return all;
    }
  }

  /** The audit notice (审计通知书), as delivered. */
  public record Notice(LocalDate delivered, LocalDate plannedStart) {}

  Preparation formed(AuditEvent.TeamFormed e) {
    return new Preparation(
        Optional.of(new Team(e.leader(), e.members(), e.formed())),
        notice,
        earlyStartApproved,
        kept,
        startRefused);
  }

  Preparation served(AuditEvent.NoticeServed e) {
    return new Preparation(
        team,
        Optional.of(new Notice(e.delivered(), e.plannedStart())),
        earlyStartApproved,
        kept,
        startRefused);
  }

  Preparation approved(AuditEvent.EarlyStartApproved e) {
    return new Preparation(team, notice, Optional.of(e.approved()), kept, startRefused);
  }

  Preparation kept(AuditEvent.AssignmentKept e) {
    List<String> more = new ArrayList<>(kept);
    more.add(e.person());
    return new Preparation(
        team, notice, earlyStartApproved, more.stream().distinct().toList(), startRefused);
  }

  Preparation refused(AuditEvent.StartRefused e) {
    return new Preparation(team, notice, earlyStartApproved, kept, Optional.of(e.refused()));
  }

  /** Ids of all who are in the team; none before it is formed. */
  List<String> people() {
    return team.map(Team::all).orElse(List.of());
  }
}
