package org.gongbao.city.relief.axes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.city.gazette.Catalogues;
import org.gongbao.law.Dated;
import org.gongbao.law.LawBook;
import org.gongbao.law.Parameter;
import org.gongbao.law.WorkCalendar;

/** A test's law: the notice, and errata to it that nobody knew before they were published. */
final class Errata {

  /** Premium of a month is 12.00 from the first day on, published 2021-03-15. */
  static final Parameter PREMIUM = erratum("relief.premium.month", "12.00", "2021-03-15");

  /**
   * At most 8000.00 for treatment after an accident from the first day on, published 2021-04-15.
   */
  static final Parameter TREATMENT =
      erratum("relief.accident.medical.max", "8000.00", "2021-04-15");

  static final List<Parameter> ALL = List.of(PREMIUM, TREATMENT);

  private Errata() {}

  static LawBook shipped() {
    return Catalogues.shipped().lawBook(List.of(WorkCalendar.mainlandChina()));
  }

  static LawBook book() {
    return shipped().with(ALL);
  }

  static Parameter erratum(String name, String value, String published) {
    Parameter printed = shipped().parameter(name).orElseThrow();
    List<Dated.Version<Parameter.Value>> versions = new ArrayList<>(printed.values().versions());
    versions.add(
        new Dated.Version<>(
            new Parameter.Text(value),
            versions.getFirst().from(),
            Optional.empty(),
            Optional.of(LocalDate.parse(published)),
            printed.cite()));
    return new Parameter(name, printed.unit(), printed.cite(), false, Dated.of(name, versions));
  }
}
