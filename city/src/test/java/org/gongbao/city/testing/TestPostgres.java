package org.gongbao.city.testing;

import javax.sql.DataSource;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.database.ThrowAwayDatabases;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A migrated database for one test class; the first in a JVM starts PostgreSQL, the others are
 * copied in some ten milliseconds.
 *
 * <pre>
 * &#64;RegisterExtension static final TestPostgres postgres = TestPostgres.fresh();
 * </pre>
 */
public final class TestPostgres implements AfterAllCallback {

  private final CityDatabase database;

  private TestPostgres(CityDatabase database) {
    this.database = database;
  }

  /** A new one, empty but for what the migrations enter. */
  public static TestPostgres fresh() {
    return new TestPostgres(ThrowAwayDatabases.fresh());
  }

  /** The database as the city has it. */
  public CityDatabase database() {
    return database;
  }

  /** Connections of the app role. */
  public DataSource app() {
    return database.app();
  }

  /** Connections of the log keeper. */
  public DataSource keeper() {
    return database.keeper();
  }

  /** Connections of the owner, who sees every table. */
  public DataSource owner() {
    return ThrowAwayDatabases.owner(database);
  }

  /** SQL as the app role. */
  public JdbcClient asApp() {
    return JdbcClient.create(app());
  }

  /** SQL as the owner. */
  public JdbcClient asOwner() {
    return JdbcClient.create(owner());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    database.close();
  }
}
