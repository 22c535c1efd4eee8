package org.gongbao.city.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The beans of the database; {@link CityDatabase} itself is brought by whoever starts the city. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /** The application's connections; the city's default. */
  @Bean(destroyMethod = "")
  @Primary
  DataSource app(CityDatabase database) {
    return database.app();
  }

  /** The log keeper's connections, by qualifier {@code keeper}. */
  @Bean(destroyMethod = "")
  @Qualifier("keeper")
  DataSource keeper(CityDatabase database) {
    return database.keeper();
  }

  @Bean
  JdbcClient jdbcClient(DataSource app) {
    return JdbcClient.create(app);
  }

  @Bean
  PlatformTransactionManager transactions(DataSource app) {
    return new JdbcTransactionManager(app);
  }

  @Bean
  Secrets secrets(CityDatabase database) {
    return database.secrets();
  }

  @Bean
  DataDirectory dataDirectory(CityDatabase database) {
    return database.directory();
  }
}
