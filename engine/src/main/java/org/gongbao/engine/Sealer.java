package org.gongbao.engine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Seals personal parts: a salt and the bytes, encrypted with AES-GCM for the vault; in the log only
 * the commitment SHA-256(salt ‖ bytes). The case, revision and subject are bound to the ciphertext,
 * so a row cannot be moved to another place.
 */
final class Sealer {

  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final String keyId;
  private final Map<String, SecretKey> keys;
  private final SecureRandom random;

  Sealer(String keyId, Map<String, SecretKey> keys, SecureRandom random) {
    this.keyId = keyId;
    this.keys = Map.copyOf(keys);
    this.random = random;
  }

  /** One vault row, with the commitment that stands for it in the log. */
  record Sealed(String subject, String keyId, byte[] bytes, byte[] commitment) {}

  /**
   * Place of a vault row: the event, or the row of a batch, and whose it is.
   *
   * @param row 0 for an event
   */
  record Owner(CaseId caseId, int revision, long row, String subject) {

    static Owner ofEvent(CaseId caseId, int revision, String subject) {
      return new Owner(caseId, revision, 0, subject);
    }

    byte[] bound() {
      String place = caseId + "#" + revision + (row == 0 ? "" : "." + row);
      return (place + "/" + subject).getBytes(StandardCharsets.UTF_8);
    }
  }

  SequencedMap<String, Sealed> seal(
      CaseId caseId, int revision, long row, SequencedMap<String, ArrayNode> parts) {
    SequencedMap<String, Sealed> sealed = new TreeMap<>();
    parts.forEach((subject, part) ->
        sealed.put(subject, seal(new Owner(caseId, revision, row, subject), part)));
    return sealed;
  }

  private Sealed seal(Owner owner, ArrayNode part) {
    byte[] salted = new byte[SALT];
    random.nextBytes(salted);
    byte[] plain = Canonical.bytes(part);
    byte[] whole = Arrays.copyOf(salted, SALT + plain.length);
    System.arraycopy(plain, 0, whole, SALT, plain.length);
    return sealSalted(owner, whole);
  }

  /** Seals a salt and the bytes after it, as they came from another node. */
  Sealed sealSalted(Owner owner, byte[] whole) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, keyId, nonce, owner, whole, 0);
    byte[] bytes = Arrays.copyOf(nonce, NONCE + encrypted.length);
    System.arraycopy(encrypted, 0, bytes, NONCE, encrypted.length);
    return new Sealed(owner.subject(), keyId, bytes, Digest.sha256(whole));
  }

  /** The sealed part; empty if its key is not at hand. */
  Optional<JsonNode> open(Owner owner, String rowKeyId, byte[] bytes) {
    return salted(owner, rowKeyId, bytes).map(Sealer::plain);
  }

  static JsonNode plain(byte[] whole) {
    return Json.MAPPER.readTree(whole, SALT, whole.length - SALT);
  }

  /** True if the row holds what was committed to, or its key is not at hand to tell. */
  boolean commits(Owner owner, String rowKeyId, byte[] bytes, byte[] commitment) {
    if (!keys.containsKey(rowKeyId)) {
      return true;
    }
    try {
      return salted(owner, rowKeyId, bytes)
          .map(whole -> Arrays.equals(Digest.sha256(whole), commitment))
          .orElse(true);
    } catch (IllegalStateException _) {
      // the ciphertext does not open at this place: it was changed or moved
      return false;
    }
  }

  Optional<byte[]> salted(Owner owner, String rowKeyId, byte[] bytes) {
    if (!keys.containsKey(rowKeyId)) {
      return Optional.empty();
    }
    byte[] nonce = Arrays.copyOf(bytes, NONCE);
    return Optional.of(cipher(Cipher.DECRYPT_MODE, rowKeyId, nonce, owner, bytes, NONCE));
  }

  private byte[] cipher(
      int mode, String withKey, byte[] nonce, Owner owner, byte[] bytes, int from) {
    SecretKey key = keys.get(withKey);
    if (key == null) {
      throw new IllegalStateException("Expected vault key " + withKey + " to be configured");
    }
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.bound());
      return cipher.doFinal(bytes, from, bytes.length - from);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "Expected the vault row of " + owner + " to be intact under key " + withKey, e);
    }
  }
}
