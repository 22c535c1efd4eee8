package org.gongbao.city.audit;

import java.util.function.BiFunction;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Known;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * Who may enter what came on an earlier day: the audit office, which received it. Whom a period
 * binds cannot date his own paper back.
 */
final class EarlierDay {

  private EarlierDay() {}

  static BiFunction<Known, Actor, Ruling<Boolean>> byOfficeOnly(String clause) {
    ClauseId cited = ClauseId.of(clause);
    return (known, actor) -> {
      boolean today = known.law().asOf().equals(LegalTime.day(known.now()));
      return today || known.law().condition(cited, "entered-by-office", isOffice(known, actor))
          ? Ruling.granted(true)
          : Ruling.refused(RefusalKind.WRONG_ROLE, cited, "audit.earlier-day", known.law().asOf());
    };
  }

  private static boolean isOffice(Known known, Actor actor) {
    String unit = AuditFile.of(known).opened().unit();
    return actor.grants().stream()
        .anyMatch(grant ->
            grant.role().equals(AuditProject.OFFICE)
                && grant.organ().equals(unit)
                && grant.capacity().equals("unit"));
  }
}
