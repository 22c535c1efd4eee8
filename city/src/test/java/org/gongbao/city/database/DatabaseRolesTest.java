package org.gongbao.city.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongbao.city.testing.TestPostgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The database's roles")
class DatabaseRolesTest {

  @RegisterExtension static final TestPostgres POSTGRES = TestPostgres.fresh();

  @Test
  @DisplayName("none is a superuser, none may make roles or databases")
  void arePlain() {
    assertThat(
            POSTGRES
                .asOwner()
                .sql(
                    """
                    select count(*) from pg_roles where rolname like 'gb\\_%' and
                      not (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication)
                    """)
                .query(Integer.class)
                .single())
        .isEqualTo(DatabaseRole.values().length);
  }

  @Test
  @DisplayName("the app role makes no table, no schema and drops none")
  void appOwnsNothing() {
    JdbcClient app = POSTGRES.asApp();
    assertThatThrownBy(() -> app.sql("create table people.x (y int)").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> app.sql("create schema x").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> app.sql("delete from people.person").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  @DisplayName("every room has a schema and a history of its own")
  void roomsAreApart() {
    assertThat(Migrations.rooms()).contains("people");
    for (String room : Migrations.rooms()) {
      assertThat(
              POSTGRES
                  .asOwner()
                  .sql(
                      """
                      select count(*) from information_schema.tables
                      where table_schema = ? and table_name = 'migration'
                      """)
                  .param(room)
                  .query(Integer.class)
                  .single())
          .as(room)
          .isOne();
    }
  }
}
