package org.gongbao.city.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.gongbao.city.http.Problems;
import org.gongbao.engine.CaseId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a request strictly: what it does not understand it names. */
record Call(HttpServletRequest request) {

  static final int LONGEST_BODY = 1024 * 1024;

  private static final int DEEPEST = 64;
  private static final int LONGEST_TEXT = 262_144;
  private static final int LONGEST_NUMBER = 64;
  private static final int LONGEST_KEY = 200;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_TEXT)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxNameLength(256)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** The reader's language: English if asked for, else Chinese. */
  Locale locale() {
    return Problems.locale(request);
  }

  /** The body, an object with no other fields than these. */
  JsonNode body(String... fields) throws IOException {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!media.isEmpty() && !media.endsWith("json")) {
      throw Unanswerable.body(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "api.media-type");
    }
    byte[] bytes = request.getInputStream().readNBytes(LONGEST_BODY + 1);
    if (bytes.length > LONGEST_BODY) {
      throw Unanswerable.body(HttpStatus.CONTENT_TOO_LARGE, "api.too-large", LONGEST_BODY);
    }
    JsonNode body = parse(bytes);
    if (!body.isObject()) {
      throw Unanswerable.field("/", "input.type", "object");
    }
    List<String> known = Arrays.asList(fields);
    for (String given : body.propertyNames()) {
      if (!known.contains(given)) {
        throw Unanswerable.field("/" + given, "input.unknown", "");
      }
    }
    return body;
  }

  private static JsonNode parse(byte[] bytes) {
    try {
      JsonNode body = JSON.readTree(bytes);
      return body.isMissingNode() ? JsonNodeFactory.instance.objectNode() : body;
    } catch (StreamConstraintsException e) {
      throw Unanswerable.body(HttpStatus.BAD_REQUEST, "api.json-deep");
    } catch (JacksonException e) {
      throw Unanswerable.body(
          HttpStatus.BAD_REQUEST,
          "api.json",
          e.getLocation().getLineNr(),
          e.getLocation().getColumnNr());
    }
  }

  /** An object field of the body; an empty one if it is not there. */
  static JsonNode object(JsonNode body, String field) {
    JsonNode found = body.path(field);
    if (found.isMissingNode()) {
      return JsonNodeFactory.instance.objectNode();
    }
    if (!found.isObject()) {
      throw Unanswerable.field("/" + field, "input.type", "object");
    }
    return found;
  }

  /** An instant with its offset, if it is there. */
  static Optional<Instant> instant(JsonNode body, String field) {
    return text(body, field)
        .map(text -> {
          try {
            return OffsetDateTime.parse(text).toInstant();
          } catch (DateTimeException e) {
            throw Unanswerable.field("/" + field, "input.date", text);
          }
        });
  }

  /** A day, if it is there. */
  static Optional<LocalDate> day(JsonNode body, String field) {
    return text(body, field).map(text -> day("/" + field, text));
  }

  /** A day out of text. */
  static LocalDate day(String field, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() < 1 || day.getYear() > 9999) {
        throw Unanswerable.field(field, "input.date", text);
      }
      return day;
    } catch (DateTimeException e) {
      throw Unanswerable.field(field, "input.date", text);
    }
  }

  private static Optional<String> text(JsonNode body, String field) {
    JsonNode found = body.path(field);
    if (found.isMissingNode() || found.isNull()) {
      return Optional.empty();
    }
    if (!found.isString()) {
      throw Unanswerable.field("/" + field, "input.type", "string");
    }
    return Optional.of(found.stringValue());
  }

  /** A parameter of the query; empty if it is not there or blank. */
  Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
  }

  /** The client's own key of the request; a new one if it has none. */
  String key() {
    String key = request.getHeader("Idempotency-Key");
    if (key == null) {
      return UUID.randomUUID().toString();
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw Unanswerable.field("Idempotency-Key", "input.long", LONGEST_KEY);
    }
    return key;
  }

  /** The revision that the client saw, if it says. */
  OptionalInt ifMatch() {
    String header = request.getHeader(HttpHeaders.IF_MATCH);
    if (header == null || header.strip().equals("*")) {
      return OptionalInt.empty();
    }
    try {
      String plain = header.strip().replaceFirst("^W/", "").replace("\"", "");
      return OptionalInt.of(Integer.parseInt(plain));
    } catch (NumberFormatException e) {
      throw Unanswerable.field("If-Match", "input.form", header);
    }
  }

  /** A case id as printed. */
  static CaseId caseId(String text) {
    try {
      return CaseId.of(text);
    } catch (IllegalArgumentException e) {
      throw Unanswerable.field("id", "input.form", text);
    }
  }
}
