package org.gongbao.city.audit.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;

/**
 * What is known of an audit authority's own set-up.
 *
 * @param division code of the division whose authority it is
 * @param responsible its division responsible for internal audit; empty until it is named
 */
public record AuthorityProfileFile(
    @CaseEvent.Open String division, Optional<Responsible> responsible) {

  /** Nothing yet. */
  static final AuthorityProfileFile EMPTY = new AuthorityProfileFile("", Optional.empty());

  /** The responsible division (内部职能机构) and its full-time staff (专职人员). */
  public record Responsible(
      Personal<String> name, @CaseEvent.Open List<String> staff, LocalDate named) {}

  static AuthorityProfileFile of(Known known) {
    return known.file().data(AuthorityProfileFile.class);
  }

  AuthorityProfileFile apply(ProfileEvent event) {
    return switch (event) {
      case ProfileEvent.AuthorityEntered e -> new AuthorityProfileFile(e.division(), responsible);
      case ProfileEvent.ResponsibleNamed e ->
          new AuthorityProfileFile(
              division, Optional.of(new Responsible(e.name(), e.staff(), e.named())));
    };
  }
}
