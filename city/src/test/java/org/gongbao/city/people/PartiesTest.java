package org.gongbao.city.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Parties")
class PartiesTest {

  @RegisterExtension static final TestPostgres POSTGRES = TestPostgres.fresh();

  private static final String NUMBER = "11010519491231002X";
  private static final String CODE = "91500112MA5YUNL10Q";
  private static final PartySight BLIND = (who, party) -> false;

  private Office office;

  @BeforeEach
  void open() {
    office = new Office(POSTGRES.database());
    if (office.people().history("u").isEmpty()) {
      office
          .organ("u", "")
          .organ("v", "")
          .person("li", "u", RoleGrant.of("auditor", "u", "500112", Office.SINCE))
          .person("colleague", "u", RoleGrant.of("auditor", "u", "500112", Office.SINCE))
          .person("other", "v", RoleGrant.of("auditor", "v", "500112", Office.SINCE))
          .person("idle", "u");
    }
  }

  private String person() {
    return office
        .parties()
        .find(new ResidentId(NUMBER))
        .map(Parties.Entry::id)
        .orElseGet(() ->
            office
                .does(
                    "li",
                    "enter-natural-person",
                    "personName",
                    "张三",
                    "residentId",
                    NUMBER.toLowerCase(java.util.Locale.ROOT),
                    "day",
                    "2020-01-01")
                .subject()
                .substring("party/".length()));
  }

  @Test
  @DisplayName("of nature lie with a sealed number, found by a digest, shown masked")
  void sealed() {
    String id = person();
    Parties.Entry found = office.parties().find(new ResidentId(NUMBER)).orElseThrow();
    assertThat(found.id()).isEqualTo(id);
    assertThat(found.code()).isEqualTo("110*************2X");
    String everything =
        POSTGRES
            .asOwner()
            .sql(
                """
                select (select string_agg(p::text, '') from people.party p)
                  || (select string_agg(j::text, '') from people.journal j)
                """)
            .query(String.class)
            .single();
    assertThat(everything).doesNotContain(NUMBER).doesNotContain("19491231");
    assertThatThrownBy(() -> JdbcKeeper.sealedNumbers(POSTGRES))
        .hasStackTraceContaining("permission denied");
  }

  /** What the keeper, who loads facts, may not read. */
  private static final class JdbcKeeper {
    static List<byte[]> sealedNumbers(TestPostgres postgres) {
      return org.springframework.jdbc.core.simple.JdbcClient.create(postgres.keeper())
          .sql(
              """
              select sealed_number from people.party
              """)
          .query((row, number) -> row.getBytes(1))
          .list();
    }
  }

  @ParameterizedTest
  @DisplayName("are refused with a number that cannot be, or that is entered already")
  @CsvSource({
    "110105194912310021, people.resident-id.check",
    "11010519491331002X, people.resident-id.birth-day",
    "12345, people.resident-id.form",
    "'', input.missing",
    "11010519491231002X, people.party-known",
  })
  void refuses(String number, String key) {
    person();
    assertThat(
            office.refused(
                "li",
                "enter-natural-person",
                "personName",
                "李四",
                "residentId",
                number,
                "day",
                "2020-01-01"))
        .containsSequence("/residentId", key);
  }

  @Test
  @DisplayName("may be entered by whoever holds a role, and by nobody else")
  void whoEnters() {
    assertThat(office.refused("idle", "enter-organisation")).containsExactly("people.not-yours");
    office.does(
        "other",
        "enter-organisation",
        "organisationName",
        "云岭公司",
        "creditCode",
        CODE,
        "day",
        "2020-01-01");
    assertThat(office.parties().find(new CreditCode(CODE)))
        .map(Parties.Entry::name)
        .contains("云岭公司");
    assertThat(
            office.refused(
                "li",
                "enter-organisation",
                "organisationName",
                "冒名",
                "creditCode",
                CODE,
                "day",
                "2020-01-01"))
        .containsSequence("/creditCode", "people.party-known");
    assertThat(
            office.refused(
                "li",
                "enter-organisation",
                "organisationName",
                "假码",
                "creditCode",
                "91500112MA5YUNL10X",
                "day",
                "2020-01-01"))
        .containsSequence("/creditCode", "people.credit-code.check");
  }

  @Test
  @DisplayName("are found by name by their own organ and by whoever sees a case of theirs")
  void sight() {
    String id = person();
    assertThat(office.parties().search(office.who("colleague"), "张", BLIND))
        .extracting(Parties.Entry::id)
        .contains(id);
    assertThat(office.parties().search(office.who("other"), "张", BLIND)).isEmpty();
    assertThat(office.parties().search(office.who("other"), "张", (who, party) -> party.equals(id)))
        .hasSize(1);
    assertThat(office.parties().search(office.who("colleague"), "%", BLIND)).isEmpty();
    assertThat(office.parties().find(office.who("other"), id, BLIND)).isEmpty();
  }

  @Test
  @DisplayName("keep who looked at a whole number and why; a look without a reason there is none")
  void looks() {
    String id = person();
    int before = office.parties().looks(id).size();
    assertThat(office.refused("colleague", "look-at-number", "party", id))
        .containsSequence("/whyLook", "input.missing");
    assertThat(office.refused("other", "look-at-number", "party", id, "whyLook", "好奇"))
        .containsSequence("/party", "people.no-such-party");
    assertThat(office.parties().looks(id)).hasSize(before);
    assertThat(
            office.does("colleague", "look-at-number", "party", id, "whyLook", "核对申请").shownOnce())
        .isEqualTo(NUMBER);
    Parties.Look look = office.parties().looks(id).getFirst();
    assertThat(look.actor()).isEqualTo("colleague");
    assertThat(look.why()).isEqualTo("核对申请");
  }

  @Test
  @DisplayName("change their names from a day on, and rules read the name of the day")
  void renames() throws Exception {
    String id = person();
    String day = office.today().toString();
    office.does("li", "rename-party", "party", id, "partyName", "张叁", "day", day);
    assertThat(office.parties().names(id))
        .extracting(Parties.Named::name)
        .containsExactly("张叁", "张三");
    assertThat(office.refused("li", "rename-party", "party", id, "partyName", "张", "day", day))
        .containsSequence("/day", "people.day-taken");
    try (var connection = POSTGRES.keeper().getConnection()) {
      Map<String, Need.Fact<Party>> facts =
          Party.NEED.loader().load(connection, List.of(id, "none"), new SystemClock().instant());
      assertThat(facts.keySet()).containsExactly(id);
      Party party = Optional.ofNullable(facts.get(id)).orElseThrow().value();
      assertThat(party.name()).isEqualTo("张叁");
      assertThat(party.kind()).isEqualTo(Party.Kind.PERSON);
      assertThat(party.creditCode()).isEmpty();
    }
  }
}
