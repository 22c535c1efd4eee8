package org.gongbao.city;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.city.people.SignedIn;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Organ;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The arrows of the house")
class ArchitectureTests {

  private static final String CLOCK = "org.gongbao.city.clock.SystemClock";

  /** Stands in for a clock where nobody gives one; the city gives its own. */
  private static final String ENGINE_DEFAULT = "org.gongbao.engine.EngineBuilder";

  /** A package below a room's base package: the room's own affair. */
  private static final Pattern INNER = Pattern.compile("org\\.gongbao\\.city\\.[a-z]+\\.[a-z.]+");

  static final ArchRule DOWNWARDS =
      noClasses()
          .that()
          .resideInAnyPackage("org.gongbao.law..", "org.gongbao.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.gongbao.city..")
          .because("arrows go city -> engine -> law and never back");

  static final ArchRule LAW_ALONE =
      noClasses()
          .that()
          .resideInAPackage("org.gongbao.law..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.gongbao.engine..")
          .because("law stands on nothing");

  static final ArchRule FACADES_ONLY =
      noClasses()
          .that()
          .resideInAnyPackage("org.gongbao.city.web..", "org.gongbao.city.cli..")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "lie below another room's base package", ArchitectureTests::isInner))
          .because("web and cli see only base packages");

  static final ArchRule ONE_NOW =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(CLOCK)
          .and()
          .doNotHaveFullyQualifiedName(ENGINE_DEFAULT)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callMethod(java.time.OffsetDateTime.class, "now")
          .orShould()
          .callMethod(java.time.ZonedDateTime.class, "now")
          .orShould()
          .callMethod(InstantSource.class, "system")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("there is one source of now, SystemClock");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.gongbao");

  @Test
  @DisplayName("go from city to engine to law, and never back")
  void goDownwards() {
    DOWNWARDS.check(HOUSE);
    LAW_ALONE.check(HOUSE);
  }

  @Test
  @DisplayName("of web and cli end at base packages")
  void endAtFacades() {
    FACADES_ONLY.check(HOUSE);
  }

  /** Whichever library lies on the class path would answer, each with its own habits. */
  static final ArchRule OWN_XML =
      noClasses()
          .should()
          .callMethod(javax.xml.stream.XMLOutputFactory.class, "newFactory")
          .orShould()
          .callMethod(javax.xml.stream.XMLOutputFactory.class, "newInstance")
          .because("XML is written by the JDK's own writer");

  @Test
  @DisplayName("lead to the JDK's own writer of XML, whatever a library brings along")
  void ownXml() {
    OWN_XML.check(HOUSE);
  }

  @Test
  @DisplayName("let one class ask the machine for the time")
  void oneNow() {
    ONE_NOW.check(HOUSE);
  }

  @Test
  @DisplayName("reach the successor: what a case knows of its unit or auditee goes over with it")
  void successors() {
    List<String> forgotten =
        HOUSE.stream()
            .filter(type -> type.getPackageName().startsWith("org.gongbao.city."))
            .map(JavaClass::reflect)
            .filter(type -> type.isRecord() && !CaseEvent.class.isAssignableFrom(type))
            .flatMap(type -> Arrays.stream(type.getRecordComponents()))
            .filter(component -> component.isAnnotationPresent(CaseEvent.Open.class))
            .filter(component -> List.of("unit", "auditee", "organ").contains(component.getName()))
            .filter(component -> !component.isAnnotationPresent(Organ.class))
            .map(component -> component.getDeclaringRecord().getName() + "." + component.getName())
            .toList();
    assertThat(forgotten).isEmpty();
  }

  private static boolean isInner(JavaClass type) {
    return INNER.matcher(type.getPackageName()).matches()
        && !type.getPackageName().startsWith("org.gongbao.city.web")
        && !type.getPackageName().startsWith("org.gongbao.city.cli")
        && !type.getPackageName().startsWith("org.gongbao.city.pages");
  }

  @Nested
  @DisplayName("are seen when they are broken")
  class Bite {

    @Test
    @DisplayName("backwards")
    void backwards() {
      bites(DOWNWARDS, org.gongbao.engine.planted.LooksUp.class, SignedIn.class);
    }

    @Test
    @DisplayName("into a room")
    void intoRoom() {
      bites(
          FACADES_ONLY,
          org.gongbao.city.cli.planted.LooksIn.class,
          org.gongbao.city.planted.inner.Hidden.class);
    }

    @Test
    @DisplayName("to another clock")
    void otherClock() {
      bites(ONE_NOW, org.gongbao.engine.planted.LooksUp.class);
    }

    private static void bites(ArchRule rule, Class<?>... planted) {
      assertThat(rule.evaluate(new ClassFileImporter().importClasses(planted)).hasViolation())
          .isTrue();
    }
  }
}
