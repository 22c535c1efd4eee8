package org.gongbao.engine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Digests under a key of the installation. What a client or a rule puts in may be personal; a plain
 * digest of it would lie in the log for ever and could be guessed from a dictionary after erasure.
 */
final class Keyed {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int HALF = 16;

  private final SecretKey key;

  Keyed(SecretKey key) {
    this.key = key;
  }

  byte[] digest(byte[] bytes) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Expected every Java to have " + ALGORITHM, e);
    }
  }

  /** 32 hex digits. */
  String text(String of) {
    return text(of.getBytes(StandardCharsets.UTF_8));
  }

  /** 32 hex digits. */
  String text(byte[] of) {
    return HexFormat.of().formatHex(digest(of), 0, HALF);
  }
}
