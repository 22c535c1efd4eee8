package org.gongbao.city.relief.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.gongbao.city.testing.TestPostgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What of a city a draft may touch")
class ClaimCountsTest {

  @RegisterExtension static final TestPostgres postgres = TestPostgres.fresh();

  @Test
  @DisplayName("is counted: claims that are not closed, and rows of lists that were taken over")
  void counted() {
    assertThat(ClaimCounts.of(postgres.keeper())).isEqualTo(new Impact.Claims(0, 0, 0));
    claim("relief-claim", "party/a", "");
    claim("relief-claim", "party/a", "");
    claim("relief-claim", "party/b", "2021-02-28T23:59:59+08:00");
    claim("relief-claim", "party/c", "2021-03-01T00:00:00+08:00");
    claim("another", "party/d", "");
    rows(claim("relief-list", "register/relief-insured", ""), "entered", "a/1", "b/1");
    rows(claim("relief-list", "division/500103", ""), "relief-place", "c/1", "d/1", "e/1");
    assertThat(ClaimCounts.of(postgres.keeper())).isEqualTo(new Impact.Claims(2, 1, 2));
  }

  private static UUID claim(String procedure, String person, String closed) {
    UUID id = UUID.randomUUID();
    postgres
        .asOwner()
        .sql(
            """
            insert into gb.case_file (case_id, procedure, version, revision, head_hash, stage, state,
              state_version, owner_node, closed_at)
            values (?, ?, 1, 1, '', 'x', '', 1, 1, cast(nullif(?, '') as timestamptz))
            """)
        .params(id, procedure, closed)
        .update();
    postgres
        .asOwner()
        .sql("insert into gb.tie (case_id, subject, capacity, valid_from) values (?, ?, ?, now())")
        .params(id, person, "insured")
        .update();
    return id;
  }

  private static void rows(UUID list, String capacity, String... keys) {
    for (int row = 0; row < keys.length; row++) {
      postgres
          .asOwner()
          .sql(
              """
              insert into gb.entry (batch, revision, row_number, register, key, version, open,
                commitments)
              values (?, 0, ?, 'relief-insured', ?, 1, '', '')
              """)
          .params(list, row + 1, keys[row])
          .update();
    }
    // what counts is final: the tie comes after the rows
    postgres
        .asOwner()
        .sql("update gb.tie set capacity = ? where case_id = ?")
        .params(capacity, list)
        .update();
  }
}
