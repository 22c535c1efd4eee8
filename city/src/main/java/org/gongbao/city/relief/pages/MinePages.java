package org.gongbao.city.relief.pages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongbao.city.casework.CaseFiles;
import org.gongbao.city.casework.CaseFilter;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.gazette.Gazettes;
import org.gongbao.city.people.SignedIn;
import org.gongbao.city.relief.claims.Benefit;
import org.gongbao.city.relief.claims.ClaimProcedure;
import org.gongbao.city.relief.claims.CostAccountProcedure;
import org.gongbao.city.relief.places.PlaceOrgans;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.roll.Enrolments;
import org.gongbao.city.relief.rules.Cover;
import org.gongbao.city.web.Words;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.law.LawBook;
import org.gongbao.law.LegalTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an insured person finds about himself (我的保障): cover, claims, and what he may ask for. */
@Controller
public class MinePages {

  /** Where it is. */
  public static final String PATH = "/relief/mine";

  /** A person has one account of costs for each protection period. */
  private static final int ACCOUNTS = 50;

  private final Casework casework;
  private final CityDatabase database;
  private final Supplier<LawBook> law;
  private final Gazettes gazettes;
  private final Insurers insurers;
  private final MessageSource messages;

  MinePages(
      Casework casework,
      CityDatabase database,
      Supplier<LawBook> law,
      Gazettes gazettes,
      Insurers insurers,
      MessageSource messages) {
    this.casework = casework;
    this.database = database;
    this.law = law;
    this.gazettes = gazettes;
    this.insurers = insurers;
    this.messages = messages;
  }

  /** The page of whoever signed in. */
  @GetMapping(PATH)
  public String mine(
      SignedIn reader, @RequestParam Map<String, String> query, Locale locale, Model model) {
    Words words = new Words(messages, locale);
    LawBook book = law.get();
    Actor own = own(casework.actor(reader));
    List<MineView.Cover> covers =
        reader
            .identity()
            .flatMap(key -> Enrolments.of(database.keeper(), key, casework.now()))
            .map(Enrolments::all)
            .orElse(List.of())
            .stream()
            .map(one -> cover(one, book, words))
            .toList();
    CaseFiles claims =
        casework.files(
            own, CaseFilter.of(ClaimProcedure.NAME), ClaimPages.after(query), ClaimPages.PAGE);
    CaseFiles accounts =
        casework.files(own, CaseFilter.of(CostAccountProcedure.NAME), Optional.empty(), ACCOUNTS);
    Amounts amounts =
        new Amounts(
            new LawWords(words, gazettes, book), book, words, LegalTime.day(casework.now()));
    model.addAttribute(
        "view",
        new MineView(
            covers,
            all(claims, file -> OwnClaims.row(file, words)),
            claims.after().map(last -> PATH + "?after=" + last + "#claims"),
            all(accounts, file -> OwnClaims.account(file, words)),
            Arrays.stream(Benefit.values()).map(amounts::of).toList()));
    return "relief/mine";
  }

  private MineView.Cover cover(Enrolments.Enrolled one, LawBook book, Words words) {
    LocalDate today = LegalTime.day(casework.now());
    LocalDate last =
        Cover.period(book, one.period())
            .map(Cover.ProtectionPeriod::lastDayInclusive)
            .orElse(one.coverFrom());
    boolean begins = today.isBefore(one.coverFrom());
    boolean now = !begins && !today.isAfter(last);
    return new MineView.Cover(
        words.of("relief.mine.days", words.plainDay(one.coverFrom()), words.plainDay(last)),
        words.of("relief.mine." + (begins ? "begins" : now ? "now" : "over")),
        now,
        Insurers.name(one.insurer(), words),
        String.join(words.of("web.comma"), insurers.people(one.insurer())),
        place(one, today, words),
        words.of("relief.value.insured." + one.insured()));
  }

  /** The place, and the organ that keeps its register: whom to ask. */
  private static String place(Enrolments.Enrolled one, LocalDate today, Words words) {
    String place =
        ServicePlaces.shipped()
            .byId(one.place())
            .map(at -> words.isChinese() ? at.official() : at.en())
            .orElse(one.place());
    return PlaceOrgans.shipped()
        .submitting(one.place(), one.coverFrom(), today)
        .filter(organ -> !organ.equals(place))
        .map(organ -> words.of("relief.mine.kept", place, organ))
        .orElse(place);
  }

  /** Nothing but what he is in his own affairs: what his office sees is not his. */
  private static Actor own(Actor reader) {
    return new Actor(
        reader.person(),
        "",
        reader.grants().stream().filter(grant -> !grant.party().isEmpty()).toList(),
        true);
  }

  private static <T> List<T> all(CaseFiles page, Function<CaseFile, Optional<T>> row) {
    return page.files().stream().flatMap(file -> row.apply(file).stream()).toList();
  }
}
