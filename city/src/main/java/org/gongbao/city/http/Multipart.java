package org.gongbao.city.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body of several parts (RFC 7578), taken apart strictly: a part without a name, a text that is
 * no UTF-8 or a missing end is a fault.
 *
 * @param fields texts by name, in their order
 * @param uploads files that were chosen
 */
record Multipart(Map<String, String[]> fields, List<Upload> uploads) {

  private static final int MOST_PARTS = 1000;
  private static final int LONGEST_HEAD = 8192;
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^;\\s\"]{1,70}))", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("[;\\s]filename=\"([^\"]*)\"");

  /** The parts of a body; empty if it is not well formed. */
  static Optional<Multipart> parse(String contentType, byte[] body) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      return Optional.empty();
    }
    String word = boundary.group(1) != null ? boundary.group(1) : boundary.group(2);
    byte[] line = ("\r\n--" + word).getBytes(StandardCharsets.ISO_8859_1);
    int at = line.length - 2;
    if (!Arrays.equals(body, 0, Math.min(at, body.length), line, 2, line.length)) {
      return Optional.empty();
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    List<Upload> uploads = new ArrayList<>();
    for (int parts = 0; parts < MOST_PARTS; parts++) {
      if (startsWith(body, at, "--")) {
        return Optional.of(new Multipart(arrays(fields), uploads));
      }
      int head = at + 2;
      int content = startsWith(body, at, "\r\n") ? end(body, head) : -1;
      int next = content < 0 ? -1 : indexOf(body, line, content - 2);
      if (next < 0 || !part(body, head, content, next, fields, uploads)) {
        return Optional.empty();
      }
      at = next + line.length;
    }
    return Optional.empty();
  }

  private static boolean part(
      byte[] body,
      int head,
      int content,
      int next,
      Map<String, List<String>> fields,
      List<Upload> uploads) {
    byte[] headBytes = Arrays.copyOfRange(body, head, content);
    byte[] bytes = Arrays.copyOfRange(body, Math.min(content, next), next);
    if (Utf8.firstMalformed(headBytes).isPresent()) {
      return false;
    }
    String disposition = disposition(Utf8.text(headBytes));
    Matcher name = NAME.matcher(disposition);
    if (!name.find()) {
      return false;
    }
    Matcher file = FILE.matcher(disposition);
    if (file.find()) {
      if (!file.group(1).isEmpty()) {
        uploads.add(new Upload(unescaped(name.group(1)), unescaped(file.group(1)), bytes));
      }
      return true;
    }
    if (Utf8.firstMalformed(bytes).isPresent()) {
      return false;
    }
    fields
        .computeIfAbsent(unescaped(name.group(1)), one -> new ArrayList<>())
        .add(Utf8.text(bytes));
    return true;
  }

  private static String disposition(String head) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, "content-disposition:", 0, 20))
        .findFirst()
        .orElse("");
  }

  /** What browsers cannot write into quotes they escape like this. */
  private static String unescaped(String text) {
    return text.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
  }

  /** Where the content begins: behind the empty line that ends a part's head. */
  private static int end(byte[] body, int head) {
    byte[] empty = {'\r', '\n', '\r', '\n'};
    int found = indexOf(body, empty, head);
    return found < 0 || found - head > LONGEST_HEAD ? -1 : found + empty.length;
  }

  private static boolean startsWith(byte[] body, int at, String text) {
    return at + 2 <= body.length && body[at] == text.charAt(0) && body[at + 1] == text.charAt(1);
  }

  private static int indexOf(byte[] body, byte[] wanted, int from) {
    for (int i = Math.max(from, 0); i <= body.length - wanted.length; i++) {
      if (body[i] == wanted[0]
          && Arrays.equals(body, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }

  private static Map<String, String[]> arrays(Map<String, List<String>> fields) {
    Map<String, String[]> arrays = new LinkedHashMap<>();
    fields.forEach((name, values) -> arrays.put(name, values.toArray(String[]::new)));
    return arrays;
  }
}
