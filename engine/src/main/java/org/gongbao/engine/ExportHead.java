package org.gongbao.engine;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The head of an export.
 *
 * @param key the key it says it is signed by
 * @param tree the edge of the tree to the left of its first place
 */
record ExportHead(PublicKey key, Frontier tree) {

  static ExportHead read(ExportFrames frames) throws IOException {
    String title = frames.line();
    if (!title.equals(LogExport.TITLE)) {
      throw new IllegalArgumentException(
          "Expected an export that begins with: " + LogExport.TITLE + " but got " + title);
    }
    PublicKey key = key(value("key", frames.line()));
    long from = from(value("from", frames.line()));
    List<byte[]> edge = new ArrayList<>();
    for (String line = frames.line(); !line.isEmpty(); line = frames.line()) {
      edge.add(Base64.getDecoder().decode(value("edge", line)));
    }
    if (edge.size() != Long.bitCount(from) || edge.stream().anyMatch(hash -> hash.length != 32)) {
      throw new IllegalArgumentException(
          "Expected %d subtrees before place %d but got %d"
              .formatted(Long.bitCount(from), from, edge.size()));
    }
    return new ExportHead(key, Frontier.of((height, index) -> edge.removeFirst(), from));
  }

  private static String value(String name, String line) {
    if (!line.startsWith(name + " ")) {
      throw new IllegalArgumentException("Expected a line '" + name + " …' but got " + line);
    }
    return line.substring(name.length() + 1);
  }

  private static long from(String text) {
    long from = Long.parseLong(text);
    if (from < 0) {
      throw new IllegalArgumentException("Expected a first place from 0 but got " + from);
    }
    return from;
  }

  private static PublicKey key(String text) {
    try {
      return KeyFactory.getInstance(LogKey.ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException("Expected a public key but got " + text, e);
    }
  }
}
