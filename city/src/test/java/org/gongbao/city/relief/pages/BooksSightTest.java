package org.gongbao.city.relief.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.city.ledger.Asked;
import org.gongbao.city.ledger.By;
import org.gongbao.city.relief.ReliefCity;
import org.gongbao.city.relief.books.ReliefBooks;
import org.gongbao.city.relief.places.Scope;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A statement of the books")
class BooksSightTest {

  private static final Asked ALL = Asked.all(ReliefBooks.NAME);

  private static Asked seen(Actor reader, Asked asked) {
    return BooksSight.of(reader).orElseThrow().seen(asked, Optional.empty());
  }

  @Test
  @DisplayName("shows the city's bureau and finance all, whatever they ask for")
  void whole() {
    for (Actor reader : List.of(ReliefCity.MUNICIPAL, ReliefCity.FINANCE)) {
      assertThat(seen(reader, ALL)).isEqualTo(ALL);
      assertThat(seen(reader, ALL.with("relief-insurer-2")))
          .isEqualTo(ALL.with("relief-insurer-2"));
    }
  }

  @Test
  @DisplayName(
      "shows insurers, districts and institutions their own, also if they ask for another's")
  void own() {
    assertThat(seen(ReliefCity.INSURER_1, ALL.with("relief-insurer-2")))
        .isEqualTo(ALL.with("relief-insurer-1"));
    assertThat(seen(ReliefCity.YUZHONG, ALL.at("500240"))).isEqualTo(ALL.at("500103"));
    assertThat(seen(ReliefCity.HOME, ALL)).isEqualTo(ALL.at("social-welfare-home-1"));
  }

  @Test
  @DisplayName("shows others nothing")
  void none() {
    Actor villager = PolicyCity.actor("cun", "", "500103", "relief-place", "grassroots");
    Actor ofNowhere = PolicyCity.actor("wu", "", "", "relief-place", "district-civil-affairs");
    Actor ofDistrict =
        PolicyCity.actor("qu", "", "500103", "relief-supervising", "municipal-finance");
    for (Actor reader : List.of(villager, ofNowhere, ofDistrict, ReliefCity.VETERANS)) {
      assertThat(BooksSight.of(reader)).as(reader.person()).isEmpty();
    }
  }

  @Test
  @DisplayName("of several gives whoever holds them the choice, and never another's")
  void several() {
    Actor both =
        new Actor(
            "er",
            "",
            Stream.of(ReliefCity.INSURER_1, ReliefCity.INSURER_2, ReliefCity.SHIZHU)
                .flatMap(one -> one.grants().stream())
                .toList(),
            true);
    BooksSight sight = BooksSight.of(both).orElseThrow();
    assertThat(sight.scopes())
        .extracting(Scope::id)
        .containsExactly("relief-insurer-1", "relief-insurer-2", "500240");
    Asked first = ALL.with("relief-insurer-1");
    assertThat(sight.seen(ALL, Optional.empty())).isEqualTo(first);
    assertThat(sight.seen(ALL, Optional.of("relief-insurer-2")))
        .isEqualTo(ALL.with("relief-insurer-2"));
    assertThat(sight.seen(ALL, Optional.of("500240"))).isEqualTo(ALL.at("500240"));
    assertThat(sight.seen(ALL.with("relief-insurer-2"), Optional.empty()))
        .isEqualTo(ALL.with("relief-insurer-2"));
    for (String others : List.of("relief-insurer-3", "500103", "")) {
      assertThat(sight.seen(ALL, Optional.of(others))).as(others).isEqualTo(first);
      assertThat(sight.scope(Optional.of(others)).id()).isEqualTo("relief-insurer-1");
    }
    assertThat(sight.seen(ALL.with("relief-insurer-3"), Optional.empty())).isEqualTo(first);
    assertThat(sight.seen(ALL.at("500103"), Optional.empty())).isEqualTo(first.at("500103"));
    assertThat(sight.of(ALL.at("500240")).id()).isEqualTo("500240");
    assertThat(BooksSight.of(ReliefCity.INSURER_1).orElseThrow().scopes()).hasSize(1);
    assertThat(BooksSight.of(ReliefCity.FINANCE).orElseThrow().scope(Optional.empty()).isAll())
        .isTrue();
  }

  @Test
  @DisplayName("is of the present month unless asked otherwise, and of nothing malformed")
  void asked() {
    YearMonth present = YearMonth.of(2021, 6);
    assertThat(BooksAsk.of(Map.of(), present))
        .contains(new BooksAsk(ALL.in(present), By.ACCOUNT, Optional.empty()));
    assertThat(BooksAsk.of(Map.of("period", "1", "by", "place", "month", ""), present))
        .contains(new BooksAsk(ALL.of("1"), By.PLACE, Optional.empty()));
    assertThat(BooksAsk.of(Map.of("month", "2021-13"), present)).isEqualTo(Optional.empty());
    assertThat(BooksAsk.of(Map.of("by", "person"), present)).isEqualTo(Optional.empty());
    assertThat(BooksAsk.of(Map.of("account", "none"), present)).isEqualTo(Optional.empty());
  }

  @Test
  @DisplayName("leads to what it sums: an address says all that was asked, also of none")
  void address() {
    Asked may = ALL.in(YearMonth.of(2021, 5));
    for (Asked asked :
        List.of(
            may,
            may.of("1").with("relief-insurer-1").at("500103").only("orphan"),
            may.at("").only("").with(""),
            may.on("claims-paid").by("relief/4.3.6"))) {
      Map<String, String> query = new HashMap<>();
      for (String part : BooksWords.query(asked).split("&", -1)) {
        int equals = part.indexOf('=');
        if (equals > 0) {
          query.put(
              part.substring(0, equals),
              URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
        }
      }
      assertThat(BooksAsk.of(query, YearMonth.of(2021, 6)).map(BooksAsk::asked)).contains(asked);
    }
  }
}
