package org.gongbao.city.audit.project;

import static org.gongbao.city.audit.AuditCity.HEAD;
import static org.gongbao.city.audit.AuditCity.LEADER;
import static org.gongbao.city.audit.AuditCity.MEMBER;
import static org.gongbao.city.audit.AuditCity.OFFICE;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongbao.city.audit.AuditCity;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Outcome;
import org.gongbao.engine.Recorded;
import org.gongbao.law.LegalTime;
import org.gongbao.law.Ruling;

/** One audit project of a city, and the ways it usually goes. */
public record Audit(PolicyCity.Case on) {

  /** Opens the project 'procurement of S' of a plan that is approved, by a unit that is ready. */
  public static Audit open(AuditCity city) {
    return new Audit(city.opened(OFFICE, AuditProject.NAME, opening(city)));
  }

  /** What opens that project. */
  public static String opening(AuditCity city) {
    return opening(city, "s", "revenue-and-expenditure", "");
  }

  /** What opens a project of a category, with more fields of the form, each begun by a comma. */
  static String opening(AuditCity city, String auditee, String category, String more) {
    return opening(Ready.plan(city).id(), Ready.number(auditee), "u", auditee, category, more);
  }

  static String opening(
      CaseId plan, int number, String unit, String auditee, String category, String more) {
    return "{'unit':'%s','auditee':'%s','plan':'%s','number':%d,'category':'%s','subject':'采购'%s}"
        .formatted(unit, auditee, plan, number, category, more);
  }

  static Outcome open(AuditCity city, Actor actor, String input) {
    return city.open(actor, AuditProject.NAME, input);
  }

  /** The city it is in. */
  public PolicyCity city() {
    return on.city();
  }

  /** The case it is. */
  public CaseId id() {
    return on.id();
  }

  /** What comes of it. */
  public Ruling<?> tries(Actor actor, String action, String input) {
    return on.tries(actor, action, input);
  }

  /** What comes of it, effective earlier. */
  public Ruling<?> tries(Actor actor, String action, String input, Optional<Instant> effectiveAt) {
    return on.tries(actor, action, input, effectiveAt);
  }

  /** Acts, and it is granted. */
  public Audit does(Actor actor, String action, String input) {
    on.does(actor, action, input);
    return this;
  }

  /** Enters something that took effect earlier, and it is granted. */
  public Audit does(Actor actor, String action, String input, String effectiveAt) {
    on.does(actor, action, input, effectiveAt);
    return this;
  }

  /** Acts, and it is refused by that clause. */
  public Ruling.Refused<?> refused(Actor actor, String action, String input, String clause) {
    return on.refused(actor, action, input, clause);
  }

  /** As it stands. */
  public CaseFile file() {
    return on.file();
  }

  AuditFile known() {
    return AuditFile.of(file());
  }

  /** Its events. */
  public List<Recorded> events() {
    return on.events();
  }

  /** The last event of a type. */
  public <E> E last(Class<E> type) {
    return on.last(type);
  }

  /** Zhao leads, Li and Sun belong to it. */
  public Audit formTeam() {
    return does(
        OFFICE,
        "form-team",
        "{'people':[{'person':'zhao','seat':'leader'},{'person':'li','seat':'member'},"
            + "{'person':'sun','seat':'member'}]}");
  }

  /** A start in special circumstances, all on one day. */
  public Audit startAtOnce() {
    return formTeam()
        .does(HEAD, "approve-early-start", "{'reason':'账册可能被转移'}")
        .does(
            OFFICE,
            "serve-notice",
            "{'plannedStart':'%s'}".formatted(LegalTime.day(on.city().engine().now())))
        .does(OFFICE, "begin-fieldwork", "{}");
  }

  /** A project plan of so many items. */
  public Audit plan(int items) {
    String list =
        IntStream.rangeClosed(1, items)
            .mapToObj(item -> "'事项" + item + "'")
            .collect(Collectors.joining(","));
    return does(
        LEADER,
        "write-project-plan",
        "{'study':'情况','assessment':'评估','responses':'应对','items':[%s]}".formatted(list));
  }

  /** One signed piece of proof. */
  public Audit evidence() {
    return does(MEMBER, "take-evidence", signed(true));
  }

  /** A working paper on an item. */
  public Audit paper(int item, int evidence) {
    return does(
        MEMBER,
        "write-working-paper",
        "{'planItem':%d,'evidence':[%d],'finding':'发现'}".formatted(item, evidence));
  }

  /** Fieldwork with one item, closed. */
  public Audit fieldwork() {
    return plan(1).evidence().paper(1, 1).does(LEADER, "close-fieldwork", "{}");
  }

  /** The draft, delivered that day. */
  public Audit draft() {
    return does(LEADER, "deliver-draft", "{'findings':[{'workingPaper':1,'text':'发现'}]}");
  }

  /** A report that names these problems, each of its own class, found in working paper 1. */
  public static String report(String... problems) {
    return "{'problems':[%s],'omitted':[]}"
        .formatted(
            Arrays.stream(problems)
                .map(text -> "{'category':'%s','text':'%s','workingPaper':1}".formatted(text, text))
                .collect(Collectors.joining(",")));
  }

  /** A piece of proof, signed or sealed as told, with nothing else noted. */
  static String signed(boolean signed) {
    return "{'item':'合同','method':'check','form':'copy','provider':'S','providerSigned':"
        + signed
        + ",'providerSealed':false,'auditorSigned':false}";
  }
}
