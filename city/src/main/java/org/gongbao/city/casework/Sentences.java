package org.gongbao.city.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.http.Bundles;
import org.gongbao.city.people.People;
import org.gongbao.engine.Engine;
import org.gongbao.engine.Procedure;
import org.gongbao.law.ClauseId;
import org.gongbao.law.Question;
import org.gongbao.law.Ruling;
import org.gongbao.law.Sentence;
import org.gongbao.law.Trace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the texts of rulings, questions and traces, in the reader's language. */
@Component
public class Sentences {

  /** The sentence under which the engine and the rules report fields at fault. */
  private static final String INPUT = "engine.input";

  private static final int PARTS_OF_A_FAULT = 3;

  private final MessageSource messages;
  private final Who who;
  private final String slug;
  private final String procedure;

  /** Texts from the rooms' bundles. */
  @Autowired
  public Sentences(MessageSource messages, People people, Catalogues catalogues, Engine engine) {
    this(messages, Who.of(people, catalogues, engine), "", "");
  }

  private Sentences(MessageSource messages, Who who, String slug, String procedure) {
    this.messages = messages;
    this.who = who;
    this.slug = slug;
    this.procedure = procedure;
  }

  /** The texts of the package, for commands that run without the application. */
  public static Sentences shipped() {
    return new Sentences(Bundles.all(), Who.BY_ID, "", "");
  }

  /** The same about cases of a procedure, which has names of its own for stages and actions. */
  public Sentences about(Procedure known) {
    return about(known.law(), known.name());
  }

  private Sentences about(String law, String name) {
    return new Sentences(messages, who, law, name);
  }

  private SentenceValues values(Locale locale) {
    return new SentenceValues(new Terms(messages, locale), slug, procedure, who);
  }

  /** A sentence as text; one without a bundle entry shows its key and values. */
  public String text(Sentence sentence, Locale locale) {
    return sentence.key().equals(INPUT)
        ? String.join(
            "; ",
            faults(sentence, locale).stream()
                .map(fault -> values(locale).label(fault.field()) + ": " + fault.detail())
                .toList())
        : text(sentence.key(), sentence.toString(), locale, values(locale).of(sentence));
  }

  private String text(String key, String otherwise, Locale locale, Object... values) {
    String text = messages.getMessage(key, values, otherwise, locale);
    return text == null ? otherwise : text;
  }

  /** The fields at fault, if the sentence reports some. */
  List<RulingView.FieldFault> faults(Sentence sentence, Locale locale) {
    if (!sentence.key().equals(INPUT)) {
      return List.of();
    }
    List<RulingView.FieldFault> faults = new ArrayList<>();
    List<String> values = sentence.values();
    for (int i = 0; i + PARTS_OF_A_FAULT <= values.size(); i += PARTS_OF_A_FAULT) {
      String key = values.get(i + 1);
      Sentence fault = Sentence.of(key, values.get(i + 2));
      faults.add(
          new RulingView.FieldFault(
              values.get(i), key, text(key, key, locale, values(locale).of(fault))));
    }
    return faults;
  }

  /** A ruling as it is shown, with what it granted. */
  public RulingView view(Ruling<?> ruling, Locale locale) {
    return switch (ruling) {
      case Ruling.Granted<?> granted ->
          new RulingView(
              "granted",
              Optional.of(CaseJson.of(granted.value())),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              List.of(),
              reasons(ruling.trace(), locale),
              Optional.empty());
      case Ruling.Refused<?> refused ->
          new RulingView(
              "refused",
              Optional.empty(),
              Optional.of(refused.kind().word()),
              Optional.of(refused.clause()),
              Optional.of(text(refused.sentence(), locale)),
              faults(refused.sentence(), locale),
              List.of(),
              reasons(ruling.trace(), locale),
              Optional.of(refused.sentence()));
      case Ruling.Undetermined<?> open ->
          new RulingView(
              "undetermined",
              Optional.empty(),
              Optional.empty(),
              Optional.of(open.questions().getFirst().clause()),
              Optional.empty(),
              List.of(),
              open.questions().stream().map(question -> point(question, locale)).toList(),
              reasons(ruling.trace(), locale),
              Optional.empty());
    };
  }

  private RulingView.OpenPoint point(Question question, Locale locale) {
    return new RulingView.OpenPoint(
        question.point(), question.clause(), question.role(), text(question.sentence(), locale));
  }

  /** The steps of a trace as they are shown. */
  public List<ReasonView> reasons(Trace trace, Locale locale) {
    return reasons(trace, "", locale);
  }

  private List<ReasonView> reasons(Trace trace, String above, Locale locale) {
    List<ReasonView> views = new ArrayList<>();
    for (int i = 0; i < trace.steps().size(); i++) {
      String address = above + (i + 1);
      Trace.Step step = trace.steps().get(i);
      List<ReasonView> below =
          step instanceof Trace.Rule rule
              ? reasons(rule.trace(), address + ".", locale)
              : List.of();
      views.add(reason(address, step, below, locale));
    }
    return views;
  }

  private ReasonView reason(
      String address, Trace.Step step, List<ReasonView> below, Locale locale) {
    SentenceValues values = values(locale);
    Map<String, String> fields = new LinkedHashMap<>();
    Optional<ClauseId> clause = Optional.empty();
    String text;
    String word;
    switch (step) {
      case Trace.Input(String name, String value) -> {
        word = "input";
        fields.put("name", name);
        fields.put("value", value);
        text =
            text(
                "trace.input",
                name + " = " + value,
                locale,
                values.label("/" + name),
                values.terms().plain(value));
      }
      case Trace.Figure figure -> {
        word = "figure";
        clause = Optional.of(figure.clause());
        fields.put("name", figure.name());
        fields.put("value", figure.value());
        fields.put("from", figure.from().toString());
        figure.published().ifPresent(day -> fields.put("published", day.toString()));
        String key = figure.published().isPresent() ? "trace.figure" : "trace.setting";
        text =
            text(
                key,
                figure.name() + " = " + figure.value(),
                locale,
                values.terms().parameter(figure.name()),
                values.terms().parameterValue(figure.name(), figure.value()),
                values.terms().plainDay(figure.from()));
      }
      case Trace.Condition(ClauseId of, String key, boolean met) -> {
        word = "condition";
        clause = Optional.of(of);
        fields.put("key", key);
        fields.put("met", Boolean.toString(met));
        String named = values.condition(key);
        text = text(met ? "trace.met" : "trace.not-met", named + " = " + met, locale, named);
      }
      case Trace.Counted counted -> {
        word = "counted";
        fields.put("period", counted.period());
        fields.put("start", counted.start().toString());
        fields.put("lastDayInclusive", counted.lastDayInclusive().toString());
        fields.put("calendar", counted.calendar());
        fields.put("provisional", Boolean.toString(counted.provisional()));
        text =
            text(
                counted.provisional() ? "trace.counted-provisional" : "trace.counted",
                counted.period() + ": " + counted.start() + ".." + counted.lastDayInclusive(),
                locale,
                values.terms().period(counted.period()),
                values.terms().plainDay(counted.start()),
                values.terms().plainDay(counted.lastDayInclusive()),
                values.terms().parameter("calendar." + counted.calendar()));
      }
      case Trace.Rule(ClauseId of, String name, Trace _) -> {
        word = "rule";
        clause = Optional.of(of);
        fields.put("name", name);
        text =
            text(
                "trace.rule",
                name,
                locale,
                values.terms().name("rule", of.document(), procedure, shortName(name)));
      }
    }
    return new ReasonView(address, word, clause, text, fields, below);
  }

  /** A rule is named {@code audit/notice-period}, or {@code notice-period} alone. */
  private static String shortName(String rule) {
    return rule.substring(rule.indexOf('/') + 1);
  }
}
