package org.gongbao.city.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A database out of reach")
class OutageTest {

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("is told by the state of an error, also below other errors, and no other state")
  @CsvSource({
    "08001, true",
    "08006, true",
    "08003, true",
    "57P01, true",
    "57P02, true",
    "57P03, true",
    "53300, true",
    "57014, false",
    "53100, false",
    "23505, false",
    "42501, false",
    "GB001, false"
  })
  void byState(String state, boolean away) {
    SQLException error = new SQLException("said the server", state);
    assertThat(Outage.caused(error)).isEqualTo(away);
    assertThat(Outage.caused(new IllegalStateException(new IllegalStateException(error))))
        .isEqualTo(away);
  }

  @Test
  @DisplayName("is a pool that had no connection in time, and not a bug")
  void byKind() {
    assertThat(Outage.caused(new SQLTransientConnectionException("timed out"))).isTrue();
    assertThat(Outage.caused(new SQLException("Connection is closed"))).isTrue();
    assertThat(Outage.caused(new SQLException("Connection is closed", "42501"))).isFalse();
    assertThat(Outage.caused(new SQLException("no state"))).isFalse();
    assertThat(Outage.caused(new IllegalStateException("a bug"))).isFalse();
  }
}
