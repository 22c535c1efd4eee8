package org.gongbao.city.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.testing.TestPostgres;
import org.gongbao.engine.Need;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Acting heads and lent roles")
class InSteadTest {

  @RegisterExtension static final TestPostgres POSTGRES = TestPostgres.fresh();

  private Office office;
  private LocalDate day;
  private String today;
  private String nextWeek;

  @BeforeEach
  void open() {
    office = new Office(POSTGRES.database());
    day = office.today();
    today = day.toString();
    nextWeek = day.plusDays(7).toString();
    if (office.people().history("u").isEmpty()) {
      office
          .organ("u", "")
          .person("head", "u", RoleGrant.of("unit-head", "u", "500112", Office.SINCE).as("unit"))
          .person("fu", "u", RoleGrant.of("deputy-head", "u", "500112", Office.SINCE).as("unit"))
          .person("li", "u", RoleGrant.of("auditor", "u", "500112", Office.SINCE).as("unit"));
    }
  }

  private String own(String login, String role) {
    return office.people().roles(login).stream()
        .filter(held -> held.grant().role().equals(role))
        .map(held -> Long.toString(held.id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("an acting head needs the document of the appointment")
  void acting() {
    assertThat(
            office.refused(
                "admin",
                "appoint-acting",
                "login",
                "fu",
                "role",
                "unit-head",
                "organ",
                "u",
                "capacity",
                "unit",
                "day",
                today))
        .containsSequence("/document", "input.missing");
    office.does(
        "admin",
        "appoint-acting",
        "login",
        "fu",
        "role",
        "unit-head",
        "organ",
        "u",
        "capacity",
        "unit",
        "inSteadOf",
        "head",
        "document",
        "渝云任〔2021〕3号",
        "day",
        today,
        "lastDay",
        nextWeek);
    RoleGrant grant =
        office.who("fu").grants().stream()
            .filter(one -> one.role().equals("unit-head"))
            .findFirst()
            .orElseThrow();
    assertThat(grant.hold()).isEqualTo(Hold.acting("head", "渝云任〔2021〕3号"));
    assertThat(grant.lentBy()).isEmpty();
    assertThat(office.people().actor("fu", day.plusDays(8)).orElseThrow().holds("unit-head"))
        .isFalse();
  }

  @Test
  @DisplayName("a holder lends what is his own, for a time, and it is known as lent")
  void lends() {
    office.does(
        "head",
        "lend-role",
        "grant",
        own("head", "unit-head"),
        "login",
        "li",
        "day",
        today,
        "lastDay",
        nextWeek);
    RoleGrant lent =
        office.who("li").grants().stream()
            .filter(one -> one.role().equals("unit-head"))
            .findFirst()
            .orElseThrow();
    assertThat(lent.lentBy()).isEqualTo("head");
    assertThat(office.people().lentBy("head")).hasSize(1);
    // nobody lends on
    assertThat(
            office.refused(
                "li",
                "lend-role",
                "grant",
                own("li", "unit-head"),
                "login",
                "fu",
                "day",
                today,
                "lastDay",
                nextWeek))
        .containsExactly("people.only-own-is-lent");
    // no longer than its lender holds it
    office.does("admin", "disable-person", "login", "head");
    assertThat(office.who("li").holds("unit-head")).isFalse();
    office.does("admin", "enable-person", "login", "head");
    assertThat(office.who("li").holds("unit-head")).isTrue();
    String number = Long.toString(office.people().lentBy("head").getFirst().id());
    assertThat(office.refused("fu", "take-back-role", "grant", number, "lastDay", today))
        .containsSequence("/grant", "people.no-role-of-yours");
    office.does("head", "take-back-role", "grant", number, "lastDay", today);
    assertThat(office.people().actor("li", day.plusDays(1)).orElseThrow().holds("unit-head"))
        .isFalse();
  }

  @Test
  @DisplayName("nobody lends another's role, to himself, or without an end")
  void refusesLending() {
    String grant = own("head", "unit-head");
    assertThat(
            office.refused(
                "li",
                "lend-role",
                "grant",
                grant,
                "login",
                "fu",
                "day",
                today,
                "lastDay",
                nextWeek))
        .containsSequence("/grant", "people.no-role-of-yours");
    assertThat(
            office.refused(
                "head",
                "lend-role",
                "grant",
                grant,
                "login",
                "head",
                "day",
                today,
                "lastDay",
                nextWeek))
        .containsSequence("/login", "people.own-stead");
    assertThat(office.refused("head", "lend-role", "grant", grant, "login", "li", "day", today))
        .containsSequence("/lastDay", "input.missing");
    assertThat(
            office.refused(
                "admin",
                "lend-role",
                "grant",
                own("admin", "administrator"),
                "login",
                "li",
                "day",
                today,
                "lastDay",
                nextWeek))
        .containsExactly("people.not-lent");
  }

  @Test
  @DisplayName("the heads of an organ are its holder and its acting head, never a delegate")
  void heads() throws Exception {
    office
        .organ("v", "")
        .person("sun", "u")
        .person("wang", "v", RoleGrant.of("unit-head", "v", "500112", Office.SINCE));
    office.does(
        "admin",
        "appoint-acting",
        "login",
        "fu",
        "role",
        "unit-head",
        "organ",
        "v",
        "capacity",
        "unit",
        "document",
        "2021-3",
        "day",
        today);
    office.does(
        "wang",
        "lend-role",
        "grant",
        own("wang", "unit-head"),
        "login",
        "sun",
        "day",
        today,
        "lastDay",
        nextWeek);
    assertThat(facts(Holders.NEED, Holders.key("unit-head", "v")).orElseThrow().people())
        .as("for good or acting, and never lent")
        .containsExactly("fu", "wang");
    assertThat(facts(Holders.NEED, Holders.key("unit-head", "nowhere"))).isEmpty();
    Official official = facts(Official.NEED, "fu").orElseThrow();
    assertThat(official.name()).isEqualTo("某fu");
    assertThat(official.holds("unit-head", "v")).isTrue();
    assertThat(facts(Official.NEED, "sun").orElseThrow().holds("unit-head", "v")).isFalse();
  }

  private static <T> Optional<T> facts(Need<T> need, String key) throws Exception {
    try (var connection = POSTGRES.keeper().getConnection()) {
      Map<String, Need.Fact<T>> found =
          need.loader().load(connection, List.of(key), new SystemClock().instant());
      return Optional.ofNullable(found.get(key)).map(Need.Fact::value);
    }
  }
}
