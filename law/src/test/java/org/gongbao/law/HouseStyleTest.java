package org.gongbao.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the module keeps the house habits, and that the check bites. */
class HouseStyleTest {

  @Test
  @DisplayName("this module keeps the house habits")
  void thisModuleIsClean() {
    HouseStyle.assertClean(Path.of("src/main/java"), Path.of("src/test/java"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package a.util;",
        "package a.impl.b;",
        "package a.service;",
        "package a.helper;",
        "package a.manager;",
        "class A { Object o = java.time.Instant.now(); }",
        "class A { Object o = LocalDate . now (ZONE); }",
        "class A { long t = System.currentTimeMillis(); }",
        "class A { Object c = Clock.systemUTC(); }",
        "class A { Object d = new Date(); }",
        "class A {\n\n  @SuppressWarnings(\"unchecked\")\n  int a;\n}",
        "@SuppressWarnings(\"unchecked\") class A {}",
        "class A { @Disabled void a() {} }",
        "class A { @org.junit.jupiter.api.Disabled(\"later\") void a() {} }",
        "class A { @DisabledOnOs(WINDOWS) void a() {} }",
      })
  @DisplayName("a planted violation is found")
  void findsPlantedViolation(String source) {
    assertThat(HouseStyle.violations("A.java", source)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package a.utility; class A {}",
        "// Instant.now( is forbidden\nclass A {}",
        "/* @Disabled */ class A { String s = \"Instant.now()\"; }",
        "class A { String s = \"\"\"\n  say \"LocalDate.now()\" twice\n  \"\"\"; }",
        "class A { char c = '\"'; String s = \"\\\"@Disabled\"; }",
        "class A {\n  // The compiler cannot see that the map holds only such values.\n"
            + "  @SuppressWarnings(\"unchecked\")\n  int a;\n}",
        "class A { long t = System.nanoTime(); Instant i = Instant.parse(t); }",
      })
  @DisplayName("what only looks like a violation passes")
  void passesHarmless(String source) {
    assertThat(HouseStyle.violations("A.java", source)).isEmpty();
  }

  @Test
  @DisplayName("500 lines pass, 501 do not")
  void limitsLines() {
    assertThat(HouseStyle.violations("A.java", "class A {}\n".repeat(500))).isEmpty();
    assertThat(HouseStyle.violations("A.java", "class A {}\n".repeat(501)))
        .containsExactly("A.java:501: longer than 500 lines");
  }

  @Test
  @DisplayName("only SystemClock asks the machine for now")
  void allowsSystemClock() {
    String source = "class SystemClock { Object o = Instant.now(); }";
    assertThat(HouseStyle.violations("a/SystemClock.java", source)).isEmpty();
    assertThat(HouseStyle.violations("a/MySystemClock.java", source)).hasSize(1);
  }

  @Test
  @DisplayName("a folder with a violation fails, one without Java files as well")
  void failsFolder(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> HouseStyle.assertClean(folder))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HouseStyle.assertClean(folder.resolve("none")))
        .isInstanceOf(IllegalArgumentException.class);
    Files.writeString(folder.resolve("A.java"), "class A {\n Object o = Instant.now(); }");
    assertThatThrownBy(() -> HouseStyle.assertClean(folder))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("A.java:2: asks the machine for now");
  }
}
