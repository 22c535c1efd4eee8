package org.gongbao.city.database;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The installation's own secrets, made once at random and kept in {@code secrets.json}, mode 0600.
 * There is no default secret.
 */
public final class Secrets {

  static final String FILE = "secrets.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;

  private final DataDirectory directory;

  /** The secrets kept in a data directory. */
  public Secrets(DataDirectory directory) {
    this.directory = directory;
  }

  /** The secret of that name; made and kept first if there is none. 192 bits, URL-safe text. */
  public synchronized String get(String name) {
    TreeMap<String, String> kept = new TreeMap<>(read());
    String secret = kept.get(name);
    if (secret == null) {
      secret = fresh();
      keep(name, secret);
    }
    return secret;
  }

  DataDirectory directory() {
    return directory;
  }

  /** Keeps a secret that was made elsewhere. */
  synchronized void keep(String name, String secret) {
    TreeMap<String, String> kept = new TreeMap<>(read());
    kept.put(name, secret);
    directory.writePrivately(
        FILE, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(kept) + "\n");
  }

  /** The secret of that name, if it was made before. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(read().get(name));
  }

  /** A new random secret that is kept nowhere. */
  public static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private Map<String, String> read() {
    if (!Files.exists(directory.file(FILE))) {
      return Map.of();
    }
    try {
      return JSON.readValue(Files.readString(directory.file(FILE)), new TypeReference<>() {});
    } catch (IOException | JacksonException e) {
      throw new BrokenDatabaseException("Expected readable secrets in " + directory.file(FILE), e);
    }
  }
}
