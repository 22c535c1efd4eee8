package org.gongbao.city.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.gongbao.city.casework.CaseView;
import org.gongbao.city.casework.RulingView;
import org.gongbao.city.casework.Sentences;
import org.gongbao.city.people.SignedIn;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseId;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Outcome;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Schema;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.node.ObjectNode;

/** Filling in, checking and sending: a new case, an action on a case, an answer to a question. */
@Controller
class TaskPages {

  private static final String ANSWER = "answer";

  /** The sentence of a case that has changed since the reader saw it. */
  private static final String STALE = "engine.stale";

  private final Context context;
  private final Sentences sentences;
  private final Bringing bringing;

  TaskPages(Context context, Sentences sentences, Bringing bringing) {
    this.context = context;
    this.sentences = sentences;
    this.bringing = bringing;
  }

  /**
   * What is to be done.
   *
   * @param view the case; empty for a new one
   * @param question the question answered; empty if it is another action
   * @param late the clause by which this reader may say that it took effect earlier; none if he may
   *     not
   */
  private record Doing(
      Procedure procedure,
      String action,
      Optional<CaseView> view,
      Schema schema,
      Optional<CaseView.QuestionView> question,
      List<ClauseId> late) {

    String path() {
      return view.map(one ->
              "/cases/"
                  + one.id()
                  + question.map(asked -> "/answer/" + asked.id()).orElse("/do/" + action))
          .orElse("/cases/new/" + procedure.name());
    }

    String back() {
      return view.map(one -> "/cases/" + one.id()).orElse("/cases/new");
    }
  }

  @GetMapping("/cases/new/{procedure}")
  String opening(
      SignedIn reader, @PathVariable String procedure, HttpServletRequest request, Model model) {
    return blank(open(context.actor(reader), procedure), reader, request, model);
  }

  @PostMapping("/cases/new/{procedure}")
  String open(
      SignedIn reader,
      @PathVariable String procedure,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return sent(open(context.actor(reader), procedure), reader, request, response, model);
  }

  @GetMapping("/cases/{id}/do/{action}")
  String action(
      SignedIn reader,
      @PathVariable String id,
      @PathVariable String action,
      HttpServletRequest request,
      Model model) {
    return blank(doing(reader, id, action, request), reader, request, model);
  }

  @PostMapping("/cases/{id}/do/{action}")
  String act(
      SignedIn reader,
      @PathVariable String id,
      @PathVariable String action,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return sent(doing(reader, id, action, request), reader, request, response, model);
  }

  @GetMapping("/cases/{id}/answer/{question}")
  String question(
      SignedIn reader,
      @PathVariable String id,
      @PathVariable int question,
      HttpServletRequest request,
      Model model) {
    return blank(answering(reader, id, question, request), reader, request, model);
  }

  @PostMapping("/cases/{id}/answer/{question}")
  String answer(
      SignedIn reader,
      @PathVariable String id,
      @PathVariable int question,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return sent(answering(reader, id, question, request), reader, request, response, model);
  }

  private Doing open(Actor actor, String name) {
    Procedure procedure = context.procedure(name);
    String action = context.casework().opening(procedure).orElseThrow(Context::notFound);
    return new Doing(
        procedure,
        action,
        Optional.empty(),
        procedure.schema(action),
        Optional.empty(),
        procedure.recordedLaterBy(action).stream().anyMatch(actor::holds)
            ? procedure.mayBeRecordedLater(action).stream().toList()
            : List.of());
  }

  private Doing doing(SignedIn reader, String id, String action, HttpServletRequest request) {
    CaseView view = view(reader, id, request);
    Procedure procedure = context.procedure(view.procedure());
    if (view.actions().stream().noneMatch(one -> one.action().equals(action))) {
      throw Context.notFound();
    }
    return new Doing(
        procedure,
        action,
        Optional.of(view),
        procedure.schema(action),
        Optional.empty(),
        mayRecordLater(context.actor(reader), view.id(), procedure.recordedLaterBy(action))
            ? procedure.mayBeRecordedLater(action).stream().toList()
            : List.of());
  }

  private boolean mayRecordLater(Actor actor, CaseId id, List<String> roles) {
    Engine engine = context.casework().engine();
    return !roles.isEmpty()
        && engine
            .read(actor, id)
            .filter(file -> roles.stream().anyMatch(one -> actor.holds(one, file, engine.now())))
            .isPresent();
  }

  private Doing answering(SignedIn reader, String id, int question, HttpServletRequest request) {
    CaseView view = view(reader, id, request);
    CaseView.QuestionView asked =
        view.questions().stream()
            .filter(one -> one.id() == question)
            .findFirst()
            .orElseThrow(Context::notFound);
    return new Doing(
        context.procedure(view.procedure()),
        ANSWER,
        Optional.of(view),
        Judgement.of(asked.kind()),
        Optional.of(asked),
        List.of());
  }

  private CaseView view(SignedIn reader, String id, HttpServletRequest request) {
    return context
        .casework()
        .view(context.actor(reader), Context.caseId(id), context.words(request).locale())
        .orElseThrow(Context::notFound);
  }

  private String blank(Doing doing, SignedIn reader, HttpServletRequest request, Model model) {
    Sheet sheet =
        new Sheet(
            Draft.empty(),
            UUID.randomUUID().toString(),
            doing.view().map(CaseView::revision).orElse(0));
    return form(doing, sheet, List.of(), reader, request, model);
  }

  private String sent(
      Doing doing,
      SignedIn reader,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Sheet sheet = Sheet.of(request);
    List<Schema.Problem> unfit =
        bringing.bring(reader, doing.schema().document(), sheet.draft(), request);
    if (!unfit.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(doing, sheet, unfit, reader, request, model);
    }
    if (rearranged(sheet.draft(), request) || "edit".equals(request.getParameter("step"))) {
      return form(doing, sheet, List.of(), reader, request, model);
    }
    ObjectNode input = FormReader.read(doing.schema().document(), sheet.draft());
    List<Schema.Problem> problems = new ArrayList<>(FormCheck.problems(doing.schema(), input));
    problems.addAll(sheet.effective().problems());
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(doing, sheet, problems, reader, request, model);
    }
    if (!"send".equals(request.getParameter("step"))) {
      return check(doing, sheet, input, Optional.empty(), Optional.empty(), reader, request, model);
    }
    Outcome outcome = act(doing, sheet, input, reader);
    return switch (outcome.ruling()) {
      case Ruling.Granted<?> _ -> "redirect:/cases/" + outcome.id() + "?done";
      case Ruling.Undetermined<?> _ -> "redirect:/cases/" + outcome.id() + "?asked";
      case Ruling.Refused<?> refused when refused.sentence().key().equals(STALE) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield stale(doing, sheet, input, refused, reader, request, model);
      }
      case Ruling.Refused<?> refused -> {
        response.setStatus(status(refused.kind()).value());
        List<Schema.Problem> found = problems(doing, refused);
        yield found.isEmpty()
            ? check(
                doing, sheet, input, Optional.of(refused), Optional.empty(), reader, request, model)
            : form(doing, sheet, found, reader, request, model);
      }
    };
  }

  /** Shows what changed meanwhile; the same input can be sent again, on the case as it is now. */
  private String stale(
      Doing doing,
      Sheet sheet,
      ObjectNode input,
      Ruling.Refused<?> refused,
      SignedIn reader,
      HttpServletRequest request,
      Model model) {
    CaseView now = view(reader, doing.view().orElseThrow().id().toString(), request);
    Words words = context.words(request);
    Names names = context.names(request);
    List<Task.Since> since =
        now.events().reversed().stream()
            .filter(event -> event.revision() > sheet.revision())
            .map(event ->
                new Task.Since(
                    words.name(
                        "event",
                        now.law(),
                        now.procedure(),
                        event.type().substring(event.type().indexOf('/') + 1)),
                    names.person(event.actor()),
                    event.recordedAt()))
            .toList();
    return check(
        doing,
        new Sheet(sheet.draft(), sheet.key(), now.revision()),
        input,
        Optional.of(refused),
        Optional.of(since),
        reader,
        request,
        model);
  }

  private static boolean rearranged(Draft draft, HttpServletRequest request) {
    Optional<String> add = Optional.ofNullable(request.getParameter("add"));
    Optional<String> remove = Optional.ofNullable(request.getParameter("remove"));
    add.ifPresent(draft::add);
    remove
        .filter(pointer -> pointer.matches(".*/[0-9]{1,3}"))
        .ifPresent(pointer -> {
          int slash = pointer.lastIndexOf('/');
          draft.remove(pointer.substring(0, slash), Integer.parseInt(pointer.substring(slash + 1)));
        });
    return add.isPresent() || remove.isPresent();
  }

  private Outcome act(Doing doing, Sheet sheet, ObjectNode input, SignedIn reader) {
    if (doing.view().isEmpty()) {
      return context
          .casework()
          .open(
              context.actor(reader),
              doing.procedure().name(),
              input,
              sheet.effective().instant(),
              sheet.key());
    }
    return context
        .casework()
        .act(
            context.actor(reader),
            doing.view().get().id(),
            doing.action(),
            doing.schema() instanceof Judgement judgement
                ? judgement.command(doing.question().orElseThrow().id(), input)
                : input,
            sheet.effective().instant(),
            sheet.key(),
            OptionalInt.of(sheet.revision()));
  }

  private static HttpStatus status(RefusalKind kind) {
    return switch (kind) {
      case CONFLICT -> HttpStatus.CONFLICT;
      case WRONG_ROLE, WRONG_PLACE, RECUSED -> HttpStatus.FORBIDDEN;
      default -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }

  private static List<Schema.Problem> problems(Doing doing, Ruling.Refused<?> refused) {
    List<String> values = refused.sentence().values();
    if (!refused.sentence().key().equals("engine.input")) {
      return List.of();
    }
    List<Schema.Problem> problems = new ArrayList<>();
    for (int i = 0; i + 2 < values.size(); i += 3) {
      problems.add(new Schema.Problem(values.get(i), values.get(i + 1), values.get(i + 2)));
    }
    return doing.schema() instanceof Judgement judgement ? judgement.here(problems) : problems;
  }

  private String form(
      Doing doing,
      Sheet sheet,
      List<Schema.Problem> problems,
      SignedIn reader,
      HttpServletRequest request,
      Model model) {
    Labels labels = labels(doing, request);
    Form form =
        Form.of(
            doing.schema().document(),
            sheet.draft(),
            problems,
            labels,
            offered(sheet, labels, reader));
    return page(
        doing,
        sheet,
        form,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        labels,
        request,
        model,
        "web/task");
  }

  private String check(
      Doing doing,
      Sheet sheet,
      ObjectNode input,
      Optional<Ruling.Refused<?>> refused,
      Optional<List<Task.Since>> since,
      SignedIn reader,
      HttpServletRequest request,
      Model model) {
    Labels labels = labels(doing, request);
    List<Answer> answers =
        Answers.of(doing.schema().document(), input, labels, offered(sheet, labels, reader));
    sheet
        .effective()
        .instant()
        .ifPresent(at ->
            answers.add(
                Answer.of(labels.words().of("web.task.effective"), labels.words().time(at))));
    Optional<RulingView> refusal =
        refused.map(one -> sentences.about(doing.procedure()).view(one, labels.words().locale()));
    return page(
        doing,
        sheet,
        new Form(List.of(), List.of()),
        answers,
        refusal,
        since,
        labels,
        request,
        model,
        "web/check");
  }

  /** What fields offer; a field that is a file, the one chosen before. */
  private Function<String, List<Field.Option>> offered(
      Sheet sheet, Labels labels, SignedIn reader) {
    return at -> {
      List<Field.Option> chosen = bringing.chosen(reader, sheet.draft().shown(at), labels.words());
      return chosen.isEmpty() ? context.choices().of(labels.meaning(at), labels.words()) : chosen;
    };
  }

  private static String title(Doing doing, Words words) {
    return doing.question().isPresent()
        ? words.of("web.answer.title")
        : words.name("action", doing.procedure().law(), doing.procedure().name(), doing.action());
  }

  private String page(
      Doing doing,
      Sheet sheet,
      Form form,
      List<Answer> answers,
      Optional<RulingView> refusal,
      Optional<List<Task.Since>> since,
      Labels labels,
      HttpServletRequest request,
      Model model,
      String view) {
    Words words = labels.words();
    String over = words.procedure(doing.procedure().law(), doing.procedure().name());
    Names names = context.names(request);
    model.addAttribute("names", names);
    model.addAttribute(
        "task",
        new Task(
            title(doing, words),
            over,
            doing.back(),
            doing.path(),
            doing.question().map(CaseView.QuestionView::detail).orElse(""),
            doing
                .question()
                .map(one -> List.of(one.clause()))
                .orElseGet(() -> doing.procedure().cites(doing.action())),
            sheet.key(),
            sheet.revision(),
            late(doing, sheet, form, labels),
            form,
            answers,
            sheet.draft().hidden(),
            refusal,
            since));
    return view;
  }

  /** Where no clause allows it, it is shown only if it was sent all the same. */
  private static Optional<Late> late(Doing doing, Sheet sheet, Form form, Labels labels) {
    List<ClauseId> ground = doing.late();
    boolean given = sheet.effective().isGiven();
    return ground.isEmpty() && !given
        ? Optional.empty()
        : Optional.of(new Late(ground, sheet.effective().fields(labels, form), given));
  }

  private Labels labels(Doing doing, HttpServletRequest request) {
    return new Labels(
        context.words(request), doing.procedure().law(), doing.procedure().name(), doing.action());
  }
}
