package org.gongbao.city.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.http.UploadLimit;
import org.gongbao.city.testing.TestPostgres;
import org.gongbao.engine.CaseId;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Files that people bring")
class FilesTest {

  @RegisterExtension static final TestPostgres POSTGRES = TestPostgres.fresh();

  private final Files files = new Files(POSTGRES.app(), new SystemClock(), new UploadLimit(100));

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of("a.pdf", Samples.PDF, "PDF"),
        Arguments.of("a.txt", Samples.PDF, "PDF"),
        Arguments.of("a", Samples.bytes("\u0089PNG\r\n\u001a\n....."), "PNG"),
        Arguments.of("a", Samples.bytes("\u00ff\u00d8\u00ff\u00e0..."), "JPEG"),
        Arguments.of("a", Samples.bytes("GIF89a..."), "GIF"),
        Arguments.of("a", Samples.zip("[Content_Types].xml", "word/document.xml"), "DOCX"),
        Arguments.of("a", Samples.zip("[Content_Types].xml", "xl/workbook.xml"), "XLSX"),
        Arguments.of("a", Samples.zip("OFD.xml", "Doc_0/Document.xml"), "OFD"),
        Arguments.of("a", Samples.openDocument("application/vnd.oasis.opendocument.text"), "ODT"),
        Arguments.of(
            "a", Samples.openDocument("application/vnd.oasis.opendocument.spreadsheet"), "ODS"),
        Arguments.of("a.csv", "甲,乙\r\n1,2".getBytes(StandardCharsets.UTF_8), "CSV"),
        Arguments.of("a.csv", "甲,乙\r\n1,2".getBytes(Charset.forName("GB18030")), "CSV"),
        Arguments.of("a.exe", "审计记录".getBytes(StandardCharsets.UTF_8), "TEXT"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("kinds")
  @DisplayName("are known by their content, whatever they are called")
  void byContent(String name, byte[] bytes, String kind) {
    assertThat(FileType.of(bytes, name).map(Enum::name)).contains(kind);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("nothing", new byte[0], "input.file-empty"),
        Arguments.of("a program", Samples.bytes("MZ\u0000\u0001"), "input.file-type"),
        Arguments.of(
            "a class", Samples.bytes("\u00ca\u00fe\u00ba\u00be\u0000\u0000"), "input.file-type"),
        Arguments.of("any packed file", Samples.zip("a.txt"), "input.file-type"),
        Arguments.of(
            "a document with macros",
            Samples.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            "input.file-type"),
        Arguments.of(
            "a packed file cut short", Samples.bytes("PK\u0003\u0004..."), "input.file-type"),
        Arguments.of("text with a NUL", Samples.bytes("a\u0000b"), "input.file-type"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  @DisplayName("are refused, naming the field, if they are")
  void notTaken(String what, byte[] bytes, String key) {
    Files large = new Files(POSTGRES.app(), new SystemClock(), UploadLimit.DEFAULT);
    assertThat(values(large.keep("li", "/proof", "x.pdf", bytes))).startsWith("/proof", key);
  }

  @Test
  @DisplayName("may have just as many bytes as is set")
  void bounded() {
    byte[] most = "x".repeat(100).getBytes(StandardCharsets.UTF_8);
    byte[] more = "x".repeat(101).getBytes(StandardCharsets.UTF_8);
    assertThat(files.keep("li", "/a", "a.txt", most).isGranted()).isTrue();
    assertThat(values(files.keep("li", "/a", "a.txt", more)))
        .containsExactly("/a", "input.file-large", "100");
  }

  private static List<String> values(Ruling<?> ruling) {
    assertThat(ruling).isInstanceOf(Ruling.Refused.class);
    return ((Ruling.Refused<?>) ruling).sentence().values();
  }

  private KeptFile kept(String person, String name, String text) {
    return ((Ruling.Granted<KeptFile>)
            files.keep(person, "/a", name, text.getBytes(StandardCharsets.UTF_8)))
        .value();
  }

  @Test
  @DisplayName("are kept once, under the name of whoever brought them")
  void once() {
    KeptFile first = kept("li", "甲.txt", "once");
    KeptFile again = kept("wang", "乙.txt", "once");
    assertThat(again.id())
        .isEqualTo(first.id())
        .isEqualTo(FileId.of("once".getBytes(StandardCharsets.UTF_8)));
    assertThat(files.broughtBy("li", first.id()).map(KeptFile::name)).contains("甲.txt");
    assertThat(files.broughtBy("wang", first.id()).map(KeptFile::name)).contains("乙.txt");
    assertThat(files.broughtBy("zhao", first.id())).isEmpty();
    assertThat(files.bytes(first.id())).isEqualTo("once".getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @DisplayName("keep the last part of their name, without what no name holds")
  @CsvSource({
    "../../etc/passwd, passwd",
    "C:\\Users\\li\\甲.txt, 甲.txt",
    "a<b>|c.txt, abc.txt",
    "/, file"
  })
  void names(String given, String kept) {
    assertThat(kept("li", given, "name " + given).name()).isEqualTo(kept);
  }

  @Test
  @DisplayName("are called by their kind when they go out, so that no machine runs them")
  void goOut() {
    assertThat(FileType.TEXT.named("evil.html")).isEqualTo("evil.html.txt");
    assertThat(FileType.JPEG.named("a.JPEG")).isEqualTo("a.JPEG");
    assertThat(FileType.PDF.named("a")).isEqualTo("a.pdf");
  }

  @Test
  @DisplayName("belong to a case once, and only if whoever acted had brought them")
  void attached() {
    attachOne();
  }

  private void attachOne() {
    KeptFile file = kept("li", "a.txt", "attached");
    CaseId id = CaseId.of(new UUID(1, 2));
    byte[] event = new byte[32];
    files.attach(id, event, "file", "li", Map.of("/proof", file.id()));
    files.attach(id, event, "file", "li", Map.of("/proof", file.id()));
    files.attach(id, event, "file", "wang", Map.of("/other", file.id()));
    assertThat(files.attachments(id)).hasSize(1);
    assertThat(files.attachments(file.id()).getFirst().field()).isEqualTo("/proof");
  }

  @ParameterizedTest
  @DisplayName("are changed by nobody: not by the city, not even by the owner of the tables")
  @CsvSource({"blob", "upload", "attachment"})
  void immutable(String table) {
    attachOne();
    assertThatThrownBy(() -> POSTGRES.asOwner().sql("delete from files." + table).update())
        .hasStackTraceContaining("append-only");
    assertThatThrownBy(
            () -> POSTGRES.asOwner().sql("truncate files." + table + " cascade").update())
        .hasStackTraceContaining("append-only");
    assertThatThrownBy(() -> POSTGRES.asApp().sql("delete from files." + table).update())
        .hasStackTraceContaining("permission denied");
  }
}
