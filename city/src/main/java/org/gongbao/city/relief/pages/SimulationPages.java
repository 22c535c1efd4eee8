package org.gongbao.city.relief.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.casework.Sentences;
import org.gongbao.city.people.SignedIn;
import org.gongbao.city.relief.ReliefSimulation;
import org.gongbao.city.relief.population.DraftReader;
import org.gongbao.city.relief.population.Drafted;
import org.gongbao.city.relief.population.Report;
import org.gongbao.city.relief.population.SimulationResult;
import org.gongbao.city.web.Words;
import org.gongbao.law.LawBook;
import org.gongbao.law.LegalTime;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Simulates drafts of other figures (政策模拟页): a form, a run with progress, a result with charts. An
 * address holds all that was asked; where this program has not the result any more, the page offers
 * to reckon it again.
 */
@Controller
public class SimulationPages {

  /** Where the form is. */
  public static final String PATH = "/relief/simulation";

  private static final String RUNS = PATH + "/runs/";
  private static final String LOOK_AGAIN = "2";

  /** What {@link Asked#query} writes. */
  private static final String QUERY = "[A-Za-z0-9=&_.%+*-]*";

  /** As they are written in an address: neither a plus sign nor digits of another script. */
  private static final String WHOLE = "-?[0-9]{1,18}";

  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  private final Jobs jobs;
  private final Casework casework;
  private final Sentences sentences;
  private final MessageSource messages;

  SimulationPages(Jobs jobs, Casework casework, Sentences sentences, MessageSource messages) {
    this.jobs = jobs;
    this.casework = casework;
    this.sentences = sentences;
    this.messages = messages;
  }

  /** The form, empty, with the present value of a figure, or with what an address holds. */
  @GetMapping(PATH)
  public String form(
      SignedIn reader,
      @RequestParam Optional<String> figure,
      @RequestParam Optional<String> draft,
      @RequestParam Optional<String> seed,
      @RequestParam Optional<String> persons,
      @RequestParam Optional<String> known,
      Locale locale,
      Model model) {
    String yaml =
        draft
            .flatMap(Asked::unpacked)
            .orElseGet(() ->
                Figures.template(
                    figure.orElse("relief.supplement.bands"),
                    book(),
                    LegalTime.day(casework.now())));
    return form(asked(yaml, seed, persons, known), List.of(), locale, model);
  }

  private static Asked asked(
      String yaml, Optional<String> seed, Optional<String> persons, Optional<String> known) {
    return new Asked(
        yaml,
        seed.orElse("1"),
        persons.orElse(String.valueOf(ReliefSimulation.PERSONS)),
        known.orElse(""));
  }

  private String form(Asked asked, List<String> faults, Locale locale, Model model) {
    model.addAttribute(
        "form",
        new SimulationForm(asked, faults, Figures.all(book(), new Words(messages, locale))));
    return "relief/simulation";
  }

  /** Begins what the form asks. */
  @PostMapping(PATH)
  public String begin(
      SignedIn reader,
      @RequestParam String yaml,
      @RequestParam Optional<String> seed,
      @RequestParam Optional<String> persons,
      @RequestParam Optional<String> known,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    Asked asked = asked(yaml, seed, persons, known);
    List<String> faults = new ArrayList<>();
    Optional<SimulationResult.Request> request = read(asked, faults, new Words(messages, locale));
    if (request.isPresent() && !jobs.begin(request.get(), reader.login())) {
      faults.add(new Words(messages, locale).of("relief.draft.busy"));
    }
    if (!faults.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(asked, faults, locale, model);
    }
    String id = jobs.simulation().id(request.orElseThrow());
    return "redirect:" + RUNS + id + "?" + asked.query();
  }

  /** How a run stands; its result once it is there. */
  @GetMapping(RUNS + "{id:[0-9a-f]+}")
  public String result(
      SignedIn reader,
      @PathVariable String id,
      @RequestParam Optional<String> draft,
      @RequestParam Optional<String> seed,
      @RequestParam Optional<String> persons,
      @RequestParam Optional<String> known,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    Asked asked = asked(draft.flatMap(Asked::unpacked).orElse(""), seed, persons, known);
    model.addAttribute("asked", asked);
    model.addAttribute("address", RUNS + id);
    model.addAttribute("query", asked.query());
    Optional<Job> job = jobs.job(id);
    if (job.isPresent() && job.get().state() instanceof Job.Done done) {
      model.addAttribute(
          "view", new SimulationWords(new Words(messages, locale), done.result(), book()).view());
      return "relief/simulation-result";
    }
    model.addAttribute("percent", job.map(Job::percent).orElse(0));
    model.addAttribute("state", state(job));
    model.addAttribute("mine", job.filter(one -> one.isOf(reader.login())).isPresent());
    if (job.filter(Job::isRunning).isPresent()) {
      response.setHeader("Refresh", LOOK_AGAIN);
    }
    return "relief/simulation-run";
  }

  private static String state(Optional<Job> job) {
    return job.map(one ->
            switch (one.state()) {
              case Job.Running _ -> "running";
              case Job.Cancelled _ -> "cancelled";
              case Job.Failed _ -> "failed";
              case Job.Done _ -> "done";
            })
        .orElse("unknown");
  }

  /** Ends a run, for the one who began it. */
  @PostMapping(RUNS + "{id:[0-9a-f]+}/cancel")
  public String cancel(SignedIn reader, @PathVariable String id, @RequestParam String query) {
    if (!query.matches(QUERY)) {
      throw notFound();
    }
    Job job = jobs.job(id).orElseThrow(SimulationPages::notFound);
    if (!job.isOf(reader.login())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    job.cancel();
    return "redirect:" + RUNS + id + "?" + query;
  }

  /** All places, deciles and items of a result, as a table for other programs. */
  @GetMapping(RUNS + "{id:[0-9a-f]+}.{format:csv|json}")
  public ResponseEntity<byte[]> file(
      SignedIn reader, @PathVariable String id, @PathVariable String format) {
    if (!(jobs.job(id).map(Job::state).orElseThrow(SimulationPages::notFound)
        instanceof Job.Done done)) {
      throw notFound();
    }
    boolean csv = format.equals("csv");
    String text = csv ? SimulationCsv.of(done.result()) : new Report(done.result()).json();
    return ResponseEntity.ok()
        .contentType(
            csv ? new MediaType("text", "csv", StandardCharsets.UTF_8) : MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(id + "." + format).build().toString())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<SimulationResult.Request> read(Asked asked, List<String> faults, Words words) {
    if (asked.isTooLong()) {
      faults.add(words.of("relief.draft.too-long", Asked.LONGEST));
      return Optional.empty();
    }
    Optional<Long> seed = number(asked.seed());
    if (seed.isEmpty()) {
      faults.add(words.of("relief.draft.seed"));
    }
    Optional<Long> persons =
        number(asked.persons()).filter(one -> one >= 1 && one <= ReliefSimulation.MOST);
    if (persons.isEmpty()) {
      faults.add(words.of("relief.draft.persons", ReliefSimulation.MOST));
    }
    Optional<LocalDate> known = Optional.empty();
    if (!asked.known().isBlank()) {
      known = day(asked.known());
      if (known.isEmpty()) {
        faults.add(words.of("relief.draft.known"));
      }
    }
    return switch (DraftReader.read(asked.yaml(), book())) {
      case Drafted.Wrong wrong -> {
        wrong
            .faults()
            .forEach(fault ->
                faults.add(
                    words.of(
                        "relief.simulation.fault",
                        fault.line(),
                        fault.field(),
                        sentences.text(fault.sentence(), words.locale()))));
        yield Optional.empty();
      }
      case Drafted.Ready ready ->
          faults.isEmpty()
              ? Optional.of(
                  new SimulationResult.Request(
                      ready.draft(), seed.orElseThrow(), persons.orElseThrow(), known))
              : Optional.empty();
    };
  }

  private static Optional<Long> number(String text) {
    return Optional.of(text.strip()).filter(one -> one.matches(WHOLE)).map(Long::valueOf);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(text.strip()).filter(one -> one.matches(DAY)).map(LocalDate::parse);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private LawBook book() {
    return jobs.simulation().book();
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
