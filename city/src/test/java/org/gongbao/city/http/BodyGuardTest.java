package org.gongbao.city.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A body")
class BodyGuardTest {

  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final TestCity city = TestCity.demo();

  @Test
  @DisplayName("of more than a mebibyte is refused, whether or not it says so")
  void isBounded() throws Exception {
    byte[] large = new byte[BodyGuard.LIMIT + 1];
    java.util.Arrays.fill(large, (byte) ' ');
    refused(413, "at most 1048576 bytes", post(JSON, BodyPublishers.ofByteArray(large)));
    BodyPublisher unsized = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
    refused(413, "at most 1048576 bytes", post(JSON, unsized));
  }

  @Test
  @DisplayName("that is too large is told a reader on a page")
  void readerIsTold() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(city.at("/sign-in"))
            .header("Accept", "text/html")
            .header("Content-Type", FORM)
            .POST(BodyPublishers.ofString("a=" + "x".repeat(BodyGuard.LIMIT)))
            .build();
    HttpResponse<String> answer = TestCity.browser().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("<h1>", "内容过大");
  }

  @ParameterizedTest(name = "{0} bytes")
  @DisplayName("of several parts is refused, whatever its size")
  @ValueSource(ints = {1, 50 * 1024 * 1024})
  void noParts(int size) throws Exception {
    String head = "--b\r\nContent-Disposition: form-data; name=\"login\"\r\n\r\n";
    byte[] body = (head + "\0".repeat(size) + "\r\n--b--\r\n").getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(city.at("/sign-in"))
            .header("Accept-Language", "en")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    refused(415, "multipart", TestCity.browser().send(request, BodyHandlers.ofString()));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("of rows is no form: its fields would swallow it")
  @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=b"})
  void rowsAreNoForm(String type) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(city.at("/api/v1/cases/1/rows"))
            .header("Accept-Language", "en")
            .header("Authorization", "Bearer " + city.token("office"))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString("a,b"))
            .build();
    refused(415, "text/csv", TestCity.browser().send(request, BodyHandlers.ofString()));
  }

  @Test
  @DisplayName("of a mebibyte is let in")
  void isLetIn() throws Exception {
    byte[] bytes = new byte[BodyGuard.LIMIT];
    java.util.Arrays.fill(bytes, (byte) ' ');
    assertThat(post(JSON, BodyPublishers.ofByteArray(bytes)).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("that is no UTF-8 is refused, naming the byte")
  void isUtf8() throws Exception {
    byte[] bytes = "{\"a\":\"渝\"}".getBytes(StandardCharsets.UTF_8);
    bytes[7] = (byte) 0xff;
    refused(400, "byte 6 is not", post(JSON, BodyPublishers.ofByteArray(bytes)));
    byte[] overlong = {'"', (byte) 0xc0, (byte) 0x80, '"'};
    refused(400, "byte 1 is not", post(JSON, BodyPublishers.ofByteArray(overlong)));
    byte[] surrogate = {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'};
    refused(400, "byte 1 is not", post(JSON, BodyPublishers.ofByteArray(surrogate)));
    byte[] cut = {'"', (byte) 0xe6, (byte) 0xb8};
    refused(400, "byte 1 is not", post(JSON, BodyPublishers.ofByteArray(cut)));
    byte[] nul = {'"', 0, '"'};
    refused(400, "byte 1 is not", post(JSON, BodyPublishers.ofByteArray(nul)));
  }

  @ParameterizedTest
  @DisplayName("of a form with a field that is no UTF-8 is refused, naming the field")
  @ValueSource(strings = {"bad=%ff", "good=1&bad=%E6%B8", "bad=%zz", "bad=%4", "bad=a%00b"})
  void formIsUtf8(String form) throws Exception {
    refused(400, "field bad", post(FORM, BodyPublishers.ofString(form)));
  }

  @Test
  @DisplayName("is not the only place: a query string that is no UTF-8 is refused too")
  void queryIsUtf8() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(city.at("/sign-in?wait=%ff"))
            .header("Accept-Language", "en")
            .build();
    refused(400, "wait", TestCity.browser().send(request, BodyHandlers.ofString()));
  }

  @Test
  @DisplayName("of a form comes through with its fields in order, Chinese and plus signs decoded")
  void formComesThrough() {
    var fields = FormFields.parse("q=%E6%B8%9D&both=1", "both=2&empty=&flag&a+b=c%2Bd");
    assertThat(fields.keySet()).containsExactly("q", "both", "empty", "flag", "a b");
    assertThat(fields.get("q")).containsExactly("渝");
    assertThat(fields.get("both")).containsExactly("1", "2");
    assertThat(fields.get("empty")).containsExactly("");
    assertThat(fields.get("flag")).containsExactly("");
    assertThat(fields.get("a b")).containsExactly("c+d");
  }

  @ParameterizedTest
  @DisplayName("is refused in Chinese, or in English if asked")
  @CsvSource({"zh, 请求正文须为 UTF-8", "en, Expected a body in UTF-8", "fr, 请求正文须为 UTF-8"})
  void languages(String language, String words) throws Exception {
    byte[] bad = {'"', (byte) 0xff, '"'};
    refused(400, words, post(JSON, BodyPublishers.ofByteArray(bad), language));
  }

  private HttpResponse<String> post(String type, BodyPublisher body) throws Exception {
    return post(type, body, "en");
  }

  private HttpResponse<String> post(String type, BodyPublisher body, String language)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(city.at("/api/v1/nothing"))
            .header("Authorization", "Bearer " + city.token("leader"))
            .header("Accept-Language", language)
            .header("Content-Type", type)
            .POST(body)
            .build();
    return TestCity.browser().send(request, BodyHandlers.ofString());
  }

  private static void refused(int status, String words, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(answer.body()).contains(words);
  }
}
