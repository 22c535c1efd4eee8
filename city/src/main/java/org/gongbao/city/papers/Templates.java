package org.gongbao.city.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongbao.city.casework.CaseJson;
import org.gongbao.city.casework.Terms;
import org.gongbao.engine.PaperOrder;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.LegalTime;
import org.springframework.context.MessageSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The words of papers, out of the bundles of their policies: {@code {slug}.paper.{kind}.body}, a
 * line a paragraph, and beside it {@code .title}, {@code .to}, {@code .prefix}, {@code .organ}.
 *
 * <p>In angle brackets stands what is filled in: {@code </project/subject>} is what the case knew
 * there, as words say it; a word before the pointer says what it means ({@code organ}, {@code
 * person}, {@code division}, {@code subject}, {@code value}) or that each of several is a line of
 * its own ({@code list}). {@code <lines NAME>} stands for what the policy writes there itself.
 * Below {@code /event} is what the ordering event tells. {@code <number>}, {@code <day>}, {@code
 * <organ>} and {@code <clauses>} are the paper's own. A line that begins with {@code [/pointer]}
 * stands only if there is something, with {@code [!/pointer]} only if there is nothing; a pointer
 * through a list means that part of each element.
 */
final class Templates {

  private static final Pattern HOLE =
      Pattern.compile(
          "<(?:(?:(?<word>[a-z]+) )?(?<pointer>/[^<> ]+)|lines (?<lines>[a-z-]+)|(?<own>[a-z]+))>");
  private static final Pattern ONLY_IF =
      Pattern.compile("^\\[(?<not>!?)(?<pointer>/[^\\]]+)\\](?<rest>.*)$", Pattern.DOTALL);
  private static final Pattern CONDITION = Pattern.compile("\\[!?(?<pointer>/[^\\]]+)\\]");
  private static final Set<String> WORDS =
      Set.of("organ", "person", "division", "subject", "value", "list");
  private static final Set<String> OWN = Set.of("number", "day", "organ", "clauses");

  private final Terms terms;
  private final PaperNames names;
  private final List<PaperLines> lines;

  Templates(MessageSource messages, PaperNames names) {
    this(messages, names, List.of());
  }

  Templates(MessageSource messages, PaperNames names, List<PaperLines> lines) {
    this.terms = new Terms(messages, Locale.SIMPLIFIED_CHINESE);
    this.names = names;
    this.lines = List.copyOf(lines);
  }

  /**
   * Demands that every paper which a procedure may order has a template that can be filled.
   *
   * @throws IllegalStateException naming all that is missing or not understood
   */
  void demandAll(Collection<Procedure> procedures) {
    Set<String> wrong = new TreeSet<>();
    for (Procedure procedure : procedures) {
      for (String action : procedure.actions()) {
        for (String kind : procedure.papers(action)) {
          demand(procedure.law() + ".paper." + kind, wrong);
        }
      }
    }
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(
          "Expected a template for every paper but got " + String.join("; ", wrong));
    }
  }

  private void demand(String key, Set<String> wrong) {
    if (part(key, "body").isEmpty()) {
      wrong.add("no " + key + ".body");
    }
    for (String part : List.of("body", "title", "to")) {
      String text = part(key, part).orElse("");
      Matcher hole = Pattern.compile("<[^<>]*>?").matcher(text);
      while (hole.find()) {
        if (!isUnderstood(hole.group())) {
          wrong.add(hole.group() + " in " + key + "." + part);
        }
      }
    }
  }

  private boolean isUnderstood(String hole) {
    Matcher matcher = HOLE.matcher(hole);
    if (matcher.matches() && matcher.group("lines") != null) {
      return written(matcher.group("lines")).isPresent();
    }
    return matcher.matches()
        && (matcher.group("own") == null
            ? matcher.group("word") == null || WORDS.contains(matcher.group("word"))
            : OWN.contains(matcher.group("own")));
  }

  private Optional<PaperLines> written(String name) {
    return lines.stream().filter(one -> one.names().contains(name)).findFirst();
  }

  /** The pointers that a paper's words hold. */
  List<String> pointers(String law, String kind) {
    List<String> pointers = new ArrayList<>();
    for (String part : List.of("body", "title", "to")) {
      String text = part(law + ".paper." + kind, part).orElse("");
      HOLE.matcher(text)
          .results()
          .flatMap(hole -> Optional.ofNullable(hole.group("pointer")).stream())
          .forEach(pointers::add);
      CONDITION.matcher(text).results().map(one -> one.group("pointer")).forEach(pointers::add);
    }
    return pointers;
  }

  private Optional<String> part(String key, String part) {
    return terms.first(List.of(key + "." + part));
  }

  private static String key(PaperOrder order) {
    return order.file().procedure().law() + ".paper." + order.paper();
  }

  /**
   * The organ that issues a paper: for which the action was done, else the one that the template
   * points to, else the first to which the case is tied.
   */
  String organ(PaperOrder order) {
    if (!order.event().organ().isEmpty()) {
      return order.event().organ();
    }
    return part(key(order), "organ")
        .map(pointer -> data(order).at(pointer).asString(""))
        .filter(id -> !id.isEmpty())
        .or(() ->
            order.file().ties().stream()
                .map(Tie::subject)
                .filter(subject -> subject.startsWith("organ/"))
                .map(subject -> subject.substring("organ/".length()))
                .findFirst())
        .orElse("city");
  }

  /** What stands before the year of a number: the organ's name and the template's word. */
  String prefix(PaperOrder order, String organ) {
    return names.organ(organ, day(order)) + part(key(order), "prefix").orElse("");
  }

  private static LocalDate day(PaperOrder order) {
    return LegalTime.day(order.event().effectiveAt());
  }

  private static JsonNode data(PaperOrder order) {
    JsonNode data = CaseJson.of(order.file().data());
    if (data instanceof ObjectNode object) {
      object.set("event", CaseJson.of(order.event().event()));
    }
    return data;
  }

  /** What a paper says: the same for the same order, whoever asks and whenever. */
  PaperText fill(PaperOrder order, Paper paper) {
    Filling filling = new Filling(order, paper, data(order), day(order));
    String key = key(order);
    String organ = names.organ(paper.organ(), day(order));
    List<String> paragraphs = new ArrayList<>();
    part(key, "body")
        .orElse("")
        .lines()
        .flatMap(line -> filling.standing(line).stream())
        .map(filling::filled)
        .flatMap(String::lines)
        .filter(line -> !line.isBlank())
        .forEach(line -> paragraphs.add(line.strip()));
    return new PaperText(
        organ,
        paper.label(),
        part(key, "title")
            .map(filling::filled)
            .orElseGet(() ->
                terms.name(
                    "paper",
                    order.file().procedure().law(),
                    order.file().procedure().name(),
                    order.paper())),
        part(key, "to").map(filling::filled),
        paragraphs,
        organ,
        terms.plainDay(day(order)));
  }

  /** One paper being filled in. */
  private final class Filling {

    private final PaperOrder order;
    private final Paper paper;
    private final JsonNode data;
    private final LocalDate day;

    Filling(PaperOrder order, Paper paper, JsonNode data, LocalDate day) {
      this.order = order;
      this.paper = paper;
      this.data = data;
      this.day = day;
    }

    /** The line without its conditions, if it stands. */
    Optional<String> standing(String line) {
      Matcher condition = ONLY_IF.matcher(line);
      if (!condition.matches()) {
        return Optional.of(line);
      }
      boolean there = isThere(at(data, condition.group("pointer")));
      return there == condition.group("not").isEmpty()
          ? standing(condition.group("rest"))
          : Optional.empty();
    }

    /** What is there; through a list, what each of its elements has. */
    private static JsonNode at(JsonNode data, String pointer) {
      JsonNode found = data;
      JsonPointer rest = JsonPointer.compile(pointer);
      while (!rest.matches()) {
        if (found.isArray() && rest.getMatchingIndex() < 0) {
          ArrayNode each = JsonNodeFactory.instance.arrayNode();
          String below = rest.toString();
          found
              .valueStream()
              .map(one -> at(one, below))
              .filter(Filling::isThere)
              .forEach(each::add);
          return each;
        }
        found =
            found.isArray()
                ? found.path(rest.getMatchingIndex())
                : found.path(rest.getMatchingProperty());
        rest = rest.tail();
      }
      return found;
    }

    private static boolean isThere(JsonNode value) {
      return !value.isMissingNode() && !value.isNull() && !(value.isArray() && value.isEmpty());
    }

    /** What was filled in is text: it is never looked through for holes. */
    String filled(String template) {
      return HOLE.matcher(template).replaceAll(hole -> Matcher.quoteReplacement(value(hole)));
    }

    private String value(java.util.regex.MatchResult hole) {
      String named = hole.group("lines");
      if (named != null) {
        return written(named).map(one -> String.join("\n", one.of(named, order, terms))).orElse("");
      }
      String own = hole.group("own");
      if (own != null) {
        return switch (own) {
          case "number" -> paper.label();
          case "day" -> terms.plainDay(day);
          case "organ" -> names.organ(paper.organ(), day);
          default -> names.clauses(order.file().procedure().cites(order.event().action()));
        };
      }
      JsonNode value = at(data, hole.group("pointer"));
      String word = Optional.ofNullable(hole.group("word")).orElse("");
      if (!isThere(value)) {
        return terms.first(List.of("papers.missing")).orElse("");
      }
      if (!value.isArray()) {
        return one(value, word, hole.group("pointer"));
      }
      List<String> all =
          value.valueStream().map(each -> one(each, word, hole.group("pointer"))).toList();
      return word.equals("list")
          ? String.join("\n", numbered(all))
          : String.join(terms.first(List.of("papers.comma")).orElse("、"), all);
    }

    private static List<String> numbered(List<String> all) {
      List<String> lines = new ArrayList<>();
      for (String one : all) {
        lines.add((lines.size() + 1) + "．" + one);
      }
      return lines;
    }

    private String one(JsonNode value, String word, String pointer) {
      if (value.isObject()) {
        return value.has("erased")
            ? terms.first(List.of("papers.erased")).orElse("")
            : value
                .valueStream()
                .filter(Filling::isThere)
                .map(part -> one(part, "", pointer))
                .collect(Collectors.joining("，"));
      }
      String text = value.asString();
      return switch (word) {
        case "organ" -> names.organ(text, day);
        case "person" -> names.person(text);
        case "subject" -> names.subject(text, day);
        case "division" -> names.division(text, day);
        case "value" ->
            terms.value(
                order.file().procedure().law(),
                pointer.substring(pointer.lastIndexOf('/') + 1),
                text);
        default -> terms.plain(text);
      };
    }
  }
}
