package org.gongbao.city.relief.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.project.ProjectCity.MUNICIPAL;
import static org.gongbao.city.relief.project.ProjectCity.REGULATOR;
import static org.gongbao.city.relief.project.ProjectCity.YUZHONG;
import static org.gongbao.city.relief.project.ProjectCity.insurer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.gongbao.city.casework.Board;
import org.gongbao.city.casework.BoardDesk;
import org.gongbao.city.casework.Cell;
import org.gongbao.city.casework.Panel;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.relief.project.board.ProjectBoards;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Tracer;
import org.gongbao.law.WorkCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The boards around relief insurance")
class BoardTest {

  private final PolicyCity city = ProjectCity.at("2021-01-04");

  @AfterEach
  void close() {
    city.close();
  }

  @BeforeEach
  void begin() {
    city.opened(MUNICIPAL, "relief-launch", "{}")
        .does(MUNICIPAL, "call-for-people", "{}")
        .does(MUNICIPAL, "call-for-local-rules", "{}");
    city.opened(MUNICIPAL, "relief-agreement", "{'insurer':2}");
    city.opened(MUNICIPAL, "relief-conference", "{}")
        .does(REGULATOR, "raise-issue", "{'text':'理赔时效'}");
    city.opened(MUNICIPAL, "relief-data-feed", "{'insurer':1}");
    city.opened(MUNICIPAL, "relief-budget", "{'year':2021,'amount':'100.00'}");
    city.opened(
        REGULATOR, "relief-supervision", "{'insurer':3,'matter':'claims','complaint':'理赔无答复'}");
    city.opened(REGULATOR, "relief-consequence", "{'insurer':3,'poorWork':'拖延'}")
        .does(MUNICIPAL, "decide", "{'outcome':'none','moves':[],'reasons':'已改正'}");
    EvaluationTest.open(city, 5);
    city.at("2021-06-01");
    EvaluationTest.train(city, 5);
  }

  static List<Panel> panels(PolicyCity city, Actor reader) {
    var today = LegalTime.day(city.engine().now());
    var book = Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina()));
    BoardDesk desk =
        new BoardDesk(city.engine(), List.of(), reader, today, book.on(today, today, Tracer.OFF));
    return board(reader).panels().apply(desk);
  }

  private static Board board(Actor reader) {
    return ProjectBoards.all().stream()
        .filter(board -> board.roles().stream().anyMatch(reader::holds))
        .findFirst()
        .orElseThrow();
  }

  private static Panel.Rows rows(List<Panel> panels, String name) {
    return (Panel.Rows)
        panels.stream().filter(panel -> panel.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  @DisplayName("show the municipal bureau what is missing, and of whom")
  void municipal() {
    List<Panel> panels = panels(city, MUNICIPAL);
    assertThat(((Panel.Figures) panels.getFirst()).figures())
        .extracting(Panel.Figure::name, Panel.Figure::value, Panel.Figure::tone)
        .contains(
            org.assertj.core.api.Assertions.tuple(
                "agreements", new Cell.Share(0, 5), Panel.Tone.WARN),
            org.assertj.core.api.Assertions.tuple(
                "local-rules", new Cell.Share(0, 47), Panel.Tone.WARN),
            org.assertj.core.api.Assertions.tuple("feeds", new Cell.Count(1), Panel.Tone.BAD));
    assertThat(rows(panels, "contacts").rows()).hasSize(52);
    assertThat(rows(panels, "feeds").rows()).hasSize(1);
    assertThat(rows(panels, "agenda").rows()).hasSize(1);
    assertThat(rows(panels, "evaluations").rows().getFirst()).contains(new Cell.Share(0, 7));
  }

  @Test
  @DisplayName("show supervisors cases, consequences, budgets and sessions that nobody evaluated")
  void supervisors() {
    List<Panel> panels = panels(city, REGULATOR);
    for (String name : List.of("supervisions", "consequences", "budgets", "sessions")) {
      assertThat(rows(panels, name).rows()).as(name).hasSize(1);
    }
  }

  @Test
  @DisplayName("are offered to nobody else")
  void offered() {
    for (Actor other : List.of(YUZHONG, insurer(1), ProjectCity.HELPER)) {
      assertThat(ProjectBoards.all().stream().flatMap(board -> board.roles().stream()))
          .noneMatch(other::holds);
    }
  }

  @Test
  @DisplayName("have a text for every panel, figure and column")
  void texts() throws IOException {
    Properties texts = new Properties();
    texts.load(
        Files.newBufferedReader(Path.of("src/main/resources/messages/relief-project.properties")));
    List<String> keys = new ArrayList<>();
    for (Actor reader : List.of(MUNICIPAL, REGULATOR)) {
      String of = "relief.board." + board(reader).name();
      keys.addAll(List.of(of, of + ".lead"));
      for (Panel panel : panels(city, reader)) {
        keys.add(of + "." + panel.name());
        switch (panel) {
          case Panel.Figures(String name, List<Panel.Figure> figures) ->
              figures.forEach(figure -> keys.add(of + "." + name + "." + figure.name()));
          case Panel.Rows shown ->
              shown.columns().forEach(column -> keys.add(of + "." + shown.name() + "." + column));
          case Panel.Wheel _ -> {}
        }
      }
    }
    assertThat(texts.stringPropertyNames()).containsAll(keys);
  }
}
