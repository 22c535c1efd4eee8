package org.gongbao.city.web;

import java.util.Optional;
import org.gongbao.city.files.FileId;
import org.gongbao.city.files.Files;
import org.gongbao.city.files.KeptFile;
import org.gongbao.city.http.Attached;
import org.gongbao.city.people.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files for readers: links of a case's page lead here. */
@Controller
class FilePages {

  private final Context context;
  private final Files files;

  FilePages(Context context, Files files) {
    this.context = context;
    this.files = files;
  }

  @GetMapping("/files/{id}")
  ResponseEntity<byte[]> fetch(SignedIn reader, @PathVariable String id) {
    KeptFile file =
        Optional.of(id)
            .filter(text -> text.matches("[0-9a-f]{64}"))
            .flatMap(text -> context.casework().file(context.actor(reader), new FileId(text)))
            .orElseThrow(Context::notFound);
    return Attached.answer(
        file.type().mediaType(), file.type().named(file.name()), files.bytes(file.id()));
  }
}
