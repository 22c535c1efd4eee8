package org.gongbao.city.audit.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.CaseFile;
import org.gongbao.engine.Personal;

/**
 * What a case knows of a standard.
 *
 * @param standard empty before it is published
 * @param withdrawn first day on which it is no longer in force
 */
public record StandardFile(Optional<Standard> standard, Optional<LocalDate> withdrawn) {

  /** Nothing yet. */
  static final StandardFile EMPTY = new StandardFile(Optional.empty(), Optional.empty());

  /**
   * The standard.
   *
   * @param division of the authority that published it
   * @param divisions whose units it binds, and which see it from that day on
   */
  public record Standard(
      StandardKind kind,
      @CaseEvent.Open String division,
      @CaseEvent.Open List<String> divisions,
      LocalDate inForce,
      Personal<String> title,
      Personal<String> text) {}

  /** What the standard of a case knows. */
  public static StandardFile of(CaseFile file) {
    return file.data(StandardFile.class);
  }

  StandardFile apply(StandardEvent event) {
    return switch (event) {
      case StandardEvent.StandardPublished e ->
          new StandardFile(
              Optional.of(
                  new Standard(
                      e.kind(), e.division(), e.divisions(), e.inForce(), e.title(), e.text())),
              withdrawn);
      case StandardEvent.StandardWithdrawn e ->
          new StandardFile(standard, Optional.of(e.withdrawn()));
    };
  }
}
