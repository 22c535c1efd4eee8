package org.gongbao.city.audit.rules;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Known;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/** Who is concerned by a case of internal audit, and in which capacity. */
public final class Parties {

  /** The city's own division code; its audit authority guides all internal audit. */
  public static final String CITY = "500000";

  /** The capacity of the unit's own people. */
  public static final String UNIT = "unit";

  /** The capacity of the audit authority of the same level. */
  public static final String COMPETENT = "competent";

  /** The capacity of the municipal audit authority, which reads and guides. */
  public static final String OVERSEEING = "overseeing";

  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
  private static final String DIVISION = "division/";

  private Parties() {}

  /** Granted if the text may be an id; ids end up in relations, so they must be such. */
  public static Ruling<Boolean> id(ClauseId clause, String field, String text) {
    return text.matches(ID) ? Ruling.granted(true) : malformed(clause, field, text);
  }

  /** Granted if the text names an organ or a person: {@code organ/ID} or {@code person/ID}. */
  public static Ruling<Boolean> subject(ClauseId clause, String field, String text) {
    return text.matches("(organ|person)/" + ID)
        ? Ruling.granted(true)
        : malformed(clause, field, text);
  }

  /** Nobody acts on a case of his own conduct. */
  public static Ruling<Boolean> notHimself(
      Known known, ClauseId clause, Optional<String> respondent, Actor actor) {
    boolean himself = respondent.filter(("person/" + actor.person())::equals).isPresent();
    return known.law().condition(clause, "not-recused", !himself)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.RECUSED, clause, "engine.recused", actor.person());
  }

  private static Ruling<Boolean> malformed(ClauseId clause, String field, String text) {
    return Ruling.refused(RefusalKind.MALFORMED, clause, "engine.input", field, "input.form", text);
  }

  /** True if the text may be an id. */
  public static boolean isId(String text) {
    return text.matches(ID);
  }

  /** A relation from the beginning of the day on which the action counts. */
  public static Tie tie(Known known, String subject, String capacity) {
    return Tie.of(subject, capacity, LegalTime.startOf(known.law().asOf()));
  }

  /** The unit's own people. */
  public static Tie unit(Known known, String unit) {
    return tie(known, "organ/" + unit, UNIT);
  }

  /** The authority of that division, and the municipal one that oversees it. */
  public static List<Tie> authority(Known known, String division) {
    return List.of(
        tie(known, DIVISION + division, COMPETENT), tie(known, DIVISION + CITY, OVERSEEING));
  }

  /** The divisions whose authority is competent for a case; the city's own comes last. */
  public static Set<String> divisions(CaseFile file, Known known) {
    Set<String> own = new LinkedHashSet<>();
    Stream<String> competent =
        file.tied(COMPETENT, known.now()).stream()
            .map(Tie::subject)
            .filter(subject -> subject.startsWith(DIVISION))
            .map(subject -> subject.substring(DIVISION.length()));
    List<String> all = competent.toList();
    all.stream().filter(code -> !code.equals(CITY)).forEach(own::add);
    all.stream().filter(CITY::equals).forEach(own::add);
    return own;
  }

  /** The division whose authority is competent for the case in hand; empty if none is tied. */
  public static Optional<String> division(Known known) {
    return divisions(known.file(), known).stream().findFirst();
  }

  /** The division for which the actor holds a role. */
  public static Optional<String> division(Actor actor, String role) {
    return actor.grants().stream()
        .filter(grant -> grant.role().equals(role))
        .map(grant -> grant.division().isEmpty() ? CITY : grant.division())
        .findFirst();
  }

  /** Whole calendar days between two days. */
  public static long days(LocalDate from, LocalDate to) {
    return to.toEpochDay() - from.toEpochDay();
  }
}
