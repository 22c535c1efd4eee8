package org.gongbao.city.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongbao.city.casework.CaseJson;
import org.gongbao.city.casework.Rules;
import org.gongbao.city.casework.Sentences;
import org.gongbao.city.casework.StatelessRule;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.gazette.Coverage;
import org.gongbao.city.gazette.GazetteExport;
import org.gongbao.city.gazette.Gazettes;
import org.gongbao.law.Dated;
import org.gongbao.law.LawBook;
import org.gongbao.law.Parameter;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.gongbao.law.WorkCalendar;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The law as data: rules, figures, clauses, days. Nothing is stored. */
@RestController
@RequestMapping("/api/v1")
final class LawApi {

  private static final List<String> STATUSES =
      List.of("executed", "judgement", "text-only", "open");

  private static final MediaType AKOMA_NTOSO = new MediaType("application", "akn+xml");

  private final Rules rules;
  private final Supplier<LawBook> book;
  private final Gazettes gazettes;
  private final Sentences sentences;
  private final Answers answers;
  private final SystemClock clock;

  LawApi(
      Rules rules,
      Supplier<LawBook> book,
      Gazettes gazettes,
      Sentences sentences,
      Answers answers,
      SystemClock clock) {
    this.rules = rules;
    this.book = book;
    this.gazettes = gazettes;
    this.sentences = sentences;
    this.answers = answers;
    this.clock = clock;
  }

  @PostMapping("/rules/{slug}/{name}")
  ResponseEntity<JsonNode> ask(
      @PathVariable String slug, @PathVariable String name, HttpServletRequest request)
      throws IOException {
    Call call = new Call(request);
    StatelessRule rule =
        rules
            .rule(slug + "/" + name)
            .orElseThrow(() -> Unanswerable.notFound("rule", slug + "/" + name));
    JsonNode body = call.body("in", "asOf", "knownAt");
    LocalDate asOf = Call.day(body, "asOf").orElseGet(clock::today);
    LocalDate knownAt = Call.day(body, "knownAt").orElseGet(clock::today);
    Ruling<?> ruling = rules.ask(rule, asOf, knownAt, Call.object(body, "in"));
    return ruling instanceof Ruling.Refused<?> refused && refused.kind() == RefusalKind.MALFORMED
        ? answers.problem(refused, call.locale())
        : ResponseEntity.ok(CaseJson.of(sentences.view(ruling, call.locale())));
  }

  @GetMapping("/parameters/{name}")
  JsonNode parameter(@PathVariable String name, HttpServletRequest request) {
    Call call = new Call(request);
    Parameter parameter =
        book.get().parameter(name).orElseThrow(() -> Unanswerable.notFound("parameter", name));
    LocalDate asOf = day(call, "asOf");
    LocalDate knownAt = day(call, "knownAt");
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", name)
            .put("unit", parameter.unit())
            .put("cites", parameter.cite().toString())
            .put("setting", parameter.setting())
            .put("asOf", asOf.toString())
            .put("knownAt", knownAt.toString())
            .put("checkedUntil", book.get().checkedUntil().toString());
    parameter
        .values()
        .at(asOf, knownAt)
        .ifPresent(version -> body.set("current", version(version)));
    ArrayNode versions = body.putArray("versions");
    parameter.values().versions().forEach(version -> versions.add(version(version)));
    return body;
  }

  private static ObjectNode version(Dated.Version<Parameter.Value> version) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    switch (version.value()) {
      case Parameter.Text text -> body.put("value", text.text());
      case Parameter.Table table -> body.set("value", CaseJson.of(table.values()));
      case Parameter.Bands bands -> body.set("value", CaseJson.of(bands.bands()));
      case Parameter.Unset _ -> body.putNull("value").put("unset", true);
    }
    body.put("from", version.from().toString());
    version.lastDayInclusive().ifPresent(last -> body.put("lastDayInclusive", last.toString()));
    version.published().ifPresent(day -> body.put("published", day.toString()));
    return body.put("clause", version.clause().toString());
  }

  private LocalDate day(Call call, String name) {
    return call.parameter(name).map(text -> Call.day(name, text)).orElseGet(clock::today);
  }

  @GetMapping("/clauses")
  JsonNode clauses(HttpServletRequest request) {
    Call call = new Call(request);
    Optional<String> document = call.parameter("document");
    if (document.isPresent() && gazettes.catalogues().of(document.get()).isEmpty()) {
      throw Unanswerable.field("document", "input.choice", document.get());
    }
    Optional<String> status = call.parameter("status");
    if (status.isPresent() && !STATUSES.contains(status.get())) {
      throw Unanswerable.field("status", "input.choice", status.get());
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    gazettes.coverage().clauses().stream()
        .filter(one -> document.map(one.clause().document()::equals).orElse(true))
        .filter(one -> status.map(one.status().word()::equals).orElse(true))
        .forEach(one -> list.add(clause(one)));
    return list;
  }

  /** A document of the gazette for other systems of law. */
  @GetMapping("/documents/{slug}/akn")
  ResponseEntity<byte[]> akomaNtoso(@PathVariable String slug) {
    return switch (gazettes.export(slug)) {
      case GazetteExport.Ready ready ->
          ResponseEntity.ok()
              .contentType(AKOMA_NTOSO)
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  ContentDisposition.attachment().filename(ready.fileName()).build().toString())
              .body(ready.bytes());
      case GazetteExport.Refused refused ->
          throw switch (refused.reason()) {
            case UNKNOWN -> Unanswerable.notFound("document", slug);
            case NOT_IMPORTED -> Unanswerable.missing("api.not-imported", slug);
          };
    };
  }

  private static ObjectNode clause(Coverage.ClauseCoverage one) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("clause", one.clause().toString())
            .put("status", one.status().word());
    ArrayNode by = body.putArray("by");
    one.by()
        .forEach(execution ->
            by.addObject().put("kind", execution.kind().word()).put("name", execution.name()));
    body.set("accepts", CaseJson.of(one.accepts()));
    one.reason().ifPresent(reason -> body.put("reason", reason));
    return body;
  }

  @GetMapping("/calendar/{date}")
  JsonNode calendar(@PathVariable String date, HttpServletRequest request) {
    LocalDate day = Call.day("date", date);
    if (day.isBefore(WorkCalendar.FIRST_DAY) || day.isAfter(WorkCalendar.LAST_DAY)) {
      throw Unanswerable.field("date", "input.date", date);
    }
    LocalDate knownAt = day(new Call(request), "knownAt");
    WorkCalendar.Day found =
        Optional.ofNullable(book.get().calendars().get("cn"))
            .orElseThrow()
            .knownAt(knownAt)
            .day(day);
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("date", date)
            .put("working", found.working())
            .put("why", found.why().name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .put("provisional", found.provisional());
    found.holiday().ifPresent(holiday -> body.put("holiday", holiday));
    found.notice().ifPresent(notice -> body.put("notice", notice));
    return body;
  }
}
