package org.gongbao.city.relief.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.gongbao.city.database.ThrowAwayDatabases;
import org.gongbao.city.relief.Watched;
import org.gongbao.city.relief.claims.ClaimCity;
import org.gongbao.city.relief.places.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

@DisplayName("Counting who stands on the roll")
class RollReaderTest {

  private static long people(RollReader reader, Scope scope) {
    return reader.in(scope).stream().mapToLong(Standing::count).sum();
  }

  @Test
  @DisplayName("counts a list that was entered since, and none a second time")
  void once() {
    try (ClaimCity relief = new ClaimCity("2021-03-01")) {
      Watched keeper = new Watched(relief.city().database().keeper());
      RollReader reader = new RollReader(keeper, RollReader.LONGEST);
      assertThat(people(reader, Scope.ALL)).isZero();
      assertThat(keeper.count("count(*)")).isZero();
      for (int list = 0; list < 11; list++) {
        relief.enrol("a" + list);
      }
      assertThat(people(reader, Scope.ALL)).isEqualTo(22);
      assertThat(keeper.count("count(*)")).isEqualTo(2);
      relief.enrol("b");
      assertThat(people(reader, Scope.ALL)).isEqualTo(24);
      assertThat(keeper.count("count(*)")).isOne();
      assertThat(people(reader, Scope.ALL)).isEqualTo(24);
      assertThat(keeper.count("count(*)")).isZero();
    }
  }

  @Test
  @DisplayName("gives up a statement that takes too long, and can be asked again")
  void tooLong() throws Exception {
    try (ClaimCity relief = new ClaimCity("2021-03-01")) {
      relief.enrol("a");
      RollReader reader = new RollReader(relief.city().database().keeper(), Duration.ofSeconds(1));
      try (Connection owner = ThrowAwayDatabases.owner(relief.city().database()).getConnection();
          Statement lock = owner.createStatement()) {
        owner.setAutoCommit(false);
        lock.execute("lock table gb.entry in access exclusive mode");
        assertThatThrownBy(() -> reader.in(Scope.ALL)).isInstanceOf(QueryTimeoutException.class);
        owner.rollback();
      }
      assertThat(people(reader, Scope.ALL)).isEqualTo(2);
    }
  }
}
