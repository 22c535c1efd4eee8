package org.gongbao.city.relief.project;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.clock.SystemClock;
import org.gongbao.city.files.Files;
import org.gongbao.city.files.KeptFile;
import org.gongbao.city.http.UploadLimit;
import org.gongbao.city.relief.ReliefCity;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.project.agreement.Heading;
import org.gongbao.city.relief.roll.ListProcedure;
import org.gongbao.city.relief.roll.Rolls;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.city.testing.PolicyCity.Case;
import org.gongbao.engine.Actor;
import org.gongbao.engine.Grant;
import org.gongbao.engine.Waiting;
import org.gongbao.law.Ruling;

/** The people around relief insurance, and a city in which they act. */
final class ProjectCity {

  static final Actor MUNICIPAL =
      PolicyCity.actor("min", "", "500000", "relief-policyholder", "municipal-civil-affairs");
  static final Actor FINANCE = supervising("cai", "municipal-finance");
  static final Actor REGULATOR = supervising("yin", "insurance-regulator");
  static final Actor VETERANS = supervising("jun", "municipal-veterans");
  static final Actor YUZHONG = district("yuzhong", "500103");
  static final Actor ZHONGXIAN = district("zhong", "500233");
  static final Actor HOME =
      PolicyCity.actor("tong", "children-home", "", "relief-place", "affiliated-unit");
  static final Actor HELPER =
      PolicyCity.actor("san", "helper", "", "relief-third-party", "third-party");

  private static final List<Actor> EVERYONE =
      List.of(MUNICIPAL, FINANCE, REGULATOR, VETERANS, insurer(1), insurer(2), insurer(3), HELPER);

  private ProjectCity() {}

  /** A city whose clock stands at nine o'clock of that day. */
  static PolicyCity at(String begin) {
    return new PolicyCity(begin, List.of(), List.of(), EVERYONE);
  }

  static Actor insurer(int number) {
    return PolicyCity.actor(
        "bao" + number, "relief-insurer-" + number, "", "relief-insurer", "insurer");
  }

  static Actor branch(int number, String division) {
    return PolicyCity.actor(
        "zhi" + number, "relief-insurer-" + number, division, "relief-insurer", "insurer-branch");
  }

  static Actor district(String person, String division) {
    return PolicyCity.actor(person, "", division, "relief-place", "district-civil-affairs");
  }

  /** Whoever keeps the register of a place. */
  static Actor keeper(String place) {
    ServicePlace found = ServicePlaces.shipped().byId(place).orElseThrow();
    return found.isDivision()
        ? district("of-" + place, place)
        : PolicyCity.actor("of-" + place, place, "", "relief-place", "affiliated-unit");
  }

  /** A list of a place with one person on it, reviewed by a second of its people. */
  static Case reviewed(PolicyCity city, Actor keeper, String place, String month) {
    Case list =
        city.opened(
            keeper,
            ListProcedure.NAME,
            "{'place':'%s','month':'%s','kind':'%s'}"
                .formatted(place, month, month.endsWith("-11") ? "first-batch" : "addition"));
    Rolls.bring(
        list,
        keeper,
        "甲,%s,低保对象,,2020-01-01,,否".formatted(ReliefCity.number("19750202", 1).text()));
    Grant own = keeper.grants().getFirst();
    return list.does(
        PolicyCity.actor(
            "second-of-" + place, own.organ(), own.division(), own.capacity(), own.role()),
        "review",
        "{'rows':1}");
  }

  /** The same confirmed by its keeper, once he was named. */
  static Case confirmed(PolicyCity city, Actor keeper, String place, String month) {
    return reviewed(city, keeper, place, month).does(keeper, "confirm", "{}");
  }

  /** Names the keeper of a place as the one in charge. */
  static void named(PolicyCity city, Actor keeper, String place) {
    city.opened(
        keeper,
        "relief-contact",
        "{'place':'%s','inCharge':'%s','handlers':[]}".formatted(place, keeper.person()));
  }

  /** A whole agreement with an insurer, signed by both. */
  static void agreed(PolicyCity city, int insurer) {
    Case agreement =
        city.opened(MUNICIPAL, "relief-agreement", "{'insurer':%d}".formatted(insurer));
    for (Heading heading : Heading.values()) {
      agreement.does(MUNICIPAL, "write-heading", "{'heading':'%s','text':'约定'}".formatted(heading));
    }
    agreement
        .does(insurer(insurer), "sign-as-insurer", "{}")
        .does(MUNICIPAL, "sign-as-policyholder", "{}");
  }

  private static Actor supervising(String person, String role) {
    return PolicyCity.actor(person, "", "500000", "relief-supervising", role);
  }

  /** A file that somebody has brought. */
  static String file(PolicyCity city, Actor by, String text) {
    return ((Ruling.Granted<KeptFile>)
            new Files(city.database().app(), new SystemClock(), UploadLimit.DEFAULT)
                .keep(by.person(), "/text", "细则.txt", text.getBytes(StandardCharsets.UTF_8)))
        .value()
        .id()
        .sha256();
  }

  /** What waits for somebody of a procedure: names of clocks. */
  static List<String> inbox(PolicyCity city, Actor actor, String procedure) {
    while (city.engine().log().place() > 0) {
      // all of it
    }
    while (city.engine()
            .keepInbox(
                500,
                (id, failed) -> {
                  throw failed;
                })
        > 0) {
      // all of it
    }
    return city
        .engine()
        .waiting(
            actor,
            new Waiting.Query(
                Optional.of(procedure),
                Optional.empty(),
                Optional.of(Waiting.Kind.CLOCK),
                Optional.empty(),
                Optional.empty()),
            500)
        .stream()
        .map(Waiting::name)
        .toList();
  }

  /** The open case of a place, as its keeper has it. */
  static Case of(PolicyCity city, String procedure, String subject, String capacity) {
    return new Case(city, city.tied(procedure, subject, capacity).getFirst().id());
  }
}
