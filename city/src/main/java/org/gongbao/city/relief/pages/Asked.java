package org.gongbao.city.relief.pages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What a reader asks to simulate, as he wrote it. It travels whole in the address, so that whoever
 * is given the address has the same.
 *
 * @param yaml the draft
 */
public record Asked(String yaml, String seed, String persons, String known) {

  /** Bytes that a draft may have, so that an address holds it whole. */
  static final int LONGEST = 20_000;

  /** The rest of an address. */
  String query() {
    return "draft="
        + packed()
        + "&seed="
        + encoded(seed)
        + "&persons="
        + encoded(persons)
        + "&known="
        + encoded(known);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text.strip(), StandardCharsets.UTF_8);
  }

  /** True if the draft would not come whole out of an address. */
  boolean isTooLong() {
    return yaml.getBytes(StandardCharsets.UTF_8).length > LONGEST;
  }

  private String packed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream packing = new DeflaterOutputStream(bytes)) {
      packing.write(yaml.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /** The draft of an address; empty if it is none. */
  static Optional<String> unpacked(String draft) {
    try (InflaterInputStream text =
        new InflaterInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(draft)))) {
      return Optional.of(new String(text.readNBytes(LONGEST), StandardCharsets.UTF_8));
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
