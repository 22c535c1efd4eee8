package org.gongbao.city.relief.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.casework.CaseView;
import org.gongbao.city.relief.claims.Claim;
import org.gongbao.city.relief.claims.ClaimFile;
import org.gongbao.city.relief.claims.Grounds;
import org.gongbao.city.relief.claims.Steps;
import org.gongbao.city.relief.project.Roles;
import org.gongbao.city.relief.rules.Cover;
import org.gongbao.city.web.Words;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Personal;
import org.gongbao.law.LawBook;
import tools.jackson.databind.JsonNode;

/** Tells one claim in the reader's language, in the plainest words, out of what the case keeps. */
record ClaimWords(
    Words words, LawWords laws, LawBook book, CaseFile file, CaseView view, String insurer) {

  private static final String KEY = "relief.reckoned.";
  private static final String OBJECT = "object";
  private static final String BRING = "bring-more";
  private static final String DECIDED = "/claim-granted";
  private static final String REJECTED = "/claim-rejected";

  ClaimView view(boolean another, List<String> people) {
    Claim claim = known().claim().orElseThrow();
    Standing standing = Standing.of(file);
    return new ClaimView(
        words.of("relief.value.benefit." + claim.benefit()),
        words.of(KEY + "benefit." + claim.benefit()),
        name(claim)
            .map(name -> say("for", name))
            .orElseGet(() -> say(another ? "for-unnamed" : "for-yourself")),
        another,
        another
            ? new ClaimView.Link(path(""), say("case"))
            : new ClaimView.Link(MinePages.PATH, words.of("relief.mine")),
        state(words, file),
        asked(claim),
        Standing.amount(file).map(amount -> say("yuan", amount)),
        outcome(claim, standing),
        standing == Standing.REJECTED
            ? known().rejection().map(no -> laws.law(no.clause()))
            : Optional.empty(),
        steps(claim, standing),
        say(standing.isOpen() ? "steps.none" : "steps.nothing"),
        money(standing),
        who(standing),
        heard(),
        wrong(standing),
        may(OBJECT) ? Optional.of(path("/do/" + OBJECT)) : Optional.empty(),
        may(BRING)
            ? Optional.of(new ClaimView.Link(path("/do/" + BRING), say("bring")))
            : Optional.empty(),
        help(people),
        path(""));
  }

  /** How far a claim is, in a few words. */
  static ClaimView.State state(Words words, CaseFile file) {
    Standing standing = Standing.of(file);
    String text = words.of(KEY + "state." + standing.word());
    return new ClaimView.State(
        Standing.isClosed(file) ? words.of(KEY + "state.closed", text) : text, standing.tone());
  }

  /** The name that the claim gives its person. */
  static Optional<String> name(Claim claim) {
    return claim.told().flatMap(Personal::value).flatMap(Claim.Told::name);
  }

  private ClaimFile known() {
    return ClaimFile.of(file);
  }

  private String say(String key, Object... values) {
    return words.of(KEY + key, values);
  }

  private String path(String below) {
    return "/cases/" + file.id() + below;
  }

  private boolean may(String action) {
    return view.actions().stream()
        .anyMatch(one -> one.action().equals(action) && one.may().equals("yes"));
  }

  private List<String> asked(Claim claim) {
    List<String> said = new ArrayList<>();
    boolean proposed =
        view.events().stream().anyMatch(event -> event.type().endsWith("/claim-proposed"));
    said.add(say(proposed ? "asked.proposed" : "asked.filed", words.plainDay(claim.filed())));
    said.add(say("asked.event", words.plainDay(claim.event())));
    Cover.period(book, claim.period())
        .ifPresent(period ->
            said.add(
                say(
                    "asked.period",
                    claim.period(),
                    words.plainDay(period.firstDay()),
                    words.plainDay(period.lastDayInclusive()))));
    return said;
  }

  private List<String> outcome(Claim claim, Standing standing) {
    List<String> said = new ArrayList<>();
    said.add(say("get." + standing.word()));
    switch (standing) {
      case DRAFT ->
          claim.share().ifPresent(share -> said.add(say("get.estimate", share.due().toString())));
      case QUESTION -> view.questions().forEach(question -> said.add(question(question)));
      case MORE_ASKED ->
          last("/more-asked", "/what").ifPresent(what -> said.add(say("get.more", what)));
      case REJECTED ->
          known()
              .rejection()
              .ifPresent(no -> {
                words.first(kept(REJECTED).because(known(), no.clause())).ifPresent(said::add);
                no.reason().value().ifPresent(reason -> said.add(say("get.reason", reason)));
              });
      case REVERSED -> {
        if (known().payment().isPresent()) {
          said.add(
              known()
                  .repaid()
                  .map(day -> say("get.repaid", words.plainDay(day)))
                  .orElseGet(() -> say("get.reversed-paid")));
        }
        last("/claim-reversed", "/reason").ifPresent(reason -> said.add(say("get.reason", reason)));
      }
      case FILED, DECIDED, APPROVED, PAID -> {}
    }
    return said;
  }

  private String question(CaseView.QuestionView question) {
    return words.first(List.of(KEY + "ask." + question.point())).orElseGet(question::detail);
  }

  /** What the newest event of a type tells. */
  private Optional<String> last(String type, String pointer) {
    return view.events().reversed().stream()
        .filter(event -> event.type().endsWith(type))
        .findFirst()
        .map(event -> event.data().at(pointer))
        .filter(JsonNode::isString)
        .map(JsonNode::asString);
  }

  /** The reasons that the newest event of a type kept. */
  private Grounds kept(String type) {
    return view.events().reversed().stream()
        .filter(event -> event.type().endsWith(type))
        .findFirst()
        .map(event -> Grounds.of(event.reasons()))
        .orElseGet(() -> Grounds.of(List.of()));
  }

  private List<ClaimView.Step> steps(Claim claim, Standing standing) {
    return known()
        .decision()
        .filter(made -> standing.isGranted())
        .map(made -> Steps.of(made.reckoning()))
        .orElseGet(() -> Steps.spent(claim))
        .stream()
        .map(step ->
            laws.step(
                step,
                kept(DECIDED),
                known().decision().map(ClaimFile.Decision::on).orElseGet(claim::filed),
                day(claim)))
        .toList();
  }

  private static LocalDate day(Claim claim) {
    return claim.diedOn().orElse(claim.event());
  }

  private List<String> money(Standing standing) {
    List<String> said = new ArrayList<>();
    if (standing == Standing.PAID) {
      known()
          .payment()
          .ifPresent(paid ->
              said.add(
                  paid.payee()
                      .value()
                      .map(to -> say("money.paid", words.plainDay(paid.on()), to.name()))
                      .orElseGet(() -> say("money.paid-erased", words.plainDay(paid.on())))));
    } else {
      said.add(say("money." + (standing.isOpen() ? "open" : standing.word())));
      if (standing == Standing.DECIDED || standing == Standing.APPROVED) {
        said.add(say("money.payee"));
      }
    }
    said.add(say("money.free"));
    return said;
  }

  private List<String> who(Standing standing) {
    if (known().objections().stream().anyMatch(one -> one.reply().isEmpty())) {
      return List.of(say("who.objection", insurer));
    }
    if (Standing.isClosed(file)) {
      return List.of(say("who.closed"));
    }
    return standing == Standing.QUESTION
        ? view.questions().stream()
            .map(question -> say("who.question", whoAnswers(question.role())))
            .distinct()
            .toList()
        : List.of(say("who." + standing.word(), insurer));
  }

  private String whoAnswers(String role) {
    return role.equals(Roles.INSURER) ? insurer : words.role(role);
  }

  private List<String> heard() {
    List<String> said = new ArrayList<>();
    for (ClaimFile.Objection one : known().objections()) {
      said.add(
          say("wrong.said", words.plainDay(one.on()), one.objection().value().orElse("")).strip());
      one.reply()
          .ifPresent(reply -> {
            said.add(
                say(
                    "wrong.answered",
                    insurer,
                    words.plainDay(reply.on()),
                    reply.answer().value().orElse("")));
            said.add(
                say(
                    !reply.upheld()
                        ? "wrong.dismissed"
                        : one.followed() ? "wrong.followed" : "wrong.upheld"));
          });
    }
    return said;
  }

  private List<String> wrong(Standing standing) {
    if (Standing.isClosed(file)) {
      return List.of(say("wrong.closed"));
    }
    if (standing == Standing.REVERSED) {
      return List.of(say("wrong.reversed"));
    }
    if (standing.isOpen()) {
      return List.of(say("wrong.not-yet"));
    }
    return known().objections().stream().anyMatch(one -> one.reply().isEmpty())
        ? List.of(say("wrong.waiting"))
        : List.of(say("wrong.may"), say("wrong.until"));
  }

  private List<String> help(List<String> people) {
    List<String> said = new ArrayList<>();
    said.add(say("help.insurer", insurer));
    if (!people.isEmpty()) {
      said.add(say("help.people", String.join(words.of("web.comma"), people)));
    }
    said.add(say("help.village"));
    return said;
  }
}
