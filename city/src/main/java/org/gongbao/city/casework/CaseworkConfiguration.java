package org.gongbao.city.casework;

import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.database.Secrets;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.gazette.Executes;
import org.gongbao.city.gazette.Gazettes;
import org.gongbao.engine.Engine;
import org.gongbao.law.LawBook;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the engine, with every policy there is, into the application. */
@Configuration(proxyBeanMethods = false)
class CaseworkConfiguration {

  /** What the policies' actions, clocks and rules execute; the gazette counts it. */
  @Bean
  Executes policiesExecute(ObjectProvider<Policy> policies) {
    return () -> Wiring.executions(policies.orderedStream().toList());
  }

  /** The law book in force; made once, for the catalogues are part of the release. */
  @Bean
  Supplier<LawBook> lawBook(Catalogues catalogues, Gazettes gazettes) {
    LawBook book = gazettes.lawBook();
    return () -> book;
  }

  @Bean
  Engine engine(
      DataSource app,
      @Qualifier("keeper") DataSource keeper,
      Secrets secrets,
      SystemClock clock,
      Catalogues catalogues,
      Supplier<LawBook> book,
      ObjectProvider<Policy> policies) {
    List<Policy> all = policies.orderedStream().toList();
    StartCheck.check(all, catalogues, book.get());
    return Wiring.engine(app, keeper, secrets, clock, book, all);
  }
}
