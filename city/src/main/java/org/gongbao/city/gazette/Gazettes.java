package org.gongbao.city.gazette;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.gongbao.city.gazette.ImportOutcome.AlreadyImported;
import org.gongbao.city.gazette.ImportOutcome.Imported;
import org.gongbao.city.gazette.keeping.GazetteStore;
import org.gongbao.city.gazette.keeping.KeptDocuments;
import org.gongbao.city.gazette.placing.Aligner;
import org.gongbao.city.gazette.reading.GazetteReader;
import org.gongbao.city.gazette.reading.Reading;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LawBook;
import org.gongbao.law.WorkCalendar;

/** What others may ask of the room: import a gazette, look up clauses and texts, coverage. */
public final class Gazettes {

  private final GazetteStore store;
  private final KeptDocuments kept;
  private final InstantSource clock;
  private final Catalogues catalogues;
  private final Coverage coverage;

  /**
   * @param database where imports are kept, in the schema {@code gazette}
   * @param clock the one source of now
   * @param catalogues the clauses
   * @param executes who executes clauses
   * @throws IllegalArgumentException if somebody executes a clause that no catalogue holds
   */
  public Gazettes(
      DataSource database, InstantSource clock, Catalogues catalogues, List<Executes> executes) {
    this(database, clock, catalogues, executes, AcceptedLines.shipped());
  }

  Gazettes(
      DataSource database,
      InstantSource clock,
      Catalogues catalogues,
      List<Executes> executes,
      AcceptedLines accepted) {
    this.store = new GazetteStore(database);
    this.kept = new KeptDocuments(database);
    this.clock = clock;
    this.catalogues = catalogues;
    this.coverage =
        Coverage.of(
            catalogues,
            accepted,
            executes.stream().flatMap(one -> one.executions().stream()).toList());
  }

  /**
   * Imports a gazette or a statute: all of it, or nothing.
   *
   * @param bytes the file
   * @param name its name, for people
   */
  public ImportOutcome importFile(byte[] bytes, String name) {
    return switch (GazetteReader.read(bytes)) {
      case Reading.Unreadable unreadable -> unreadable.why();
      case Reading.Read text -> {
        AlignmentReport report = Aligner.align(text.gazette(), catalogues);
        Optional<Long> kept = store.keep(bytes, name, clock.instant(), report);
        yield kept.isPresent()
            ? new Imported(kept.get(), report)
            : new AlreadyImported(store.find(bytes).orElseThrow(), report);
      }
    };
  }

  /** The clause catalogues. */
  public Catalogues catalogues() {
    return catalogues;
  }

  /** The book of law of the catalogues, with the calendar of mainland China. */
  public LawBook lawBook() {
    return catalogues.lawBook(List.of(WorkCalendar.mainlandChina()));
  }

  /** The clause of an id. */
  public Optional<CatalogueClause> clause(ClauseId id) {
    return catalogues.clause(id);
  }

  /** Which clauses are executed, by what, and shown by which tests. */
  public Coverage coverage() {
    return coverage;
  }

  /** The Chinese text of a clause in the newest import that holds it. */
  public Optional<ClauseText> textOf(ClauseId clause) {
    return store.text(clause);
  }

  /** True if the text of a slug has been imported. */
  public boolean hasText(String slug) {
    return store.holds(slug);
  }

  /** The document of a slug in Akoma Ntoso, from the newest import that holds it. */
  public GazetteExport export(String slug) {
    Optional<Catalogue> catalogue = catalogues.of(slug);
    if (catalogue.isEmpty()) {
      return new GazetteExport.Refused(GazetteExport.Reason.UNKNOWN, catalogues.unknown(slug));
    }
    return kept.newest(slug)
        .<GazetteExport>map(
            document -> new GazetteExport.Ready(document, catalogue.get().document()))
        .orElseGet(() ->
            new GazetteExport.Refused(
                GazetteExport.Reason.NOT_IMPORTED,
                "Expected the text of %s but it is not imported; run gongbao gazette import FILE first"
                    .formatted(slug)));
  }

  /** Every imported document, newest import first. */
  public List<ImportedDocument> documents() {
    return store.documents();
  }
}
