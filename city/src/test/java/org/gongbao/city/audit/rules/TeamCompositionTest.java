package org.gongbao.city.audit.rules;

import static org.gongbao.city.audit.rules.TeamComposition.Seat.LEADER;
import static org.gongbao.city.audit.rules.TeamComposition.Seat.MEMBER;

import java.util.List;
import org.gongbao.city.audit.rules.TeamComposition.Seat;
import org.gongbao.city.audit.rules.TeamComposition.Seated;
import org.gongbao.law.Accepts;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("audit/20.2: an audit team")
class TeamCompositionTest {

  @Accepts("audit/20.2#1")
  @Test
  @DisplayName("audit/20.2: one leader and one other do; two leaders, or a leader alone, do not")
  void leaderAndOthers() {
    Asked.refused(team(LEADER, LEADER), "audit/20.2", 2);
    Asked.refused(team(LEADER), "audit/20.2");
    Asked.granted(team(LEADER, MEMBER));
  }

  @Test
  @DisplayName("audit/20.2: nobody at all, or nobody who leads, is no team")
  void leaderless() {
    Asked.refused(team(), "audit/20.2", 0);
    Asked.refused(team(MEMBER, MEMBER), "audit/20.2", 0);
  }

  @Test
  @DisplayName("audit/20.2: nobody sits twice")
  void twice() {
    Asked.refused(
        TeamComposition.check(
            Asked.on("2021-03-05"),
            List.of(new Seated("zhao", LEADER), new Seated("zhao", MEMBER))),
        "audit/20.2",
        "zhao");
  }

  private static Ruling<Boolean> team(Seat... seats) {
    List<Seated> seated = new java.util.ArrayList<>();
    for (Seat seat : seats) {
      seated.add(new Seated("p" + seated.size(), seat));
    }
    return TeamComposition.check(Asked.on("2021-03-05"), seated);
  }
}
