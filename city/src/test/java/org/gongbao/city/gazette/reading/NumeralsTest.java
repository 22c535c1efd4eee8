package org.gongbao.city.gazette.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Numerals and dates are read as printed")
class NumeralsTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "一,1",
    "十,10",
    "十一,11",
    "二十,20",
    "四十五,45",
    "一百,100",
    "一百零八,108",
    "一百二十三,123",
    "两,2",
    "两千,2000",
    "12,12",
    "１２,12"
  })
  void values(String numeral, int value) {
    assertThat(Numerals.value(numeral)).isEqualTo(value);
  }

  @Test
  @DisplayName("What is no numeral is refused")
  void refuses() {
    assertThatThrownBy(() -> Numerals.value("山")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Numerals.value("")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2031年3月9日,true",
    "二〇三一年三月九日,true",
    "2031 年 3 月 9 日,true",
    "2031年2月30日,false",
    "自2031年3月9日起,false"
  })
  @DisplayName("A date is a date only if it stands alone and exists")
  void dates(String text, boolean isDate) {
    assertThat(Numerals.date(text).filter(LocalDate.of(2031, 3, 9)::equals).isPresent())
        .isEqualTo(isDate);
  }
}
