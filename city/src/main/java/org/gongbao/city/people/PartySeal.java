package org.gongbao.city.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gongbao.city.database.Secrets;

/** Seals identity numbers at rest, and finds them by a digest that nobody can guess at. */
final class PartySeal {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String DIGEST = "HmacSHA256";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Secrets secrets;

  PartySeal(Secrets secrets) {
    this.secrets = secrets;
  }

  /** The digest by which a code is found, keyed by this installation. */
  byte[] digest(Party.Kind kind, String code) {
    try {
      Mac mac = Mac.getInstance(DIGEST);
      mac.init(new SecretKeySpec(key("people/party-digest"), DIGEST));
      return mac.doFinal((kind + " " + code).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Expected every Java to have " + DIGEST, e);
    }
  }

  /** A number, sealed for that party and no other. */
  byte[] seal(UUID party, ResidentId number) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed =
        run(Cipher.ENCRYPT_MODE, party, nonce, number.text().getBytes(StandardCharsets.UTF_8));
    byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
    return whole;
  }

  /** The number out of what was sealed for that party. */
  ResidentId open(UUID party, byte[] sealed) {
    return new ResidentId(
        new String(
            run(
                Cipher.DECRYPT_MODE,
                party,
                Arrays.copyOf(sealed, NONCE),
                Arrays.copyOfRange(sealed, NONCE, sealed.length)),
            StandardCharsets.UTF_8));
  }

  private byte[] run(int mode, UUID party, byte[] nonce, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(
          mode,
          new SecretKeySpec(key("people/party-seal"), "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(party.toString().getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Expected what was sealed by this installation's key", e);
    }
  }

  /** 256 bits out of the secret's text, which has 192 bits of chance. */
  private byte[] key(String name) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256")
        .digest(secrets.get(name).getBytes(StandardCharsets.US_ASCII));
  }
}
