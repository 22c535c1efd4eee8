package org.gongbao.city.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.files.FileId;
import org.gongbao.city.files.Files;
import org.gongbao.city.files.KeptFile;
import org.gongbao.city.http.Upload;
import org.gongbao.city.people.SignedIn;
import org.gongbao.engine.Schema;
import org.gongbao.law.Ruling;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Files that come with a form: kept at once, and named in the draft by their ids, so that every
 * page after the first sends text only.
 */
@Component
class Bringing {

  private static final int KIBIBYTE = 1024;

  private final Files files;

  Bringing(Files files) {
    this.files = files;
  }

  /** Keeps what came for fields that are files; what is wrong with those that cannot be kept. */
  List<Schema.Problem> bring(
      SignedIn reader, JsonNode schema, Draft draft, HttpServletRequest request) {
    List<Schema.Problem> problems = new ArrayList<>();
    for (Upload upload : Upload.of(request)) {
      String pointer = upload.field().substring(Math.min(2, upload.field().length()));
      if (upload.field().startsWith(Draft.VALUE + "/") && isFile(schema, pointer)) {
        switch (files.keep(reader.login(), pointer, upload.name(), upload.bytes())) {
          case Ruling.Granted<KeptFile> kept -> draft.put(pointer, kept.value().id().sha256());
          case Ruling.Refused<KeptFile> refused -> {
            List<String> values = refused.sentence().values();
            problems.add(new Schema.Problem(values.get(0), values.get(1), values.get(2)));
          }
          case Ruling.Undetermined<KeptFile> _ ->
              throw new IllegalStateException("Expected a file to be taken or not");
        }
      }
    }
    return problems;
  }

  private static boolean isFile(JsonNode schema, String pointer) {
    JsonNode at = schema;
    for (String step : pointer.substring(1).split("/", -1)) {
      at = at.has("items") ? at.path("items") : at.path("properties").path(step);
    }
    return at.path("format").asString("").equals(FileId.FORMAT);
  }

  /** The file of that id with its name and size, if the reader brought it; else nothing. */
  List<Field.Option> chosen(SignedIn reader, String id, Words words) {
    return id.matches("[0-9a-f]{64}")
        ? files
            .broughtBy(reader.login(), new FileId(id))
            .map(file -> new Field.Option(id, shown(file.name(), file.size(), words)))
            .stream()
            .toList()
        : List.of();
  }

  /** A file's name and size, in words. */
  static String shown(String name, int size, Words words) {
    return words.of("web.file", name, (size + KIBIBYTE - 1) / KIBIBYTE);
  }
}
