package org.gongbao.city.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the city knows, as JSON")
class CaseJsonTest {

  /** A record with methods that look like properties. */
  public record Loan(Optional<String> owed) {
    /** True while there is one. */
    public boolean isOwed() {
      return owed.isPresent();
    }
  }

  @Test
  @DisplayName("holds a record's components, whatever other methods it has")
  void components() {
    Loan loan = new Loan(Optional.of("a book"));
    assertThat(loan.isOwed()).isTrue();
    assertThat(CaseJson.of(loan).toString()).isEqualTo("{\"owed\":\"a book\"}");
  }
}
