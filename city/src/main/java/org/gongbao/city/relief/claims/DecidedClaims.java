package org.gongbao.city.relief.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
   * Of a scope, all of whoever has one for an event up to a day, decided at some time; the reader's
   * wall is asked first.
   */
  public Ruling<List<CaseFile>> in(Actor reader, Scope scope, LocalDate day) {
    return found(reader, scope.isAll() ? Optional.empty() : Optional.of(scope.subject()))
        .map(all ->
            concerned(
                all.stream()
                    .filter(DecidedClaims::isDecided)
                    .filter(one -> {
                      Claim claim = ClaimFile.of(one).claimed();
                      return scope.holds(claim.insurer(), claim.place());
                    })
                    .toList(),
                day));
  }

  /** All of one person, by his key, if one is for an event up to a day. */
  public Ruling<List<CaseFile>> of(Actor reader, String person, LocalDate day) {
    return found(reader, Optional.of("party/" + person))
        .map(all -> concerned(all.stream().filter(DecidedClaims::isDecided).toList(), day));
  }

  /**
   * Whoever has a claim for an event up to the day is reckoned with all of them: what was granted
   * first uses up a cap, though its event came later.
   */
  private static List<CaseFile> concerned(List<CaseFile> decided, LocalDate day) {
    Set<String> persons =
        decided.stream()
            .filter(one -> happenedBy(one, day))
            .map(Anew::person)
            .collect(Collectors.toSet());
    return decided.stream().filter(one -> persons.contains(Anew.person(one))).toList();
  }

  /** True if what it was claimed for happened by that day. */
  public static boolean happenedBy(CaseFile one, LocalDate day) {
    return !ClaimFile.of(one).claimed().event().isAfter(day);
  }

  /** The cost accounts from which supplements among these claims came, as far as he sees them. */
  public Map<CaseId, CaseFile> accounts(Actor reader, List<CaseFile> claims) {
    List<CaseId> named =
        claims.stream()
            .flatMap(one -> ClaimFile.of(one).claimed().share().stream())
            .map(Claim.Share::account)
            .distinct()
            .toList();
    Map<CaseId, CaseFile> accounts = new HashMap<>();
    for (int from = 0; from < named.size(); from += AT_ONCE) {
      engine
          .files(reader, named.subList(from, Math.min(named.size(), from + AT_ONCE)))
          .forEach(one -> accounts.put(one.id(), one));
    }
    return accounts;
  }

  private static boolean isDecided(CaseFile one) {
    ClaimFile file = ClaimFile.of(one);
    return file.claim().isPresent() && file.decision().isPresent();
  }

  /** True if it was decided by the end of a day, and not taken back by then. */
  public static boolean stood(CaseFile one, LocalDate knownAt) {
    ClaimFile file = ClaimFile.of(one);
    return file.decision().filter(made -> !made.on().isAfter(knownAt)).isPresent()
        && file.reversed().filter(day -> !day.isAfter(knownAt)).isEmpty();
  }

  private Ruling<List<CaseFile>> found(Actor reader, Optional<String> subject) {
    List<CaseFile> all = new ArrayList<>();
    Optional<CaseId> after = Optional.empty();
    List<CaseFile> part;
    do {
      part = engine.files(reader, query(subject, after), AT_ONCE);
      all.addAll(part);
      if (all.size() > most) {
        return Ruling.refused(
            RefusalKind.OUT_OF_BOUNDS, Clauses.KINDS, "relief.axes.too-many", most);
      }
      after = part.isEmpty() ? after : Optional.of(part.getLast().id());
    } while (part.size() == AT_ONCE);
    return Ruling.granted(all);
  }

  private static Listed.Query query(Optional<String> subject, Optional<CaseId> after) {
    return new Listed.Query(
        Optional.of(ClaimProcedure.NAME),
        Optional.empty(),
        subject,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        after);
  }
}
