package org.gongbao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.gongbao.law.HouseStyle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The engine's house: what it may use, and what its pure part must not")
class ArchitectureTest {

  /** What decides, folds and settles: nothing of it may know a database or the machine's time. */
  private static final Set<String> PURE =
      Set.of(
          "Deciding",
          "Deriving",
          "Applying",
          "Standing",
          "Settling",
          "Replaying",
          "Canonical",
          "Codec",
          "InputCheck",
          "Procedure");

  private static final ArchRule USES_ONLY_ITS_OWN =
      ArchRuleDefinition.classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javax..",
              "org.gongbao.law..",
              "org.gongbao.engine..",
              "tools.jackson..",
              "com.fasterxml.jackson.annotation..",
              "org.jspecify..");

  private static final ArchRule KNOWS_NO_DATABASE =
      ArchRuleDefinition.noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..");

  private static final ArchRule ASKS_NO_CLOCK =
      ArchRuleDefinition.noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(InstantSource.class)
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime");

  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("tests"))
          .importPackages("org.gongbao.engine");

  private static JavaClasses pure() {
    return ENGINE.that(
        DescribedPredicate.<JavaClass>describe(
            "pure", type -> PURE.contains(outermost(type).getSimpleName())));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  @Test
  @DisplayName("it uses Java, the law, Jackson and JSpecify, nothing else")
  void usesOnlyItsOwn() {
    USES_ONLY_ITS_OWN.check(ENGINE.that(isMain()));
  }

  private static DescribedPredicate<JavaClass> isMain() {
    return DescribedPredicate.describe(
        "main", type -> type.getPackageName().equals("org.gongbao.engine") && !isTest(type));
  }

  /** Test classes in the same package, where main and test are compiled into one folder. */
  private static boolean isTest(JavaClass type) {
    String top = outermost(type).getSimpleName();
    return !Path.of("src/main/java/org/gongbao/engine", top + ".java").toFile().exists();
  }

  @Test
  @DisplayName("what decides knows no database and asks no clock")
  void decidingIsPure() {
    assertThat(pure()).hasSizeGreaterThanOrEqualTo(PURE.size());
    KNOWS_NO_DATABASE.check(pure());
    ASKS_NO_CLOCK.check(pure());
  }

  @Test
  @DisplayName("a planted database, clock or library is found")
  void plantedViolationsAreFound() {
    JavaClasses database = new ClassFileImporter().importClasses(PlantedDatabase.class);
    JavaClasses clock = new ClassFileImporter().importClasses(PlantedClock.class);
    JavaClasses library = new ClassFileImporter().importClasses(PlantedLibrary.class);
    assertThatThrownBy(() -> KNOWS_NO_DATABASE.check(database)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> ASKS_NO_CLOCK.check(clock)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> USES_ONLY_ITS_OWN.check(library)).isInstanceOf(AssertionError.class);
  }

  record PlantedDatabase(Connection connection) {}

  record PlantedClock(InstantSource source) {
    Instant now() {
      return source.instant();
    }
  }

  static final class PlantedLibrary {
    Object pool() {
      return new com.zaxxer.hikari.HikariConfig();
    }
  }

  @Test
  @DisplayName("main and test sources keep the house habits")
  void houseStyle() {
    HouseStyle.assertClean(Path.of("src/main/java"), Path.of("src/test/java"));
    assertThat(HouseStyle.violations("A.java", "class A { Object o = Instant.now(); }")).hasSize(1);
  }
}
