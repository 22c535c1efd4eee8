package org.gongbao.city.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.gongbao.city.files.FileId;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Files at the API")
class FileApiTest {

  private static final int LIMIT = 20 * 1024 * 1024;

  private final TestCity city = TestCity.demo();
  private final HttpClient http = HttpClient.newHttpClient();

  private HttpRequest.Builder as(String login, String path) {
    return HttpRequest.newBuilder(city.at(path))
        .header("Authorization", "Bearer " + city.token(login))
        .header("Accept-Language", "en");
  }

  private HttpResponse<String> brings(String type, String query, byte[] bytes) throws Exception {
    return http.send(
        as("auditor", "/api/v1/files" + query)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(bytes))
            .build(),
        BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("are refused by size, however their address is written")
  void tooBig() throws Exception {
    byte[] big = new byte[21 * 1024 * 1024];
    for (String path : new String[] {"/api/v1/files", "/api/v1/file%73"}) {
      HttpResponse<String> answer =
          http.send(
              as("auditor", path + "?name=big.pdf")
                  .header("Content-Type", "application/pdf")
                  .POST(BodyPublishers.ofByteArray(big))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path + answer.body()).isBetween(400, 499);
    }
  }

  @Test
  @DisplayName("are kept by their content, as a body or as a part, and come back as they went in")
  void keptAndFetched() throws Exception {
    byte[] bytes = bytes("采购合同第一页");
    HttpResponse<String> raw = brings("text/html", "?name=evil.html", bytes);
    assertThat(raw.statusCode()).isEqualTo(201);
    assertThat(json(raw).path("id").asString()).isEqualTo(FileId.of(bytes).sha256());
    assertThat(json(raw).path("type").asString()).isEqualTo("text/plain");
    String parts =
        """
        --b
        Content-Disposition: form-data; name="file"; filename="合同.txt"

        采购合同第一页
        --b--
        """
            .replace("\n", "\r\n");
    HttpResponse<String> part = brings("multipart/form-data; boundary=b", "", bytes(parts));
    assertThat(json(part).path("id")).isEqualTo(json(raw).path("id"));
    HttpResponse<byte[]> fetched =
        http.send(
            as("auditor", "/api/v1/files/" + json(raw).path("id").asString()).build(),
            BodyHandlers.ofByteArray());
    assertThat(fetched.statusCode()).isEqualTo(200);
    assertThat(fetched.body()).isEqualTo(bytes);
    assertThat(header(fetched, "content-disposition")).startsWith("attachment").contains(".txt");
    assertThat(header(fetched, "x-content-type-options")).isEqualTo("nosniff");
    assertThat(fetched.headers().allValues("content-security-policy"))
        .containsExactly("sandbox; default-src 'none'");
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  @DisplayName(
      "of a stranger, and such as are not there, answer alike: 404, at the API and on pages")
  void strangers() throws Exception {
    HttpResponse<String> mine = brings("text/plain", "?name=a.txt", bytes("mine alone"));
    String id = json(mine).path("id").asString();
    for (String other : new String[] {id, "0".repeat(64), "x"}) {
      HttpResponse<String> answer =
          http.send(as("leader", "/api/v1/files/" + other).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(other).isEqualTo(404);
      assertThat(json(answer).path("kind").asString()).isEqualTo("missing");
    }
    HttpResponse<String> unknown =
        http.send(
            HttpRequest.newBuilder(city.at("/api/v1/files/" + id)).build(),
            BodyHandlers.ofString());
    assertThat(unknown.statusCode()).isEqualTo(401);
    HttpResponse<String> page =
        TestCity.browser()
            .send(HttpRequest.newBuilder(city.at("/files/" + id)).build(), BodyHandlers.ofString());
    assertThat(page.statusCode()).as("to the sign-in page").isEqualTo(302);
  }

  @Test
  @DisplayName("of a kind that is not taken are refused, naming the field")
  void wrongKind() throws Exception {
    HttpResponse<String> answer =
        brings("application/pdf", "?name=a.pdf", new byte[] {'M', 'Z', 0, 1});
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"file\"").contains("PDF, PNG");
    HttpResponse<String> empty = brings("application/pdf", "", new byte[0]);
    assertThat(empty.statusCode()).isEqualTo(422);
    HttpResponse<String> noPart = brings("multipart/form-data; boundary=b", "", bytes("--b--\r\n"));
    assertThat(noPart.statusCode()).isEqualTo(422);
    HttpResponse<String> broken = brings("multipart/form-data; boundary=b", "", bytes("--c"));
    assertThat(broken.statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("larger than is set are refused before they are read")
  void tooLarge() throws Exception {
    byte[] large = new byte[LIMIT + 1];
    java.util.Arrays.fill(large, (byte) 'x');
    HttpResponse<String> answer = brings("text/plain", "?name=a.txt", large);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains(Integer.toString(LIMIT));
  }
}
