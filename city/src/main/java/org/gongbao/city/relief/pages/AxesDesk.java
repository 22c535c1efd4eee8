package org.gongbao.city.relief.pages;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.people.Parsed;
import org.gongbao.city.people.PersonKeys;
import org.gongbao.city.people.ResidentId;
import org.gongbao.city.people.SignedIn;
import org.gongbao.city.relief.axes.Answer;
import org.gongbao.city.relief.axes.Owed;
import org.gongbao.city.relief.claims.DecidedClaims;
import org.gongbao.city.relief.places.Scope;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Grant;
import org.gongbao.law.LawBook;
import org.gongbao.law.LegalTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * What pages and API ask on two time axes, each reader within his own sight. Persons are shown to
 * themselves, to those who keep or check the roll of their place, and to the policyholder.
 */
@Component
final class AxesDesk {

  private static final List<String> OF_PERSONS =
      List.of("municipal-civil-affairs", "district-civil-affairs", "affiliated-unit");

  /** A reader waits no longer for another's roll. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private static final String COME_BACK_SECONDS = "5";

  private final Casework casework;
  private final Supplier<LawBook> book;
  private final PersonKeys keys;
  private final Owed owed;

  @Autowired
  AxesDesk(Casework casework, CityDatabase database, Supplier<LawBook> book, PersonKeys keys) {
    this(
        casework,
        book,
        keys,
        new Owed(casework.engine(), database.keeper(), book, DecidedClaims.MOST, LONGEST_WAIT));
  }

  AxesDesk(Casework casework, Supplier<LawBook> book, PersonKeys keys, Owed owed) {
    this.casework = casework;
    this.book = book;
    this.keys = keys;
    this.owed = owed;
  }

  LawBook book() {
    return book.get();
  }

  private LocalDate today() {
    return LegalTime.day(casework.now());
  }

  /** What is asked; empty if it is not well formed. */
  Optional<AxesAsk> ask(Map<String, String> query) {
    return AxesAsk.of(query, today(), book.get());
  }

  BooksSight sight(SignedIn reader) {
    return BooksSight.of(casework.actor(reader))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
  }

  /**
   * For the roll, as far as the reader sees it.
   *
   * @throws ResponseStatusException with a time to come back, while another is being reckoned
   */
  Answer roll(SignedIn reader, AxesAsk ask) {
    return owed.roll(casework.actor(reader), sight(reader).scope(ask.own()), ask.axes())
        .orElseThrow(Busy::new);
  }

  /** True if the reader may ask for a person by his identity number. */
  boolean mayAskPerson(SignedIn reader) {
    return !ofPersons(reader).isEmpty();
  }

  private List<Scope> ofPersons(SignedIn reader) {
    Actor actor = casework.actor(reader);
    return BooksSight.of(
            new Actor(
                actor.person(),
                actor.organ(),
                actor.grants().stream().filter(grant -> OF_PERSONS.contains(grant.role())).toList(),
                actor.inPerson()))
        .map(BooksSight::scopes)
        .orElse(List.of());
  }

  /**
   * For a person, by his number; empty if it is none. Of somebody else's people it is told no more
   * than of nobody. That the reader looked at the claims is written down.
   */
  Optional<Answer> person(SignedIn reader, String number, AxesAsk ask, Locale locale) {
    List<Scope> scopes = ofPersons(reader);
    if (scopes.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    if (!(ResidentId.parse("number", number) instanceof Parsed.Read<ResidentId>(var read))) {
      return Optional.empty();
    }
    Actor actor = casework.actor(reader);
    Answer answer = owed.person(actor, scopes, keys.key(read), ask.axes());
    answer.parts().stream()
        .filter(part -> !part.isPremium())
        .forEach(part -> casework.view(actor, part.about(), locale));
    return Optional.of(answer);
  }

  /** For the reader himself, with nothing but what is his own. */
  Answer mine(SignedIn reader, AxesAsk ask) {
    Actor actor = casework.actor(reader);
    List<Grant> own = actor.grants().stream().filter(grant -> !grant.party().isEmpty()).toList();
    return reader
        .identity()
        .map(key ->
            owed.person(
                new Actor(actor.person(), "", own, true), List.of(Scope.ALL), key, ask.axes()))
        .orElseGet(() -> new Answer(ask.axes(), List.of(), Optional.empty()));
  }

  /** Another roll is being reckoned: 503, and when to come back. */
  private static final class Busy extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    Busy() {
      super(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Override
    public HttpHeaders getHeaders() {
      HttpHeaders headers = new HttpHeaders();
      headers.set(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS);
      return headers;
    }
  }
}
