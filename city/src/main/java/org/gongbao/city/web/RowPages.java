package org.gongbao.city.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongbao.city.http.Attached;
import org.gongbao.city.http.Upload;
import org.gongbao.city.intake.Intake;
import org.gongbao.city.intake.IntakeRun;
import org.gongbao.city.people.SignedIn;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.law.Ruling;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Rows for a case: bring a file, see how far it is read, and what is wrong with which row. */
@Controller
class RowPages {

  private static final int SHOWN = 100;
  private static final int MOST = 100_000;
  private static final String FIELD = "rows";

  private final Context context;
  private final Intake intake;

  RowPages(Context context, Intake intake) {
    this.context = context;
    this.intake = intake;
  }

  @GetMapping("/cases/{id}/rows")
  String show(SignedIn reader, @PathVariable String id, HttpServletRequest request, Model model) {
    return page(reader, Context.caseId(id), Optional.empty(), request, model);
  }

  private String page(
      SignedIn reader,
      CaseId id,
      Optional<Ruling.Refused<?>> refused,
      HttpServletRequest request,
      Model model) {
    Actor actor = context.actor(reader);
    CaseFile batch =
        context
            .casework()
            .read(actor, id)
            .filter(file -> intake.kind(file).isPresent())
            .orElseThrow(Context::notFound);
    List<IntakeRun> runs = intake.runs(actor, id);
    model.addAttribute("id", id.toString());
    model.addAttribute("procedure", batch.procedure().name());
    model.addAttribute("columns", intake.kind(batch).orElseThrow().columns());
    model.addAttribute("runs", runs);
    model.addAttribute(
        "faults",
        runs.stream()
            .findFirst()
            .map(run -> intake.faults(actor, run.id(), 0, SHOWN))
            .orElse(List.of()));
    model.addAttribute("waits", runs.stream().anyMatch(IntakeRun::isOpen));
    model.addAttribute("names", context.names(request));
    model.addAttribute("refused", refused.map(one -> one.sentence().key()).orElse(""));
    return "web/intake";
  }

  @PostMapping("/cases/{id}/rows")
  String bring(SignedIn reader, @PathVariable String id, HttpServletRequest request, Model model)
      throws IOException {
    CaseId batch = Context.caseId(id);
    Upload file =
        Upload.of(request).stream()
            .filter(one -> one.field().equals(FIELD))
            .findFirst()
            .orElse(new Upload(FIELD, "", new byte[0]));
    boolean dry = "true".equals(request.getParameter("dry"));
    Ruling<IntakeRun> taken =
        intake.take(
            context.actor(reader), batch, file.name(), new ByteArrayInputStream(file.bytes()), dry);
    return taken instanceof Ruling.Refused<IntakeRun> refused
        ? page(reader, batch, Optional.of(refused), request, model)
        : "redirect:/cases/" + batch + "/rows";
  }

  @PostMapping("/cases/{id}/rows/{run}/stop")
  String stop(SignedIn reader, @PathVariable String id, @PathVariable UUID run) {
    intake.stop(context.actor(reader), run);
    return "redirect:/cases/" + Context.caseId(id) + "/rows";
  }

  /** An empty table with the headings, to be filled in. */
  @GetMapping("/cases/{id}/rows/template.csv")
  ResponseEntity<byte[]> template(SignedIn reader, @PathVariable String id) throws IOException {
    List<String> headings =
        context
            .casework()
            .read(context.actor(reader), Context.caseId(id))
            .flatMap(intake::kind)
            .orElseThrow(Context::notFound)
            .columns()
            .stream()
            .map(column -> column.headings().getFirst())
            .toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CsvFile csv = new CsvFile(bytes);
    csv.row(headings);
    csv.end();
    return Attached.answer("text/csv; charset=utf-8", "rows.csv", bytes.toByteArray());
  }

  /** Every fault of a run, for whoever mends the file. */
  @GetMapping("/cases/{id}/rows/{run}/faults.csv")
  ResponseEntity<byte[]> faults(
      SignedIn reader, @PathVariable String id, @PathVariable UUID run, HttpServletRequest request)
      throws IOException {
    Actor actor = context.actor(reader);
    IntakeRun found =
        intake
            .run(actor, run)
            .filter(one -> one.batch().equals(Context.caseId(id)))
            .orElseThrow(Context::notFound);
    Words words = context.words(request);
    String columns = "intake." + procedure(actor, found.batch()) + ".";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CsvFile csv = new CsvFile(bytes);
    csv.row(words.all("web.intake.", "row", "column", "fault", "clause"));
    for (IntakeRun.Fault fault : intake.faults(actor, run, 0, MOST)) {
      csv.row(
          List.of(
              String.valueOf(fault.row()),
              words.of(columns + fault.field()),
              words.of("intake.fault." + fault.word(), fault.about()),
              fault.clause().map(Object::toString).orElse("")));
    }
    csv.end();
    return Attached.answer("text/csv; charset=utf-8", "faults.csv", bytes.toByteArray());
  }

  private String procedure(Actor actor, CaseId batch) {
    return context
        .casework()
        .read(actor, batch)
        .map(file -> file.procedure().name())
        .orElseThrow(Context::notFound);
  }
}
