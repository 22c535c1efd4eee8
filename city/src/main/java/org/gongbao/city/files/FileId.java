package org.gongbao.city.files;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Schema;

/**
 * A file by its content: the SHA-256 of its bytes, hex. As a field of an action's input it is a
 * file that the actor has brought before; a form offers to choose one.
 */
@Schema.Text(pattern = "^[0-9a-f]{64}$", format = FileId.FORMAT)
public record FileId(@CaseEvent.Open String sha256) {

  /** The schema's word for a field that is a file. */
  public static final String FORMAT = "file";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public FileId {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Expected 64 lower-case hex digits but got " + sha256);
    }
  }

  /** The id of these bytes. */
  public static FileId of(byte[] bytes) {
    try {
      return new FileId(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to have SHA-256", e);
    }
  }

  @Override
  @JsonValue
  public String sha256() {
    return sha256;
  }

  byte[] digest() {
    return HexFormat.of().parseHex(sha256);
  }

  @Override
  public String toString() {
    return sha256;
  }
}
