package org.gongbao.city.audit.project;

import java.util.Collection;
import java.util.stream.Stream;
import org.gongbao.engine.Known;
import org.gongbao.engine.Tie;
import org.gongbao.law.ClauseId;
import org.gongbao.law.LegalTime;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import tools.jackson.databind.JsonNode;

/** Ids of organs and people as they come in: they end up in ties, so they must be such. */
final class Ids {

  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  private Ids() {}

  static Ruling<Boolean> check(ClauseId clause, String field, String text) {
    return text.matches(ID)
        ? Ruling.granted(true)
        : Ruling.refused(RefusalKind.MALFORMED, clause, "engine.input", field, "input.form", text);
  }

  /** Texts at these fields of a raw input, as far as they may be ids; nobody looks for others. */
  static Collection<String> in(JsonNode input, String... fields) {
    return of(Stream.of(fields).map(field -> input.path(field)));
  }

  static Collection<String> of(Stream<JsonNode> texts) {
    return texts
        .map(text -> text.asString(""))
        .filter(text -> text.matches(ID))
        .distinct()
        .toList();
  }

  static Tie tie(Known known, String subject, String capacity) {
    return Tie.of(subject, capacity, LegalTime.startOf(known.law().asOf()));
  }
}
