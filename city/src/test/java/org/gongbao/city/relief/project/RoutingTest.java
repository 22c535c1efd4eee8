package org.gongbao.city.relief.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.city.relief.project.ProjectCity.YUZHONG;
import static org.gongbao.city.relief.project.ProjectCity.keeper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongbao.city.relief.places.Insurer;
import org.gongbao.city.relief.places.PlaceOrgan;
import org.gongbao.city.relief.places.PlaceOrgans;
import org.gongbao.city.relief.places.ServicePlace;
import org.gongbao.city.relief.places.ServicePlaces;
import org.gongbao.city.relief.roll.ListProcedure;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.law.Accepts;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who serves a place, and who acts for it")
class RoutingTest {

  private static final LocalDate DAY = LocalDate.of(2021, 3, 20);
  private static final ServicePlaces PLACES = ServicePlaces.shipped();
  private static final PlaceOrgans ORGANS = PlaceOrgans.shipped();

  private static Optional<Integer> insurer(String name) {
    return PLACES.find(name, DAY, DAY).map(ServicePlace::insurer);
  }

  private static Optional<Integer> keptBy(String organ) {
    return ORGANS.keptBy(organ, DAY, DAY).map(ServicePlace::insurer);
  }

  private static List<ServicePlace> of(int insurer) {
    return PLACES.on(DAY, DAY).stream().filter(one -> one.insurer() == insurer).toList();
  }

  private static long divisions(int insurer) {
    return of(insurer).stream().filter(ServicePlace::isDivision).count();
  }

  @Test
  @Accepts("relief/0.2#1")
  @DisplayName("relief/0.2: in the three zones the organ that sends the list has another name")
  void zones() {
    assertThat(ORGANS.submitting("两江新区", DAY, DAY)).contains("两江新区社会保障局");
    assertThat(ORGANS.submitting("重庆高新区", DAY, DAY)).contains("重庆高新区公共服务局");
    assertThat(ORGANS.submitting("万盛经开区", DAY, DAY)).contains("万盛经开区民政局");
  }

  @Test
  @DisplayName("relief/0.2: each of 41 divisions has three organs, an institution acts itself")
  void organs() {
    Map<PlaceOrgan.Kind, Long> kinds =
        ORGANS.on(DAY, DAY).stream()
            .collect(Collectors.groupingBy(PlaceOrgan::kind, Collectors.counting()));
    assertThat(kinds)
        .containsOnlyKeys(PlaceOrgan.Kind.values())
        .allSatisfy((kind, count) -> assertThat(count).isEqualTo(41));
    assertThat(ORGANS.submitting("children-home", DAY, DAY)).contains("重庆市儿童福利院");
    assertThat(ORGANS.submitting("石柱县", DAY, DAY)).contains("石柱土家族自治县民政局");
  }

  @Test
  @DisplayName("relief/0.2: nothing is said before it was published, nor of a place off the list")
  void unknown() {
    LocalDate before = LocalDate.of(2020, 12, 20);
    assertThat(ORGANS.submitting("渝中区", DAY, before)).isEmpty();
    assertThat(ORGANS.submitting("成都市", DAY, DAY)).isEmpty();
    assertThat(ORGANS.keptBy("成都市民政局", DAY, DAY)).isEmpty();
  }

  @Test
  @Accepts("relief/annex.1#1")
  @DisplayName("relief/annex.1: divisions and institutions of the first row")
  void first() {
    assertThat(insurer("石柱县")).contains(1);
    assertThat(insurer("永川区")).contains(1);
    assertThat(insurer("重庆市儿童爱心庄园")).contains(1);
    assertThat(insurer("重庆市革命伤残军人康复医院")).contains(1);
  }

  @Test
  @Accepts("relief/annex.1#2")
  @DisplayName("relief/annex.1: ten divisions and six institutions")
  void firstCounted() {
    assertThat(divisions(1)).isEqualTo(10);
    assertThat(of(1)).hasSize(16);
  }

  @Test
  @Accepts("relief/annex.2#1")
  @DisplayName("relief/annex.2: nine divisions of the second row")
  void second() {
    assertThat(insurer("两江新区")).contains(2);
    assertThat(insurer("秀山县")).contains(2);
    assertThat(insurer("江北区")).contains(2);
    assertThat(divisions(2)).isEqualTo(9);
    assertThat(of(2)).hasSize(9);
  }

  @Test
  @Accepts("relief/annex.2#2")
  @DisplayName("relief/annex.2: the organ that keeps the register decides, not the bed")
  void liangjiang() {
    assertThat(keptBy("渝北区民政局")).contains(2);
    assertThat(keptBy("两江新区社会保障局")).contains(2);
    assertThat(keptBy("北碚区民政局")).contains(1);
  }

  @Test
  @Accepts("relief/annex.3#1")
  @DisplayName("relief/annex.3: seven divisions of the third row")
  void third() {
    assertThat(insurer("忠县")).contains(3);
    assertThat(insurer("万盛经开区")).contains(3);
    assertThat(insurer("綦江区")).contains(3);
    assertThat(divisions(3)).isEqualTo(7);
    assertThat(of(3)).hasSize(7);
  }

  @Test
  @Accepts("relief/annex.4#1")
  @DisplayName("relief/annex.4: eight divisions of the fourth row")
  void fourth() {
    assertThat(insurer("彭水县")).contains(4);
    assertThat(insurer("重庆高新区")).contains(4);
    assertThat(divisions(4)).isEqualTo(8);
    assertThat(of(4)).hasSize(8);
  }

  @Test
  @Accepts("relief/annex.4#2")
  @DisplayName("relief/annex.4: the register at the zone or at the district, on the same land")
  void highTech() {
    assertThat(keptBy("重庆高新区公共服务局")).contains(4);
    assertThat(keptBy("沙坪坝区民政局")).contains(5);
  }

  @Test
  @Accepts("relief/annex.5#1")
  @DisplayName("relief/annex.5: seven divisions of the fifth row; Wushan is not Wuxi")
  void fifth() {
    assertThat(insurer("梁平区")).contains(5);
    assertThat(insurer("巫山县")).contains(5);
    assertThat(insurer("巫溪县")).contains(4);
    assertThat(divisions(5)).isEqualTo(7);
    assertThat(of(5)).hasSize(7);
  }

  @Test
  @Accepts("relief/annex.5#2")
  @DisplayName("relief/annex.5: 47 places, each once")
  void all() {
    assertThat(IntStream.rangeClosed(1, 5).mapToLong(RoutingTest::divisions))
        .containsExactly(10L, 9L, 7L, 8L, 7L);
    List<ServicePlace> places = PLACES.on(DAY, DAY);
    assertThat(places.stream().filter(ServicePlace::isDivision)).hasSize(41);
    assertThat(places).hasSize(47);
    assertThat(places.stream().map(ServicePlace::id)).doesNotHaveDuplicates();
    assertThat(places.stream().map(ServicePlace::official)).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("relief/4.1.1: five insurers are in the annex")
  void insurers() {
    assertThat(Insurer.shipped().stream().map(Insurer::number)).containsExactly(1, 2, 3, 4, 5);
    assertThat(Insurer.numbered(6)).isEmpty();
  }

  @Test
  @DisplayName("relief/4.1.1: a list for another insurer is refused, and the right one is named")
  void wrongInsurer() {
    try (PolicyCity city = ProjectCity.at("2021-03-20")) {
      ProjectCity.named(city, YUZHONG, "500103");
      ProjectCity.agreed(city, 1);
      PolicyCity.Case list = ProjectCity.confirmed(city, YUZHONG, "500103", "2021-03");
      Ruling.Refused<?> refused = list.refused(YUZHONG, "send", "{'insurer':2}", "relief/annex.1");
      assertThat(refused.kind()).isEqualTo(RefusalKind.WRONG_PLACE);
      assertThat(refused.sentence().values())
          .containsExactly("渝中区", "2", "1", "中国人民财产保险股份有限公司 重庆市分公司");
      assertThat(refused.trace().toString()).contains(ClauseId.of("relief/4.1.1").toString());
      list.does(YUZHONG, "send", "{'insurer':1}");
    }
  }

  @Test
  @DisplayName("relief/annex.1: an institution has an insurer too, and no other one's list")
  void institution() {
    try (PolicyCity city = ProjectCity.at("2021-03-20")) {
      String home = "social-welfare-home-2";
      ProjectCity.named(city, keeper(home), home);
      ProjectCity.agreed(city, 1);
      PolicyCity.Case list = ProjectCity.confirmed(city, keeper(home), home, "2021-03");
      Ruling.Refused<?> refused =
          list.refused(keeper(home), "send", "{'insurer':2}", "relief/annex.1");
      assertThat(refused.sentence().values()).startsWith("重庆市第二社会福利院");
      list.does(keeper(home), "send", "{'insurer':1}");
    }
  }

  @Test
  @DisplayName("relief/4.1.1: a place that the annex does not know, or not any more, has none")
  void noPlace() {
    try (PolicyCity city = ProjectCity.at("2021-03-20")) {
      String list = "{'place':'%s','month':'%s','kind':'addition'}";
      city.refused(
          YUZHONG, ListProcedure.NAME, list.formatted("510100", "2021-03"), "relief/4.1.1");
      city.at("2022-01-01");
      city.refused(
          YUZHONG, ListProcedure.NAME, list.formatted("500103", "2022-01"), "relief/4.1.1");
    }
  }
}
