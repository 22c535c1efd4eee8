package org.gongbao.city.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every room's message bundle: {@code messages/people.properties} and its translations. */
@Configuration(proxyBeanMethods = false)
public class Bundles {

  /** Chinese is the language without a suffix; a reader's language falls back to it. */
  @Bean
  MessageSource messageSource() {
    return all();
  }

  /** The same without the application, for commands. */
  public static MessageSource all() {
    try {
      return bundles();
    } catch (IOException e) {
      throw new UncheckedIOException("Expected readable message bundles", e);
    }
  }

  private static MessageSource bundles() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (Resource bundle :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:messages/*.properties")) {
      String file = Objects.requireNonNull(bundle.getFilename());
      names.add("messages/" + file.replaceFirst("(_[a-z]+)?\\.properties$", ""));
    }
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    source.setBasenames(names.toArray(String[]::new));
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
    return source;
  }
}
