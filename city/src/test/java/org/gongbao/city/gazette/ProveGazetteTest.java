package org.gongbao.city.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.gazette.ImportOutcome.AlreadyImported;
import org.gongbao.city.gazette.ImportOutcome.Imported;
import org.gongbao.city.testing.Proof;
import org.gongbao.city.testing.TestPostgres;
import org.gongbao.law.ClauseId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Imports the published text itself, which is the user's file and lies in no repository. The result
 * tells figures and no words of the text.
 */
@Tag("prove-gazette")
@DisplayName("The published gazette, imported by the code behind gazette import,")
class ProveGazetteTest {

  @RegisterExtension static final TestPostgres postgres = TestPostgres.fresh();

  private final Catalogues catalogues = Catalogues.shipped();
  private final Gazettes gazettes =
      new Gazettes(postgres.app(), new SystemClock(), catalogues, List.of());
  private final Proof proof = new Proof("gazette");

  @Test
  @DisplayName("has a place for every clause of the nine catalogues, and keeps its text")
  void placesEveryClause() throws Exception {
    Path file =
        Path.of(
            Proof.argument()
                .orElseThrow(
                    () -> new AssertionError("Expected the gazette's text: prove gazette FILE")));
    byte[] bytes = Files.readAllBytes(file);
    proof.figure(
        "text",
        "%d bytes, SHA-256 %s"
            .formatted(
                bytes.length,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))));
    String name = String.valueOf(file.getFileName());
    ImportOutcome outcome = gazettes.importFile(bytes, name);
    if (!(outcome instanceof Imported(long _, AlignmentReport report))) {
      proof.write("refuted: the file is no gazette");
      throw new AssertionError("Expected a gazette but " + outcome);
    }
    List<ClauseId> textless =
        report
            .placements()
            .map(Placement::clause)
            .filter(clause -> gazettes.textOf(clause).isEmpty())
            .toList();
    tell(report, textless);
    boolean proven =
        report.placed() == report.placements().count()
            && textless.isEmpty()
            && report.absent().isEmpty()
            && report.documents().size() == catalogues.all().size();
    proof.write(proven ? "proven: every clause has its place" : "refuted: a clause has no place");
    assertThat(report.absent()).isEmpty();
    assertThat(report.documents().stream().flatMap(one -> one.notPlaced().stream())).isEmpty();
    assertThat(textless).isEmpty();
    assertThat(proven).isTrue();
    assertThat(gazettes.importFile(bytes, name)).isInstanceOf(AlreadyImported.class);
  }

  private void tell(AlignmentReport report, List<ClauseId> textless) {
    proof.figure("documents", report.gazette().documents().size());
    proof.figure(
        "units of text",
        report.gazette().documents().stream().mapToLong(one -> one.all().count()).sum());
    for (DocumentAlignment document : report.documents()) {
      proof.figure(
          document.slug(),
          "%d of %d clauses placed, %d of them exactly, %d pieces uncovered"
              .formatted(
                  document.placed().size(),
                  document.placements().size(),
                  document.placed().stream().filter(Placement.Placed::isExact).count(),
                  document.uncovered().size()));
      document
          .annex()
          .ifPresent(fit ->
              proof.figure(
                  document.slug() + " annex",
                  "%d tasks, %d rows, %d lead bodies agree"
                      .formatted(fit.tasks(), fit.rows(), fit.leadsAgreeing())));
      document.notPlaced().forEach(miss -> proof.figure("not placed", miss.clause()));
    }
    report.absent().forEach(slug -> proof.figure("not in this text", slug));
    for (Finding.Kind kind : Finding.Kind.values()) {
      if (report.gazette().count(kind) > 0) {
        proof.figure(
            kind.word(),
            "%d %s"
                .formatted(
                    report.gazette().count(kind), kind.effect().name().toLowerCase(Locale.ROOT)));
      }
    }
    textless.forEach(clause -> proof.figure("without its text", clause));
    proof.figure("in total", "%d of %d".formatted(report.placed(), report.placements().count()));
  }
}
