package org.gongbao.city.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A body of several parts")
class MultipartTest {

  private static final String TYPE = "multipart/form-data; boundary=\"b-1\"";

  private static byte[] bytes(String text) {
    return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("is taken apart into texts and files; a file not chosen brings none")
  void parts() {
    byte[] body =
        bytes(
            """
            --b-1
            Content-Disposition: form-data; name="in/title"

            甲
            乙
            --b-1
            content-disposition: form-data; name="in/proof"; filename="凭%22证.pdf"
            Content-Type: application/pdf

            %PDF-
            --b-2
            --b-1
            Content-Disposition: form-data; name="in/other"; filename=""
            Content-Type: application/octet-stream


            --b-1--
            """);
    Multipart parts = Multipart.parse(TYPE, body).orElseThrow();
    assertThat(parts.fields().get("in/title")).containsExactly("甲\r\n乙");
    assertThat(parts.uploads()).hasSize(1);
    assertThat(parts.uploads().getFirst().name()).isEqualTo("凭\"证.pdf");
    assertThat(parts.uploads().getFirst().bytes()).isEqualTo(bytes("%PDF-\n--b-2"));
  }

  @ParameterizedTest
  @DisplayName("is refused if it is cut, or begins otherwise, or a part has no name or is no UTF-8")
  @ValueSource(
      strings = {
        "",
        "--b-1",
        "--b-2\n\n--b-2--\n",
        "--b-1\nContent-Disposition: form-data; name=\"a\"\n\nx",
        "--b-1\nContent-Disposition: form-data; name=\"a\"\nx\n--b-1--\n",
        "--b-1\nContent-Disposition: form-data\n\nx\n--b-1--\n",
        "--b-1\nContent-Disposition: form-data; name=\"a\"\n\n\0\n--b-1--\n",
      })
  void broken(String body) {
    assertThat(Multipart.parse(TYPE, bytes(body))).isEmpty();
    assertThat(Multipart.parse("multipart/form-data", bytes("--\n"))).isEmpty();
  }
}
