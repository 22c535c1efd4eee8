package org.gongbao.city.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of organs: a change ends the row that was and begins another. */
record Organs(JdbcClient jdbc) {

  /** The organs of that day, by id. */
  List<Organ> on(LocalDate day) {
    return jdbc.sql(
            """
            select id, name_zh, name_en, kind, credit_code, parent, division, first_day, last_day
            from people.organ
            where first_day <= ? and (last_day is null or last_day >= ?)
            order by id
            """)
        .params(day, day)
        .query(Organs::organ)
        .list();
  }

  Optional<Organ> find(String id, LocalDate day) {
    return jdbc.sql(
            """
            select id, name_zh, name_en, kind, credit_code, parent, division, first_day, last_day
            from people.organ
            where id = ? and first_day <= ? and (last_day is null or last_day >= ?)
            """)
        .params(id, day, day)
        .query(Organs::organ)
        .optional();
  }

  /** All rows of one organ, the newest first. */
  List<Organ> history(String id) {
    return jdbc.sql(
            """
            select id, name_zh, name_en, kind, credit_code, parent, division, first_day, last_day
            from people.organ where id = ? order by first_day desc
            """)
        .param(id)
        .query(Organs::organ)
        .list();
  }

  /** Rows that say, on that day or later, that an organ lies directly below another. */
  List<Organ> below(String parent, LocalDate day) {
    return jdbc.sql(
            """
            select id, name_zh, name_en, kind, credit_code, parent, division, first_day, last_day
            from people.organ
            where parent = ? and (last_day is null or last_day >= ?) order by id, first_day
            """)
        .params(parent, day)
        .query(Organs::organ)
        .list();
  }

  /** An organ that bears that code on that day or later, whichever it is. */
  Optional<String> bearer(CreditCode code, LocalDate day) {
    return jdbc.sql(
            """
            select id from people.organ
            where credit_code = ? and (last_day is null or last_day >= ?) limit 1
            """)
        .params(code.text(), day)
        .query(String.class)
        .optional();
  }

  void insert(Organ organ) {
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

  void end(Organ row, LocalDate lastDay) {
    jdbc.sql(
            """
            update people.organ set last_day = ? where id = ? and first_day = ?
            """)
        .params(lastDay, row.id(), row.firstDay())
        .update();
  }

  /** Ends the row that was and begins another. */
  void replace(Organ row, Organ next) {
    end(row, next.firstDay().minusDays(1));
    insert(next);
  }

  static Organ organ(ResultSet row, int number) throws SQLException {
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
}
