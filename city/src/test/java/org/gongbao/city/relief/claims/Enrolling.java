package org.gongbao.city.relief.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.casework.Policy;
import org.gongbao.city.casework.StatelessRule;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.roll.InsuredRow;
import org.gongbao.city.testing.PolicyCity;
import org.gongbao.engine.Actor;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Change;
import org.gongbao.engine.Command;
import org.gongbao.engine.Known;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;
import org.gongbao.law.Ruling;

/** Enters rows into the register of the insured: it stands in for the lists of places. */
final class Enrolling implements Policy {

  static final String NAME = "enrolling";

  private enum Stage {
    STAGING,
    SUBMITTED,
    ENTERED
  }

  /** It knows nothing. */
  record EnrollingFile() {}

  /** Something was done. */
  record Went() implements CaseEvent {}

  static final String SENDER = "sender";

  /** A case that learns of a death, or of something that no data tell. */
  record Death(String person, LocalDate died, Optional<Benefit> instead) {}

  /** It knows nothing either. */
  record SenderFile() {}

  /** It told. */
  record Told() implements CaseEvent {}

  /** Nothing is asked. */
  record Nothing() {}

  @Override
  public String slug() {
    return "relief";
  }

  @Override
  public List<Procedure> procedures() {
    return List.of(
        Procedure.of(NAME, new EnrollingFile())
            .law("relief")
            .events(Went.class, (file, went) -> file)
            .staging(InsuredRow.INSURED, "lister", Stage.STAGING)
            .on("begin", Nothing.class)
            .opens()
            .to(Stage.STAGING)
            .by("lister")
            .cites("relief/4.3.1")
            .ties((known, in) ->
                List.of(Tie.of("division/" + Sides.CITY, Sides.POLICYHOLDER, known.now())))
            .records((known, in) -> new Went())
            .on("submit", Nothing.class)
            .from(Stage.STAGING)
            .to(Stage.SUBMITTED)
            .by("lister")
            .cites("relief/4.3.1")
            .records((known, in) -> new Went())
            .on("enter", Nothing.class)
            .from(Stage.SUBMITTED)
            .to(Stage.ENTERED)
            .by("lister")
            .cites("relief/4.3.1")
            .enters(InsuredRow.INSURED)
            .records((known, in) -> new Went())
            .build(),
        Procedure.of(SENDER, new SenderFile())
            .law("relief")
            .events(Told.class, (file, told) -> file)
            .on("send", Death.class)
            .opens()
            .to(Stage.SUBMITTED)
            .by("lister")
            .cites("relief/4.3.6")
            .does(Enrolling::send)
            .ties((known, in) ->
                List.of(Tie.of("division/" + Sides.CITY, Sides.POLICYHOLDER, known.now())))
            .build());
  }

  private static Ruling<Change> send(Known known, Death in, Actor actor) {
    return Ruling.granted(
        Change.of(new Told())
            .sending(
                List.of(
                    in.instead()
                        .map(benefit -> instead(known, actor, in, benefit))
                        .orElseGet(() -> Claims.death(known, actor, 0, in.person(), in.died())))));
  }

  private static Command instead(Known known, Actor actor, Death in, Benefit benefit) {
    return new Command(
        known.file().newCase(0),
        ClaimProcedure.NAME + "/" + ClaimProcedure.PROPOSE,
        PolicyCity.json(
            "{'person':'%s','benefit':'%s','event':'%s'}"
                .formatted(in.person(), benefit, in.died())),
        actor,
        known.effectiveAt(),
        "instead");
  }

  @Override
  public List<StatelessRule> rules() {
    return List.of();
  }
}
