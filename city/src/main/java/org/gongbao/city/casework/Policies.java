package org.gongbao.city.casework;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Finds the policies without starting the application; they need nothing to be made. */
final class Policies {

  private static final String CITY = "org.gongbao.city";

  private Policies() {}

  /** Every policy of the package, by slug. */
  static List<Policy> found() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AssignableTypeFilter(Policy.class));
    List<Policy> found = new ArrayList<>();
    for (BeanDefinition type : scan.findCandidateComponents(CITY)) {
      found.add(made(String.valueOf(type.getBeanClassName())));
    }
    found.sort(Comparator.comparing(Policy::slug));
    return found;
  }

  private static Policy made(String type) {
    try {
      Constructor<? extends Policy> constructor =
          Class.forName(type).asSubclass(Policy.class).getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Expected policy " + type + " to need nothing", e);
    }
  }
}
