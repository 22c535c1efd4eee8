package org.gongbao.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holiday notices and their line format. */
class HolidayNoticeTest {

  @Test
  @DisplayName("reads notices line by line")
  void readsNotices() {
    List<HolidayNotice> notices =
        HolidayNotice.readAll(
            """
            # two invented notices
            notice 2031 镇办〔2030〕1号 2030-11-05
            source https://example.org/1
            off 元旦 2030-12-31 2031-01-02
            work 2031-01-04 2031-01-05

            notice 2031 镇办〔2031〕2号 2031-02-01
            off 丰收节 2031-09-23
            """);
    assertThat(notices)
        .containsExactly(
            new HolidayNotice(
                2031,
                "镇办〔2030〕1号",
                LocalDate.of(2030, 11, 5),
                List.of(
                    new HolidayNotice.Holiday(
                        "元旦", LocalDate.of(2030, 12, 31), LocalDate.of(2031, 1, 2))),
                List.of(LocalDate.of(2031, 1, 4), LocalDate.of(2031, 1, 5)),
                "https://example.org/1"),
            new HolidayNotice(
                2031,
                "镇办〔2031〕2号",
                LocalDate.of(2031, 2, 1),
                List.of(
                    new HolidayNotice.Holiday(
                        "丰收节", LocalDate.of(2031, 9, 23), LocalDate.of(2031, 9, 23))),
                List.of(),
                ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "off 元旦 2031-01-01 | notice first",
        "notice 2031 号 | notice YEAR NUMBER PUBLISHED",
        "notice MMXXXI 号 2030-11-05 | MMXXXI",
        "notice 2031 号 2030-11-31 | 2030-11-31",
        "holiday 元旦 2031-01-01 | notice, source, off or work",
      })
  @DisplayName("refuses a line of another form, naming the line")
  void refusesOtherLines(String line, String expected) {
    assertThatThrownBy(() -> HolidayNotice.readAll("# a comment\n" + line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("line 2", expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "off 元旦 2031-01-02 2031-01-01 | 2031-01-02",
        "off 元旦 2033-01-01 | 2033-01-01",
        "work | work DAY",
        "off 元旦 | off NAME FIRST",
        "source a b | source TEXT",
      })
  @DisplayName("refuses days that cannot be, naming them")
  void refusesImpossibleDays(String line, String expected) {
    assertThatThrownBy(() -> HolidayNotice.readAll("notice 2031 号 2030-11-05\n" + line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(expected);
  }

  @Test
  @DisplayName("refuses a day that is off and worked in one notice")
  void refusesContradiction() {
    assertThatThrownBy(() ->
            HolidayNotice.readAll("notice 2031 号 2030-11-05\noff 元旦 2031-01-01\nwork 2031-01-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("2031-01-01", "twice");
  }
}
