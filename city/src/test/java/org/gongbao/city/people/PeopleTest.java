package org.gongbao.city.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.testing.TestPostgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DuplicateKeyException;

@DisplayName("People")
class PeopleTest {

  @RegisterExtension static final TestPostgres POSTGRES = TestPostgres.fresh();

  private static final LocalDate FIRST = LocalDate.of(2021, 3, 1);
  private static final LocalDate LAST = LocalDate.of(2021, 3, 31);

  private final People people = new People(POSTGRES.app(), new SystemClock());

  @Test
  @DisplayName("hold a role from its first day to its last, both included")
  void holdDatedRoles() {
    enter(
        "dated",
        new RoleGrant(
            "auditor",
            Optional.of("unit"),
            Optional.of("500112"),
            "member",
            FIRST,
            Optional.of(LAST)));
    assertThat(holds("dated", FIRST.minusDays(1))).isFalse();
    assertThat(holds("dated", FIRST)).isTrue();
    assertThat(holds("dated", LAST)).isTrue();
    assertThat(holds("dated", LAST.plusDays(1))).isFalse();
  }

  @Test
  @DisplayName("who are disabled are nobody: no password, no token, no role")
  void canBeDisabled() {
    enter("leaver", RoleGrant.of("auditor", "unit", "500112", FIRST));
    String token = people.issueToken("leaver").orElseThrow();
    assertThat(people.actorByToken(token, LAST)).isPresent();
    assertThat(people.knows("leaver", "a long enough password")).isTrue();

    people.disable("leaver", true);

    assertThat(people.actor("leaver", LAST)).isEmpty();
    assertThat(people.actorByToken(token, LAST)).isEmpty();
    assertThat(people.knows("leaver", "a long enough password")).isFalse();
    assertThat(people.issueToken("leaver")).isEmpty();
  }

  @Test
  @DisplayName("have tokens of which only a digest is kept, and passwords of which only a hash")
  void keepNoSecrets() {
    enter("secretive", RoleGrant.of("auditor", "unit", "500112", FIRST));
    String token = people.issueToken("secretive").orElseThrow();
    String everything =
        POSTGRES
            .asOwner()
            .sql(
                """
                select string_agg(t::text, '') || (select string_agg(p::text, '') from people.person p)
                from people.api_token t
                """)
            .query(String.class)
            .single();
    assertThat(everything).doesNotContain(token).doesNotContain("a long enough password");
    assertThat(people.actorByToken(token + "x", LAST)).isEmpty();
    assertThat(people.actorByToken("", LAST)).isEmpty();
  }

  @Test
  @DisplayName("have a login that nobody else has")
  void haveOneLogin() {
    enter("twin", RoleGrant.of("auditor", "unit", "500112", FIRST));
    assertThatThrownBy(() -> enter("twin", RoleGrant.of("auditor", "unit", "500112", FIRST)))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  @DisplayName("belong to organs that change their names and stay the same")
  void belongToDatedOrgans() {
    CreditCode code = new CreditCode("91500112MA5YUNL10Q");
    people.enter(organ("旧名公司", code, FIRST, Optional.of(LAST)));
    people.enter(organ("新名公司", code, LAST.plusDays(1), Optional.empty()));
    assertThat(people.organ("renamed", LAST)).map(Organ::nameZh).contains("旧名公司");
    assertThat(people.organ("renamed", LAST.plusDays(1))).map(Organ::nameZh).contains("新名公司");
    assertThat(people.organ("renamed", FIRST.minusDays(1))).isEmpty();
    assertThat(people.organs(LAST)).extracting(Organ::nameZh).containsExactly("旧名公司");
  }

  private static Organ organ(
      String name, CreditCode code, LocalDate first, Optional<LocalDate> last) {
    return new Organ(
        "renamed",
        name,
        "Renamed",
        "state-owned-enterprise",
        Optional.of(code),
        Optional.empty(),
        "500112",
        first,
        last);
  }

  private void enter(String login, RoleGrant grant) {
    people.enter(login, "某人", Optional.empty(), "a long enough password", List.of(grant));
  }

  private boolean holds(String login, LocalDate day) {
    return people.actor(login, day).orElseThrow().holds("auditor");
  }
}
