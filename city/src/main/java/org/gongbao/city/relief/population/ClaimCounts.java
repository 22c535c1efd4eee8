package org.gongbao.city.relief.population;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.roll.InsuredRow;

/** Counts what of a city a draft may touch; numbers only, nobody is read. */
final class ClaimCounts {

  /** The procedure of a claim; without it there is nothing to count. */
  static final String PROCEDURE = "relief-claim";

  private static final String CLAIMS =
      """
      select count(distinct c.case_id), count(distinct t.subject)
      from gb.case_file c
      left join gb.tie t on t.case_id = c.case_id and t.capacity = ?
      where c.procedure = ? and c.closed_at is null
      """;

  /** Rows that only lie ready in a list count nobody: one tie of their list makes them count. */
  private static final String ROWS =
      """
      select count(*) from gb.entry n
      where n.register = ? and n.error is null and exists (
        select 1 from gb.tie t where t.case_id = n.batch
          and t.subject = 'register/relief-insured' and t.capacity = 'entered')
      """;

  private ClaimCounts() {}

  static Impact.Claims of(DataSource keeper) {
    try (Connection connection = keeper.getConnection();
        PreparedStatement claims = connection.prepareStatement(CLAIMS);
        PreparedStatement rows = connection.prepareStatement(ROWS)) {
      claims.setString(1, Sides.INSURED);
      claims.setString(2, PROCEDURE);
      rows.setString(1, InsuredRow.INSURED.name());
      try (ResultSet found = claims.executeQuery();
          ResultSet enrolled = rows.executeQuery()) {
        found.next();
        enrolled.next();
        return new Impact.Claims(found.getLong(1), found.getLong(2), enrolled.getLong(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Expected to count the claims of the city", e);
    }
  }
}
