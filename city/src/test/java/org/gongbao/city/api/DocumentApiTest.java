package org.gongbao.city.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.gongbao.city.gazette.Fixtures;
import org.gongbao.city.gazette.Gazettes;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A document of the gazette over HTTP")
class DocumentApiTest {

  private final TestCity city = TestCity.beginning("2021-03-01T09:00:00+08:00");

  @AfterEach
  void end() {
    city.close();
  }

  @Test
  @DisplayName(
      "is Akoma Ntoso once it is imported, from the API and from its page; before, it is not there")
  void akomaNtoso() throws Exception {
    assertThat(page("/law/audit").body()).doesNotContain("/law/audit/akn.xml");
    assertThat(page("/law/audit/akn.xml").statusCode()).isEqualTo(404);
    assertThat(api("/api/v1/documents/audit/akn").statusCode()).isEqualTo(404);
    assertThat(api("/api/v1/documents/audit/akn").body()).contains("gazette import");
    assertThat(api("/api/v1/documents/tea/akn").statusCode()).isEqualTo(404);

    city.bean(Gazettes.class)
        .importFile(Fixtures.underNumberOf("audit").getBytes(StandardCharsets.UTF_8), "issue.txt");

    HttpResponse<String> answer = api("/api/v1/documents/audit/akn");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).contains("application/akn+xml");
    assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
        .contains("attachment", "audit.akn.xml");
    assertThat(answer.body()).contains("<akomaNtoso ", "看守人");
    assertThat(page("/law/audit").body()).contains("/law/audit/akn.xml");
    assertThat(page("/law/grain").body()).doesNotContain("/akn.xml");
    assertThat(page("/law/audit/akn.xml").body()).isEqualTo(answer.body());
  }

  private HttpResponse<String> page(String path) throws Exception {
    return send(HttpRequest.newBuilder(city.at(path)));
  }

  private HttpResponse<String> api(String path) throws Exception {
    return send(
        HttpRequest.newBuilder(city.at(path))
            .header("Authorization", "Bearer " + city.token("auditor")));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return TestCity.browser()
        .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
