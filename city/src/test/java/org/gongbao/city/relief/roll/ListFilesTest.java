package org.gongbao.city.relief.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.intake.Intake;
import org.gongbao.city.intake.IntakeRun;
import org.gongbao.city.intake.Kinds;
import org.gongbao.city.intake.Reading;
import org.gongbao.city.people.Office;
import org.gongbao.city.people.People;
import org.gongbao.city.people.RoleGrant;
import org.gongbao.city.relief.ReliefCity;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Entry;
import org.gongbao.engine.Need;
import org.gongbao.engine.Staged;
import org.gongbao.law.Ruling;
import org.gongbao.law.WorkCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Files of the insured")
class ListFilesTest {

  /** One hundredth of a large district's roll. */
  private static final int ROWS = 5_000;

  private static final int BAD = 3_125;

  private PolicyCity city;
  private Office office;
  private Actor clerk;

  @BeforeEach
  void begin() {
    city = ReliefCity.at("2021-03-20");
    office = new Office(city.database());
    office
        .organ("civil-yz", "")
        .person(
            "clerk",
            "civil-yz",
            new RoleGrant(
                "district-civil-affairs",
                Optional.empty(),
                Optional.of("500103"),
                "relief-place",
                Office.SINCE,
                Optional.empty()));
    clerk = city.casework().actor(office.people().actor("clerk").orElseThrow());
  }

  @AfterEach
  void close() {
    city.close();
  }

  private Intake intake() {
    return new Intake(city.database(), city.casework(), new SystemClock(), kinds());
  }

  private static Kinds kinds() {
    return new Kinds(List.of(new ListRows()));
  }

  /** A program that may be killed: it knows nothing but what is in the database. */
  private Reading program() {
    return new Reading(
        city.database(),
        Casework.beside(city.database(), new SystemClock()),
        new People(city.database().app(), new SystemClock()),
        () -> Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina())),
        new SystemClock(),
        kinds());
  }

  private PolicyCity.Case list() {
    return city.opened(
        clerk, ListProcedure.NAME, "{'place':'500103','month':'2021-03','kind':'addition'}");
  }

  private static String[] rows(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> {
          String number =
              ReliefCity.number(
                      "19%02d%02d%02d".formatted(40 + i % 50, 1 + i % 12, 1 + i % 28), i % 1000)
                  .text();
          String shown = i == BAD ? number.substring(0, 17) + other(number.charAt(17)) : number;
          return "甲%d,%s,低保对象,,2021-03-0%d,,否".formatted(i, shown, 1 + i % 9);
        })
        .toArray(String[]::new);
  }

  private static char other(char check) {
    return check == '1' ? '2' : '1';
  }

  private IntakeRun taken(PolicyCity.Case list, byte[] file, boolean dry) throws IOException {
    Ruling<IntakeRun> taken =
        intake().take(clerk, list.id(), "名单.csv", new ByteArrayInputStream(file), dry);
    return ((Ruling.Granted<IntakeRun>) taken).value();
  }

  private static byte[] csv(String... rows) {
    return ReliefCity.table(rows).getBytes(StandardCharsets.UTF_8);
  }

  private IntakeRun read(IntakeRun run) {
    assertThat(program().next(() -> true)).isTrue();
    return intake().run(clerk, run.id()).orElseThrow();
  }

  private Staged staged(PolicyCity.Case list) {
    String key = Staged.key(list.id(), InsuredRow.INSURED);
    try (Connection connection = city.database().keeper().getConnection()) {
      return Staged.NEED
          .loader()
          .load(connection, List.of(key), city.engine().now())
          .values()
          .stream()
          .map(Need.Fact::value)
          .findFirst()
          .orElseThrow();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName(
      "are read to the end although killed between, with one bad row named, as if nothing was")
  void killed() throws Exception {
    PolicyCity.Case whole = list();
    IntakeRun done = read(taken(whole, csv(rows(ROWS)), false));
    assertThat(done.state()).isEqualTo(IntakeRun.State.DONE);
    assertThat(done.rows()).isEqualTo(ROWS);
    assertThat(done.bad()).isEqualTo(1);
    assertThat(intake().faults(clerk, done.id(), 0, 10))
        .containsExactly(new IntakeRun.Fault(BAD, "number", "check", Optional.empty(), ""));

    PolicyCity.Case broken = list();
    IntakeRun run = taken(broken, csv(rows(ROWS)), false);
    AtomicInteger asked = new AtomicInteger();
    program().next(() -> asked.incrementAndGet() < 2);
    IntakeRun half = intake().run(clerk, run.id()).orElseThrow();
    assertThat(half.isOpen()).isTrue();
    assertThat(half.rows()).isBetween(1L, ROWS - 1L);
    IntakeRun rest = read(run);
    assertThat(rest.state()).isEqualTo(IntakeRun.State.DONE);
    assertThat(rest.good()).isEqualTo(done.good());
    assertThat(staged(broken).rows()).isEqualTo(staged(whole).rows()).isEqualTo(ROWS - 1);
    assertThat(staged(broken).bad()).isEqualTo(1);
    assertThat(persons(broken)).isEqualTo(persons(whole)).hasSize(ROWS - 1);
    // the same file once more changes nothing
    read(taken(broken, csv(rows(ROWS)), false));
    assertThat(persons(broken)).isEqualTo(persons(whole));
    assertThat(staged(broken).bad()).isEqualTo(1);
  }

  /** Who stands in which row. */
  private SortedMap<Long, String> persons(PolicyCity.Case list) {
    SortedMap<Long, String> persons = new TreeMap<>();
    for (Entry<InsuredRow> entry :
        city.engine().entries(clerk, list.id(), InsuredRow.INSURED, 0, ROWS)) {
      entry.value().ifPresent(row -> persons.put(entry.row(), row.person()));
    }
    return persons;
  }

  @Test
  @DisplayName("that break off on their way leave nothing behind")
  void brokenOff() {
    PolicyCity.Case list = list();
    InputStream breaks =
        new InputStream() {
          private int sent;

          @Override
          public int read() throws IOException {
            if (++sent > 2_000_000) {
              throw new IOException("gone");
            }
            return 'a';
          }

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
              return 0;
            }
            into[from] = (byte) read();
            return 1;
          }
        };
    assertThatThrownBy(() -> intake().take(clerk, list.id(), "名单.csv", breaks, false))
        .isInstanceOf(IOException.class);
    assertThat(parts()).isZero();
    assertThat(program().next(() -> true)).isFalse();
  }

  private long parts() {
    return JdbcClient.create(city.database().app())
        .sql(
            """
            select count(*) from intake.part
            """)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("are the whole list: a line that was cleared, or is no more, brings nobody")
  void whole() throws Exception {
    PolicyCity.Case list = list();
    String[] rows = rows(6);
    read(taken(list, csv(rows), false));
    assertThat(staged(list).rows()).isEqualTo(6);
    rows[2] = ",,,,,,";
    read(taken(list, csv(Arrays.copyOf(rows, 5)), false));
    assertThat(staged(list).rows()).isEqualTo(4);
    assertThat(persons(list).keySet()).containsExactlyInAnyOrder(1L, 2L, 4L, 5L);
    read(taken(list, csv(rows(1)), true));
    assertThat(staged(list).rows()).as("a dry run leaves it").isEqualTo(4);
  }

  @Test
  @DisplayName("are only checked in a dry run")
  void dry() throws Exception {
    PolicyCity.Case list = list();
    IntakeRun run = read(taken(list, csv(rows(10)), true));
    assertThat(run.good()).isEqualTo(10);
    assertThat(staged(list).rows()).isZero();
  }

  @Test
  @DisplayName("may be Excel workbooks")
  void excel() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("名单");
      List<String> lines = ReliefCity.table(rows(20)).lines().toList();
      for (int line = 0; line < lines.size(); line++) {
        String[] cells = lines.get(line).split(",", -1);
        for (int cell = 0; cell < cells.length; cell++) {
          sheet.value(line, cell, cells[cell]);
        }
      }
    }
    PolicyCity.Case list = list();
    IntakeRun run = read(taken(list, bytes.toByteArray(), false));
    assertThat(run.good()).isEqualTo(20);
    assertThat(staged(list).rows()).isEqualTo(20);
  }

  @Test
  @DisplayName("that are none, or of another script, or lack a column, are refused with the reason")
  void unreadable() throws Exception {
    PolicyCity.Case list = list();
    byte[] gbk = ReliefCity.table(rows(3)).getBytes(Charset.forName("GB18030"));
    assertThat(read(taken(list, gbk, false)).why()).contains("unreadable");
    byte[] broken = Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, 300);
    assertThat(read(taken(list, broken, false)).why()).contains("unreadable");
    byte[] columns = "姓名,身份证号\n甲,1\n".getBytes(StandardCharsets.UTF_8);
    assertThat(read(taken(list, columns, false)).why()).contains("columns");
    assertThat(intake().take(clerk, list.id(), "", new ByteArrayInputStream(new byte[0]), false))
        .isInstanceOf(Ruling.Refused.class);
    assertThat(staged(list).rows()).isZero();
  }

  @Test
  @DisplayName("are refused once the list is under review, and once somebody stopped them")
  void late() throws Exception {
    PolicyCity.Case list = list();
    IntakeRun run = taken(list, csv(rows(3)), false);
    assertThat(intake().stop(clerk, run.id())).isTrue();
    assertThat(parts()).as("sealed parts go with the run").isZero();
    assertThat(program().next(() -> true)).isFalse();
    read(taken(list, csv(rows(3)), false));
    list.does(clerk, "review", "{'rows':3}");
    assertThat(
            intake()
                .take(clerk, list.id(), "名单.csv", new ByteArrayInputStream(csv(rows(4))), false))
        .isInstanceOfSatisfying(
            Ruling.Refused.class,
            late -> assertThat(late.sentence().key()).isEqualTo("engine.no-staging"));
    assertThat(staged(list).rows()).isEqualTo(3);
  }
}
