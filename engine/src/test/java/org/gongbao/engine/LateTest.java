package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.engine.Desk.CLERK;

import java.time.Instant;
import java.util.Map;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Late records: decided as of then, and possible today")
class LateTest {

  private static final String BOTH = "{'owner': 'a', 'size': 'b'}";
  private static final Instant THEN = TestCity.instant("2021-03-05T10:00");

  private TestCity city;
  private CaseId id;

  @BeforeEach
  void aCase() {
    city =
        TestCity.with(TestCity.law(Map.of("toy.reply", 10, "toy.setting", 90)), Desk.procedure());
    id = city.open(CLERK, "desk/open", BOTH, "o");
  }

  @AfterEach
  void close() {
    city.close();
  }

  @Test
  @DisplayName("what people have done since stands: a late record against it is a conflict")
  void overtaken() {
    city.at("2021-03-13T10:00");
    city.act(CLERK, id, "finish", "{}");
    int before = city.file(CLERK, id).revision();
    Outcome late = city.actAsOf(CLERK, id, "file", BOTH, THEN);
    Ruling.Refused<Change> no = (Ruling.Refused<Change>) late.ruling();
    assertThat(no.kind()).isEqualTo(RefusalKind.CONFLICT);
    assertThat(no.sentence().key()).isEqualTo("engine.overtaken");
    assertThat(city.file(CLERK, id).revision()).isEqualTo(before);
    assertThat(city.file(CLERK, id).stage()).isEqualTo("DONE");
  }

  @Test
  @DisplayName("a late record that takes back a firing repeats with the same hashes")
  void repeatsWithTheSameHashes() {
    city.at("2021-03-13T10:00");
    city.engine().settle(id);
    Command late = new Command(id, "file", TestCity.json(BOTH), CLERK, THEN, "late");
    Outcome first = city.engine().act(late);
    Outcome again = city.engine().act(late);
    assertThat(first.ruling().isGranted()).isTrue();
    assertThat(again.repeated()).isTrue();
    assertThat(again.hashes())
        .usingElementComparator(java.util.Arrays::compare)
        .containsExactlyElementsOf(first.hashes());
    assertThat(city.story(CLERK, id))
        .containsExactly("opened", "clock-fired", "silence", "annulled", "filed");
  }

  @Test
  @DisplayName("a hand that was quick but crossed midnight is in time")
  void acrossMidnight() {
    city.at("2021-03-12T00:00:20");
    Outcome outcome =
        city.actAsOf(CLERK, id, "file", BOTH, TestCity.instant("2021-03-11T23:59:50"));
    assertThat(outcome.ruling().isGranted()).as(outcome.ruling().toString()).isTrue();
    assertThat(city.file(CLERK, id).stage()).isEqualTo("FILED");
  }
}
