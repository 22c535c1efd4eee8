package org.gongbao.city.relief.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.ReliefCity.HOME;
import static org.gongbao.city.relief.ReliefCity.HOME_OF_TWO;
import static org.gongbao.city.relief.ReliefCity.HOME_OF_TWO_2;
import static org.gongbao.city.relief.ReliefCity.INSURER_1;
import static org.gongbao.city.relief.ReliefCity.INSURER_2;
import static org.gongbao.city.relief.ReliefCity.MUNICIPAL;
import static org.gongbao.city.relief.ReliefCity.SHIZHU;
import static org.gongbao.city.relief.ReliefCity.SHIZHU_2;
import static org.gongbao.city.relief.ReliefCity.VETERANS;
import static org.gongbao.city.relief.ReliefCity.VETERANS_2;
import static org.gongbao.city.relief.ReliefCity.YUZHONG;
import static org.gongbao.city.relief.ReliefCity.YUZHONG_2;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongbao.city.intake.RowKind;
import org.gongbao.city.people.ResidentId;
import org.gongbao.city.relief.ReliefCity;
import org.gongbao.city.relief.project.agreement.AgreementFile;
import org.gongbao.city.relief.project.agreement.Heading;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Clock;
import org.gongbao.law.Accepts;
import org.gongbao.law.Money;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.Trace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lists of the insured")
class ListTest {

  private static final ResidentId A = ReliefCity.number("19750202", 1);
  private static final ResidentId B = ReliefCity.number("19800303", 2);
  private static final ResidentId C = ReliefCity.number("19900404", 3);
  private static final ResidentId D = ReliefCity.number("19600505", 4);

  private static String row(ResidentId number, String since, String until) {
    return "甲,%s,低保对象,,%s,%s,否".formatted(number.text(), since, until);
  }

  private static PolicyCity.Case list(PolicyCity city, String place, String month, String kind) {
    return city.opened(
        place.equals("500103") ? YUZHONG : place.equals("500240") ? SHIZHU : HOME,
        ListProcedure.NAME,
        "{'place':'%s','month':'%s','kind':'%s'}".formatted(place, month, kind));
  }

  private static <T extends Record> List<String> errors(List<RowKind.Checked<T>> rows) {
    return rows.stream()
        .map(row ->
            row.entry().error().orElse("") + row.clause().map(clause -> " " + clause).orElse(""))
        .toList();
  }

  @Accepts("relief/4.3.1#1")
  @Test
  @DisplayName(
      "relief/4.3.1: who left the register in between is in the first list, not the second")
  void notCarriedOver() {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2020-12-22"))) {
      PolicyCity.Case first = list(city, "500103", "2020-11", "first-batch");
      assertThat(errors(Rolls.bring(first, YUZHONG, row(A, "2019-01-01", "2021-07-31"))))
          .containsExactly("");
      Rolls.enrol(first, YUZHONG, YUZHONG_2, INSURER_1, 1, 1);
      assertThat(ListFile.of(first.file()).accepted().orElseThrow().premium())
          .isEqualTo(Money.of("120.00"));
      city.at("2021-11-10");
      PolicyCity.Case second = list(city, "500103", "2021-11", "first-batch");
      assertThat(errors(Rolls.bring(second, YUZHONG, row(A, "2019-01-01", "2021-07-31"))))
          .containsExactly("until.before-month relief/4.3.1");
      second.refused(YUZHONG, "review", "{'rows':1}", "relief/4.3.3");
    }
  }

  @Test
  @DisplayName("relief/2.2: a review says in which rows people are doubled or were enrolled since")
  void twiceAtReview() {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-03-20"))) {
      PolicyCity.Case first = list(city, "500103", "2021-03", "addition");
      PolicyCity.Case second = list(city, "500103", "2021-03", "addition");
      first.refused(YUZHONG, "review", "{'rows':0}", "relief/4.3.3");
      Rolls.bring(first, YUZHONG, row(A, "2021-03-02", ""));
      Rolls.bring(
          second,
          YUZHONG,
          row(B, "2021-03-02", ""),
          row(A, "2021-03-02", ""),
          row(C, "2021-03-02", ""));
      Rolls.enrol(first, YUZHONG, YUZHONG_2, INSURER_1, 1, 1);
      assertThat(second.refused(YUZHONG, "review", "{'rows':3}", "relief/2.2").sentence().values())
          .containsExactly("1", "2");
    }
  }

  @Accepts("relief/4.3.1#2")
  @Test
  @DisplayName("relief/4.3.1: an addition who is still on the register is in the next first list")
  void againInSecond() {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-06-20"))) {
      PolicyCity.Case addition = list(city, "500103", "2021-06", "addition");
      Rolls.bring(addition, YUZHONG, row(A, "2021-06-03", ""));
      Rolls.enrol(addition, YUZHONG, YUZHONG_2, INSURER_1, 1, 1);
      city.at("2021-11-20");
      PolicyCity.Case second = list(city, "500103", "2021-11", "first-batch");
      assertThat(errors(Rolls.bring(second, YUZHONG, row(A, "2021-06-03", ""))))
          .containsExactly("");
      Rolls.enrol(second, YUZHONG, YUZHONG_2, INSURER_1, 1, 1);
      assertThat(ListFile.of(second.file()).accepted().orElseThrow().premium())
          .isEqualTo(Money.of("20.00"));
    }
  }

  @Accepts("relief/4.3.2#1")
  @Test
  @DisplayName("relief/4.3.2: who came on the register on 17 March is insured for eight months")
  void addition() {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-03-20"))) {
      city.refused(
          YUZHONG,
          ListProcedure.NAME,
          "{'place':'500103','month':'2021-03','kind':'first-batch'}",
          "relief/4.3.1");
      city.refused(
          YUZHONG,
          ListProcedure.NAME,
          "{'place':'500103','month':'2021-04','kind':'addition'}",
          "relief/4.3.2");
      PolicyCity.Case list = list(city, "500103", "2021-03", "addition");
      Rolls.bring(list, YUZHONG, row(A, "2021-03-17", ""));
      Rolls.enrol(list, YUZHONG, YUZHONG_2, INSURER_1, 1, 1);
      assertThat(ListFile.of(list.file()).accepted().orElseThrow().premium())
          .isEqualTo(Money.of("80.00"));
    }
  }

  @Accepts("relief/4.3.3#1")
  @Accepts("relief/4.3.3#2")
  @Test
  @DisplayName("relief/4.3.3: drafts are not sent, one person is not two, insurers add nobody")
  void confirmed() {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-03-20"))) {
      PolicyCity.Case list = list(city, "500103", "2021-03", "addition");
      Rolls.bring(list, YUZHONG, row(A, "2021-03-17", ""));
      list.refused(YUZHONG, "send", "{'insurer':1}", "relief/4.3.3");
      list.refused(YUZHONG, "review", "{'rows':2}", "relief/4.3.3");
      list.does(YUZHONG, "review", "{'rows':1}");
      list.refused(YUZHONG, "send", "{'insurer':1}", "relief/4.3.3");
      assertThat(list.refused(YUZHONG, "confirm", "{}", "relief/4.3.3").kind())
          .isEqualTo(RefusalKind.RECUSED);
      list.does(YUZHONG_2, "confirm", "{}");
      ListFile file = ListFile.of(list.file());
      assertThat(file.reviewer()).contains("yu-1");
      assertThat(file.confirmer()).contains("yu-2");
      list.does(YUZHONG_2, "send", "{'insurer':1}");
      assertThat(city.engine().stage(INSURER_1, list.id(), InsuredRow.INSURED, List.of()))
          .isInstanceOf(Ruling.Refused.class);
    }
  }

  @Accepts("relief/2.2#1")
  @Test
  @DisplayName("relief/2.2: whoever is insured is refused on another list, which says who has him")
  void once() {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-03-20"))) {
      PolicyCity.Case first = list(city, "500103", "2021-03", "addition");
      Rolls.bring(first, YUZHONG, row(C, "2021-03-01", ""));
      // brought while nobody had him yet
      PolicyCity.Case second = list(city, "social-welfare-home-1", "2021-03", "addition");
      assertThat(
              errors(Rolls.bring(second, HOME, row(C, "2021-03-02", "").replace("低保对象", "特困人员"))))
          .containsExactly("");
      Rolls.enrol(first, YUZHONG, YUZHONG_2, INSURER_1, 1, 1);
      assertThat(second.refused(HOME, "review", "{'rows':1}", "relief/2.2").kind())
          .isEqualTo(RefusalKind.CONFLICT);
      List<RowKind.Checked<InsuredRow>> again =
          Rolls.bring(second, HOME, row(C, "2021-03-02", "").replace("低保对象", "特困人员"));
      assertThat(errors(again)).containsExactly("number.enrolled relief/2.2");
      assertThat(again.getFirst().about()).isEqualTo("渝中区 / 1");
    }
  }

  @Test
  @DisplayName("relief/2.2: two lists with one person cannot be taken over at the same time")
  void oneTurn() {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-03-20"))) {
      PolicyCity.Case first = list(city, "500103", "2021-03", "addition");
      Rolls.bring(first, YUZHONG, row(C, "2021-03-01", ""));
      PolicyCity.Case second = list(city, "500240", "2021-03", "addition");
      Rolls.bring(second, SHIZHU, row(C, "2021-03-01", ""));
      first
          .does(YUZHONG, "review", "{'rows':1}")
          .does(YUZHONG_2, "confirm", "{}")
          .does(YUZHONG, "send", "{'insurer':1}");
      second
          .does(SHIZHU, "review", "{'rows':1}")
          .does(SHIZHU_2, "confirm", "{}")
          .does(SHIZHU, "send", "{'insurer':1}");
      first.does(INSURER_1, "take-turn", "{}");
      assertThat(second.refused(INSURER_1, "take-turn", "{}", "relief/2.2").kind())
          .isEqualTo(RefusalKind.OUT_OF_BOUNDS);
      first.does(INSURER_1, "accept", "{'rows':1}");
      second.does(INSURER_1, "take-turn", "{}");
      second.refused(INSURER_1, "accept", "{'rows':1}", "relief/2.2");
      second.does(INSURER_1, "give-back", "{'reason':'重复'}");
      assertThat(second.file().stage()).isEqualTo("DRAFT");
      // a turn that nobody uses is lost
      PolicyCity.Case third = list(city, "500103", "2021-03", "addition");
      Rolls.bring(third, YUZHONG, row(A, "2021-03-01", ""));
      third
          .does(YUZHONG, "review", "{'rows':1}")
          .does(YUZHONG_2, "confirm", "{}")
          .does(YUZHONG, "send", "{'insurer':1}")
          .does(INSURER_1, "take-turn", "{}");
      city.at("2021-03-23");
      assertThat(third.file().stage()).isEqualTo("SENT");
    }
  }

  @Accepts("relief/2.3#2")
  @Test
  @DisplayName("relief/2.3: in the other scheme until April, he may enter with the list of May")
  void otherScheme() {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-04-20"))) {
      PolicyCity.Case april = list(city, "500103", "2021-04", "addition");
      assertThat(
              errors(
                  Rolls.bring(
                      april,
                      YUZHONG,
                      row(B, "2020-01-01", "").replace(",否", ",是"),
                      row(A, "2020-01-01", "").replace(",否", ","))))
          .containsExactly(
              "other-scheme.insured-there relief/2.3", "other-scheme.unknown relief/2.3");
      city.at("2021-05-20");
      PolicyCity.Case may = list(city, "500103", "2021-05", "addition");
      assertThat(errors(Rolls.bring(may, YUZHONG, row(B, "2020-01-01", "")))).containsExactly("");
    }
  }

  @Accepts("relief/2.7#1")
  @Test
  @DisplayName("relief/2.7: a contribution of the insured is refused; nothing and 0.00 are well")
  void nothingPaid() {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-03-20"))) {
      PolicyCity.Case list = list(city, "500103", "2021-03", "addition");
      assertThat(
              errors(
                  Rolls.bring(
                      list,
                      YUZHONG,
                      row(A, "2021-03-01", "") + ",10.00",
                      row(B, "2021-03-01", "") + ",0.00",
                      row(C, "2021-03-01", "") + ",")))
          .containsExactly("contribution.none-owed relief/2.7", "", "");
    }
  }

  @Accepts("relief/4.1.1#1")
  @Test
  @DisplayName(
      "relief/4.1.1: a list for another insurer is refused by the annex, which names the right one")
  void rightInsurer() {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-03-20"))) {
      PolicyCity.Case list = list(city, "500103", "2021-03", "addition");
      Rolls.bring(list, YUZHONG, row(A, "2021-03-17", ""));
      list.does(YUZHONG, "review", "{'rows':1}").does(YUZHONG_2, "confirm", "{}");
      Ruling.Refused<?> refused = list.refused(YUZHONG, "send", "{'insurer':2}", "relief/annex.1");
      assertThat(refused.sentence().values()).startsWith("渝中区", "2", "1");
      assertThat(refused.trace().steps())
          .anyMatch(step ->
              step instanceof Trace.Condition condition
                  && condition.clause().toString().equals("relief/4.1.1")
                  && !condition.met());
      list.does(YUZHONG, "send", "{'insurer':1}");
      assertThat(city.engine().read(INSURER_2, list.id())).isEmpty();
      assertThat(city.engine().read(INSURER_1, list.id())).isPresent();
    }
  }

  @Accepts("relief/annex.1#3")
  @Test
  @DisplayName(
      "relief/annex.1: a welfare home sends its list to the insurer of its row, to no other")
  void institution() {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-03-20"))) {
      PolicyCity.Case list =
          city.opened(
              HOME_OF_TWO,
              ListProcedure.NAME,
              "{'place':'social-welfare-home-2','month':'2021-03','kind':'addition'}");
      Rolls.bring(list, HOME_OF_TWO, row(A, "2021-03-17", ""));
      list.does(HOME_OF_TWO, "review", "{'rows':1}").does(HOME_OF_TWO_2, "confirm", "{}");
      list.refused(HOME_OF_TWO, "send", "{'insurer':2}", "relief/annex.1");
      list.does(HOME_OF_TWO, "send", "{'insurer':1}");
    }
  }

  @Accepts("relief/4.2.1#1")
  @Test
  @DisplayName(
      "relief/4.2.1: without the topic of secrecy no list goes; confirmed before, it is marked")
  void noAgreement() {
    try (PolicyCity city = ReliefCity.staffed(ReliefCity.at("2021-03-20"))) {
      PolicyCity.Case agreement = ReliefCity.drawnUp(city, Set.of(Heading.CONFIDENTIALITY));
      assertThat(AgreementFile.of(agreement.file()).missing())
          .containsExactly(Heading.CONFIDENTIALITY);
      PolicyCity.Case list = list(city, "500103", "2021-03", "addition");
      Rolls.bring(list, YUZHONG, row(A, "2021-03-17", ""));
      list.does(YUZHONG, "review", "{'rows':1}").does(YUZHONG_2, "confirm", "{}");
      list.refused(YUZHONG, "send", "{'insurer':1}", "relief/4.2.1");
      city.at("2021-03-22");
      ReliefCity.write(agreement, Heading.CONFIDENTIALITY);
      ReliefCity.signed(agreement);
      list.does(YUZHONG, "send", "{'insurer':1}");
      assertThat(list.last(ListEvent.ListSent.class).beforeAgreement()).isTrue();
    }
  }

  @Accepts("relief/6.1.1#1")
  @Test
  @DisplayName(
      "relief/6.1.1: where nobody is in charge, nobody confirms; nor does who was not named")
  void nobodyInCharge() {
    try (PolicyCity city = ReliefCity.at("2021-03-20")) {
      ReliefCity.signed(ReliefCity.drawnUp(city, Set.of()));
      PolicyCity.Case list = list(city, "500103", "2021-03", "addition");
      Rolls.bring(list, YUZHONG, row(A, "2021-03-17", ""));
      list.does(YUZHONG, "review", "{'rows':1}");
      list.refused(YUZHONG_2, "confirm", "{}", "relief/6.1.1");
      ReliefCity.staffed(city);
      Actor stranger =
          PolicyCity.actor("yu-3", "", "500103", "relief-place", "district-civil-affairs");
      list.refused(stranger, "confirm", "{}", "relief/6.1.1");
      list.does(YUZHONG_2, "confirm", "{}");
    }
  }

  @Accepts("relief/4.3.2#2")
  @Test
  @DisplayName(
      "relief/4.3.2: a nil return closes the month; a month without one comes to the bureau")
  void monthly() {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-03-05"))) {
      PolicyCity.Case place = city.opened(YUZHONG, PlaceProcedure.NAME, "{'place':'500103'}");
      place.does(YUZHONG, "file-nil-return", "{'month':'2021-03'}");
      assertThat(PlaceFile.of(place.file()).watched().orElseThrow().month()).hasToString("2021-04");
      place.refused(YUZHONG, "file-nil-return", "{'month':'2021-04'}", "relief/4.3.2");
      city.at("2021-05-01T00:01");
      assertThat(missed(place)).contains(Clock.State.OPEN);
      assertThat(place.bearer("missed-return")).isEqualTo("municipal-civil-affairs");
      assertThat(city.engine().read(MUNICIPAL, place.id())).isPresent();
      place.does(YUZHONG, "file-nil-return", "{'month':'2021-04'}");
      assertThat(missed(place)).contains(Clock.State.STOPPED);
      // a list is a return as well
      PolicyCity.Case list = list(city, "500103", "2021-05", "addition");
      Rolls.bring(list, YUZHONG, row(A, "2021-05-01", ""));
      list.does(YUZHONG, "review", "{'rows':1}")
          .does(YUZHONG_2, "confirm", "{}")
          .does(YUZHONG, "send", "{'insurer':1}");
      assertThat(PlaceFile.of(place.file()).watched().orElseThrow().month()).hasToString("2021-06");
    }
  }

  private static Optional<Clock.State> missed(PolicyCity.Case place) {
    return place.file().clock("missed-return").map(Clock.Run::state);
  }

  @Accepts("relief/4.3.4#1")
  @Accepts("relief/4.3.4#2")
  @Accepts("relief/6.2.4#1")
  @Test
  @DisplayName(
      "relief/4.3.4: special-care recipients come by their own office, through civil affairs")
  void veterans() {
    try (PolicyCity city = ReliefCity.ready(ReliefCity.at("2021-03-22"))) {
      String care = "戊,%s,优抚对象,定期抚恤补助,2021-03-01,,否".formatted(D.text());
      PolicyCity.Case list = list(city, "500240", "2021-03", "addition");
      assertThat(errors(Rolls.bring(list, SHIZHU, care)))
          .containsExactly("classes.not-confirmed-by-veterans relief/4.3.4");
      PolicyCity.Case own =
          city.opened(VETERANS, VeteransProcedure.NAME, "{'place':'500240','month':'2021-03'}");
      assertThat(
              errors(
                  Rolls.bringVeterans(
                      own,
                      VETERANS,
                      "丁,%s,伤残人民警察,2021-03-01,".formatted(B.text()),
                      "己,%s,,2021-03-01,".formatted(C.text()),
                      "庚,%s,定期抚恤补助,2021-04-01,".formatted(A.text()),
                      "辛,1,定期抚恤补助,2021-03-01,",
                      "戊,%s,定期抚恤补助,2021-03-01,".formatted(D.text()))))
          .containsExactly(
              "care-group.left-out relief/2.1.1",
              "care-group.unknown relief/2.1.1",
              "since.after-month relief/4.3.1",
              "number.form",
              "");
      own.does(VETERANS, "review", "{'rows':1}");
      own.refused(VETERANS, "confirm", "{}", "relief/4.3.4");
      own.does(VETERANS_2, "confirm", "{}");
      assertThat(own.file().clock("outreach").map(Clock.Run::state)).contains(Clock.State.OPEN);
      assertThat(own.bearer("outreach")).isEqualTo("district-veterans");
      own.refused(VETERANS, "send", "{'addressee':'insurer'}", "relief/4.3.4");
      own.does(VETERANS, "send", "{'addressee':'civil-affairs'}");
      assertThat(errors(Rolls.bring(list, SHIZHU, care))).containsExactly("");
      Rolls.enrol(list, SHIZHU, SHIZHU_2, INSURER_1, 1, 1);
      assertThat(ListFile.of(list.file()).accepted().orElseThrow().premium())
          .isEqualTo(Money.of("80.00"));
      own.refused(VETERANS, "finish-outreach", "{}", "relief/6.2.4");
      own.does(VETERANS, "explain", "{'persons':1,'how':'入户'}")
          .does(VETERANS, "finish-outreach", "{}");
      assertThat(own.file().clock("outreach").map(Clock.Run::state)).contains(Clock.State.STOPPED);
    }
  }
}
