package org.gongbao.city.casework;

import java.util.Locale;
import java.util.Optional;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.city.people.People;
import org.gongbao.engine.Engine;
import org.gongbao.law.LegalTime;

/** Finds the name of a person, an organ or a document of which a sentence speaks. */
@FunctionalInterface
interface Who {

  /** Where nobody is known: the id itself. */
  Who BY_ID = (kind, id, locale) -> id;

  /**
   * The name; the id if nobody has it.
   *
   * @param kind {@code person}, {@code organ} or {@code document}
   */
  String name(String kind, String id, Locale locale);

  /** The people of an installation, its organs as they are today, and the documents. */
  static Who of(People people, Catalogues catalogues, Engine engine) {
    return (kind, id, locale) -> {
      boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
      Optional<String> name =
          switch (kind) {
            case "person" -> people.entry(id).map(one -> one.name());
            case "organ" ->
                people
                    .organ(id, LegalTime.day(engine.now()))
                    .or(() -> people.history(id).stream().findFirst())
                    .map(one -> chinese ? one.nameZh() : one.nameEn());
            default ->
                catalogues
                    .of(id)
                    .map(one -> chinese ? one.document().title() : one.document().english());
          };
      return name.orElse(id);
    };
  }
}
