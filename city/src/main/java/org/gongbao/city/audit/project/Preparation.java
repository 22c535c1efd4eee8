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
 */
public record Preparation(
    Optional<Team> team, Optional<Notice> notice, Optional<LocalDate> earlyStartApproved) {

  static final Preparation NONE =
      new Preparation(Optional.empty(), Optional.empty(), Optional.empty());

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
        Optional.of(new Team(e.leader(), e.members(), e.formed())), notice, earlyStartApproved);
  }

  Preparation served(AuditEvent.NoticeServed e) {
    return new Preparation(
        team, Optional.of(new Notice(e.delivered(), e.plannedStart())), earlyStartApproved);
  }

  Preparation approved(AuditEvent.EarlyStartApproved e) {
    return new Preparation(team, notice, Optional.of(e.approved()));
  }

  /** Ids of all who are in the team; none before it is formed. */
  List<String> people() {
    return team.map(Team::all).orElse(List.of());
  }
}
