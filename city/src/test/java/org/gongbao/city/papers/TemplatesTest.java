package org.gongbao.city.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.audit.InternalAudit;
import org.gongbao.city.audit.project.Audit;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.people.Divisions;
import org.gongbao.city.people.People;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.PaperOrder;
import org.gongbao.engine.Procedure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

@DisplayName("The words of papers")
class TemplatesTest {

  private static final JavaClasses POLICY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.gongbao.city.audit");

  private enum Stage {
    ONE
  }

  private record Nothing() {}

  private final AuditCity city = new AuditCity("2021-03-05");
  private final StaticMessageSource words = new StaticMessageSource();
  private final Templates templates =
      new Templates(
          words,
          new PaperNames(
              new People(city.database().app(), new SystemClock()),
              new Divisions(),
              Catalogues.shipped()));

  @AfterEach
  void close() {
    city.close();
  }

  private void says(String part, String text) {
    words.addMessage("audit.paper.audit-notice." + part, Locale.SIMPLIFIED_CHINESE, text);
  }

  private static Procedure ordering(String... papers) {
    return Procedure.of("toy", new Nothing())
        .law("audit")
        .on("begin", Nothing.class)
        .opens()
        .to(Stage.ONE)
        .by("auditor")
        .cites("audit/21.1")
        .makes(papers)
        .build();
  }

  @Test
  @DisplayName("are there for every paper that a shipped procedure orders")
  void shipped() {
    assertThatCode(() -> Printing.of(city).templates().demandAll(new InternalAudit().procedures()))
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName(
      "are demanded at the start: one that lacks, or has a hole nobody understands, is named")
  void demanded() {
    says("body", "致<organ /a>：<weather>");
    assertThatThrownBy(() -> templates.demandAll(List.of(ordering("audit-notice", "other"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no audit.paper.other.body")
        .hasMessageContaining("<weather> in audit.paper.audit-notice.body");
    says("body", "致<organ /a>：<day>");
    assertThatCode(() -> templates.demandAll(List.of(ordering("audit-notice"))))
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("point to nothing that neither a case nor an event of the policy can hold")
  void point() {
    Set<String> known = new TreeSet<>();
    POLICY.stream()
        .<Class<?>>map(type -> type.reflect())
        .filter(Class::isRecord)
        .forEach(type -> {
          if (type.getSimpleName().endsWith("File")) {
            gather(type, "", known);
          }
          if (CaseEvent.class.isAssignableFrom(type)) {
            gather(type, "/event", known);
          }
        });
    Templates shipped = Printing.of(city).templates();
    for (Procedure procedure : new InternalAudit().procedures()) {
      for (String action : procedure.actions()) {
        for (String kind : procedure.papers(action)) {
          // a class of problem and its text are one text as yet
          assertThat(shipped.pointers(procedure.law(), kind))
              .as(kind)
              .isNotEmpty()
              .allMatch(pointer ->
                  known.contains(pointer) || pointer.equals("/conclusion/problems/text"));
        }
      }
    }
  }

  private static void gather(Type type, String at, Set<String> known) {
    switch (type) {
      case ParameterizedType generic ->
          List.of(generic.getActualTypeArguments()).forEach(inner -> gather(inner, at, known));
      case Class<?> plain when plain.isRecord() -> {
        for (RecordComponent component : plain.getRecordComponents()) {
          String pointer = at + "/" + component.getName();
          known.add(pointer);
          gather(component.getGenericType(), pointer, known);
        }
      }
      case Class<?> plain when plain.isSealed() && plain.isInterface() ->
          List.of(plain.getPermittedSubclasses()).forEach(one -> gather(one, at, known));
      default -> {}
    }
  }

  private PaperText filled() {
    Printing printing = Printing.of(city);
    PaperOrder order = order(printing);
    Paper paper = paper(printing, order.file().id());
    return templates.fill(order, paper);
  }

  private static Paper paper(Printing printing, CaseId id) {
    return Printing.notice(printing.store().of(id));
  }

  private PaperOrder order(Printing printing) {
    var audit =
        city.opened(AuditCity.OFFICE, "audit-project", Audit.opening(city).replace("采购", "<day>"))
            .does(
                AuditCity.OFFICE,
                "form-team",
                "{'people':[{'person':'zhao','seat':'leader'},{'person':'li','seat':'member'}]}")
            .does(AuditCity.OFFICE, "serve-notice", "{'plannedStart':'2021-03-15'}");
    printing.number();
    return city.engine()
        .papers()
        .orders(audit.id(), paper(printing, audit.id()).revision())
        .getFirst();
  }

  @Test
  @DisplayName("are filled with what the case knows; lines stand on their condition; text is text")
  void fill() {
    words.addMessage("web.format.plain-day", Locale.SIMPLIFIED_CHINESE, "yyyy-MM-dd");
    says("title", "关于<organ /project/auditee>的通知");
    says(
        "body",
        """
        </project/subject>
        [/preparation/team]组长<person /preparation/team/leader>
        [!/preparation/team]无组
        [/conclusion/signed]已签
        </conclusion/signed>
        <list /preparation/team/members>
        </event/plannedStart>
        [/project/subject][!/project/none]二者</project/auditee>
        [/project/subject][/project/none]不成
        <number> <day> <organ>
        """);
    PaperText text = filled();
    assertThat(text.title()).isEqualTo("关于单位s的通知");
    assertThat(text.paragraphs())
        .containsExactly(
            "<day>", "组长zhao", "1．li", "2021-03-15", "二者s", "单位u审通〔2021〕1号 2021-03-05 单位u");
  }
}
