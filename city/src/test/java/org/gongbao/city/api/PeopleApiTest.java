package org.gongbao.city.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.gongbao.city.testing.TestCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The API of organs, people and parties")
class PeopleApiTest {

  private final TestCity city = TestCity.demo();

  private HttpResponse<String> post(String login, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(city.at(path))
            .header("Authorization", "Bearer " + city.token(login))
            .header("Content-Type", "application/json")
            .header("Accept-Language", "zh")
            .POST(BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    return TestCity.browser().send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String login, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(city.at(path))
            .header("Authorization", "Bearer " + city.token(login))
            .build();
    return TestCity.browser().send(request, BodyHandlers.ofString());
  }

  @Test
  @DisplayName("does what the administrator may, and names the field at fault")
  void acts() throws Exception {
    String organ =
        "{'organ':'api-organ','nameZh':'接口单位','nameEn':'Api organ','organKind':'office',"
            + "'division':'500112','day':'2021-01-01'}";
    assertThat(post("head", "/api/v1/acts/enter-organ", organ).statusCode()).isEqualTo(403);
    HttpResponse<String> entered = post("admin", "/api/v1/acts/enter-organ", organ);
    assertThat(entered.statusCode()).isEqualTo(200);
    assertThat(entered.body()).contains("\"subject\":\"organ/api-organ\"");
    HttpResponse<String> again = post("admin", "/api/v1/acts/enter-organ", organ);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("/organ", "people.organ-known", "已经使用");
    assertThat(post("admin", "/api/v1/acts/nothing", "{}").statusCode()).isEqualTo(404);
    assertThat(post("admin", "/api/v1/acts/enter-organ", "{'organ':7}").statusCode())
        .isEqualTo(422);
    assertThat(post("admin", "/api/v1/acts/enter-organ", "{'color':'red'}").statusCode())
        .isEqualTo(422);
    assertThat(get("admin", "/api/v1/acts").body()).contains("merge-organs", "enter-organisation");
    assertThat(get("head", "/api/v1/acts").body())
        .contains("enter-organisation")
        .doesNotContain("merge-organs");
  }

  @Test
  @DisplayName("finds parties by code exactly, masks numbers, and shows no page out of sight")
  void parties() throws Exception {
    HttpResponse<String> entered =
        post(
            "auditee",
            "/api/v1/acts/enter-organisation",
            "{'organisationName':'接口公司','creditCode':'91350100M000100Y43','day':'2021-01-01'}");
    assertThat(entered.statusCode()).isEqualTo(200);
    String id = entered.body().replaceAll(".*party/([0-9a-f-]+).*", "$1");
    assertThat(post("head", "/api/v1/parties/search", "{'creditCode':'91350100M000100Y43'}").body())
        .contains(id, "接口公司");
    assertThat(post("head", "/api/v1/parties/search", "{'name':'接口'}").body()).isEqualTo("[]");
    assertThat(post("auditee", "/api/v1/parties/search", "{'name':'接口'}").body()).contains(id);
    assertThat(get("auditee", "/api/v1/parties/" + id).statusCode()).isEqualTo(200);
    assertThat(get("head", "/api/v1/parties/" + id).statusCode()).isEqualTo(404);
    HttpResponse<String> malformed =
        post("head", "/api/v1/parties/search", "{'residentId':'110105194912310021'}");
    assertThat(malformed.statusCode()).isEqualTo(422);
    assertThat(malformed.body()).contains("residentId");
  }
}
