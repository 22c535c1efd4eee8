package org.gongbao.city.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of this room. */
record PeopleStore(JdbcClient jdbc) {

  /** A person's row, with what sign-in needs. */
  record PersonRow(
      UUID id,
      String login,
      String name,
      Optional<String> organ,
      String hash,
      boolean disabled,
      Optional<String> identity) {}

  Optional<PersonRow> personByLogin(String login) {
    return jdbc.sql(
            """
            select id, login, name, organ, password_hash, disabled, identity from people.person
            where login = ?
            """)
        .param(login)
        .query(PeopleStore::person)
        .optional();
  }

  Optional<PersonRow> personByToken(byte[] hash, Instant now) {
    return jdbc.sql(
            """
            select p.id, p.login, p.name, p.organ, p.password_hash, p.disabled, p.identity
            from people.api_token t join people.person p on p.id = t.person
            where t.hash = ? and t.expires_at > ?
            """)
        .params(hash, utc(now))
        .query(PeopleStore::person)
        .optional();
  }

  boolean isEmpty() {
    return jdbc.sql(
            """
            select not exists (select from people.person)
            """)
        .query(Boolean.class)
        .single();
  }

  List<String> logins() {
    return jdbc.sql(
            """
            select login from people.person where not disabled order by created_at, login
            """)
        .query((row, number) -> row.getString(1))
        .list();
  }

  void insertPerson(PersonRow row, Instant now) {
    jdbc.sql(
            """
            insert into people.person (id, login, name, organ, password_hash, disabled, created_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(row.id())
        .param(row.login())
        .param(row.name())
        .param(row.organ().orElse(null))
        .param(row.hash())
        .param(row.disabled())
        .param(utc(now))
        .update();
  }

  void updateDisabled(String login, boolean disabled) {
    jdbc.sql(
            """
            update people.person set disabled = ? where login = ?
            """)
        .params(disabled, login)
        .update();
  }

  /** People by login, those after one; with {@code text} in login or name. */
  List<PersonRow> page(String text, String after, int most) {
    return jdbc.sql(
            """
            select id, login, name, organ, password_hash, disabled, identity from people.person
            where login > ? and (? = '' or strpos(login, ?) > 0 or strpos(name, ?) > 0)
            order by login limit ?
            """)
        .params(after, text, text, text, most)
        .query(PeopleStore::person)
        .list();
  }

  /** The city's day: roles are held by the law's now. */
  LocalDate today() {
    return jdbc.sql(
            """
            select people.today()
            """)
        .query(LocalDate.class)
        .single();
  }

  /** False if somebody's account has that identity already, or this one has another. */
  boolean identify(String login, String key) {
    return jdbc.sql(
                """
                update people.person set identity = :key
                where login = :login and identity is null
                  and not exists (select from people.person where identity = :key)
                """)
            .param("key", key)
            .param("login", login)
            .update()
        == 1;
  }

  void withdrawIdentity(String login) {
    jdbc.sql(
            """
            update people.person set identity = null where login = ?
            """)
        .param(login)
        .update();
  }

  void updatePassword(String login, String hash) {
    jdbc.sql(
            """
            update people.person set password_hash = ? where login = ?
            """)
        .params(hash, login)
        .update();
  }

  void updateOrgan(String login, Optional<String> organ) {
    jdbc.sql(
            """
            update people.person set organ = ? where login = ?
            """)
        .param(organ.orElse(null))
        .param(login)
        .update();
  }

  void insertToken(byte[] hash, UUID person, Instant created, Instant expires) {
    jdbc.sql(
            """
            insert into people.api_token (hash, person, created_at, expires_at)
            values (?, ?, ?, ?)
            """)
        .params(hash, person, utc(created), utc(expires))
        .update();
  }

  int deleteExpiredTokens(Instant now) {
    return jdbc.sql(
            """
            delete from people.api_token where expires_at <= ?
            """)
        .param(utc(now))
        .update();
  }

  private static PersonRow person(ResultSet row, int number) throws SQLException {
    return new PersonRow(
        row.getObject("id", UUID.class),
        row.getString("login"),
        row.getString("name"),
        Optional.ofNullable(row.getString("organ")),
        row.getString("password_hash"),
        row.getBoolean("disabled"),
        Optional.ofNullable(row.getString("identity")));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
