package org.gongbao.city.audit.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.gongbao.law.Law;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** Who makes up an audit team (audit/20.2): exactly one leader and at least one other member. */
public final class TeamComposition {

  private TeamComposition() {}

  /** What somebody is in a team. */
  public enum Seat {
    /** The leader (组长), who answers for the team. */
    LEADER,
    /** Another member (成员). */
    MEMBER;

    /** As written in JSON: {@code leader}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A person in a seat. */
  public record Seated(String person, Seat seat) {}

  /** Granted if the seats make up a team. */
  public static Ruling<Boolean> check(Law law, List<Seated> seats) {
    long leaders = seats.stream().filter(seated -> seated.seat() == Seat.LEADER).count();
    if (!law.condition(Article.TEAM, "one-leader", leaders == 1)) {
      return Ruling.refused(
          RefusalKind.CONDITION_NOT_MET, Article.TEAM, "audit.team-leaders", leaders);
    }
    if (!law.condition(Article.TEAM, "other-member", seats.size() > 1)) {
      return Ruling.refused(RefusalKind.CONDITION_NOT_MET, Article.TEAM, "audit.team-alone");
    }
    HashSet<String> persons = new HashSet<>();
    for (Seated seated : seats) {
      if (!persons.add(seated.person())) {
        return Ruling.refused(
            RefusalKind.CONFLICT, Article.TEAM, "audit.team-twice", seated.person());
      }
    }
    return Ruling.granted(true);
  }
}
