package org.gongbao.city.relief.project.board;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.casework.BoardDesk;
import org.gongbao.city.casework.Cell;
import org.gongbao.city.casework.Panel;
import org.gongbao.city.relief.places.Insurer;
import org.gongbao.city.relief.project.agreement.AgreementFile;
import org.gongbao.city.relief.project.agreement.AgreementProcedure;
import org.gongbao.city.relief.project.agreement.LocalRules;
import org.gongbao.city.relief.project.agreement.LocalRulesFile;
import org.gongbao.city.relief.project.conference.ConferenceFile;
import org.gongbao.city.relief.project.conference.Conferences;
import org.gongbao.city.relief.project.consequence.ConsequenceFile;
import org.gongbao.city.relief.project.consequence.Consequences;
import org.gongbao.city.relief.project.contact.ContactFile;
import org.gongbao.city.relief.project.contact.ContactProcedure;
import org.gongbao.city.relief.project.evaluation.EvaluationFile;
import org.gongbao.city.relief.project.evaluation.Evaluations;
import org.gongbao.city.relief.project.feed.FeedFile;
import org.gongbao.city.relief.project.feed.Feeds;
import org.gongbao.engine.CaseFile;

/** How the project stands, read once for a look. */
record Project(
    BoardDesk.Found agreements,
    BoardDesk.Found rules,
    BoardDesk.Found contacts,
    BoardDesk.Found feeds,
    BoardDesk.Found evaluations,
    BoardDesk.Found consequences,
    BoardDesk.Found conferences) {

  static Project of(BoardDesk desk) {
    return new Project(
        desk.cases(AgreementProcedure.NAME),
        desk.cases(LocalRules.NAME),
        desk.cases(ContactProcedure.NAME),
        desk.cases(Feeds.NAME),
        desk.cases(Evaluations.NAME),
        desk.cases(Consequences.NAME),
        desk.cases(Conferences.NAME));
  }

  /** Insurers with an agreement that both signed. */
  Panel.Figure signed() {
    long signed =
        agreements.files().stream()
            .map(AgreementFile::of)
            .filter(one -> one.signed().isPresent())
            .map(AgreementFile::insurer)
            .distinct()
            .count();
    long all = Insurer.shipped().size();
    return new Panel.Figure(
        "agreements",
        new Cell.Share(signed, all),
        signed == all ? Panel.Tone.GOOD : Panel.Tone.WARN);
  }

  /** Places that filed their rules, of all that owe them. */
  Panel.Figure filed() {
    long open = open(rules).size();
    return new Panel.Figure(
        "local-rules",
        new Cell.Share(rules.files().size() - open, rules.files().size()),
        open == 0 ? Panel.Tone.GOOD : Panel.Tone.WARN);
  }

  Panel.Figure alerts() {
    long alerts = missing().size();
    return new Panel.Figure("feeds", new Cell.Count(alerts), Rows.badIfAny(alerts));
  }

  /** Whether the conference is overdue. */
  Panel.Figure conference() {
    Optional<ConferenceFile> one = conferences.files().stream().findFirst().map(ConferenceFile::of);
    boolean missed = one.flatMap(ConferenceFile::missed).isPresent();
    return new Panel.Figure(
        "conference",
        one.<Cell>map(held -> new Cell.Day(held.lastHeld(), Panel.Tone.PLAIN))
            .orElseGet(Cell.Blank::new),
        missed ? Panel.Tone.BAD : Panel.Tone.PLAIN);
  }

  Panel.Rows openRules() {
    return new Panel.Rows(
        "local-rules",
        List.of("place", "since", "place-signed", "branch-signed"),
        open(rules).stream()
            .map(file -> {
              LocalRulesFile known = LocalRulesFile.of(file);
              return List.of(
                  Rows.place(file, known.place()),
                  Rows.day(known.since()),
                  Rows.day(known.placeSigned()),
                  Rows.day(known.insurerSigned()));
            })
            .toList(),
        rules.cut());
  }

  Panel.Rows agreementRows() {
    return Rows.of(
        "agreements",
        List.of("insurer", "missing", "signed", "stage"),
        agreements,
        file -> {
          AgreementFile known = AgreementFile.of(file);
          return List.of(
              Rows.insurer(known.insurer()),
              new Cell.Count(known.missing().size()),
              Rows.day(known.signed()),
              Rows.stage(file));
        });
  }

  Panel.Rows unnamed() {
    return new Panel.Rows(
        "contacts",
        List.of("body", "since", "stage"),
        contacts.files().stream()
            .filter(file -> ContactFile.of(file).inCharge().isEmpty())
            .map(file ->
                List.of(
                    new Cell.Subject(ContactFile.of(file).subject()),
                    Rows.day(ContactFile.of(file).since()),
                    Rows.stage(file)))
            .toList(),
        contacts.cut());
  }

  Panel.Rows missingData() {
    return new Panel.Rows(
        "feeds",
        List.of("insurer", "last", "missing-from", "missing-to", "stage"),
        missing().stream()
            .map(file -> {
              FeedFile known = FeedFile.of(file);
              FeedFile.Gap gap = known.gaps().getLast();
              return List.of(
                  Rows.insurer(known.insurer()),
                  Rows.day(known.last()),
                  Rows.day(Optional.of(gap.first())),
                  new Cell.Day(gap.lastInclusive(), Panel.Tone.BAD),
                  Rows.stage(file));
            })
            .toList(),
        feeds.cut());
  }

  Panel.Rows evaluationRows() {
    return Rows.of(
        "evaluations",
        List.of("insurer", "year", "answers", "items", "result", "stage"),
        evaluations,
        file -> {
          EvaluationFile known = EvaluationFile.of(file);
          return List.of(
              Rows.insurer(known.insurer()),
              new Cell.Text(String.valueOf(known.year())),
              new Cell.Share(known.answers().size(), known.places().size()),
              new Cell.Count(known.unchecked().size()),
              known
                  .result()
                  .<Cell>map(end ->
                      Rows.word(
                          "result",
                          end.met() ? "met" : "not-met",
                          end.met() ? Panel.Tone.GOOD : Panel.Tone.BAD))
                  .orElseGet(Cell.Blank::new),
              Rows.stage(file));
        });
  }

  Panel.Rows consequenceRows() {
    return Rows.of(
        "consequences",
        List.of("insurer", "ground", "opened", "outcome", "from", "stage"),
        consequences,
        file -> {
          ConsequenceFile known = ConsequenceFile.of(file);
          ConsequenceFile.Question question = known.question().orElseThrow();
          return List.of(
              Rows.insurer(question.insurer()),
              Rows.word("ground", question.ground(), Panel.Tone.PLAIN),
              Rows.day(Optional.of(question.opened())),
              known
                  .decision()
                  .<Cell>map(made -> Rows.word("outcome", made.outcome(), Panel.Tone.PLAIN))
                  .orElseGet(Cell.Blank::new),
              Rows.day(known.decision().flatMap(ConsequenceFile.Decision::from)),
              Rows.stage(file));
        });
  }

  /** The agenda of the next meeting. */
  Panel.Rows agenda() {
    return new Panel.Rows(
        "agenda",
        List.of("number", "issue", "raised"),
        conferences.files().stream()
            .flatMap(file ->
                ConferenceFile.of(file).agenda().stream()
                    .map(issue ->
                        List.<Cell>of(
                            new Cell.Count(issue.number()),
                            new Cell.Case(file.id(), issue.text().value().orElse("")),
                            Rows.day(Optional.of(issue.raised())))))
            .toList(),
        conferences.cut());
  }

  private List<CaseFile> missing() {
    return feeds.files().stream().filter(file -> FeedFile.of(file).alerted()).toList();
  }

  private static List<CaseFile> open(BoardDesk.Found found) {
    return found.files().stream().filter(file -> file.closed().isEmpty()).toList();
  }
}
