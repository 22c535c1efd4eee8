package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is due is read part after part, and each part reads only itself")
class DueTest {

  @Test
  @DisplayName("thousands due at one instant are found by the index, and never sorted anew")
  void oneInstant() throws SQLException {
    try (TestCity city = TestCity.with(Term.procedure())) {
      city.sql(
          """
          insert into gb.case_file (case_id, procedure, version, revision, head_hash, stage, state,
            state_version, next_at, owner_node)
          select gen_random_uuid(), 'p', 1, 1, '', 'S', '', 1, timestamptz '2021-03-01', 0
          from generate_series(1, 5000);
          analyze gb.case_file
          """);
      assertThat(plan(city)).contains("case_file_due").doesNotContain("Sort");
    }
  }

  private static String plan(TestCity city) throws SQLException {
    try (Connection connection = city.connection("gb_keeper");
        PreparedStatement statement = connection.prepareStatement("explain " + Due.DUE)) {
      statement.setObject(1, Instant.EPOCH.atOffset(ZoneOffset.UTC));
      statement.setObject(2, new UUID(0, 0));
      statement.setInt(3, 1_000);
      StringBuilder plan = new StringBuilder();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
      return plan.toString();
    }
  }
}
