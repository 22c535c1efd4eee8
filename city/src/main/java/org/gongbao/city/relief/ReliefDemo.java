package org.gongbao.city.relief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.city.people.DemoOrgan;
import org.gongbao.city.people.DemoPeople;
import org.gongbao.city.people.Divisions;
import org.gongbao.city.people.Organ;
import org.gongbao.city.people.ResidentId;
import org.gongbao.city.people.RoleGrant;
import org.gongbao.city.relief.places.Insurer;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.places.Sides;
import org.springframework.stereotype.Component;

/**
 * Invented people of relief insurance: the municipal bureaus, three places with two people each,
 * two institutions, a village, the insurers. What is confirmed or paid needs a second person.
 */
@Component
final class ReliefDemo implements DemoPeople {

  private static final String YUZHONG = "500103";
  private static final String ZHONGXIAN = "500233";
  private static final String SHIZHU = "500240";
  private static final String HOME = "children-home";
  private static final String PLACE_ROLE = "district-civil-affairs";
  private static final String BUREAU = "city-civil-affairs";
  private static final String FINANCE = "city-finance";
  private static final String REGULATOR = "city-insurance-regulator";
  private static final String VETERANS = "city-veterans";
  private static final String YUZHONG_BUREAU = "yuzhong-civil-affairs";
  private static final String YUZHONG_VETERANS = "yuzhong-veterans";
  private static final String ZHONGXIAN_BUREAU = "zhongxian-civil-affairs";
  private static final String SHIZHU_BUREAU = "shizhu-civil-affairs";
  private static final String SHIZHU_VETERANS = "shizhu-veterans";
  private static final String WELFARE_HOME = "social-welfare-home-1";
  private static final String VILLAGE = "yuzhong-jiaochangkou";
  private static final String HELPER = "relief-helper";

  private static final List<Organ> ORGANS =
      List.of(
          office(BUREAU, "重庆市民政局", "Municipal Civil Affairs Bureau", Divisions.CITY),
          office(FINANCE, "重庆市财政局", "Municipal Finance Bureau", Divisions.CITY),
          office(REGULATOR, "重庆银保监局", "Insurance Regulator of Chongqing", Divisions.CITY),
          office(VETERANS, "重庆市退役军人事务局", "Municipal Veterans Bureau", Divisions.CITY),
          office(YUZHONG_BUREAU, "渝中区民政局", "Civil Affairs Bureau of Yuzhong", YUZHONG),
          office(YUZHONG_VETERANS, "渝中区退役军人事务局", "Veterans Bureau of Yuzhong", YUZHONG),
          office(ZHONGXIAN_BUREAU, "忠县民政局", "Civil Affairs Bureau of Zhongxian", ZHONGXIAN),
          office(SHIZHU_BUREAU, "石柱县民政局", "Civil Affairs Bureau of Shizhu", SHIZHU),
          office(SHIZHU_VETERANS, "石柱县退役军人事务局", "Veterans Bureau of Shizhu", SHIZHU),
          office(VILLAGE, "较场口社区", "Jiaochangkou Community", YUZHONG),
          office(HELPER, "惠民评估中心", "Huimin Evaluation Centre", Divisions.CITY));

  private static final List<Person> PEOPLE =
      List.of(
          person(
              "civil-affairs", "石敏行", BUREAU, city("municipal-civil-affairs", Sides.POLICYHOLDER)),
          person(
              "civil-affairs-checker",
              "卢慎之",
              BUREAU,
              city("municipal-civil-affairs", Sides.POLICYHOLDER)),
          person("finance", "钱守正", FINANCE, city("municipal-finance", Sides.SUPERVISING)),
          person("regulator", "尹明察", REGULATOR, city("insurance-regulator", Sides.SUPERVISING)),
          person("veterans", "戎卫国", VETERANS, city("municipal-veterans", Sides.SUPERVISING)),
          person("yuzhong", "余知春", YUZHONG_BUREAU, place(PLACE_ROLE, YUZHONG)),
          person("yuzhong-checker", "郝复之", YUZHONG_BUREAU, place(PLACE_ROLE, YUZHONG)),
          person("zhongxian", "田济川", ZHONGXIAN_BUREAU, place(PLACE_ROLE, ZHONGXIAN)),
          person("zhongxian-checker", "甘若谷", ZHONGXIAN_BUREAU, place(PLACE_ROLE, ZHONGXIAN)),
          person(
              "yuzhong-veterans",
              "武念恩",
              YUZHONG_VETERANS,
              in("district-veterans", YUZHONG, Sides.VETERANS)),
          person(
              "yuzhong-veterans-checker",
              "聂安边",
              YUZHONG_VETERANS,
              in("district-veterans", YUZHONG, Sides.VETERANS)),
          person("shizhu", "向山河", SHIZHU_BUREAU, place(PLACE_ROLE, SHIZHU)),
          person("shizhu-checker", "谭正明", SHIZHU_BUREAU, place(PLACE_ROLE, SHIZHU)),
          person(
              "shizhu-veterans",
              "冉从戎",
              SHIZHU_VETERANS,
              in("district-veterans", SHIZHU, Sides.VETERANS)),
          person(
              "shizhu-veterans-checker",
              "秦复员",
              SHIZHU_VETERANS,
              in("district-veterans", SHIZHU, Sides.VETERANS)),
          person(
              "welfare-home",
              "安养之",
              WELFARE_HOME,
              of("affiliated-unit", WELFARE_HOME, Sides.PLACE)),
          person(
              "welfare-home-checker",
              "康复明",
              WELFARE_HOME,
              of("affiliated-unit", WELFARE_HOME, Sides.PLACE)),
          person("village", "孔小满", VILLAGE, in("grassroots", YUZHONG, Sides.PLACE)),
          person("children-home", "童心怡", HOME, of("affiliated-unit", HOME, Sides.PLACE)),
          person("children-home-checker", "安可期", HOME, of("affiliated-unit", HOME, Sides.PLACE)),
          person("insurer1", "包正则", insurer(1), at("insurer", 1), at("trainer", 1)),
          person("insurer1-checker", "柯再思", insurer(1), at("insurer", 1)),
          person("insurer1-doctor", "华仁心", insurer(1), at("insurer", 1)),
          person("insurer1-branch", "支远近", insurer(1), at("insurer-branch", 1)),
          person("insurer3", "寿长青", insurer(3), at("insurer", 3)),
          person("insurer3-checker", "程复核", insurer(3), at("insurer", 3)),
          new Person("citizen", "秦桂兰", Optional.empty(), List.of()),
          person("third-party", "闻中立", HELPER, of("third-party", HELPER, "relief-third-party")));

  @Override
  public List<Organ> organs() {
    List<Organ> organs = new ArrayList<>(ORGANS);
    for (Insurer insurer : Insurer.shipped()) {
      organs.add(
          DemoOrgan.of(Sides.insurerOrgan(insurer.number()), insurer.zh(), insurer.en(), "insurer")
              .in(Divisions.CITY));
    }
    ServicePlaces.shipped().all().stream()
        .filter(place -> !place.isDivision())
        .map(ReliefDemo::institution)
        .forEach(organs::add);
    return organs;
  }

  @Override
  public List<Person> people() {
    return PEOPLE;
  }

  /** A well-formed number of nobody. */
  @Override
  public Map<String, ResidentId> numbers() {
    return Map.of("citizen", new ResidentId("500103195203120025"));
  }

  private static Organ institution(ServicePlace place) {
    return office(place.id(), place.official(), place.en(), Divisions.CITY);
  }

  private static Organ office(String id, String zh, String en, String division) {
    return DemoOrgan.of(id, zh, en, "office").in(division);
  }

  private static String insurer(int number) {
    return Sides.insurerOrgan(number);
  }

  private static RoleGrant city(String role, String capacity) {
    return in(role, Divisions.CITY, capacity);
  }

  private static RoleGrant place(String role, String division) {
    return in(role, division, Sides.PLACE);
  }

  /** A role for a division, whatever the organ. */
  private static RoleGrant in(String role, String division, String capacity) {
    return grant(role, Optional.empty(), Optional.of(division), capacity);
  }

  /** A role for an organ, wherever it lies. */
  private static RoleGrant of(String role, String organ, String capacity) {
    return grant(role, Optional.of(organ), Optional.empty(), capacity);
  }

  private static RoleGrant at(String role, int insurer) {
    return of(role, insurer(insurer), Sides.INSURER);
  }

  private static RoleGrant grant(
      String role, Optional<String> organ, Optional<String> division, String capacity) {
    return new RoleGrant(role, organ, division, capacity, SINCE, Optional.empty());
  }

  private static Person person(String login, String name, String organ, RoleGrant... grants) {
    return new Person(login, name, organ, List.of(grants));
  }
}
