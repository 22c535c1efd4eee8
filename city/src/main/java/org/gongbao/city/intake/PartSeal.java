package org.gongbao.city.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gongbao.city.database.Secrets;

/** Seals the parts of a file while it waits to be read, each at its place. */
final class PartSeal {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Secrets secrets;

  PartSeal(Secrets secrets) {
    this.secrets = secrets;
  }

  byte[] seal(UUID run, int number, byte[] part) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, run, number, nonce, part);
    byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
    return whole;
  }

  byte[] open(UUID run, int number, byte[] sealed) {
    return run(
        Cipher.DECRYPT_MODE,
        run,
        number,
        Arrays.copyOf(sealed, NONCE),
        Arrays.copyOfRange(sealed, NONCE, sealed.length));
  }

  private byte[] run(int mode, UUID run, int number, byte[] nonce, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(
          ByteBuffer.allocate(20)
              .putLong(run.getMostSignificantBits())
              .putLong(run.getLeastSignificantBits())
              .putInt(number)
              .array());
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Expected the part of a file to be as it was sealed", e);
    }
  }

  private SecretKeySpec key() throws GeneralSecurityException {
    byte[] secret = secrets.get("intake/part-seal").getBytes(StandardCharsets.UTF_8);
    return new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(secret), "AES");
  }
}
