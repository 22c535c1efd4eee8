package org.gongbao.city.database;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings every room's tables to the newest version. Each room has its own folder, schema and
 * history, so that a new room touches no other; the engine's comes first.
 */
final class Migrations {

  private static final String ENGINE = "org/gongbao/engine/schema";
  private static final Pattern ROOM = Pattern.compile("/db/migration/([a-z]+)/[^/]+\\.sql");

  private Migrations() {}

  /** Runs what has not run yet; {@code owner} signs in as the owner role. */
  static void run(DataSource owner) {
    if (!find("classpath*:" + ENGINE + "/*.sql").isEmpty()) {
      // The engine makes its schema gb itself, so its history must lie elsewhere.
      migrate(owner, "engine", ENGINE);
    }
    for (String room : rooms()) {
      migrate(owner, room, "db/migration/" + room);
    }
  }

  /** The rooms that bring tables, in order of their names. */
  static List<String> rooms() {
    TreeSet<String> rooms = new TreeSet<>();
    for (Resource script : find("classpath*:db/migration/*/*.sql")) {
      Matcher matcher = ROOM.matcher(address(script));
      if (matcher.find()) {
        rooms.add(matcher.group(1));
      }
    }
    return List.copyOf(rooms);
  }

  private static void migrate(DataSource owner, String schema, String folder) {
    try {
      Flyway.configure()
          .dataSource(owner)
          .schemas(schema)
          .defaultSchema(schema)
          .createSchemas(true)
          .locations("classpath:" + folder)
          .table("migration")
          .cleanDisabled(true)
          .validateMigrationNaming(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new BrokenDatabaseException("Expected the tables of " + schema + " to be migrated", e);
    }
  }

  private static List<Resource> find(String pattern) {
    try {
      return List.of(new PathMatchingResourcePatternResolver().getResources(pattern));
    } catch (IOException e) {
      throw new BrokenDatabaseException("Expected to read the migrations in the package", e);
    }
  }

  private static String address(Resource script) {
    try {
      return script.getURL().toString();
    } catch (IOException e) {
      throw new BrokenDatabaseException("Expected to read the migrations in the package", e);
    }
  }
}
