package org.gongbao.city.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.casework.RulingView;
import org.gongbao.city.people.Act;
import org.gongbao.city.people.Acts;
import org.gongbao.city.people.Divisions;
import org.gongbao.city.people.HeldRole;
import org.gongbao.city.people.Hold;
import org.gongbao.city.people.People;
import org.gongbao.city.people.SignedIn;
import org.gongbao.engine.Procedure;
import org.springframework.stereotype.Component;

/** Makes the form of an act, with what is filled in and what is wrong with it. */
@Component
record ActForm(People people, Choices choices, Divisions divisions, Casework casework) {

  private static final int MOST_OPTIONS = 400;
  private static final int LINES = 4;
  private static final List<String> CAPACITIES =
      List.of(
          "unit",
          "auditee",
          "competent",
          "overseeing",
          "party-committee",
          "oversight",
          "competent-body",
          "reader",
          "member");
  private static final List<String> ORGAN_KINDS =
      List.of(
          "government-department",
          "public-institution",
          "state-owned-enterprise",
          "audit-authority",
          "office",
          "unit");

  /** The form, as the reader sees it. */
  Form of(
      Act act,
      SignedIn reader,
      Map<String, String> given,
      List<RulingView.FieldFault> wrong,
      Words words) {
    List<Field> fields = new ArrayList<>();
    List<Form.Fault> faults = new ArrayList<>();
    for (Act.Asked asked : act.asks()) {
      String pointer = "/" + asked.name();
      Optional<String> error =
          wrong.stream()
              .filter(fault -> fault.field().equals(pointer))
              .map(RulingView.FieldFault::detail)
              .findFirst();
      Field.Head head =
          new Field.Head(
              pointer,
              label(act, asked.name(), words),
              hint(act, asked, words),
              asked.required(),
              error);
      fields.add(field(act, asked, head, given.getOrDefault(asked.name(), ""), reader, words));
      error.ifPresent(text ->
          faults.add(new Form.Fault(head.id(), head.label() + words.of("people.colon") + text)));
    }
    return new Form(fields, faults);
  }

  private static String label(Act act, String name, Words words) {
    return words
        .first(
            List.of(
                "people.act." + act.name() + "." + name, "people.label." + name, "field." + name))
        .orElseGet(() -> Words.humanised(name));
  }

  private static Optional<String> hint(Act act, Act.Asked asked, Words words) {
    return words.first(
        List.of(
            "people.act." + act.name() + "." + asked.name() + ".hint",
            "people.hint." + asked.name()));
  }

  private Field field(
      Act act, Act.Asked asked, Field.Head head, String value, SignedIn reader, Words words) {
    List<Field.Option> options = options(act, asked, reader, words);
    if (!options.isEmpty() && options.size() <= MOST_OPTIONS) {
      return new Field.Choice(head, options, value, false);
    }
    return switch (asked.kind()) {
      case DAY -> new Field.Day(head, value);
      case LINES -> new Field.Text(head, value, LINES, OptionalInt.empty(), "text");
      case NUMBER -> new Field.Text(head, value, 1, OptionalInt.empty(), "numeric");
      default -> new Field.Text(head, value, 1, OptionalInt.empty(), "text");
    };
  }

  private List<Field.Option> options(Act act, Act.Asked asked, SignedIn reader, Words words) {
    return switch (asked.kind()) {
      case ORGAN -> choices.organs(words);
      case DIVISION ->
          Stream.concat(
                  divisions.find(Divisions.CITY, people.today()).stream()
                      .map(city ->
                          new Field.Option(
                              city.code(), words.isChinese() ? city.nameZh() : city.nameEn())),
                  choices.divisions(words).stream())
              .toList();
      case PERSON ->
          people.page("", "", MOST_OPTIONS + 1).stream()
              .map(one -> new Field.Option(one.login(), one.name() + " " + one.login()))
              .toList();
      case ROLE -> roles(words);
      case CAPACITY ->
          CAPACITIES.stream()
              .map(one -> new Field.Option(one, words.name("capacity", "", "", one)))
              .toList();
      case ORGAN_KIND ->
          ORGAN_KINDS.stream().map(one -> new Field.Option(one, kind(words, one))).toList();
      case NUMBER -> grants(act, reader, words);
      default -> List.of();
    };
  }

  /** What sort of organ, in words. */
  static String kind(Words words, String kind) {
    return words.first(List.of("organ-kind." + kind)).orElseGet(() -> Words.humanised(kind));
  }

  /** The roles that some action or clock of a procedure names, and the administrator's. */
  private List<Field.Option> roles(Words words) {
    TreeSet<String> roles = new TreeSet<>(List.of(Acts.ADMINISTRATOR));
    for (Procedure procedure : casework.engine().procedures()) {
      procedure.actions().forEach(action -> roles.addAll(procedure.roles(action)));
    }
    return roles.stream().map(role -> new Field.Option(role, words.role(role))).toList();
  }

  /** Of a holder his own roles, or those he lent; the administrator comes by a link. */
  private List<Field.Option> grants(Act act, SignedIn reader, Words words) {
    return switch (act.name()) {
      case "lend-role" ->
          people.roles(reader.login()).stream()
              .filter(held -> held.grant().hold().kind() == Hold.Kind.OWN)
              .filter(held -> !held.grant().role().equals(Acts.ADMINISTRATOR))
              .map(held -> option(held, words, ""))
              .toList();
      case "take-back-role" ->
          people.lentBy(reader.login()).stream()
              .map(held -> option(held, words, " → " + held.login()))
              .toList();
      default -> List.of();
    };
  }

  private static Field.Option option(HeldRole held, Words words, String more) {
    return new Field.Option(
        Long.toString(held.id()),
        words.role(held.grant().role())
            + held.grant().organ().map(organ -> " · " + organ).orElse("")
            + more);
  }
}
