package org.gongbao.city.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.gongbao.city.audit.liability.Conduct;
import org.gongbao.city.audit.liability.Grounds;
import org.gongbao.city.audit.liability.Secret;
import org.gongbao.law.Accepts;
import org.gongbao.law.Law;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("audit/40.1 to 42.1: what must be said of a violation")
class GroundsTest {

  private static final Law LAW = Asked.on("2021-08-02");

  @Accepts("audit/41.1.1#1")
  @ParameterizedTest(name = "norm broken {0}, problem missed {1}, grave consequence {2}: {3}")
  @DisplayName("audit/41.1.1: all three facts are wanted, and one unknown is no yes")
  @CsvSource({
    "true, true, true, granted",
    "true, true, false, refused audit/41.1.1 condition-not-met",
    "true, false, true, refused audit/41.1.1 condition-not-met",
    "false, true, true, refused audit/41.1.1 condition-not-met",
    "true, true, , refused audit/41.1.1 missing",
    ", , , refused audit/41.1.1 missing"
  })
  void threeFacts(Boolean norm, Boolean missed, Boolean grave, String answer) {
    Grounds said =
        new Grounds(
            Optional.ofNullable(norm),
            Optional.ofNullable(missed),
            Optional.ofNullable(grave),
            Optional.empty(),
            Optional.empty());
    assertThat(Asked.answer(Grounds.check(LAW, Conduct.of("41.1.1"), said))).startsWith(answer);
  }

  @Accepts("audit/41.1.3#1")
  @Test
  @DisplayName("audit/41.1.3: the kind of secret is named")
  void secret() {
    Conduct leak = Conduct.of("41.1.3");
    Asked.refused(Grounds.check(LAW, leak, Grounds.NONE), "audit/41.1.3");
    Asked.granted(Grounds.check(LAW, leak, secret(Secret.BUSINESS)));
    Asked.granted(Grounds.check(LAW, leak, secret(Secret.STATE)));
  }

  @Accepts("audit/40.1.5#1")
  @Accepts("audit/41.1.6#1")
  @Accepts("audit/42.1.5#1")
  @ParameterizedTest
  @DisplayName("audit/40.1.5, 41.1.6, 42.1.5: the rule that was broken is named")
  @EnumSource(names = {"AUDITEE_OTHER", "AUDITORS_OTHER", "UNIT_OTHER"})
  void rule(Conduct other) {
    Asked.refused(Grounds.check(LAW, other, Grounds.NONE), other.clause().toString());
    Asked.granted(Grounds.check(LAW, other, rule("《内部审计制度》第八条")));
  }

  @Test
  @DisplayName("audit/40.1 to 42.1: the other eleven demand nothing more, each is a clause")
  void others() {
    assertThat(Conduct.values()).hasSize(16);
    assertThat(
            Arrays.stream(Conduct.values()).filter(one -> one.demand() == Conduct.Demand.NOTHING))
        .hasSize(11)
        .allSatisfy(one -> Asked.granted(Grounds.check(LAW, one, Grounds.NONE)));
    assertThat(Arrays.stream(Conduct.values()))
        .allSatisfy(
            one -> assertThat(one.clause().toString()).startsWith(one.group().clause().toString()));
  }

  private static Grounds secret(Secret secret) {
    return new Grounds(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(secret),
        Optional.empty());
  }

  private static Grounds rule(String rule) {
    return new Grounds(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(rule));
  }
}
