package org.gongbao.city.casework;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.stereotype.Component;

/**
 * Finds components of the package without starting the application; they need nothing to be made.
 */
public final class Packaged {

  private static final String CITY = "org.gongbao.city";

  private Packaged() {}

  /**
   * Every component of a type, by the name of its class.
   *
   * @throws IllegalStateException naming one that needs something to be made
   */
  public static <T> List<T> found(Class<T> type) {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    TypeFilter wanted = new AssignableTypeFilter(type);
    TypeFilter bean = new AnnotationTypeFilter(Component.class);
    scan.addIncludeFilter((one, types) -> wanted.match(one, types) && bean.match(one, types));
    List<T> found = new ArrayList<>();
    scan.findCandidateComponents(CITY).stream()
        .map(BeanDefinition::getBeanClassName)
        .map(String::valueOf)
        .sorted(Comparator.naturalOrder())
        .forEach(name -> found.add(made(name, type)));
    return found;
  }

  private static <T> T made(String name, Class<T> type) {
    try {
      Constructor<? extends T> constructor =
          Class.forName(name).asSubclass(type).getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Expected component " + name + " to need nothing", e);
    }
  }
}
