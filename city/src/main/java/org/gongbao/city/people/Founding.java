package org.gongbao.city.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.database.DataDirectory;
import org.gongbao.city.database.Secrets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first start of a city: makes its administrator, and in a demonstration its people. */
@Component
public class Founding {

  private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);
  private static final String ADMINISTRATOR = "admin";

  private final People people;
  private final Secrets secrets;
  private final DemoCity demoCity;
  private final boolean demo;

  Founding(
      People people,
      Secrets secrets,
      DataDirectory directory,
      ObjectProvider<DemoPeople> policies,
      @Value("${gongbao.demo:false}") boolean demo) {
    this.people = people;
    this.secrets = secrets;
    this.demoCity =
        new DemoCity(
            people,
            secrets,
            directory,
            policies.stream()
                .sorted(Comparator.comparing(one -> one.getClass().getName()))
                .toList());
    this.demo = demo;
  }

  /**
   * Does what a first start needs; nothing at a later one.
   *
   * @return the administrator's password, to be shown this once; empty at a later start
   */
  @Transactional
  public Optional<String> found() {
    if (!people.isEmpty()) {
      return Optional.empty();
    }
    String password = secrets.get("person/" + ADMINISTRATOR);
    RoleGrant everywhere =
        new RoleGrant(
            "administrator",
            Optional.empty(),
            Optional.empty(),
            "member",
            BEGINNING,
            Optional.empty());
    people.enter(ADMINISTRATOR, "系统管理员", Optional.empty(), password, List.of(everywhere));
    if (demo) {
      demoCity.enter();
    }
    return Optional.of(password);
  }
}
