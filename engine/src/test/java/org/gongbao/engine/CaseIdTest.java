package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A case id: one 128-bit value, read and written by people")
class CaseIdTest {

  private static final long SEED = 20_210_301;
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static CaseId any(Random random) {
    return new CaseId(random.nextLong(), random.nextLong());
  }

  @Test
  @DisplayName("10,000 ids are read as written, also in lower case (seed 20210301)")
  void readsWhatItWrites() {
    Random random = new Random(SEED);
    for (int i = 0; i < 10_000; i++) {
      CaseId id = any(random);
      assertThat(id.toString()).hasSize(27);
      assertThat(CaseId.of(id.toString())).isEqualTo(id);
      assertThat(CaseId.of(id.toString().toLowerCase(Locale.ROOT))).isEqualTo(id);
      assertThat(CaseId.of(id.uuid())).isEqualTo(id);
    }
  }

  @ParameterizedTest
  @DisplayName("O is read as 0, I and L as 1")
  @CsvSource({"0,O", "0,o", "1,I", "1,i", "1,L", "1,l"})
  void readsWhatPeopleConfuse(String meant, String written) {
    Random random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      CaseId id = any(random);
      assertThat(CaseId.of(id.toString().replace(meant, written))).isEqualTo(id);
    }
  }

  @Test
  @DisplayName("every change of a single character is caught, in all 27 places")
  void catchesEverySingleChange() {
    Random random = new Random(SEED);
    int tried = 0;
    for (int i = 0; i < 50; i++) {
      String text = any(random).toString();
      for (int place = 0; place < text.length(); place++) {
        for (int letter = 0; letter < ALPHABET.length(); letter++) {
          char c = ALPHABET.charAt(letter);
          if (c != text.charAt(place)) {
            String changed = text.substring(0, place) + c + text.substring(place + 1);
            assertThatThrownBy(() -> CaseId.of(changed))
                .as(text + " changed to " + changed)
                .isInstanceOf(IllegalArgumentException.class);
            tried++;
          }
        }
      }
    }
    assertThat(tried).isEqualTo(50 * 27 * 31);
  }

  @Test
  @DisplayName("every exchange of two neighbours is caught")
  void catchesExchangedNeighbours() {
    Random random = new Random(SEED);
    int exchanges = 0;
    int caught = 0;
    for (int i = 0; i < 2_000; i++) {
      String text = any(random).toString();
      for (int place = 0; place + 1 < text.length(); place++) {
        char a = text.charAt(place);
        char b = text.charAt(place + 1);
        if (a != b) {
          exchanges++;
          caught += isRefused(text.substring(0, place) + b + a + text.substring(place + 2)) ? 1 : 0;
        }
      }
    }
    assertThat(caught).as("of " + exchanges).isEqualTo(exchanges).isGreaterThan(40_000);
  }

  private static boolean isRefused(String text) {
    try {
      CaseId.of(text);
      return false;
    } catch (IllegalArgumentException _) {
      return true;
    }
  }

  @ParameterizedTest
  @DisplayName("what is no id is refused with what was expected")
  @ValueSource(
      strings = {
        "",
        "0",
        "00000000000000000000000000",
        "0000000000000000000000000000",
        "800000000000000000000000000",
        "0000000000000000000000000U0",
        "0000000000000000000000000-0",
        "00000000000000000000000000零",
        "000000000000000000000000001"
      })
  void refusesOtherText(String text) {
    assertThatThrownBy(() -> CaseId.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected");
  }

  @ParameterizedTest
  @DisplayName("it carries its month, node and home")
  @CsvSource({"2021-01,0,0", "2021-12,1,65535", "2024-02,65535,7", "5461-04,3,3"})
  void carriesMonthNodeHome(YearMonth month, int node, int home) {
    CaseId id = CaseId.fresh(month, node, home, new SecureRandom());
    assertThat(id.month()).isEqualTo(month);
    assertThat(id.node()).isEqualTo(node);
    assertThat(id.home()).isEqualTo(home);
    assertThat(CaseId.of(id.toString())).isEqualTo(id);
  }

  @Test
  @DisplayName("a child's id follows from parent, revision and number; it keeps month, node, home")
  void childrenAreDetermined() {
    CaseId parent = CaseId.fresh(YearMonth.of(2021, 3), 4, 5, new SecureRandom());
    Set<CaseId> children = new HashSet<>();
    for (int revision = 0; revision < 20; revision++) {
      for (int n = 0; n < 100; n++) {
        CaseId child = parent.child(revision, n);
        assertThat(child).isEqualTo(parent.child(revision, n));
        assertThat(child.month()).isEqualTo(parent.month());
        assertThat(child.node()).isEqualTo(4);
        assertThat(child.home()).isEqualTo(5);
        children.add(child);
      }
    }
    assertThat(children).hasSize(2_000).doesNotContain(parent);
  }

  @Test
  @DisplayName("order in Java is order in text and in the database: by month first")
  void orderIsTheDatabases() throws Exception {
    Random random = new Random(SEED);
    List<CaseId> ids = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      ids.add(any(random));
    }
    ids.add(new CaseId(0, 0));
    ids.add(new CaseId(-1, -1));
    ids.add(new CaseId(Long.MIN_VALUE, 1));
    ids.add(new CaseId(Long.MAX_VALUE, -1));
    List<CaseId> sorted = ids.stream().sorted().toList();
    assertThat(ids.stream().sorted(Comparator.comparing(CaseId::toString)).toList())
        .isEqualTo(sorted);
    try (TestCity city = TestCity.with();
        Connection connection = city.connection("gb_owner");
        PreparedStatement statement =
            connection.prepareStatement("select i from unnest(?::uuid[]) as i order by i")) {
      statement.setArray(
          1, connection.createArrayOf("uuid", ids.stream().map(CaseId::uuid).toArray()));
      List<CaseId> stored = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          stored.add(CaseId.of(rows.getObject(1, UUID.class)));
        }
      }
      assertThat(stored).isEqualTo(sorted);
    }
  }
}
