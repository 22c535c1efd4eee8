package org.gongbao.city.relief.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongbao.city.casework.CaseFilter;
import org.gongbao.city.casework.CasePage;
import org.gongbao.city.casework.Casework;
import org.gongbao.city.database.CityDatabase;
import org.gongbao.city.people.SignedIn;
import org.gongbao.city.relief.claims.ClaimFile;
import org.gongbao.city.relief.claims.ClaimProcedure;
import org.gongbao.city.relief.places.PlaceOrgans;
import org.gongbao.city.relief.roll.Enrolments;
import org.gongbao.city.relief.rules.Cover;
import org.gongbao.city.web.Words;
import org.gongbao.engine.Actor;
import org.gongbao.law.LawBook;
import org.gongbao.law.LegalTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What an insured person finds about himself (我的保障): cover, claims, and what he may ask for. */
@Controller
public class MinePages {

  /** Where it is. */
  public static final String PATH = "/relief/mine";

  private static final String SLUG = "relief";
  private static final int CLAIMS = 50;
  private static final List<String> BENEFITS =
      List.of(
          "relief.accident.death",
          "relief.accident.disability.max",
          "relief.accident.medical.max",
          "relief.supplement.bands",
          "relief.illness.death",
          "relief.student.benefit",
          "relief.education");

  private final Casework casework;
  private final CityDatabase database;
  private final Supplier<LawBook> law;
  private final MessageSource messages;

  MinePages(
      Casework casework, CityDatabase database, Supplier<LawBook> law, MessageSource messages) {
    this.casework = casework;
    this.database = database;
    this.law = law;
    this.messages = messages;
  }

  /** The page of whoever signed in. */
  @GetMapping(PATH)
  public String mine(SignedIn reader, Locale locale, Model model) {
    Words words = new Words(messages, locale);
    LawBook book = law.get();
    List<MineView.Cover> covers =
        reader
            .identity()
            .flatMap(key -> Enrolments.of(database.keeper(), key, casework.now()))
            .map(Enrolments::all)
            .orElse(List.of())
            .stream()
            .map(one -> cover(one, book, words))
            .toList();
    List<MineView.Benefit> benefits =
        Figures.all(book, words).stream()
            .filter(figure -> BENEFITS.stream().anyMatch(figure.name()::startsWith))
            .map(figure ->
                new MineView.Benefit(
                    figure.label(),
                    (figure.value() + " " + figure.unit()).strip(),
                    figure.clause()))
            .toList();
    model.addAttribute(
        "view", new MineView(covers, claims(own(casework.actor(reader)), words), benefits));
    return "relief/mine";
  }

  private MineView.Cover cover(Enrolments.Enrolled one, LawBook book, Words words) {
    LocalDate today = LegalTime.day(casework.now());
    LocalDate last =
        Cover.period(book, one.period())
            .map(Cover.ProtectionPeriod::lastDayInclusive)
            .orElse(one.coverFrom());
    String state =
        today.isBefore(one.coverFrom()) ? "begins" : today.isAfter(last) ? "over" : "now";
    return new MineView.Cover(
        words.of("relief.mine.days", words.day(one.coverFrom()), words.day(last)),
        words.of("relief.mine." + state),
        words.of("relief.value.insurer." + one.insurer()),
        place(one, today, words),
        words.of("relief.value.insured." + one.insured()));
  }

  /** The place, and the organ that keeps its register: whom to ask. */
  private static String place(Enrolments.Enrolled one, LocalDate today, Words words) {
    String place = words.first(List.of("relief.value.place." + one.place())).orElse(one.place());
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

  private List<MineView.Own> claims(Actor reader, Words words) {
    CaseFilter claims =
        new CaseFilter(
            Optional.of(ClaimProcedure.NAME),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return casework.list(reader, claims, Optional.empty(), CLAIMS).cases().stream()
        .map(row -> own(reader, row, words))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<MineView.Own> own(Actor reader, CasePage.Row row, Words words) {
    return casework
        .read(reader, row.id())
        .map(ClaimFile::of)
        .flatMap(file ->
            file.claim()
                .map(claim ->
                    new MineView.Own(
                        "/cases/" + row.id(),
                        words.of("relief.value.benefit." + claim.benefit()),
                        words.day(claim.event()),
                        words.name("stage", SLUG, ClaimProcedure.NAME, row.stage()),
                        file.decision()
                            .map(made -> words.of("relief.mine.yuan", made.booking().amount()))
                            .orElse(""))));
  }
}
