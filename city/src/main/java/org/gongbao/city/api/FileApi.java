package org.gongbao.city.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.files.FileId;
import org.gongbao.city.files.Files;
import org.gongbao.city.files.KeptFile;
import org.gongbao.city.http.Attached;
import org.gongbao.city.http.FileGate;
import org.gongbao.city.http.Upload;
import org.gongbao.city.http.UploadLimit;
import org.gongbao.city.people.SignedIn;
import org.gongbao.law.Ruling;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Files: brought before the action that names them, and fetched again. */
@RestController
@RequestMapping("/api/v1/files")
final class FileApi {

  private static final String FIELD = "file";

  private final Files files;
  private final Casework casework;
  private final Answers answers;
  private final UploadLimit uploads;

  FileApi(Files files, Casework casework, Answers answers, UploadLimit uploads) {
    this.files = files;
    this.casework = casework;
    this.answers = answers;
    this.uploads = uploads;
  }

  /**
   * Keeps one file: the part {@code file} of several, or the whole body with its name beside it.
   */
  @PostMapping
  ResponseEntity<JsonNode> keep(SignedIn person, HttpServletRequest request) throws IOException {
    Call call = new Call(request);
    Upload upload = upload(call);
    return switch (files.keep(person.login(), FIELD, upload.name(), upload.bytes())) {
      case Ruling.Granted<KeptFile> granted ->
          ResponseEntity.status(HttpStatus.CREATED)
              .header("Location", "/api/v1/files/" + granted.value().id())
              .body(json(granted.value()));
      case Ruling.Refused<KeptFile> refused -> answers.problem(refused, call.locale());
      case Ruling.Undetermined<KeptFile> _ ->
          throw new IllegalStateException("Expected a file to be taken or not");
    };
  }

  private Upload upload(Call call) throws IOException {
    if (!FileGate.isMultipart(call.request())) {
      // one byte more than is taken: a size beyond the limit is refused by the room of files
      return new Upload(
          FIELD,
          call.parameter("name").orElse(""),
          call.request().getInputStream().readNBytes(uploads.mostBytes() + 1));
    }
    List<Upload> parts = Upload.of(call.request());
    if (parts.size() != 1 || !parts.getFirst().field().equals(FIELD)) {
      throw Unanswerable.field(FIELD, "input.missing", "");
    }
    return parts.getFirst();
  }

  private static ObjectNode json(KeptFile file) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", file.id().sha256())
        .put("type", file.type().mediaType())
        .put("size", file.size())
        .put("name", file.name());
  }

  /** One that is not there and one that is not the caller's to see answer alike. */
  @GetMapping("/{id}")
  ResponseEntity<?> fetch(@PathVariable String id, SignedIn person, HttpServletRequest request) {
    Optional<KeptFile> found =
        Optional.of(id)
            .filter(text -> text.matches("[0-9a-f]{64}"))
            .flatMap(text -> casework.file(casework.actor(person), new FileId(text)));
    KeptFile file = found.orElseThrow(() -> Unanswerable.notFound("file", id));
    return Attached.answer(
        file.type().mediaType(), file.type().named(file.name()), files.bytes(file.id()));
  }
}
