package org.gongbao.city.relief.population;

import java.util.List;

/** What came of reading a draft. */
public sealed interface Drafted {

  /** It can be simulated. */
  record Ready(Draft draft) implements Drafted {}

  /** It has faults; never none. */
  record Wrong(List<Fault> faults) implements Drafted {
    public Wrong {
      faults = List.copyOf(faults);
    }
  }
}
