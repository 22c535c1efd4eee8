package org.gongbao.city.people;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The message bundles in one reader's language. */
public record Text(MessageSource messages, Locale locale) {

  /** The sentence of that key, its placeholders filled. */
  public String of(String key, Object... values) {
    return messages.getMessage(key, values, locale);
  }
}
