package org.gongbao.city.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongbao.city.testing.PlannedAudit;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

@DisplayName("A numbered paper over HTTP")
class PaperApiTest {

  private static final int MOST_LOOKS = 2000;

  private final TestCity city = TestCity.demo();
  private final Client office = Client.of("office");

  private String noticed() throws Exception {
    String id =
        does("/api/v1/procedures/audit-project/cases", PlannedAudit.input(city.plan()), 201)
            .path("id")
            .asString();
    String actions = "/api/v1/cases/" + id + "/actions/";
    does(
        actions + "form-team",
        """
        {"people": [{"person": "leader", "seat": "leader"}, {"person": "auditor", "seat": "member"}]}
        """,
        200);
    does(actions + "serve-notice", "{\"plannedStart\": \"2030-03-19\"}", 200);
    return id;
  }

  private JsonNode does(String path, String input, int status) throws Exception {
    Client.Answer answer = office.post(path, "{\"input\": " + input + "}");
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
    return answer.body();
  }

  /** Looks until the paper is made. */
  private JsonNode made(String id) throws Exception {
    JsonNode notice = notice(id);
    for (int look = 0; look < MOST_LOOKS && !notice.has("sha256"); look++) {
      notice = notice(id);
    }
    assertThat(notice.has("sha256")).isTrue();
    return notice;
  }

  private JsonNode notice(String id) throws Exception {
    List<JsonNode> notices =
        office
            .get("/api/v1/cases/" + id + "/papers")
            .body()
            .path("papers")
            .valueStream()
            .filter(paper -> paper.path("kind").asString().equals("audit-notice"))
            .toList();
    assertThat(notices.size()).isLessThanOrEqualTo(1);
    return notices.isEmpty() ? MissingNode.getInstance() : notices.getFirst();
  }

  private HttpResponse<byte[]> fetch(String login, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(city.at(path))
                .header("Authorization", "Bearer " + city.token(login))
                .build(),
            BodyHandlers.ofByteArray());
  }

  @Test
  @DisplayName("is listed with its number, fetched as PDF, and is what the log tells of")
  void fetched() throws Exception {
    String id = noticed();
    JsonNode paper = made(id);
    assertThat(paper.path("number").asString()).matches(".+审通〔\\d{4}〕\\d+号");
    String path = "/api/v1/cases/" + id + "/papers/audit-notice/" + paper.path("revision").asInt();
    HttpResponse<byte[]> answer = fetch("office", path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).contains("application/pdf");
    assertThat(answer.headers().firstValue("content-disposition").orElse(""))
        .startsWith("attachment");
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(answer.body())))
        .isEqualTo(paper.path("sha256").asString());
    try (PDDocument document = Loader.loadPDF(answer.body())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("审计通知书", paper.path("number").asString());
    }
  }

  @Test
  @DisplayName("is not there for a stranger, nor under another kind or revision")
  void strangers() throws Exception {
    String id = noticed();
    JsonNode paper = made(id);
    String papers = "/api/v1/cases/" + id + "/papers";
    assertThat(fetch("admin", papers).statusCode()).isEqualTo(403);
    String path = papers + "/audit-notice/" + paper.path("revision").asInt();
    assertThat(fetch("admin", path).statusCode()).isEqualTo(403);
    assertThat(fetch("office", papers + "/audit-report/3").statusCode()).isEqualTo(404);
    assertThat(fetch("office", papers + "/audit-notice/1").statusCode()).isEqualTo(404);
    assertThat(fetch("office", papers + "/audit-notice/x").statusCode()).isEqualTo(404);
  }
}
