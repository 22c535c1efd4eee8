package org.gongbao.city.audit.authority;

import java.util.List;
import java.util.Optional;
import org.gongbao.city.audit.rules.Parties;
import org.gongbao.engine.Change;
import org.gongbao.engine.Known;
import org.gongbao.engine.Posting;
import org.gongbao.engine.Procedure;
import org.gongbao.law.ClauseId;
import org.gongbao.law.RefusalKind;
import org.gongbao.law.Ruling;

/**
 * The profile of an audit authority (审计机关履职设置) under article 36: a responsible division and
 * full-time staff. The case stays a task until both are named.
 */
public final class AuthorityProfile {

  /** Name of the procedure. */
  public static final String NAME = "audit-authority-profile";

  private static final String SET_UP = "set-up";
  private static final ClauseId GUIDANCE = ClauseId.of("audit/36.1");

  private enum Stage {
    UNNAMED,
    NAMED
  }

  /** Enters the authority of the actor's division. */
  record EnterAuthority() {}

  /**
   * Names who is responsible.
   *
   * @param staff persons who do nothing else
   */
  record NameResponsible(String name, List<String> staff) {}

  private AuthorityProfile() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, AuthorityProfileFile.EMPTY)
        .law("audit")
        .events(ProfileEvent.class, AuthorityProfileFile::apply)
        .on("enter-authority", EnterAuthority.class)
        .opens()
        .to(Stage.UNNAMED)
        .by(Bureau.AUTHORITY)
        .cites("audit/36.1")
        .does((known, in, actor) -> enter(known, Bureau.division(actor)))
        .ties((known, in, actor) -> Bureau.ties(known, actor))
        .starts(SET_UP)

        // no number of days: it is open until both are named, never late
        .clock(SET_UP, Bureau.AUTHORITY)
        .on(file -> Optional.empty())
        .cites("audit/36.1")
        .stoppedBy("name-responsible")
        .on("name-responsible", NameResponsible.class)
        .from(Stage.UNNAMED, Stage.NAMED)
        .to(Stage.NAMED)
        .by(Bureau.AUTHORITY)
        .cites("audit/36.1")
        .rule(AuthorityProfile::staffed)
        .records((known, in) ->
            new ProfileEvent.ResponsibleNamed(
                Bureau.seal(AuthorityProfileFile.of(known).division(), in.name()),
                in.staff().stream().distinct().toList(),
                known.law().asOf()))
        .build();
  }

  /** Entered; the claim keeps a second profile of the division out, also one made just now. */
  private static Ruling<Change> enter(Known known, String division) {
    return Ruling.granted(
        Change.of(new ProfileEvent.AuthorityEntered(division, known.law().asOf()))
            .posting(
                new Posting(
                    Posting.Account.free("audit-authorities"),
                    Posting.Account.claim("audit-authority/" + division),
                    1)));
  }

  private static Ruling<Boolean> staffed(Known known, NameResponsible in) {
    Ruling<Boolean> named = Ruling.granted(true);
    for (int i = 0; i < in.staff().size(); i++) {
      String person = in.staff().get(i);
      String field = "/staff/" + i;
      named = named.then(yes -> Parties.id(GUIDANCE, field, person));
    }
    return named.then(yes ->
        known.law().condition(GUIDANCE, "full-time-staff", !in.staff().isEmpty())
            ? Ruling.granted(true)
            : Ruling.refused(RefusalKind.MISSING, GUIDANCE, "audit.no-full-time-staff"));
  }
}
