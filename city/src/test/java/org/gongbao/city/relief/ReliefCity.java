package org.gongbao.city.relief;

import static org.gongbao.city.testing.PolicyCity.actor;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.city.people.ResidentId;
import org.gongbao.city.relief.project.agreement.Heading;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;

/** Who acts in relief insurance, and the cities of its tests. */
public final class ReliefCity {

  public static final Actor YUZHONG = civil("yu-1", "500103");
  public static final Actor YUZHONG_2 = civil("yu-2", "500103");
  public static final Actor SHIZHU = civil("shi-1", "500240");
  public static final Actor SHIZHU_2 = civil("shi-2", "500240");
  public static final Actor ZHONGXIAN = civil("zhong-1", "500233");
  public static final Actor HOME =
      actor("fu-1", "social-welfare-home-1", "", "relief-place", "affiliated-unit");
  public static final Actor HOME_2 =
      actor("fu-2", "social-welfare-home-1", "", "relief-place", "affiliated-unit");
  public static final Actor HOME_OF_TWO =
      actor("er-1", "social-welfare-home-2", "", "relief-place", "affiliated-unit");
  public static final Actor HOME_OF_TWO_2 =
      actor("er-2", "social-welfare-home-2", "", "relief-place", "affiliated-unit");
  public static final Actor VETERANS =
      actor("tui-1", "", "500240", "relief-veterans", "district-veterans");
  public static final Actor VETERANS_2 =
      actor("tui-2", "", "500240", "relief-veterans", "district-veterans");
  public static final Actor INSURER_1 = insurer("bao-1", 1);
  public static final Actor INSURER_2 = insurer("bao-2", 2);
  public static final Actor INSURER_3 = insurer("bao-3", 3);
  public static final Actor MUNICIPAL =
      actor("shi", "", "500000", "relief-policyholder", "municipal-civil-affairs");
  public static final Actor FINANCE =
      actor("cai", "", "500000", "relief-supervising", "municipal-finance");

  public static final List<Actor> EVERYONE =
      List.of(
          MUNICIPAL, YUZHONG, SHIZHU, ZHONGXIAN, HOME, VETERANS, INSURER_1, INSURER_2, INSURER_3,
          FINANCE);

  private static final String WEIGHTS = "10X98765432";
  private static final int DIGITS = 17;

  private ReliefCity() {}

  private static Actor civil(String person, String division) {
    return actor(person, "", division, "relief-place", "district-civil-affairs");
  }

  private static Actor insurer(String person, int number) {
    return actor(person, "relief-insurer-" + number, "", "relief-insurer", "insurer");
  }

  /** A city whose clock stands at nine o'clock of that day. */
  public static PolicyCity at(String day) {
    return new PolicyCity(day, List.of(), List.of(), EVERYONE);
  }

  /** The framework agreement with insurer 1, and the people of the places that send it lists. */
  public static PolicyCity ready(PolicyCity city) {
    signed(drawnUp(city, Set.of()));
    return staffed(city);
  }

  /** A framework agreement with insurer 1, without these topics. */
  public static PolicyCity.Case drawnUp(PolicyCity city, Set<Heading> without) {
    PolicyCity.Case agreement = city.opened(MUNICIPAL, "relief-agreement", "{'insurer':1}");
    for (Heading heading : Heading.values()) {
      if (!without.contains(heading)) {
        write(agreement, heading);
      }
    }
    return agreement;
  }

  /** Writes a topic of it. */
  public static void write(PolicyCity.Case agreement, Heading heading) {
    agreement.does(MUNICIPAL, "write-heading", "{'heading':'%s','text':'约定'}".formatted(heading));
  }

  /** Both sign it. */
  public static void signed(PolicyCity.Case agreement) {
    agreement
        .does(INSURER_1, "sign-as-insurer", "{}")
        .does(MUNICIPAL, "sign-as-policyholder", "{}");
  }

  /** The people in charge of the places. */
  public static PolicyCity staffed(PolicyCity city) {
    people(city, YUZHONG, "500103", YUZHONG_2);
    people(city, SHIZHU, "500240", SHIZHU_2);
    people(city, HOME, "social-welfare-home-1", HOME_2);
    people(city, HOME_OF_TWO, "social-welfare-home-2", HOME_OF_TWO_2);
    return city;
  }

  private static void people(PolicyCity city, Actor first, String place, Actor second) {
    city.opened(
        first,
        "relief-contact",
        "{'place':'%s','inCharge':'%s','handlers':['%s']}"
            .formatted(place, first.person(), second.person()));
  }

  /** A well-formed identity number of an invented person, born on a day as {@code 19750202}. */
  public static ResidentId number(String born, int serial) {
    String first = "500103" + born + "%03d".formatted(serial);
    int sum = 0;
    for (int i = 0; i < DIGITS; i++) {
      sum = (sum + (first.charAt(i) - '0')) * 2 % 11;
    }
    return new ResidentId(first + WEIGHTS.charAt(sum % 11));
  }

  /** A table with the columns of a list. */
  public static String table(String... rows) {
    return Stream.concat(Stream.of("姓名,身份证号,类别,优抚类别,登记起,登记止,精准脱贫保"), Arrays.stream(rows))
        .collect(Collectors.joining("\n"));
  }
}
