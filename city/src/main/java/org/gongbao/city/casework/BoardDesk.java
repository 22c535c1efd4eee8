package org.gongbao.city.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Listed;
import org.gongbao.law.Law;
import org.gongbao.law.LawBook;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Tracer;

/**
 * What a {@link Board} may read: cases in the reader's sight, and nothing else.
 *
 * @param keptFrom which cases are kept from whom they are about
 * @param reader who looks
 * @param today the city's day
 * @param law the law of today, as published by today
 */
public record BoardDesk(
    Engine engine, List<KeptFrom> keptFrom, Actor reader, LocalDate today, Law law) {

  /** More than these are not read for one panel; the page says that there are more. */
  public static final int MOST = 2000;

  public BoardDesk {
    keptFrom = List.copyOf(keptFrom);
  }

  static BoardDesk of(KeptCases cases, Actor reader, LawBook book) {
    Engine engine = cases.engine();
    LocalDate today = LegalTime.day(engine.now());
    return new BoardDesk(
        engine, cases.declared(), reader, today, book.on(today, today, Tracer.on()));
  }

  /**
   * Cases of a procedure that the reader sees, the newest first.
   *
   * @param files at most {@value #MOST}
   * @param cut true if there are more
   */
  public record Found(List<CaseFile> files, boolean cut) {

    public Found {
      files = List.copyOf(files);
    }
  }

  /** Open and closed cases of a procedure. */
  public Found cases(String procedure) {
    return cases(procedure, Optional.empty());
  }

  /** Cases of a procedure that are open. */
  public Found open(String procedure) {
    return cases(procedure, Optional.of(false));
  }

  private Found cases(String procedure, Optional<Boolean> closed) {
    List<CaseFile> files =
        new KeptCases(engine, keptFrom).files(reader, Listed.Query.of(procedure, closed), MOST + 1);
    return new Found(files.stream().limit(MOST).toList(), files.size() > MOST);
  }

  /** True if the reader may take that action on the case as it stands. */
  public boolean mayTake(CaseFile file, String action) {
    return Optional.ofNullable(engine.mayI(reader, file).get(action))
        .filter(ruling -> ruling.isGranted())
        .isPresent();
  }

  /** The last day of the open run of a clock; empty if it does not run. */
  public Optional<LocalDate> lastDay(CaseFile file, String clock) {
    return file.clock(clock)
        .filter(run -> run.isOpen())
        .flatMap(run -> engine.due(file, run))
        .map(due -> due.lastDayInclusive());
  }
}
