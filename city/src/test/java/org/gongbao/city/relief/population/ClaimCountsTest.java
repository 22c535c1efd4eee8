package org.gongbao.city.relief.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.gongbao.city.testing.TestPostgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The claims of a city that a draft touches")
class ClaimCountsTest {

  @RegisterExtension static final TestPostgres postgres = TestPostgres.fresh();

  private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

  @Test
  @DisplayName("are counted by case and person: open ones, and those decided from the day on")
  void counted() {
    assertThat(ClaimCounts.from(DAY, postgres.keeper()))
        .isEqualTo(new Impact.Claims(0, 0, 0, 0, 0));
    claim("relief-claim", "party/a", "");
    claim("relief-claim", "party/a", "");
    claim("relief-claim", "party/b", "2021-02-28T23:59:59+08:00");
    claim("relief-claim", "party/c", "2021-03-01T00:00:00+08:00");
    claim("another", "party/d", "");
    assertThat(ClaimCounts.from(DAY, postgres.keeper()))
        .isEqualTo(new Impact.Claims(2, 1, 1, 1, 0));
  }

  private static void claim(String procedure, String person, String closed) {
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
  }
}
