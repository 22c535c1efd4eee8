package org.gongbao.city.relief.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.city.casework.Sentences;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.http.Bundles;
import org.gongbao.city.relief.axes.Answer;
import org.gongbao.city.relief.axes.Axes;
import org.gongbao.city.relief.axes.Part;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.city.relief.rules.Eligibility.InsuredClass;
import org.gongbao.city.web.Words;
import org.gongbao.engine.CaseId;
import org.gongbao.law.Money;
import org.gongbao.law.Question;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;
import org.gongbao.law.WorkCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Two time axes in words")
class AxesWordsTest {

  private static final Ruling<Money> UNSEEN =
      Ruling.undetermined(
          new Question(
              "account", Clauses.SUPPLEMENT, "insurer", Sentence.of("relief.ask.account")));

  private static Answer answer() {
    LocalDate day = LocalDate.parse("2021-05-01");
    return new Answer(
        Axes.of(day, day),
        List.of(
            new Part(
                1,
                "500103",
                InsuredClass.MINIMUM_LIVING,
                1,
                "supplement",
                day,
                new CaseId(1, 1),
                1,
                1,
                UNSEEN,
                UNSEEN,
                UNSEEN)),
        Optional.empty());
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("relief/3.2.0: a claim whose account is not in sight has no amount, and says why")
  @CsvSource({
    "zh, '1 件，其中 1 件依据不全，算不出', 这份赔案依据的自费费用累计账不在您的查看范围内",
    "en, '1 claim, for 1 of them it cannot be told', The cost account on which this claim rests is not in your sight"
  })
  void unseen(String language, String note, String why) {
    AxesWords words =
        new AxesWords(
            new Words(Bundles.all(), Locale.forLanguageTag(language)),
            Sentences.shipped(),
            Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina())),
            _ -> false);
    AxesView.Row row = words.rows(answer(), AxesBy.TOTAL).getFirst();
    assertThat(row.then()).isEqualTo(new AxesView.Cell("", note));
    assertThat(row.now()).isEqualTo(new AxesView.Cell("", note));
    assertThat(row.difference()).isEqualTo("—");
    assertThat(row.causes()).containsExactly(new AxesView.Cause(why, "relief/3.2.0", ""));
  }
}
