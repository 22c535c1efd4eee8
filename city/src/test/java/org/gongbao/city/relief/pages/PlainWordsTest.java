package org.gongbao.city.relief.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a family reads can be read by whoever left school at twelve")
class PlainWordsTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final int MOST_CHARACTERS = 28;
  private static final int MOST_WORDS = 16;
  private static final double MOST_GRADE = 6;

  /** Shorter than this a formula made for pages says nothing of a text. */
  private static final int LEAST_WORDS_FOR_A_GRADE = 12;

  /** Words of offices that no family need know. */
  private static final List<String> OFFICIAL =
      List.of(
          "核定", "给付", "复核", "理赔", "承保", "投保", "累计", "赔付", "限额", "封顶", "免赔", "扣除", "结算", "目录", "范围内",
          "申领", "依据", "予以", "不予", "经办", "异议", "受理", "审核", "撤销", "票据", "身故", "伤残", "保费", "参保", "标的",
          "额度", "分担", "统筹", "报案", "起付线", "告知", "须", "均", "其", "该项", "相应", "上述");

  /** Those that stand nevertheless, and what stands beside them to explain them. */
  private static final Map<String, String> EXPLAINED = Map.of("起付线", "这个数叫");

  private static final Pattern SYLLABLE = Pattern.compile("[aeiouy]+");

  private static Map<String, String> texts(String bundle) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(bundle + ".properties"))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException("Expected a bundle " + bundle, e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().stream()
        .filter(key -> key.matches("relief\\.(reckoned|helped|mine).*"))
        .filter(key -> !key.equals("relief.reckoned.line"))
        .forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }

  /** What is filled in is a figure, a day or a name: one short word. */
  private static List<String> sentences(String text, String ends) {
    return Arrays.stream(text.replaceAll("\\{\\d}", "10").split(ends))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("in Chinese: short sentences, and no word of an office that is not explained")
  @ValueSource(strings = {"relief-reckoned", "relief-mine"})
  void chinese(String bundle) {
    texts(bundle)
        .forEach((key, text) -> {
          for (String sentence : sentences(text, "[。！？：]")) {
            assertThat(sentence.length())
                .as("%s: %s", key, sentence)
                .isLessThanOrEqualTo(MOST_CHARACTERS);
          }
          assertThat(unexplained(text)).as("%s: %s", key, text).isEmpty();
        });
  }

  private static List<String> unexplained(String text) {
    return OFFICIAL.stream()
        .filter(text::contains)
        .filter(word -> !EXPLAINED.containsKey(word) || !text.contains(EXPLAINED.get(word) + word))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("in English: short sentences, and words of the sixth grade at most")
  @ValueSource(strings = {"relief-reckoned_en", "relief-mine_en"})
  void english(String bundle) {
    List<String> all = new ArrayList<>();
    texts(bundle)
        .forEach((key, text) -> {
          List<String> sentences = sentences(text, "[.!?:]");
          for (String sentence : sentences) {
            assertThat(words(sentence))
                .as("%s: %s", key, sentence)
                .hasSizeLessThanOrEqualTo(MOST_WORDS);
          }
          if (words(text).size() >= LEAST_WORDS_FOR_A_GRADE) {
            assertThat(grade(sentences)).as("%s: %s", key, text).isLessThanOrEqualTo(MOST_GRADE);
          }
          all.addAll(sentences);
        });
    assertThat(grade(all)).as("all of %s", bundle).isLessThanOrEqualTo(MOST_GRADE);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[^A-Za-z0-9]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** The years of school that a text wants, by Flesch and Kincaid. */
  private static double grade(List<String> sentences) {
    List<String> words = sentences.stream().flatMap(one -> words(one).stream()).toList();
    long syllables = words.stream().mapToLong(PlainWordsTest::syllables).sum();
    return 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
  }

  private static long syllables(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replaceFirst("(?<=[^aeiouy])e[sd]?$", "");
    return Math.max(1, SYLLABLE.matcher(plain).results().count());
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("counted as a reader counts")
  @CsvSource({"insurer, 3", "the, 1", "checked, 1", "money, 2", "illness, 2", "paid, 1"})
  void counted(String word, int syllables) {
    assertThat(syllables(word)).isEqualTo(syllables);
  }

  @Test
  @DisplayName("and a hard sentence is seen where somebody plants one")
  void planted() {
    assertThat(unexplained("经复核，不予给付。")).containsExactly("给付", "复核", "不予");
    assertThat(unexplained("这个数叫起付线。")).isEmpty();
    assertThat(unexplained("没有到起付线。")).containsExactly("起付线");
    assertThat(
            grade(
                List.of(
                    "The aforementioned entitlement is determined in accordance with applicable"
                        + " regulations")))
        .isGreaterThan(12);
  }
}
