package org.gongbao.city.api;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.gongbao.city.testing.TestCity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person of a demonstration who calls the API. */
record Client(TestCity city, String token, HttpClient http) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Client of(String login) {
    return of(TestCity.demo(), login);
  }

  static Client of(TestCity city, String login) {
    return new Client(city, city.token(login), HttpClient.newHttpClient());
  }

  /** An answer: status, parsed body, the response itself. */
  record Answer(int status, JsonNode body, HttpResponse<String> response) {
    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String text(String field) {
      return body.path(field).asString("");
    }
  }

  Answer get(String path, String... headers) throws IOException, InterruptedException {
    return send(path, headers, "GET", "");
  }

  Answer post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    return send(path, headers, "POST", body);
  }

  Answer post(String path, BodyPublisher body) throws IOException, InterruptedException {
    return send(request(path).POST(body));
  }

  Answer put(String path, String body) throws IOException, InterruptedException {
    return send(path, new String[0], "PUT", body);
  }

  private Answer send(String path, String[] headers, String method, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(path)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(city.at(path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    return new Answer(response.statusCode(), JSON.readTree(response.body()), response);
  }
}
