package org.gongbao.city.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.casework.InboxPage;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.law.LegalTime;
import org.springframework.stereotype.Component;

/** Makes the rows of an inbox; a case that has several is asked for its title once. */
@Component
record DeskRows(Context context) {

  List<DeskRow> of(InboxPage page, Actor actor, Words words) {
    LocalDate today = LegalTime.day(context.casework().now());
    Titles titles = new Titles(context.casework().engine(), actor, words, context.names(words));
    Map<CaseId, Optional<String>> known = new HashMap<>();
    return page.rows().stream()
        .map(row -> {
          String law = context.procedure(row.procedure()).law();
          String title =
              known
                  .computeIfAbsent(row.id(), id -> titles.of(id, law, row.procedure()))
                  .orElseGet(() -> row.id().toString());
          return new DeskRow(row, law, title, today);
        })
        .toList();
  }
}
