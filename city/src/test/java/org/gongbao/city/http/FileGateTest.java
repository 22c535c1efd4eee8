package org.gongbao.city.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("The gate before files")
class FileGateTest {

  private final AtomicInteger reads = new AtomicInteger();

  @ParameterizedTest(name = "{0} {1}")
  @DisplayName("lets no stranger send a byte, nor take a place")
  @CsvSource({
    "/api/v1/files, application/pdf",
    "/api/v1/files, multipart/form-data; boundary=x",
    "/cases/1/act, multipart/form-data; boundary=x",
    "/files/1, application/pdf"
  })
  void stranger(String path, String type) throws Exception {
    MockHttpServletResponse answer = pass(new FileGate(Bundles.all(), any -> false, 0), path, type);
    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(reads).hasValue(0);
  }

  @Test
  @DisplayName("lets somebody who signed in send his file")
  void known() throws Exception {
    FileGate gate = new FileGate(Bundles.all(), any -> true, 1);
    assertThat(pass(gate, "/api/v1/files", "application/pdf").getStatus()).isEqualTo(200);
    assertThat(reads).hasValue(1);
  }

  @Test
  @DisplayName("lets a stranger's browser through to the sign-in, without a place")
  void page() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/files/1");
    MockHttpServletResponse response = new MockHttpServletResponse();
    new FileGate(Bundles.all(), any -> false, 0)
        .doFilter(request, response, (of, to) -> reads.incrementAndGet());
    assertThat(reads).hasValue(1);
    assertThat(response.getStatus()).isEqualTo(200);
  }

  @Test
  @DisplayName("is not in the way of what is no file")
  void others() throws Exception {
    FileGate gate = new FileGate(Bundles.all(), any -> false, 1);
    assertThat(pass(gate, "/api/v1/cases", "application/json").getStatus()).isEqualTo(200);
  }

  private MockHttpServletResponse pass(FileGate gate, String path, String type) throws Exception {
    MockHttpServletRequest request =
        new MockHttpServletRequest("POST", path) {
          @Override
          public jakarta.servlet.ServletInputStream getInputStream() {
            reads.incrementAndGet();
            return new DelegatingServletInputStream(InputStream.nullInputStream());
          }
        };
    request.setContentType(type);
    MockHttpServletResponse response = new MockHttpServletResponse();
    gate.doFilter(
        request, response, (of, to) -> assertThat(of.getInputStream().read()).isEqualTo(-1));
    return response;
  }
}
