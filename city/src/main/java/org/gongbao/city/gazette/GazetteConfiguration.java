package org.gongbao.city.gazette;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the room into the application. */
@Configuration(proxyBeanMethods = false)
class GazetteConfiguration {

  @Bean
  Catalogues catalogues() {
    return Catalogues.shipped();
  }

  @Bean
  Gazettes gazettes(
      DataSource database,
      InstantSource clock,
      Catalogues catalogues,
      ObjectProvider<Executes> executes) {
    return new Gazettes(database, clock, catalogues, executes.orderedStream().toList());
  }
}
