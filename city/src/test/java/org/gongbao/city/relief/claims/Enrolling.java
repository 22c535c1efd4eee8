package org.gongbao.city.relief.claims;

import java.util.List;
import org.gongbao.city.casework.Policy;
import org.gongbao.city.casework.StatelessRule;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.roll.InsuredRow;
import org.gongbao.engine.CaseEvent;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;

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
            .build());
  }

  @Override
  public List<StatelessRule> rules() {
    return List.of();
  }
}
