package org.gongbao.city.relief.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.city.casework.CaseFiles;
import org.gongbao.city.casework.CaseFilter;
import org.gongbao.city.casework.CaseView;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.gazette.Gazettes;
import org.gongbao.city.people.SignedIn;
import org.gongbao.city.relief.claims.Claim;
import org.gongbao.city.relief.claims.ClaimFile;
import org.gongbao.city.relief.claims.ClaimProcedure;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.Roles;
import org.gongbao.city.web.Words;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.CaseId;
import org.gongbao.law.LawBook;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a family reads of a claim (怎么算的): one page for each claim, and the list for those who act
 * for people without a telephone. Who sees a claim decides the wall.
 */
@Controller
public class ClaimPages {

  /** Where they are. */
  public static final String PATH = "/relief/claims";

  /** To whom the list is offered: street and village act for those without a telephone. */
  public static final String HELPER = "grassroots";

  /** Whoever may come to see a claim by his office, or as the insured; the wall decides of each. */
  public static final List<String> READERS =
      List.of(
          Sides.INSURED,
          Roles.INSURER,
          Roles.BRANCH,
          Roles.DISTRICT,
          Roles.UNIT,
          Roles.MUNICIPAL,
          Roles.FINANCE,
          Roles.MUNICIPAL_VETERANS,
          Roles.REGULATOR,
          "district-finance",
          "district-veterans",
          "successor");

  /** Claims on one page of a list. */
  static final int PAGE = 50;

  private static final String NAMES = "names";

  private final Casework casework;
  private final Supplier<LawBook> law;
  private final Gazettes gazettes;
  private final Insurers insurers;
  private final MessageSource messages;

  ClaimPages(
      Casework casework,
      Supplier<LawBook> law,
      Gazettes gazettes,
      Insurers insurers,
      MessageSource messages) {
    this.casework = casework;
    this.law = law;
    this.gazettes = gazettes;
    this.insurers = insurers;
    this.messages = messages;
  }

  /**
   * Claims of those whom the reader helps. Whose they are it says only when asked; each name shown
   * is then written down as a look at that claim.
   */
  @GetMapping(PATH)
  public String helped(
      SignedIn reader, @RequestParam Map<String, String> query, Locale locale, Model model) {
    Words words = new Words(messages, locale);
    Actor actor = casework.actor(reader);
    boolean names = query.containsKey(NAMES);
    Optional<String> after = after(query);
    CaseFiles page = casework.files(actor, CaseFilter.of(ClaimProcedure.NAME), after, PAGE);
    if (names) {
      casework.looksAtList(actor, page.files().stream().map(CaseFile::id).toList());
    }
    model.addAttribute(
        "view",
        new HelpedView(
            page.files().stream()
                .flatMap(file -> OwnClaims.row(file, words).stream())
                .map(row -> names ? row : row.nameless())
                .toList(),
            names,
            address(names, Optional.empty()),
            address(!names, after),
            page.after().map(last -> address(names, Optional.of(last)))));
    return "relief/helped";
  }

  private static String address(boolean names, Optional<String> after) {
    String query =
        Stream.concat(
                names ? Stream.of(NAMES + "=yes") : Stream.empty(),
                after.stream().map(last -> "after=" + last))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? PATH : PATH + "?" + query;
  }

  /** The last case of the page before, as the address of a page says it. */
  static Optional<String> after(Map<String, String> query) {
    return Optional.ofNullable(query.get("after"))
        .filter(text -> !text.isBlank())
        .map(text -> id(text).orElseThrow(ClaimPages::notFound).toString());
  }

  /** One claim. */
  @GetMapping(PATH + "/{id}")
  public String one(SignedIn reader, @PathVariable String id, Locale locale, Model model) {
    Words words = new Words(messages, locale);
    Actor actor = casework.actor(reader);
    CaseFile file =
        id(id)
            .flatMap(known -> casework.read(actor, known))
            .filter(one -> one.procedure().name().equals(ClaimProcedure.NAME))
            .filter(one -> ClaimFile.of(one).claim().isPresent())
            .orElseThrow(ClaimPages::notFound);
    CaseView view = casework.view(actor, file.id(), locale).orElseThrow(ClaimPages::notFound);
    Claim claim = ClaimFile.of(file).claim().orElseThrow();
    LawBook book = law.get();
    model.addAttribute(
        "view",
        new ClaimWords(
                words,
                new LawWords(words, gazettes, book),
                book,
                file,
                view,
                Insurers.name(claim.insurer(), words))
            .view(
                reader.identity().filter(claim.person()::equals).isEmpty(),
                insurers.people(claim.insurer())));
    return "relief/claim";
  }

  private static Optional<CaseId> id(String text) {
    try {
      return Optional.of(CaseId.of(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
