package org.gongbao.city.relief.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.roll.InsuredRow;
import org.gongbao.city.relief.rules.Eligibility.InsuredClass;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Entry;
import org.gongbao.engine.Personal;
import org.gongbao.law.Ruling;

/** A city with insured persons, their insurers, and whoever looks on. */
public final class ClaimCity implements AutoCloseable {

  /** Enters lists. */
  public static final Actor LISTER =
      PolicyCity.actor("lister", "", Sides.CITY, Sides.POLICYHOLDER, "lister");

  /** The policyholder. */
  public static final Actor BUREAU =
      PolicyCity.actor("min", "", Sides.CITY, Sides.POLICYHOLDER, "municipal-civil-affairs");

  /** Of insurer 1, which serves Yuzhong. */
  public static final Actor INSURER = insurer("jia", 1);

  /** The second person of insurer 1. */
  public static final Actor SECOND = insurer("yi", 1);

  /** Of another insurer. */
  public static final Actor OTHER_INSURER = insurer("bing", 2);

  /** A street of Yuzhong. */
  public static final Actor STREET =
      PolicyCity.actor("jie", "", "500103", Sides.PLACE, "grassroots");

  /** The bureau of Yuzhong. */
  public static final Actor YUZHONG =
      PolicyCity.actor("yu", "", "500103", Sides.PLACE, "district-civil-affairs");

  static final String YUZHONG_PLACE = "500103";

  private final PolicyCity city;

  /** A city whose clock stands at nine o'clock of that day, with more people to read as. */
  public ClaimCity(String begin, Actor... more) {
    List<Actor> everyone =
        new java.util.ArrayList<>(List.of(INSURER, OTHER_INSURER, BUREAU, STREET, YUZHONG, LISTER));
    everyone.addAll(List.of(more));
    city = new PolicyCity(begin, List.of(), List.of(new Enrolling()), everyone);
  }

  static Actor insurer(String person, int number) {
    return PolicyCity.actor(person, Sides.insurerOrgan(number), "", Sides.INSURER, "insurer");
  }

  /** What it runs on. */
  public PolicyCity city() {
    return city;
  }

  /** Moves the clock. */
  public ClaimCity at(String day) {
    city.at(day);
    return this;
  }

  /** A key like those of identity numbers. */
  static String person(String name) {
    return String.format(Locale.ROOT, "%32s", Integer.toHexString(name.hashCode()))
        .replace(' ', '0');
  }

  /** Enrols somebody in a place from a month on, for these periods. */
  public String enrol(String name, String place, String month, String born, int... periods) {
    return enrolKey(person(name), name, place, month, born, periods);
  }

  /** The same of somebody by his key. */
  public void enrolKey(String person) {
    enrolKey(person, "乙", YUZHONG_PLACE, "2020-11", "1975-02-02", 1, 2);
  }

  private String enrolKey(
      String person, String name, String place, String month, String born, int... periods) {
    ServicePlace at = ServicePlaces.shipped().byId(place).orElseThrow();
    PolicyCity.Case list = city.opened(LISTER, Enrolling.NAME, "{}");
    List<Entry<InsuredRow>> rows = new java.util.ArrayList<>();
    for (int period : periods) {
      rows.add(
          Entry.of(
              rows.size() + 1,
              new InsuredRow(
                  person,
                  period,
                  period == 2 && YearMonth.parse(month).isBefore(YearMonth.of(2021, 11))
                      ? YearMonth.of(2021, 11)
                      : YearMonth.parse(month),
                  InsuredClass.MINIMUM_LIVING,
                  place,
                  at.insurer(),
                  LocalDate.parse(born),
                  Personal.of("party/" + person, new InsuredRow.Identity(name, name)))));
    }
    assertThat(city.engine().stage(LISTER, list.id(), InsuredRow.INSURED, rows))
        .isInstanceOf(Ruling.Granted.class);
    list.does(LISTER, "submit", "{}").does(LISTER, "enter", "{}");
    return person;
  }

  /** Somebody of Yuzhong, enrolled in both first batches. */
  public String enrol(String name) {
    return enrol(name, YUZHONG_PLACE, "2020-11", "1975-02-02", 1, 2);
  }

  /** Files a claim, and it is granted. */
  public PolicyCity.Case files(String person, String benefit, String event, String more) {
    return city.opened(INSURER, ClaimProcedure.NAME, claim(person, benefit, event, more));
  }

  /** The input of a claim. */
  static String claim(String person, String benefit, String event, String more) {
    return "{'person':'%s','benefit':'%s','event':'%s','documents':[]%s}"
        .formatted(person, benefit, event, more.isEmpty() ? "" : "," + more);
  }

  /** Costs after an accident. */
  public static String costs(String bill, String total, String outOfScope, String borne) {
    return "'hospital':'重庆市人民医院','billNumber':'%s','total':'%s','outOfScope':'%s','borneByOthers':'%s'"
        .formatted(bill, total, outOfScope, borne);
  }

  /** Answers the newest question to a point. */
  public static PolicyCity.Case answer(
      PolicyCity.Case one, Actor actor, String point, String answer) {
    int question =
        one.file().questions().stream()
            .filter(open -> open.question().point().equals(point))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no question " + point))
            .id();
    return one.does(
        actor, "answer", "{'question':%d,'answer':%s,'why':'据材料'}".formatted(question, answer));
  }

  /** Approves, pays: the rest of the way of a claim that was decided. */
  public static PolicyCity.Case paid(PolicyCity.Case decided) {
    return decided
        .does(SECOND, "approve", "{}")
        .does(INSURER, "pay", "{'mode':'central','payee':'本人'}");
  }

  /** Opens a cost account. */
  public PolicyCity.Case account(String person, String settled, String bill, String amount) {
    return city.opened(
        INSURER,
        CostAccountProcedure.NAME,
        "{'person':'%s',%s}".formatted(person, stay(settled, settled, bill, amount)));
  }

  /** A stay for an illness. */
  static String stay(String admitted, String settled, String bill, String amount) {
    return ("'admitted':'%s','settled':'%s','cause':'illness','care':'inpatient',"
            + "'hospital':'重庆市人民医院','billNumber':'%s','amount':'%s'")
        .formatted(admitted, settled, bill, amount);
  }

  static PolicyCity.Case settles(
      PolicyCity.Case account, String settled, String bill, String amount) {
    return account.does(
        INSURER, "record-settlement", "{" + stay(settled, settled, bill, amount) + "}");
  }

  static Settlement.Standing standing(PolicyCity.Case account) {
    return CostAccountFile.of(account.file()).standing().orElseThrow();
  }

  /** Claims of a person, newest first. */
  List<CaseFile> claims(String person) {
    return city.tied(ClaimProcedure.NAME, "party/" + person, Sides.INSURED);
  }

  static ClaimFile known(PolicyCity.Case claim) {
    return ClaimFile.of(claim.file());
  }

  static String granted(PolicyCity.Case claim) {
    return known(claim).decision().orElseThrow().booking().amount().toString();
  }

  /** Takes up the newest draft of a person, and the rest of its way. */
  public PolicyCity.Case settlesDraft(String person) {
    PolicyCity.Case draft = new PolicyCity.Case(city, draft(person).id());
    return paid(draft.does(INSURER, "take-up", "{}").does(INSURER, "decide", "{}"));
  }

  /** The draft of a person that nobody took up yet. */
  CaseFile draft(String person) {
    return claims(person).stream()
        .filter(one -> one.stage().equals("DRAFT"))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    city.close();
  }
}
