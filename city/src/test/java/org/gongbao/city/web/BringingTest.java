package org.gongbao.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.files.FileId;
import org.gongbao.city.files.Files;
import org.gongbao.city.http.Upload;
import org.gongbao.city.http.UploadLimit;
import org.gongbao.city.people.SignedIn;
import org.gongbao.city.testing.TestPostgres;
import org.gongbao.engine.Schema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;

@DisplayName("Files that come with a form")
class BringingTest {

  @RegisterExtension static final TestPostgres POSTGRES = TestPostgres.fresh();

  private record Input(String title, FileId proof, List<FileId> more) {}

  private static final JsonNode SCHEMA = Schema.of(Input.class).document();
  private static final SignedIn LI =
      new SignedIn(new UUID(0, 1), "li", "李", Optional.empty(), List.of(), Optional.empty());
  private static final SignedIn WANG =
      new SignedIn(new UUID(0, 2), "wang", "王", Optional.empty(), List.of(), Optional.empty());

  private final Bringing bringing =
      new Bringing(new Files(POSTGRES.app(), new SystemClock(), UploadLimit.DEFAULT));
  private final Draft draft = Draft.empty();

  private List<Schema.Problem> brings(String field, String text) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    request.setAttribute("gongbao.uploads", List.of(new Upload(field, "证据.txt", bytes)));
    return bringing.bring(LI, SCHEMA, draft, request);
  }

  private static String id(String text) {
    return FileId.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
  }

  @Test
  @DisplayName("are kept at once and named in the draft, in lists too")
  void named() {
    assertThat(brings("in/proof", "one")).isEmpty();
    assertThat(brings("in/more/0", "two")).isEmpty();
    assertThat(draft.value("/proof")).contains(id("one"));
    assertThat(FormReader.read(SCHEMA, draft).path("proof").asString()).isEqualTo(id("one"));
    assertThat(draft.value("/more/0")).contains(id("two"));
  }

  @Test
  @DisplayName("are refused at their field; what is no file's field takes none")
  void refused() {
    assertThat(brings("in/proof", "a\0b"))
        .containsExactly(new Schema.Problem("/proof", "input.file-type", ""));
    assertThat(brings("in/title", "one")).isEmpty();
    assertThat(brings("other", "one")).isEmpty();
    assertThat(brings("in/nothing/0/x", "one")).isEmpty();
    assertThat(draft.hidden()).isEmpty();
  }

  @Test
  @DisplayName("are shown by name and size to whoever brought them, and to nobody else")
  void shown() {
    StaticMessageSource words = new StaticMessageSource();
    words.addMessage("web.file", Locale.ENGLISH, "{0} ({1} KB)");
    brings("in/proof", "shown");
    Words english = new Words(words, Locale.ENGLISH);
    assertThat(bringing.chosen(LI, id("shown"), english))
        .containsExactly(new Field.Option(id("shown"), "证据.txt (1 KB)"));
    assertThat(bringing.chosen(WANG, id("shown"), english)).isEmpty();
    assertThat(bringing.chosen(LI, "x", english)).isEmpty();
  }
}
