package org.gongbao.city.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.people.Divisions;
import org.gongbao.city.people.People;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The makers of papers over a city of one test, stepped by hand. */
record Printing(
    AuditCity city, Templates templates, Numbering numbering, Making making, PaperStore store) {

  static Printing of(AuditCity city) {
    SystemClock clock = new SystemClock();
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames(
        "messages/audit", "messages/audit-papers", "messages/papers", "messages/web");
    messages.setAlwaysUseMessageFormat(true);
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    Templates templates =
        new Templates(
            messages,
            new PaperNames(
                new People(city.database().app(), clock), new Divisions(), Catalogues.shipped()));
    PaperStore store = new PaperStore(city.database().app());
    return new Printing(
        city,
        templates,
        new Numbering(city.engine(), templates, clock),
        new Making(city.engine(), templates, new Pdf(), store, clock),
        store);
  }

  /** The notice among a case's papers, of which there is one. */
  static Paper notice(List<Paper> papers) {
    List<Paper> notices =
        papers.stream().filter(paper -> paper.kind().equals("audit-notice")).toList();
    assertThat(notices).hasSize(1);
    return notices.getFirst();
  }

  /** Gives every event its place. */
  void place() {
    while (city.engine().log().place() > 0) {
      // all of it
    }
  }

  /** Numbers everything that is ordered by now. */
  void number() {
    place();
    while (city.engine().follow(Numbering.NAME, numbering, 500) > 0) {
      // all of it
    }
  }

  /** Makes everything that is numbered by now; what failed, in words. */
  List<String> make() {
    List<String> failed = new ArrayList<>();
    while (making.pass(50, (paper, failure) -> failed.add(paper.label() + ": " + failure)) > 0) {
      // all of it
    }
    return failed;
  }
}
