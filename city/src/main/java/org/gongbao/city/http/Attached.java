package org.gongbao.city.http;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How bytes go out that people brought or that were made for them: as a file, and never run. */
public final class Attached {

  /** Whatever it is, it may do nothing in a reader's browser. */
  private static final String POLICY = "sandbox; default-src 'none'";

  private Attached() {}

  /** Bytes to be saved under a name. */
  public static ResponseEntity<byte[]> answer(String mediaType, String name, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(mediaType))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", POLICY)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(bytes);
  }
}
