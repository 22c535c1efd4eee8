package org.gongbao.engine;

import java.util.List;

/** The scale of {@link UpcastTest} as an earlier release declared it: its event held kilograms. */
final class EarlierScale {

  record Weighed(int kilos) implements CaseEvent {}

  private EarlierScale() {}

  static Procedure procedure() {
    return Procedure.of("scale", new UpcastTest.File(0))
        .law("toy")
        .events(Weighed.class, (file, event) -> new UpcastTest.File(event.kilos() * 1000))
        .on("weigh", UpcastTest.Weigh.class)
        .opens()
        .to(UpcastTest.Stage.OPEN)
        .by("keeper")
        .cites("toy/1.1")
        .ties((known, in) -> List.of(Tie.of("organ/store", "keeper", known.now())))
        .records((known, in) -> new Weighed(in.kilos()))
        .build();
  }
}
