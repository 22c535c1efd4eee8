package org.gongbao.city.casework;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.people.Journal;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Engine;
import org.gongbao.law.LawBook;
import org.gongbao.law.LegalTime;
import org.gongbao.law.WorkCalendar;

/**
 * Erases what the vault holds of a subject (擦除个人信息), for good: the log and its proofs stay whole,
 * for they hold commitments only. Only whoever holds the installation's directory can, for the role
 * that may delete has no connection in a serving city.
 */
public final class Erasure {

  private static final String OPERATOR = "operator";
  private static final String ACT = "erase-personal";

  private Erasure() {}

  /**
   * Erases, with a line in the journal before anything goes and the event {@code erased} on each
   * case. Files that people brought to a case are no part of the vault and stay.
   *
   * @param subject {@code person/ID}, {@code party/ID}
   * @param reason the ground on which it is ordered; it stands in the journal
   * @param own policies beside those of the package
   * @return the cases concerned; a repeat finds none
   */
  public static List<CaseId> erase(
      CityDatabase database, SystemClock clock, String subject, String reason, List<Policy> own) {
    LawBook law = Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina()));
    Engine engine =
        Wiring.builder(
                database.app(),
                database.keeper(),
                database.secrets(),
                clock,
                () -> law,
                Stream.concat(Policies.found().stream(), own.stream()).toList())
            .eraser(database.eraser())
            .start();
    Journal.of(database.app())
        .write(
            LegalTime.day(engine.now()),
            OPERATOR,
            ACT,
            subject,
            Map.of(),
            Map.of("reason", reason));
    return engine.erase(Actor.of(OPERATOR, ""), subject);
  }
}
