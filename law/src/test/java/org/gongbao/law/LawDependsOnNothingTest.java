package org.gongbao.law;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** That the module stands on Java alone. */
class LawDependsOnNothingTest {

  private static final ArchRule JAVA_ALONE =
      classes()
          .that()
          .resideInAPackage("org.gongbao.law..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.gongbao.law..", "java..", "org.jspecify..")
          .because("rules must run everywhere: in the engine, on a cluster, in a browser's server")
          .allowEmptyShould(false);

  @Test
  @DisplayName("the law imports nothing but Java and the null annotations")
  void importsJavaAlone() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gongbao.law");
    assertThat(classes.contain(Law.class)).isTrue();
    JAVA_ALONE.check(classes);
  }

  @Test
  @DisplayName("the rule bites: a class that imports a test library breaks it")
  void bites() {
    JavaClasses planted = new ClassFileImporter().importClasses(LawDependsOnNothingTest.class);
    assertThatThrownBy(() -> JAVA_ALONE.check(planted)).isInstanceOf(AssertionError.class);
  }
}
