package org.gongbao.city.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongbao.city.gazette.CatalogueClause;
import org.gongbao.city.gazette.Gazettes;
import org.gongbao.city.people.Division;
import org.gongbao.city.people.Divisions;
import org.gongbao.city.people.Hold;
import org.gongbao.city.people.Organ;
import org.gongbao.city.people.People;
import org.gongbao.law.ClauseId;

/** Names of people, organs, divisions and clauses for one page; each is looked up once. */
public final class Names {

  private static final List<String> NAMED =
      List.of("person/", "organ/", "division/", "case/", "role/");

  private final Words words;
  private final Gazettes gazettes;
  private final Function<String, String> person;
  private final Function<String, String> organ;
  private final Function<String, String> division;
  private final Steads steads;
  private final Map<String, String> known = new HashMap<>();

  Names(
      Words words, People people, Divisions divisions, Gazettes gazettes, java.time.LocalDate day) {
    this.words = words;
    this.gazettes = gazettes;
    this.person = login -> people.entry(login).map(People.Entry::name).orElse(login);
    // one that is no more keeps its last name
    this.organ =
        id ->
            people
                .organ(id, day)
                .or(() -> people.history(id).stream().findFirst())
                .map(this::of)
                .orElse(id);
    this.steads = people::stead;
    this.division = code -> divisions.find(code, day).map(this::of).orElse(code);
  }

  private String of(Organ one) {
    return words.isChinese() ? one.nameZh() : one.nameEn();
  }

  private String of(Division one) {
    return words.isChinese() ? one.nameZh() : one.nameEn();
  }

  /** The name of who acted. */
  public String person(String login) {
    return login.equals("clock")
        ? words.of("web.event.clock")
        : known.computeIfAbsent("person/" + login, key -> person.apply(login));
  }

  /**
   * In whose stead somebody acted by a role for an organ on a day, in words; empty if in nobody's.
   */
  public String stead(String login, String role, String forOrgan, java.time.LocalDate on) {
    String key = String.join(" ", "stead", login, role, forOrgan, on.toString());
    return known.computeIfAbsent(
        key, none -> steads.of(login, role, forOrgan, on).map(this::of).orElse(""));
  }

  private String of(Hold hold) {
    String how = words.of("people.hold." + hold.kind().word());
    return hold.inSteadOf().isEmpty()
        ? how
        : how + " " + words.of("people.in-stead-of", person(hold.inSteadOf()));
  }

  /** Finds how a role was held. */
  private interface Steads {
    Optional<Hold> of(String login, String role, String organ, java.time.LocalDate day);
  }

  /** The name of an organ. */
  public String organ(String id) {
    return known.computeIfAbsent("organ/" + id, key -> organ.apply(id));
  }

  /** The name of a division. */
  public String division(String code) {
    return known.computeIfAbsent("division/" + code, key -> division.apply(code));
  }

  /** The name of a tie's subject: {@code organ/ID}, {@code division/CODE}, {@code person/ID} … */
  public String subject(String subject) {
    int slash = subject.indexOf('/');
    String id = subject.substring(slash + 1);
    return switch (subject.substring(0, Math.max(slash, 0))) {
      case "person" -> person(id);
      case "organ" -> organ(id);
      case "division" -> division(id);
      default -> id;
    };
  }

  /** True if a tie's subject has a name; keys of persons and bills have none. */
  public static boolean isNamed(String subject) {
    return NAMED.stream().anyMatch(subject::startsWith);
  }

  /** Where a clause stands in the text; its id for one who does not read Chinese. */
  public String clause(ClauseId id) {
    return words.isChinese()
        ? gazettes.clause(id).map(CatalogueClause::where).orElse(id.toString())
        : id.toString();
  }

  /** True if there is a page about the clause; the engine's own rules have none. */
  public boolean hasPage(ClauseId id) {
    return gazettes.clause(id).isPresent();
  }

  /** The Chinese title of a document, or the English one. */
  public String document(String slug) {
    return gazettes
        .catalogues()
        .of(slug)
        .map(catalogue ->
            words.isChinese() ? catalogue.document().title() : catalogue.document().english())
        .orElse(slug);
  }
}
