package org.gongbao.city.relief.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.relief.places.Scope;
import org.gongbao.city.relief.rules.Clauses;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Listed;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * Decided claims in a reader's sight (已核定赔案), some hundred at a time; refused rather than cut short
 * if there are too many for one answer.
 */
public record DecidedClaims(Engine engine, int most) {

  /** The most claims that are looked through for one answer. */
  public static final int MOST = 20_000;

  private static final int AT_ONCE = 500;

  /**
   * All of a scope for events up to a day, decided at some time; the reader's wall is asked first.
   */
  public Ruling<List<CaseFile>> in(Actor reader, Scope scope, LocalDate day) {
    return found(
            reader,
            scope.isAll() ? Optional.empty() : Optional.of(scope.subject()),
            ClaimProcedure.NAME)
        .map(all ->
            all.stream()
                .filter(one -> isDecided(one, day))
                .filter(one -> {
                  Claim claim = ClaimFile.of(one).claimed();
                  return scope.holds(claim.insurer(), claim.place());
                })
                .toList());
  }

  /** All of one person, by his key. */
  public Ruling<List<CaseFile>> of(Actor reader, String person, LocalDate day) {
    return found(reader, Optional.of("party/" + person), ClaimProcedure.NAME)
        .map(all -> all.stream().filter(one -> isDecided(one, day)).toList());
  }

  /** The cost accounts from which supplements among these claims came. */
  public Map<CaseId, CaseFile> accounts(
      Actor reader, Optional<String> subject, List<CaseFile> claims) {
    Map<CaseId, CaseFile> accounts = new HashMap<>();
    if (claims.stream().anyMatch(one -> ClaimFile.of(one).claimed().share().isPresent())
        && found(reader, subject, CostAccountProcedure.NAME)
            instanceof Ruling.Granted<List<CaseFile>>(List<CaseFile> all, var _)) {
      all.forEach(one -> accounts.put(one.id(), one));
    }
    return accounts;
  }

  private static boolean isDecided(CaseFile one, LocalDate day) {
    ClaimFile file = ClaimFile.of(one);
    return file.claim().filter(claim -> !claim.event().isAfter(day)).isPresent()
        && file.decision().isPresent();
  }

  /** True if it was decided by the end of a day, and not taken back by then. */
  public static boolean stood(CaseFile one, LocalDate knownAt) {
    ClaimFile file = ClaimFile.of(one);
    return file.decision().filter(made -> !made.on().isAfter(knownAt)).isPresent()
        && file.reversed().filter(day -> !day.isAfter(knownAt)).isEmpty();
  }

  private Ruling<List<CaseFile>> found(Actor reader, Optional<String> subject, String procedure) {
    List<CaseFile> all = new ArrayList<>();
    Optional<CaseId> after = Optional.empty();
    List<CaseFile> part;
    do {
      part = engine.files(reader, query(procedure, subject, after), AT_ONCE);
      all.addAll(part);
      if (all.size() > most) {
        return Ruling.refused(
            RefusalKind.OUT_OF_BOUNDS, Clauses.KINDS, "relief.axes.too-many", most);
      }
      after = part.isEmpty() ? after : Optional.of(part.getLast().id());
    } while (part.size() == AT_ONCE);
    return Ruling.granted(all);
  }

  private static Listed.Query query(
      String procedure, Optional<String> subject, Optional<CaseId> after) {
    return new Listed.Query(
        Optional.of(procedure),
        Optional.empty(),
        subject,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        after);
  }
}
