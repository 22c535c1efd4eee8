package org.gongbao.city.papers;

import javax.sql.DataSource;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.people.Divisions;
import org.gongbao.city.people.People;
import org.gongbao.engine.Engine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the makers of papers together. */
@Configuration(proxyBeanMethods = false)
class PapersConfiguration {

  @Bean
  PaperStore paperStore(DataSource app) {
    return new PaperStore(app);
  }

  @Bean
  Templates paperTemplates(
      MessageSource messages,
      People people,
      Divisions divisions,
      Catalogues catalogues,
      ObjectProvider<PaperLines> lines) {
    return new Templates(
        messages, new PaperNames(people, divisions, catalogues), lines.orderedStream().toList());
  }

  @Bean
  Numbering numbering(Engine engine, Templates templates, SystemClock clock) {
    return new Numbering(engine, templates, clock);
  }

  @Bean
  Making making(Engine engine, Templates templates, PaperStore store, SystemClock clock) {
    return new Making(engine, templates, new Pdf(), store, clock);
  }
}
