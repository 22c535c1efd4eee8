package org.gongbao.city.gazette;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL of the test's own with the tables of the room; lives as long as the JVM. */
final class GazetteDatabase {

  private static final DataSource DATABASE = start();

  private GazetteDatabase() {}

  /** The database, its tables empty. */
  static DataSource empty() {
    JdbcClient.create(DATABASE)
        .sql(
            """
            truncate gazette.import, gazette.document, gazette.unit, gazette.placement
            """)
        .update();
    return DATABASE;
  }

  private static DataSource start() {
    try {
      DataSource database = EmbeddedPostgres.builder().start().getPostgresDatabase();
      JdbcClient.create(database).sql("create role gb_app").update();
      Flyway.configure()
          .dataSource(database)
          .schemas("gazette")
          .defaultSchema("gazette")
          .locations("classpath:db/migration/gazette")
          .load()
          .migrate();
      return database;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
