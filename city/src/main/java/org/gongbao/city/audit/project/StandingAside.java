package org.gongbao.city.audit.project;

import java.util.List;
import org.gongbao.engine.ActionBuilder;
import org.gongbao.engine.Known;
import org.gongbao.engine.Tie;

/**
 * Who stands aside from a project (article 13). Both steps are sent by the recusal: from the
 * application on, the person does nothing here; if it is rejected he comes back.
 */
final class StandingAside {

  private StandingAside() {}

  /** Somebody stands aside, or comes back. */
  record Person(String person) {}

  static ActionBuilder<AuditFile, ?> declare(ActionBuilder<AuditFile, ?> opened) {
    return opened
        .on("set-aside", Person.class)
        .cites("audit/13.1")
        .records(StandingAside::aside)
        .ties(StandingAside::recused)
        .on("let-back", Person.class)
        .cites("audit/13.1", "audit/13.2")
        .records(StandingAside::back)
        .ties(StandingAside::noLonger);
  }

  static AuditEvent aside(Known known, Person in) {
    return new AuditEvent.PersonSetAside(in.person(), known.law().asOf());
  }

  static List<Tie> recused(Known known, Person in) {
    return List.of(tie(known, in));
  }

  static AuditEvent back(Known known, Person in) {
    return new AuditEvent.PersonLetBack(in.person(), known.law().asOf());
  }

  static List<Tie> noLonger(Known known, Person in) {
    return List.of(tie(known, in).endedAt(known.effectiveAt()));
  }

  private static Tie tie(Known known, Person in) {
    return Tie.of("person/" + in.person(), Tie.RECUSED, known.effectiveAt());
  }
}
