package org.gongbao.city.relief.project.training;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.city.relief.places.Sides;
import org.gongbao.city.relief.project.Annex;
import org.gongbao.city.relief.project.Roles;
import org.gongbao.engine.Known;
import org.gongbao.engine.Personal;
import org.gongbao.engine.Procedure;
import org.gongbao.engine.Tie;

/** The register of trainers (培训师队伍): an insurer selects them, and releases them. */
public final class Trainers {

  /** Name of the procedure. */
  public static final String NAME = "relief-trainer";

  enum Stage {
    TRAINS,
    RELEASED
  }

  /** Selects one. */
  record Select(int insurer, String name, String subject) {}

  /** Releases him. */
  record Release() {}

  private Trainers() {}

  /** The procedure. */
  public static Procedure procedure() {
    return Procedure.of(NAME, TrainerFile.EMPTY)
        .law("relief")
        .events(TrainerEvent.class, TrainerFile::apply)
        .on("select-trainer", Select.class)
        .opens()
        .to(Stage.TRAINS)
        .by(Roles.INSURER)
        .cites("relief/6.3.2")
        .rule((known, in) -> Annex.insurer(in.insurer()))
        .records((known, in) ->
            new TrainerEvent.TrainerSelected(
                in.insurer(),
                sealed(in.insurer(), in.name()),
                sealed(in.insurer(), in.subject()),
                known.law().asOf()))
        .ties((known, in) -> sides(known, in.insurer()))
        .on("release-trainer", Release.class)
        .from(Stage.TRAINS)
        .to(Stage.RELEASED)
        .by(Roles.INSURER)
        .cites("relief/6.3.2")
        .records((known, in) -> new TrainerEvent.TrainerReleased(known.law().asOf()))
        .closes()
        .build();
  }

  static Personal<String> sealed(int insurer, String text) {
    return Personal.of("organ/" + Sides.insurerOrgan(insurer), text);
  }

  static List<Tie> sides(Known known, int insurer) {
    List<Tie> ties = new ArrayList<>(Sides.city(known));
    ties.add(Sides.insurer(known, insurer));
    return ties;
  }
}
