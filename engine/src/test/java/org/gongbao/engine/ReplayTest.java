package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongbao.engine.toys.JointOpinion;
import org.gongbao.engine.toys.Lot;
import org.gongbao.engine.toys.ReportChain;
import org.gongbao.engine.toys.Toys;
import org.gongbao.law.LawBook;
import org.gongbao.law.Tracer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("Replay: the events alone give the case again")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayTest {

  private static final LawBook LAW =
      TestCity.law(
          Map.ofEntries(
              Map.entry("toy.comment", 10),
              Map.entry("toy.reminder", 5),
              Map.entry("toy.reply", 10),
              Map.entry("toy.setting", 90),
              Map.entry("toy.days", 10),
              Map.entry("toy.working", 5),
              Map.entry("toy.week", 7),
              Map.entry("toy.day", 24),
              Map.entry("toy.birth", 4),
              Map.entry("toy.telephone", 30),
              Map.entry("toy.writing", 1),
              Map.entry("toy.go-on", 12)));
  private static final Actor ALL =
      Actor.of(
          "all",
          "",
          new Grant("office", "office-1", "", "owner"),
          new Grant("clerk", "desk-1", "", "owner"),
          new Grant("keeper", "store", "", "keeper"));

  private TestCity city;
  private CaseId lately;
  private final List<CaseId> cases = new ArrayList<>();

  @BeforeAll
  void stories() {
    city =
        TestCity.with(
            LAW,
            Opinion.procedure(true),
            Desk.procedure(),
            Timers.parent(),
            Timers.child(),
            Lot.procedure(),
            ReportChain.procedure(),
            JointOpinion.procedure(SignOff.OnReturn.RESET_ALL));
    Actor keeper = Toys.clerk("keeper", "post", "drafter", "finance", "land");
    CaseId lot = city.open(keeper, "lot/receive", "{'grams': 1000}", "r1");
    city.act(keeper, lot, "split", "{'grams': [300, 500]}");
    CaseId part = city.engine().events(keeper, lot).getLast().sentTo().getFirst();
    city.act(keeper, lot, "merge", "{'other': '%s', 'grams': 300}".formatted(part));
    CaseId joint = city.open(keeper, "joint-opinion/draft", "{}", "d1");
    city.act(keeper, joint, "sign-opinion-by-finance", "{}");
    city.act(keeper, joint, "return-opinion-by-land", "{'reason': 'too large'}");
    CaseId chain = city.open(keeper, "report-chain/find", "{}", "f1");
    lately = city.open(Opinion.OFFICE, "opinion/deliver", "{'auditee': 'unit-1'}", "x1");
    CaseId asked = city.open(Opinion.OFFICE, "opinion/deliver", "{'auditee': 'unit-1'}", "x2");
    CaseId timers = city.open(Timers.CLERK, "timers/start", "{}", "t1");
    CaseId desk = city.open(Timers.CLERK, "desk/open", "{'owner': 'a', 'size': 'b'}", "k1");
    city.act(Timers.CLERK, desk, "file", "{}");
    city.at("2021-03-01T20:00");
    city.actAsOf(keeper, chain, "telephone", "{}", TestCity.instant("2021-03-01T09:20"));
    city.act(keeper, chain, "write", "{}");
    city.act(Timers.CLERK, timers, "pause", "{}");
    city.at("2021-03-05T09:00");
    city.act(Opinion.AUDITEE, asked, "file-opinion", "{'text': 'no'}");
    city.act(Timers.CLERK, timers, "resume", "{}");
    city.act(Timers.CLERK, timers, "extend", "{'days': 20}");
    city.at("2021-03-15T09:00");
    city.engine().sweep(100);
    city.actAsOf(
        Opinion.OFFICE,
        lately,
        "file-opinion",
        "{'text': 'we object', 'author': 'li'}",
        TestCity.instant("2021-03-10T16:00"));
    city.act(
        Opinion.OFFICE,
        lately,
        "answer",
        "{'question': %d, 'answer': true, 'why': 'stamped'}"
            .formatted(city.file(Opinion.OFFICE, lately).questions().getFirst().id()));
    cases.addAll(List.of(lot, part, joint, chain, lately, asked, timers, desk));
    cases.addAll(
        city.engine().events(ALL, timers).stream().flatMap(e -> e.sentTo().stream()).toList());
  }

  @AfterAll
  void close() {
    city.close();
  }

  @Test
  @DisplayName("each of these cases is the same from its events as from its row")
  void sameFromEvents() {
    assertThat(cases).hasSizeGreaterThan(8);
    for (CaseId id : cases) {
      CaseFile stored = city.file(ALL, id);
      List<Recorded> events = city.engine().events(ALL, id);
      assertThat(Replaying.all(id, stored.procedure().versions(), events))
          .as(stored.procedure().name() + " " + city.story(ALL, id))
          .isEqualTo(stored);
    }
  }

  @Test
  @DisplayName(
      "a snapshot of an older form is rebuilt from the events, and renewed by the next write")
  void olderSnapshots() throws Exception {
    CaseFile before = city.file(ALL, lately);
    city.sql(
        "update gb.case_file set state_version = 0, state = '{}' where case_id = '%s'"
            .formatted(lately.uuid()));
    assertThat(city.file(ALL, lately)).isEqualTo(before);
    assertThat(city.act(Opinion.OFFICE, lately, "finish", "{}").ruling().isGranted()).isTrue();
    try (Connection owner = city.connection("gb_owner");
        Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select state_version from gb.case_file where case_id = '%s'"
                    .formatted(lately.uuid()))) {
      row.next();
      assertThat(row.getInt(1)).isEqualTo(before.procedure().stateVersion());
    }
    assertThat(city.file(ALL, lately).stage()).isEqualTo("DONE");
  }

  @Test
  @DisplayName("deciding twice on the same knowledge gives the same ruling and the same trace")
  void decidingIsPure() {
    for (String[] tried :
        new String[][] {
          {"note", "{}"},
          {"fly", "{}"},
          {"file", "{}"},
          {"file", "{'owner': 'a', 'size': 'b'}"},
          {"form", "{}"},
          {"finish", "{}"}
        }) {
      CaseFile file =
          city.file(
              ALL,
              city.open(
                  Timers.CLERK,
                  "desk/open",
                  "{'owner': 'a', 'size': 'b'}",
                  "p-" + tried[0] + tried[1]));
      Command command =
          new Command(
              file.id(), tried[0], TestCity.json(tried[1]), Timers.CLERK, city.engine().now(), "k");
      Tracer first = Tracer.on();
      Tracer second = Tracer.on();
      assertThat(Engine.decide(known(file, first), command))
          .isEqualTo(Engine.decide(known(file, second), command));
      assertThat(second.trace().digest()).isEqualTo(first.trace().digest());
      assertThat(city.file(ALL, file.id())).isEqualTo(file);
    }
  }

  private Known known(CaseFile file, Tracer tracer) {
    java.time.LocalDate day = org.gongbao.law.LegalTime.day(city.engine().now());
    return new Known(
        file, Facts.NONE, LAW.on(day, day, tracer), city.engine().now(), city.engine().now());
  }
}
