package org.gongbao.city;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("The rooms of the city")
class ModularityTests {

  @Test
  @DisplayName("use each other's base packages only, and in no circle")
  void areModules() {
    ApplicationModules.of(Gongbao.class).verify();
  }
}
