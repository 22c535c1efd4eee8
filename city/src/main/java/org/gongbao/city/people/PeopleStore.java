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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of this room. */
record PeopleStore(JdbcClient jdbc) {

  /** A person's row, with what sign-in needs. */
  record PersonRow(
      UUID id, String login, String name, Optional<String> organ, String hash, boolean disabled) {}

  Optional<PersonRow> personByLogin(String login) {
    return jdbc.sql(
            """
            select id, login, name, organ, password_hash, disabled from people.person
            where login = ?
            """)
        .param(login)
        .query(PeopleStore::person)
        .optional();
  }

  Optional<PersonRow> personByToken(byte[] hash, Instant now) {
    return jdbc.sql(
            """
            select p.id, p.login, p.name, p.organ, p.password_hash, p.disabled
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

  List<RoleGrant> grants(UUID person, LocalDate day) {
    return jdbc.sql(
            """
            select role, organ, division, capacity, first_day, last_day from people.role_grant
            where person = ? and first_day <= ? and (last_day is null or last_day >= ?)
            order by role, organ, division
            """)
        .params(person, day, day)
        .query(PeopleStore::grant)
        .list();
  }

  void insertGrant(UUID person, RoleGrant grant) {
    jdbc.sql(
            """
            insert into people.role_grant
              (person, role, organ, division, capacity, first_day, last_day)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(person)
        .param(grant.role())
        .param(grant.organ().orElse(null))
        .param(grant.division().orElse(null))
        .param(grant.capacity())
        .param(grant.firstDay())
        .param(grant.lastDayInclusive().orElse(null))
        .update();
  }

  List<Organ> organs(LocalDate day) {
    return jdbc.sql(
            """
            select id, name_zh, name_en, kind, credit_code, parent, division, first_day, last_day
            from people.organ
            where first_day <= ? and (last_day is null or last_day >= ?)
            order by id
            """)
        .params(day, day)
        .query(PeopleStore::organ)
        .list();
  }

  Optional<Organ> organ(String id, LocalDate day) {
    return jdbc.sql(
            """
            select id, name_zh, name_en, kind, credit_code, parent, division, first_day, last_day
            from people.organ
            where id = ? and first_day <= ? and (last_day is null or last_day >= ?)
            """)
        .params(id, day, day)
        .query(PeopleStore::organ)
        .optional();
  }

  void insertOrgan(Organ organ) {
    jdbc.sql(
            """
            insert into people.organ (id, name_zh, name_en, kind, credit_code, parent, division,
              first_day, last_day)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(organ.id())
        .param(organ.nameZh())
        .param(organ.nameEn())
        .param(organ.kind())
        .param(organ.creditCode().map(CreditCode::text).orElse(null))
        .param(organ.parent().orElse(null))
        .param(organ.division())
        .param(organ.firstDay())
        .param(organ.lastDayInclusive().orElse(null))
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
        row.getBoolean("disabled"));
  }

  private static RoleGrant grant(ResultSet row, int number) throws SQLException {
    return new RoleGrant(
        row.getString("role"),
        Optional.ofNullable(row.getString("organ")),
        Optional.ofNullable(row.getString("division")),
        row.getString("capacity"),
        row.getObject("first_day", LocalDate.class),
        Optional.ofNullable(row.getObject("last_day", LocalDate.class)));
  }

  private static Organ organ(ResultSet row, int number) throws SQLException {
    @Nullable String code = row.getString("credit_code");
    return new Organ(
        row.getString("id"),
        row.getString("name_zh"),
        row.getString("name_en"),
        row.getString("kind"),
        Optional.ofNullable(code).map(CreditCode::new),
        Optional.ofNullable(row.getString("parent")),
        row.getString("division"),
        row.getObject("first_day", LocalDate.class),
        Optional.ofNullable(row.getObject("last_day", LocalDate.class)));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
