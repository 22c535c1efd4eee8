package org.gongbao.city.relief.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.claims.ClaimCity.INSURER;
import static org.gongbao.city.relief.claims.ClaimCity.STREET;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.casework.Erasure;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.people.Journal;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Log;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is sealed of a person")
class ErasureTest {

  private static List<CaseId> erased(ClaimCity relief, String subject) {
    return Erasure.erase(
        relief.city().database(), new SystemClock(), subject, "本人申请", List.of(new Enrolling()));
  }

  @Test
  @DisplayName("goes from every case for good, told by the journal and the log, which stays whole")
  void goes() {
    try (ClaimCity relief = new ClaimCity("2021-06-01")) {
      String one = relief.enrol("a");
      String other = relief.enrol("b");
      PolicyCity.Case his = objected(relief, one, "1");
      PolicyCity.Case hers = objected(relief, other, "2");
      assertThat(erased(relief, "party/" + one))
          .as("his claim, and the list that names him")
          .hasSize(2)
          .contains(his.id())
          .doesNotContain(hers.id());
      assertThat(told(his)).isEmpty();
      assertThat(told(hers)).contains("少了");
      Log log = relief.city().engine().log();
      while (log.place() > 0) {
        // until all has its place
      }
      Log.Verification found = log.verify();
      assertThat(found.isIntact()).isTrue();
      assertThat(found.erased()).extracting(Log.Erasure::subject).containsOnly("party/" + one);
      assertThat(erased(relief, "party/" + one)).as("once is enough").isEmpty();
      assertThat(
              Journal.of(relief.city().database().app())
                  .read(Optional.of("party/" + one), Optional.empty(), 5))
          .hasSize(2)
          .allMatch(line -> line.after().containsValue("本人申请"));
    }
  }

  private static PolicyCity.Case objected(ClaimCity relief, String person, String bill) {
    return relief
        .files(person, "accident-medical", "2021-05-01", ClaimCity.costs(bill, "9000", "0", "0"))
        .does(INSURER, "decide", "{}")
        .does(STREET, "object", "{'objection':'少了'}");
  }

  private static Optional<String> told(PolicyCity.Case claim) {
    return claim.last(ClaimEvent.ObjectionMade.class).objection().value();
  }
}
