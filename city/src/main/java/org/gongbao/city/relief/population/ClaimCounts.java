package org.gongbao.city.relief.population;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.roll.InsuredRow;
import org.gongbao.law.LegalTime;

/** Counts the claims of a city that a draft touches; numbers only, nobody is read. */
final class ClaimCounts {

  /** The procedure of a claim; without it there is nothing to count. */
  static final String PROCEDURE = "relief-claim";

  private static final String CLAIMS =
      """
      select count(distinct c.case_id) filter (where c.closed_at is null),
        count(distinct t.subject) filter (where c.closed_at is null),
        count(distinct c.case_id) filter (where c.closed_at >= ?),
        count(distinct t.subject) filter (where c.closed_at >= ?)
      from gb.case_file c
      left join gb.tie t on t.case_id = c.case_id and t.capacity = ?
      where c.procedure = ?
      """;

  private static final String ROWS =
      """
      select count(*) from gb.entry n
      where n.register = ? and n.error is null and (n.valid_to is null or n.valid_to >= ?)
      """;

  private ClaimCounts() {}

  static Impact.Claims from(LocalDate day, DataSource keeper) {
    try (Connection connection = keeper.getConnection();
        PreparedStatement claims = connection.prepareStatement(CLAIMS);
        PreparedStatement rows = connection.prepareStatement(ROWS)) {
      var start = LegalTime.startOf(day).atOffset(ZoneOffset.UTC);
      claims.setObject(1, start);
      claims.setObject(2, start);
      claims.setString(3, Sides.INSURED);
      claims.setString(4, PROCEDURE);
      rows.setString(1, InsuredRow.INSURED.name());
      rows.setObject(2, day);
      try (ResultSet found = claims.executeQuery();
          ResultSet enrolled = rows.executeQuery()) {
        found.next();
        enrolled.next();
        return new Impact.Claims(
            found.getLong(1),
            found.getLong(2),
            found.getLong(3),
            found.getLong(4),
            enrolled.getLong(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Expected to count the claims of the city", e);
    }
  }
}
