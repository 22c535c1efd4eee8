package org.gongbao.city.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.testing.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The administration of organs, people and roles")
class ActsTest {

  @RegisterExtension static final TestPostgres POSTGRES = TestPostgres.fresh();

  private Office office;
  private String today;
  private LocalDate day;

  @BeforeEach
  void open() {
    office = new Office(POSTGRES.database());
    day = office.today();
    today = day.toString();
    if (office.people().history("top").isEmpty()) {
      office
          .organ("top", "")
          .organ("part", "top")
          .organ("leaf", "part")
          .person("zhao", "part", RoleGrant.of("unit-head", "part", "500112", Office.SINCE))
          .person("qian", "part", RoleGrant.of("auditor", "part", "500112", Office.SINCE));
    }
  }

  private String enter(String id) {
    return office
        .does(
            "admin",
            "enter-organ",
            "organ",
            id,
            "nameZh",
            "新单位",
            "nameEn",
            "New unit",
            "organKind",
            "office",
            "division",
            "500112",
            "parent",
            "top",
            "day",
            "2020-01-01")
        .subject();
  }

  @Test
  @DisplayName("enters an organ, renames it from a day on and keeps what it was called before")
  void renames() {
    assertThat(enter("renamed")).isEqualTo("organ/renamed");
    office.does(
        "admin",
        "rename-organ",
        "organ",
        "renamed",
        "nameZh",
        "改名单位",
        "nameEn",
        "Other",
        "day",
        today);
    assertThat(office.people().organ("renamed", day.minusDays(1)))
        .map(Organ::nameZh)
        .contains("新单位");
    assertThat(office.people().organ("renamed", day)).map(Organ::nameZh).contains("改名单位");
    assertThat(office.people().organ("renamed", day).flatMap(Organ::parent)).contains("top");
  }

  @ParameterizedTest
  @DisplayName("refuses an organ of which a field is at fault, and names the field")
  @CsvSource({
    "organ, Bad Id, /organ, input.form",
    "organ, top, /organ, people.organ-known",
    "nameZh, '', /nameZh, input.missing",
    "division, 999999, /division, people.no-such-division",
    "parent, nowhere, /parent, people.no-such-organ",
    "creditCode, 91500112MA5YUNL10X, /creditCode, people.credit-code.check",
    "day, yesterday, /day, input.date",
    "organKind, Office!, /organKind, input.form",
  })
  void namesTheField(String field, String value, String pointer, String key) {
    java.util.Map<String, String> given =
        new java.util.LinkedHashMap<>(
            java.util.Map.of(
                "organ",
                "fresh",
                "nameZh",
                "新",
                "nameEn",
                "New",
                "organKind",
                "office",
                "division",
                "500112",
                "day",
                "2020-01-01"));
    given.put(field, value);
    String[] fields =
        given.entrySet().stream()
            .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
            .toArray(String[]::new);
    assertThat(office.refused("admin", "enter-organ", fields)).containsSequence(pointer, key);
  }

  @Test
  @DisplayName("names every field at fault at once, and a field that no act has")
  void allAtOnce() {
    assertThat(office.refused("admin", "rename-organ", "organ", "nowhere", "day", today))
        .contains("/nameZh", "/nameEn", "/organ");
    assertThat(office.refused("admin", "renew-password", "login", "zhao", "color", "red"))
        .containsSequence("/color", "input.unknown");
  }

  @Test
  @DisplayName("moves an organ in the tree, but not below itself")
  void moves() {
    enter("moved");
    office.does("admin", "move-organ", "organ", "moved", "parent", "part", "day", today);
    assertThat(office.people().organ("moved", day).flatMap(Organ::parent)).contains("part");
    assertThat(
            office.refused("admin", "move-organ", "organ", "part", "parent", "leaf", "day", today))
        .containsSequence("/parent", "people.parent-below");
    assertThat(
            office.refused("admin", "move-organ", "organ", "part", "parent", "part", "day", today))
        .containsSequence("/parent", "people.parent-below");
  }

  @Test
  @DisplayName("rewrites nothing of the past, and no day twice")
  void noPast() {
    enter("steady");
    String yesterday = day.minusDays(1).toString();
    assertThat(
            office.refused(
                "admin",
                "rename-organ",
                "organ",
                "steady",
                "nameZh",
                "甲",
                "nameEn",
                "A",
                "day",
                yesterday))
        .containsSequence("/day", "people.day-past");
    office.does(
        "admin", "rename-organ", "organ", "steady", "nameZh", "乙", "nameEn", "B", "day", today);
    assertThat(
            office.refused(
                "admin",
                "rename-organ",
                "organ",
                "steady",
                "nameZh",
                "丙",
                "nameEn",
                "C",
                "day",
                today))
        .containsSequence("/day", "people.day-taken");
  }

  @Test
  @DisplayName("closes an organ that has no parts, no roles and no open cases")
  void closes() {
    assertThat(office.refused("admin", "close-organ", "organ", "top", "lastDay", today))
        .containsExactly("people.organ-has-parts");
    enter("done");
    office.openCases(3);
    assertThat(office.refused("admin", "close-organ", "organ", "done", "lastDay", today))
        .containsExactly("people.organ-has-cases");
    office.openCases(0);
    give("qian", "auditor", "done");
    assertThat(office.refused("admin", "close-organ", "organ", "done", "lastDay", today))
        .containsExactly("people.organ-has-roles");
    office.does("admin", "end-role", "grant", grant("qian", "done"), "lastDay", today);
    office.does("admin", "close-organ", "organ", "done", "lastDay", today);
    assertThat(office.people().organ("done", day)).isPresent();
    assertThat(office.people().organ("done", day.plusDays(1))).isEmpty();
  }

  private void give(String login, String role, String organ) {
    office.does(
        "admin",
        "give-role",
        "login",
        login,
        "role",
        role,
        "organ",
        organ,
        "division",
        "500103",
        "capacity",
        "unit",
        "day",
        today);
  }

  private String grant(String login, String organ) {
    return office.people().roles(login).stream()
        .filter(held -> held.grant().organ().equals(Optional.of(organ)))
        .map(held -> Long.toString(held.id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("enters a person with a password that is shown once and kept nowhere")
  void entersPeople() {
    Act.Done done =
        office.does("admin", "enter-person", "login", "sun", "personName", "孙某", "organ", "part");
    assertThat(office.people().knows("sun", done.shownOnce())).isTrue();
    Act.Done renewed = office.does("admin", "renew-password", "login", "sun");
    assertThat(office.people().knows("sun", done.shownOnce())).isFalse();
    assertThat(office.people().knows("sun", renewed.shownOnce())).isTrue();
    assertThat(
            office.acts().journal().read(Optional.of("person/sun"), Optional.empty(), 9).toString())
        .contains("孙某")
        .doesNotContain(done.shownOnce())
        .doesNotContain(renewed.shownOnce());
    assertThat(office.refused("admin", "enter-person", "login", "sun", "personName", "又一人"))
        .containsSequence("/login", "people.login-known");
  }

  @Test
  @DisplayName("gives a role for a time and ends it; it is held to its last day")
  void givesAndEnds() {
    give("qian", "reviewer", "leaf");
    assertThat(office.who("qian").holds("reviewer")).isTrue();
    office.does("admin", "end-role", "grant", grant("qian", "leaf"), "lastDay", today);
    assertThat(office.people().actor("qian", day).orElseThrow().holds("reviewer")).isTrue();
    assertThat(office.people().actor("qian", day.plusDays(1)).orElseThrow().holds("reviewer"))
        .isFalse();
    assertThat(
            office.refused(
                "admin",
                "end-role",
                "grant",
                grant("qian", "leaf"),
                "lastDay",
                day.plusDays(9).toString()))
        .containsSequence("/lastDay", "people.ends-already");
  }

  @Test
  @DisplayName("gives no role to himself, none without a place, none that ends before it begins")
  void refusesRoles() {
    assertThat(
            office.refused(
                "admin",
                "give-role",
                "login",
                "admin",
                "role",
                "unit-head",
                "organ",
                "top",
                "capacity",
                "unit",
                "day",
                today))
        .containsExactly("people.not-to-oneself");
    assertThat(
            office.refused(
                "admin",
                "give-role",
                "login",
                "qian",
                "role",
                "unit-head",
                "capacity",
                "unit",
                "day",
                today))
        .containsSequence("/organ", "people.no-place");
    assertThat(
            office.refused(
                "admin",
                "give-role",
                "login",
                "qian",
                "role",
                "unit-head",
                "organ",
                "top",
                "capacity",
                "unit",
                "day",
                today,
                "lastDay",
                day.minusDays(1).toString()))
        .containsSequence("/lastDay", "people.ends-before-it-begins");
    assertThat(
            office.refused(
                "admin",
                "give-role",
                "login",
                "qian",
                "role",
                "successor",
                "organ",
                "top",
                "capacity",
                "unit",
                "day",
                today))
        .containsSequence("/role", "input.choice");
    assertThat(
            office.refused(
                "admin",
                "give-role",
                "login",
                "qian",
                "role",
                "house/reassign",
                "organ",
                "top",
                "capacity",
                "unit",
                "day",
                today))
        .containsSequence("/role", "input.form");
  }

  @Test
  @DisplayName(
      "binds an account to an identity once, never the administrator's own, and takes it back")
  void identity() {
    String number = "500103195203120025";
    office.person("qin", "part").person("zhou", "part");
    assertThat(office.refused("admin", "prove-identity", "login", "qin", "residentId", "5001"))
        .contains("people.resident-id.form");
    office.does("admin", "prove-identity", "login", "qin", "residentId", number);
    String key = office.people().actor("qin").orElseThrow().identity().orElseThrow();
    assertThat(key).matches("[0-9a-f]{32}");
    assertThat(office.refused("admin", "prove-identity", "login", "zhou", "residentId", number))
        .containsExactly("people.identity-known");
    assertThat(office.refused("admin", "prove-identity", "login", "admin", "residentId", number))
        .containsExactly("people.own-identity");
    office.does("admin", "withdraw-identity", "login", "qin");
    assertThat(office.people().actor("qin").orElseThrow().identity()).isEmpty();
    assertThat(office.refused("admin", "withdraw-identity", "login", "qin"))
        .containsExactly("people.no-identity");
    office.does("admin", "prove-identity", "login", "zhou", "residentId", number);
    assertThat(office.people().actor("zhou").orElseThrow().identity()).contains(key);
  }

  @ParameterizedTest
  @DisplayName("is closed to whoever does not administer")
  @ValueSource(
      strings = {
        "enter-organ", "rename-organ", "move-organ", "close-organ", "enter-person",
        "transfer-person", "renew-password", "disable-person", "enable-person", "give-role",
        "appoint-acting", "end-role", "merge-organs", "split-organ", "prove-identity",
        "withdraw-identity"
      })
  void closedToOthers(String act) {
    assertThat(office.refused("zhao", act)).containsExactly("people.not-yours");
  }

  @Test
  @DisplayName("never shuts out its last administrator")
  void lastAdministrator() {
    office.does("admin", "disable-person", "login", "admin2");
    assertThat(office.people().actor("admin2")).isEmpty();
    assertThat(office.refused("admin", "disable-person", "login", "admin"))
        .containsExactly("people.last-administrator");
    String own =
        office.people().roles("admin").stream()
            .map(held -> Long.toString(held.id()))
            .findFirst()
            .orElseThrow();
    assertThat(office.refused("admin", "end-role", "grant", own, "lastDay", today))
        .containsExactly("people.last-administrator");
    office.does("admin", "enable-person", "login", "admin2");
    assertThat(office.people().actor("admin2")).isPresent();
  }

  @Test
  @DisplayName("keeps who did what with before and after, and nobody changes that")
  void journal() {
    enter("told");
    office.does("admin", "move-organ", "organ", "told", "parent", "part", "day", today);
    Journal.Line line =
        office.acts().journal().read(Optional.of("organ/told"), Optional.empty(), 1).getFirst();
    assertThat(line.actor()).isEqualTo("admin");
    assertThat(line.act()).isEqualTo("move-organ");
    assertThat(line.before()).containsEntry("parent", "top");
    assertThat(line.after()).containsEntry("parent", "part").containsEntry("day", today);
    int before = office.acts().journal().read(Optional.empty(), Optional.empty(), 1000).size();
    office.refused("admin", "move-organ", "organ", "nowhere", "parent", "part", "day", today);
    assertThat(office.acts().journal().read(Optional.empty(), Optional.empty(), 1000))
        .hasSize(before);
    for (String sql :
        List.of(
            "update people.journal set actor = 'nobody'",
            "delete from people.journal",
            "truncate people.journal",
            "delete from people.look",
            "update people.succession set day = '2020-01-01'",
            "update people.role_grant set role = 'unit-head'",
            "update people.organ set name_zh = '别名'",
            "delete from people.role_grant")) {
      assertThatThrownBy(() -> POSTGRES.asApp().sql(sql).update()).as(sql).isNotNull();
    }
    for (String sql : List.of("update people.journal set actor = 'x'", "truncate people.journal")) {
      assertThatThrownBy(() -> POSTGRES.asOwner().sql(sql).update())
          .as(sql)
          .hasMessageContaining("append-only");
    }
  }
}
