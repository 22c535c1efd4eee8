package org.gongbao.city.relief.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.city.casework.Packaged;
import org.gongbao.city.casework.RoomCheck;
import org.gongbao.city.database.ThrowAwayDatabases;
import org.gongbao.city.ledger.Line;
import org.gongbao.city.relief.claims.ClaimCity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Books held against the log")
class BooksCheckTest {

  private static final ClaimCity RELIEF = new ClaimCity("2021-06-01");
  private static final Kept KEPT = new Kept(RELIEF.city());

  @BeforeAll
  static void books() {
    // a claim paid, one granted and taken back
    Kept.paid(RELIEF, RELIEF.enrol("a"), "1", "100.00");
    Kept.granted(RELIEF, RELIEF.enrol("b"), "2", "50.00")
        .does(ClaimCity.INSURER, "reverse", "{'reason':'误录'}");
    KEPT.keep();
    asOwner("alter table ledger.entry disable trigger user");
  }

  @AfterAll
  static void close() {
    RELIEF.close();
  }

  private static void asOwner(String sql) {
    JdbcClient.create(ThrowAwayDatabases.owner(RELIEF.city().database())).sql(sql).update();
  }

  private static RoomCheck.Found found() {
    return Packaged.found(RoomCheck.class)
        .getFirst()
        .check(RELIEF.city().engine(), RELIEF.city().database().keeper());
  }

  @Test
  @DisplayName("are what it leads to, entry by entry, as long as nobody touches them")
  void untouched() {
    RoomCheck.Found found = found();
    assertThat(found.differences()).isEmpty();
    assertThat(found.made()).isEqualTo(4).isEqualTo(found.stored());
    assertThat(found.digest()).isEqualTo(found().digest()).hasSize(64);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("tell an entry that was edited, deleted or inserted, by its case and event")
  @CsvSource(
      delimiter = '|',
      value = {
        "EDITED   | update ledger.entry set quantity = quantity + 1 where quantity = 10000"
            + " and debit = 'claims-granted'",
        "EDITED   | update ledger.entry set party = 'relief-insurer-2' where quantity = 10000"
            + " and debit = 'claims-granted'",
        "EDITED   | update ledger.entry set month = '2021-07-01' where quantity = 10000"
            + " and debit = 'claims-granted'",
        "DELETED  | delete from ledger.entry where quantity = 10000 and debit = 'claims-granted'",
        "INSERTED | insert into ledger.entry select log_place, 2, book, month, day, debit, credit,"
            + " quantity, unit, clause, party, place, kind, period, case_id, revision, hash"
            + " from ledger.entry where quantity = 10000 and debit = 'claims-granted'",
        "INSERTED | insert into ledger.entry select 999999999, 1, book, month, day, debit, credit,"
            + " quantity, unit, clause, party, place, kind, period, case_id, revision, hash"
            + " from ledger.entry where quantity = 10000 and debit = 'claims-granted'"
      })
  void touched(RoomCheck.Kind kind, String sql) {
    Line first = KEPT.ledger().lines(Kept.ALL, Line.Key.FIRST, 1).getFirst();
    asOwner("create table ledger.aside as select * from ledger.entry");
    try {
      asOwner(sql);
      List<RoomCheck.Difference> differences = found().differences();
      assertThat(differences).hasSize(1);
      assertThat(differences.getFirst().kind()).isEqualTo(kind);
      assertThat(differences.getFirst().where())
          .startsWith(first.caseId() + "#" + first.revision() + ", entry ")
          .endsWith(" of relief");
    } finally {
      asOwner("delete from ledger.entry");
      asOwner("insert into ledger.entry select * from ledger.aside");
      asOwner("drop table ledger.aside");
    }
    assertThat(found().differences()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("of a log that lost an event: what nothing leads to is named, and all else is held")
  @CsvSource({"booked, 1", "before, 0"})
  void lost(String which, int differences) {
    Line first = KEPT.ledger().lines(Kept.ALL, Line.Key.FIRST, 1).getFirst();
    int revision = which.equals("booked") ? first.revision() : 1;
    String event =
        " gb.event where case_id = '%s' and revision = %d"
            .formatted(first.caseId().uuid(), revision);
    asOwner("alter table gb.event disable trigger user");
    asOwner("create table ledger.event_aside as select * from" + event);
    try {
      asOwner("delete from" + event);
      assertThat(found().differences())
          .hasSize(differences)
          .allMatch(one -> one.kind() == RoomCheck.Kind.INSERTED);
    } finally {
      asOwner("insert into gb.event overriding system value select * from ledger.event_aside");
      asOwner("drop table ledger.event_aside");
    }
    assertThat(found().differences()).isEmpty();
  }
}
