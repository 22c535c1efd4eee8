package org.gongbao.city.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of roles given. */
record Grants(JdbcClient jdbc) {

  /**
   * Roles of a person on a day. Whoever acts for an organ also reads what belonged to those whose
   * place it took, in the same capacity; he takes no action by that. A lent role lasts no longer
   * than its lender holds it.
   */
  List<RoleGrant> of(UUID person, LocalDate day) {
    return jdbc.sql(
            """
            with recursive held as (
              select g.role, g.organ, g.division, g.capacity, g.first_day, g.last_day, g.standing,
                g.in_stead_of, g.document
              from people.role_grant g
              where g.person = :person and g.first_day <= :day
                and (g.last_day is null or g.last_day >= :day)
                and (g.standing <> 'lent' or exists (
                  select from people.role_grant o join people.person p on p.id = o.person
                  where p.login = g.in_stead_of and not p.disabled and o.standing = 'own'
                    and o.role = g.role and o.capacity = g.capacity
                    and o.organ is not distinct from g.organ
                    and o.division is not distinct from g.division
                    and o.first_day <= :day and (o.last_day is null or o.last_day >= :day)))
            ), earlier (organ, capacity, predecessor) as (
              select h.organ, h.capacity, p.predecessor
              from held h join people.succession_part p on p.successor = h.organ
                join people.succession s on s.id = p.succession and s.day <= :day
              union
              select e.organ, e.capacity, p.predecessor
              from earlier e join people.succession_part p on p.successor = e.predecessor
                join people.succession s on s.id = p.succession and s.day <= :day
            )
            select role, organ, division, capacity, first_day, last_day, standing, in_stead_of,
              document
            from held
            union all
            select distinct 'successor', predecessor, null, capacity, :day::date, null::date, 'own',
              '', ''
            from earlier
            order by 1, 2, 3, 4
            """)
        .param("person", person)
        .param("day", day)
        .query(Grants::grant)
        .list();
  }

  /** Roles of a person that last on that day or begin later, with their numbers. */
  List<HeldRole> of(String login, LocalDate day) {
    return jdbc.sql(
            """
            select g.id, p.login, g.role, g.organ, g.division, g.capacity, g.first_day, g.last_day,
              g.standing, g.in_stead_of, g.document
            from people.role_grant g join people.person p on p.id = g.person
            where p.login = ? and (g.last_day is null or g.last_day >= ?)
            order by g.role, g.organ, g.id
            """)
        .params(login, day)
        .query(Grants::held)
        .list();
  }

  /** Roles for an organ that last on that day or begin later. */
  List<HeldRole> ofOrgan(String organ, LocalDate day) {
    return jdbc.sql(
            """
            select g.id, p.login, g.role, g.organ, g.division, g.capacity, g.first_day, g.last_day,
              g.standing, g.in_stead_of, g.document
            from people.role_grant g join people.person p on p.id = g.person
            where g.organ = ? and (g.last_day is null or g.last_day >= ?)
            order by g.role, p.login, g.id
            """)
        .params(organ, day)
        .query(Grants::held)
        .list();
  }

  /** Roles that somebody lent, which last on that day or begin later. */
  List<HeldRole> lentBy(String login, LocalDate day) {
    return jdbc.sql(
            """
            select g.id, p.login, g.role, g.organ, g.division, g.capacity, g.first_day, g.last_day,
              g.standing, g.in_stead_of, g.document
            from people.role_grant g join people.person p on p.id = g.person
            where g.standing = 'lent' and g.in_stead_of = ? and g.last_day >= ?
            order by g.role, p.login, g.id
            """)
        .params(login, day)
        .query(Grants::held)
        .list();
  }

  /** How a role was held on a day: as one's own if it was that too. */
  Optional<Hold> stead(String login, String role, String organ, LocalDate day) {
    return jdbc.sql(
            """
            select g.standing, g.in_stead_of, g.document
            from people.role_grant g join people.person p on p.id = g.person
            where p.login = ? and g.role = ? and (g.organ is null or g.organ = ?)
              and g.first_day <= ? and (g.last_day is null or g.last_day >= ?)
            order by g.standing = 'own' desc, g.standing limit 1
            """)
        .params(login, role, organ, day, day)
        .query((row, number) -> hold(row))
        .optional();
  }

  Optional<HeldRole> find(long id) {
    return jdbc.sql(
            """
            select g.id, p.login, g.role, g.organ, g.division, g.capacity, g.first_day, g.last_day,
              g.standing, g.in_stead_of, g.document
            from people.role_grant g join people.person p on p.id = g.person
            where g.id = ?
            """)
        .param(id)
        .query(Grants::held)
        .optional();
  }

  /** How many of those who hold the role today, and may sign in, would do so on a day too. */
  boolean anyLeft(String role, LocalDate day, long withoutGrant, String withoutLogin) {
    return jdbc.sql(
            """
            select exists (
              select from people.role_grant g join people.person p on p.id = g.person
              where g.role = ? and g.first_day <= ? and g.last_day is null
                and not p.disabled and g.id <> ? and p.login <> ?)
            """)
        .params(role, day, withoutGrant, withoutLogin)
        .query(Boolean.class)
        .single();
  }

  /** Gives a role; one that is held just so already stays as it is. */
  void insert(UUID person, RoleGrant grant) {
    jdbc.sql(
            """
            insert into people.role_grant (person, role, organ, division, capacity, first_day,
              last_day, standing, in_stead_of, document)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """)
        .param(person)
        .param(grant.role())
        .param(grant.organ().orElse(null))
        .param(grant.division().orElse(null))
        .param(grant.capacity())
        .param(grant.firstDay())
        .param(grant.lastDayInclusive().orElse(null))
        .param(grant.hold().kind().word())
        .param(grant.hold().inSteadOf())
        .param(grant.hold().document())
        .update();
  }

  void end(long id, LocalDate lastDay) {
    jdbc.sql(
            """
            update people.role_grant set last_day = ? where id = ?
            """)
        .params(lastDay, id)
        .update();
  }

  static HeldRole held(ResultSet row, int number) throws SQLException {
    return new HeldRole(row.getLong("id"), row.getString("login"), grant(row, number));
  }

  static RoleGrant grant(ResultSet row, int number) throws SQLException {
    return new RoleGrant(
        row.getString("role"),
        Optional.ofNullable(row.getString("organ")),
        Optional.ofNullable(row.getString("division")),
        row.getString("capacity"),
        row.getObject("first_day", LocalDate.class),
        Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
        hold(row));
  }

  private static Hold hold(ResultSet row) throws SQLException {
    return new Hold(
        Hold.Kind.valueOf(row.getString("standing").toUpperCase(Locale.ROOT)),
        row.getString("in_stead_of"),
        row.getString("document"));
  }
}
