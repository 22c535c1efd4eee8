package org.gongbao.city.casework;

import java.util.Optional;
import org.gongbao.city.people.OrganCases;
import org.gongbao.city.people.PartySight;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Listed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the room of people must know of cases: whether there are any. */
@Configuration(proxyBeanMethods = false)
class PeopleSeen {

  @Bean
  OrganCases organCases(Engine engine) {
    return engine.openCases()::count;
  }

  @Bean
  PartySight partySight(Casework casework) {
    return (who, party) ->
        !casework.engine().list(casework.actor(who), tiedTo("party/" + party), 1).isEmpty();
  }

  private static Listed.Query tiedTo(String subject) {
    return new Listed.Query(
        Optional.empty(),
        Optional.empty(),
        Optional.of(subject),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
