package org.gongbao.city.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.gongbao.city.people.DemoPeople;
import org.gongbao.city.people.Organ;
import org.gongbao.city.people.RoleGrant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The people whom relief insurance brings to a demonstration")
class ReliefDemoTest {

  private final ReliefDemo demo = new ReliefDemo();

  @Test
  @DisplayName("work for organs that it brings, each login and each organ once")
  void organs() {
    List<String> organs = demo.organs().stream().map(Organ::id).toList();
    assertThat(organs).doesNotHaveDuplicates().contains("relief-insurer-5", "children-home");
    assertThat(demo.people().stream().map(DemoPeople.Person::login)).doesNotHaveDuplicates();
    assertThat(organs)
        .containsAll(demo.people().stream().flatMap(one -> one.organ().stream()).toList());
  }

  @Test
  @DisplayName("hold roles and capacities that have a name in both languages")
  void roles() throws IOException {
    for (String language : List.of("", "_en")) {
      Properties texts = new Properties();
      for (String part : List.of("relief-project", "relief-claims")) {
        texts.load(
            Files.newBufferedReader(
                Path.of("src/main/resources/messages/" + part + language + ".properties")));
      }
      for (RoleGrant grant :
          demo.people().stream().flatMap(person -> person.grants().stream()).toList()) {
        assertThat(texts.stringPropertyNames())
            .contains("role." + grant.role(), "capacity." + grant.capacity());
      }
    }
  }

  @Test
  @DisplayName("are two for each place and insurer, because the second confirms")
  void pairs() {
    for (String organ :
        List.of(
            "city-civil-affairs",
            "yuzhong-civil-affairs",
            "yuzhong-veterans",
            "zhongxian-civil-affairs",
            "shizhu-civil-affairs",
            "shizhu-veterans",
            "children-home",
            "social-welfare-home-1",
            "relief-insurer-1",
            "relief-insurer-3")) {
      assertThat(demo.people().stream().filter(person -> person.organ().equals(Optional.of(organ))))
          .as(organ)
          .hasSizeGreaterThanOrEqualTo(2);
    }
  }
}
