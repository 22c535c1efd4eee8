package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A month ends while a client repeats its opening")
class MidnightTest {

  @Test
  @DisplayName("the same key before and after midnight of the month's last day opens one case")
  void oneCase() {
    AtomicReference<Instant> machine =
        new AtomicReference<>(Instant.parse("2026-11-30T23:59:59.999999Z"));
    InstantSource clock = machine::get;
    try (TestCity city =
        TestCity.with(TestCity.law(Map.of("toy.reply", 10, "toy.setting", 90)), Desk.procedure())) {
      Engine engine = city.engineWith(clock, Desk.procedure());
      Outcome before = engine.act(opening(engine));
      machine.set(Instant.parse("2026-12-01T00:00:00Z"));
      Outcome after = engine.act(opening(engine));
      assertThat(before.id().month()).isEqualTo(YearMonth.of(2026, 11));
      assertThat(engine.newCase().month()).isEqualTo(YearMonth.of(2026, 12));
      assertThat(after.id()).isEqualTo(before.id());
      assertThat(after.repeated()).isTrue();
      assertThat(engine.log().verify().cases()).isEqualTo(1);
    }
  }

  private static Command opening(Engine engine) {
    return new Command(
        engine.newCase(),
        "desk/open",
        TestCity.json("{'owner': 'a', 'size': 'b'}"),
        Desk.CLERK,
        Command.AT_ONCE,
        "the-same-key");
  }
}
