package org.gongbao.city.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the city's roles and its database; a repeated run changes nothing but passwords. */
final class Roles {

  private static final int OLDEST_MAJOR = 15;

  private Roles() {}

  /**
   * Refuses a server that is too old.
   *
   * @throws BrokenDatabaseException naming both versions
   */
  static void requireRecent(Connection connection) throws SQLException {
    int major = connection.getMetaData().getDatabaseMajorVersion();
    if (major < OLDEST_MAJOR) {
      throw new BrokenDatabaseException(
          "Expected PostgreSQL %d or newer but the server is %s"
              .formatted(OLDEST_MAJOR, connection.getMetaData().getDatabaseProductVersion()));
    }
  }

  /** Makes the role, or gives the existing one the password of this installation. */
  static void provide(Connection admin, DatabaseRole role, String password) throws SQLException {
    String template =
        exists(admin, role)
            ? """
            select format('alter role %I login password %L', ?::text, ?::text)
            """
            : """
            select format('create role %I login password %L
              noinherit nosuperuser nocreatedb nocreaterole', ?::text, ?::text)
            """;
    executeFormatted(admin, template, role.loginName(), password);
  }

  /** Makes the database, owned by the owner role and closed to everybody else. */
  static void provideDatabase(Connection admin, String database) throws SQLException {
    String known =
        """
        select 1 from pg_database where datname = ?
        """;
    try (PreparedStatement statement = admin.prepareStatement(known)) {
      statement.setString(1, database);
      try (ResultSet rows = statement.executeQuery()) {
        if (rows.next()) {
          return;
        }
      }
    }
    String create =
        """
        select format('create database %I owner %I', ?::text, ?::text)
        """;
    executeFormatted(admin, create, database, DatabaseRole.OWNER.loginName());
  }

  /** Lets the city's roles, and nobody else, into the database {@code admin} is signed in to. */
  static void closeToOthers(Connection admin) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      statement.execute(
          """
          do $$
          begin
            execute format('revoke all on database %I from public', current_database());
            execute format('grant all on database %I to gb_owner', current_database());
            execute format('grant connect on database %I to gb_app, gb_keeper, gb_eraser',
              current_database());
          end
          $$
          """);
    }
  }

  private static boolean exists(Connection admin, DatabaseRole role) throws SQLException {
    String known =
        """
        select 1 from pg_roles where rolname = ?
        """;
    try (PreparedStatement statement = admin.prepareStatement(known)) {
      statement.setString(1, role.loginName());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** Names cannot be bound in DDL; PostgreSQL's own format quotes them. */
  private static void executeFormatted(Connection admin, String template, String name, String value)
      throws SQLException {
    try (PreparedStatement statement = admin.prepareStatement(template);
        Statement ddl = admin.createStatement()) {
      statement.setString(1, name);
      statement.setString(2, value);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        ddl.execute(rows.getString(1));
      }
    }
  }
}
