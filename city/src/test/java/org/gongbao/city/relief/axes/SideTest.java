package org.gongbao.city.relief.axes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.city.relief.rules.Eligibility.InsuredClass;
import org.gongbao.engine.CaseId;
import org.gongbao.law.Money;
import org.gongbao.law.Question;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One side of two time axes: nothing is ever a quiet zero")
class SideTest {

  private static final Ruling<Money> FIVE = Ruling.granted(Money.of("5.00"));
  private static final Ruling<Money> REFUSED =
      Ruling.refused(RefusalKind.NOT_IN_FORCE, Clauses.SUPPLEMENT, "relief.nothing-due");
  private static final Ruling<Money> UNSEEN =
      Ruling.undetermined(
          new Question(
              "account", Clauses.SUPPLEMENT, "insurer", Sentence.of("relief.ask.account")));

  private static Row row(List<Ruling<Money>> each) {
    return Row.by(each.stream().map(SideTest::part).toList(), part -> "").getFirst();
  }

  private static Part part(Ruling<Money> each) {
    return new Part(
        1,
        "500103",
        InsuredClass.MINIMUM_LIVING,
        1,
        "supplement",
        LocalDate.parse("2021-05-01"),
        new CaseId(1, 1),
        1,
        1,
        each,
        each,
        each);
  }

  private static String said(Row row) {
    Side side = row.now();
    return "%s %d %s %d %d"
        .formatted(side.state(), side.count(), side.amount(), side.without(), side.open());
  }

  @Test
  @DisplayName("tells no amount and no difference if all hangs on what is not in sight")
  void open() {
    Row row = row(List.of(UNSEEN));
    assertThat(said(row)).isEqualTo("OPEN 1 0.00 0 1");
    assertThat(row.isTold()).isFalse();
    assertThat(row.refused()).contains(UNSEEN);
    assertThat(said(row(List.of(REFUSED, UNSEEN)))).isEqualTo("OPEN 2 0.00 1 1");
  }

  @Test
  @DisplayName("says of how many it cannot be told, and why, beside those that are owed")
  void partly() {
    Row row = row(List.of(FIVE, REFUSED, UNSEEN));
    assertThat(said(row)).isEqualTo("OWED 3 5.00 1 1");
    assertThat(row.isTold()).isTrue();
    assertThat(row.refused()).contains(UNSEEN);
  }

  @Test
  @DisplayName("tells a rule that gives nothing from one that cannot be asked")
  void refused() {
    assertThat(said(row(List.of(REFUSED)))).isEqualTo("NO_RULE 1 0.00 1 0");
    assertThat(said(row(List.of(FIVE)))).isEqualTo("OWED 1 5.00 0 0");
  }
}
