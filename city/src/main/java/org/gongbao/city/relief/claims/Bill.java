package org.gongbao.city.relief.claims;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A hospital's bill (票据): nobody is paid twice for one, by whichever insurer. */
record Bill(String hospital, String number) {

  private static final String HOSPITAL = "hospital";
  private static final String NUMBER = "billNumber";

  /** What the bill is known by without telling whose it is: a digest of hospital and number. */
  String key() {
    try {
      byte[] text = (plain(hospital) + "\n" + plain(number)).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to have SHA-256", e);
    }
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toUpperCase(java.util.Locale.ROOT);
  }

  /** The bill of a raw input; empty if it names none. */
  static Optional<Bill> of(JsonNode input) {
    String hospital = input.path(HOSPITAL).asString("");
    String number = input.path(NUMBER).asString("");
    return hospital.isEmpty() || number.isEmpty()
        ? Optional.empty()
        : Optional.of(new Bill(hospital, number));
  }

  /** What cases that hold the bill are tied to. */
  static String subject(String key) {
    return "bill/" + key;
  }
}
