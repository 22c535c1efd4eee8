package org.gongbao.city.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * The pair of keys by which the log is signed, made at the first start. The public one lies beside
 * the secrets as {@code log-key.pub}, to be given to whoever checks receipts.
 */
public final class LogKeys {

  /** Name of the file with the public key: one line of Base64. */
  public static final String FILE = "log-key.pub";

  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE = "log/private-key";
  private static final String PUBLIC = "log/public-key";

  private LogKeys() {}

  /** The pair of this installation. */
  public static KeyPair of(Secrets secrets) {
    Path file = secrets.directory().file(FILE);
    try {
      KeyPair pair = kept(secrets).orElse(null);
      if (pair == null) {
        pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Base64.Encoder text = Base64.getEncoder();
        secrets.keep(PRIVATE, text.encodeToString(pair.getPrivate().getEncoded()));
        secrets.keep(PUBLIC, text.encodeToString(pair.getPublic().getEncoded()));
      }
      if (!Files.exists(file)) {
        String line = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        Files.writeString(file, line + "\n");
      }
      return pair;
    } catch (GeneralSecurityException | IOException e) {
      throw new BrokenDatabaseException("Expected to read or make the log's key", e);
    }
  }

  private static Optional<KeyPair> kept(Secrets secrets) throws GeneralSecurityException {
    Optional<String> secret = secrets.find(PRIVATE);
    Optional<String> open = secrets.find(PUBLIC);
    if (secret.isEmpty() || open.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new KeyPair(
            publicKey(open.get()),
            KeyFactory.getInstance(ALGORITHM)
                .generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret.get())))));
  }

  /**
   * A public key out of its file.
   *
   * @throws IllegalArgumentException if the file is not there or holds no such key
   */
  public static PublicKey read(Path file) {
    try {
      return publicKey(Files.readString(file).strip());
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException("Expected the log's public key in " + file, e);
    }
  }

  private static PublicKey publicKey(String text) throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM)
        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
  }
}
