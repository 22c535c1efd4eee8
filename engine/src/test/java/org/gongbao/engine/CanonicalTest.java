package org.gongbao.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("Canonical bytes (RFC 8785)")
class CanonicalTest {

  private static String canonical(JsonNode node) {
    return new String(Canonical.bytes(node), UTF_8);
  }

  static List<Arguments> forms() {
    return List.of(
        Arguments.of("{ \"b\" : 1 , \"a\" : [ 1 , 2 ] }", "{\"a\":[1,2],\"b\":1}"),
        Arguments.of("{\"B\":1,\"a\":1,\"A\":1,\"\":1}", "{\"\":1,\"A\":1,\"B\":1,\"a\":1}"),
        Arguments.of("{\"10\":1,\"9\":1,\"1\":1}", "{\"1\":1,\"10\":1,\"9\":1}"),
        Arguments.of("{\"x\":{\"d\":[],\"c\":{}}}", "{\"x\":{\"c\":{},\"d\":[]}}"),
        Arguments.of("[true,false,null]", "[true,false,null]"),
        Arguments.of("[0,-0,-5,9007199254740993]", "[0,0,-5,9007199254740993]"),
        Arguments.of("\"\\u0041\\u00e9\\u4e2d\\/\"", "\"Aé中/\""),
        Arguments.of("\"\\u0000\\u001f\\u007f\"", "\"\\u0000\\u001f\u007f\""),
        Arguments.of("\"\\b\\t\\n\\f\\r\\\"\\\\\"", "\"\\b\\t\\n\\f\\r\\\"\\\\\""),
        Arguments.of("\"\\u000b\\u2028\"", "\"\\u000b\u2028\""),
        Arguments.of("\"\\ud83d\\ude00\"", "\"😀\""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  @DisplayName("one value has one form")
  void oneForm(String written, String expected) {
    assertThat(canonical(Json.MAPPER.readTree(written))).isEqualTo(expected);
  }

  @Test
  @DisplayName("keys stand in order of UTF-16 units, as the RFC's own example has them")
  void keyOrder() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (String key : List.of("€", "\r", "\ufb33", "1", "😀", "\u0080", "ö")) {
      node.put(key, 1);
    }
    assertThat(canonical(node))
        .isEqualTo("{\"\\r\":1,\"1\":1,\"\u0080\":1,\"ö\":1,\"€\":1,\"😀\":1,\"\ufb33\":1}");
  }

  @Test
  @DisplayName("a whole number beyond 64 bits keeps every digit")
  void largeNumbers() {
    BigInteger large = BigInteger.TWO.pow(200);
    assertThat(canonical(JsonNodeFactory.instance.numberNode(large))).isEqualTo(large.toString());
  }

  @ParameterizedTest
  @DisplayName("a fraction is refused, even one without a remainder")
  @ValueSource(strings = {"0.5", "1.0", "[1e3]", "{\"a\":-2.50}"})
  void noFractions(String json) {
    JsonNode node = Json.MAPPER.readTree(json);
    assertThatThrownBy(() -> Canonical.bytes(node))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("whole numbers");
  }

  @ParameterizedTest
  @DisplayName("half of a surrogate pair is refused, as value and as key")
  @ValueSource(strings = {"\ud83d", "a\ude00", "\ude00\ud83d", "\ud83dx\ude00"})
  void noHalfPairs(String text) {
    ObjectNode asKey = JsonNodeFactory.instance.objectNode().put(text, 1);
    ObjectNode asValue = JsonNodeFactory.instance.objectNode().put("a", text);
    for (JsonNode node : List.of(asKey, asValue)) {
      assertThatThrownBy(() -> Canonical.bytes(node)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @DisplayName("reading canonical bytes and writing them again changes nothing (seed 7)")
  void isStable() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      byte[] once = Canonical.bytes(value(random, 4));
      assertThat(Canonical.bytes(Json.MAPPER.readTree(once))).isEqualTo(once);
    }
  }

  private static JsonNode value(Random random, int depth) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    return switch (random.nextInt(depth == 0 ? 3 : 5)) {
      case 0 -> make.numberNode(random.nextLong());
      case 1 -> make.stringNode(text(random));
      case 2 -> make.booleanNode(random.nextBoolean());
      case 3 -> make.arrayNode().add(value(random, depth - 1)).add(value(random, depth - 1));
      default ->
          make.objectNode()
              .set(text(random), value(random, depth - 1))
              .set(text(random), value(random, depth - 1));
    };
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(6), 0, 0x1_1000)
        .filter(c -> c < 0xD800 || c > 0xDFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
