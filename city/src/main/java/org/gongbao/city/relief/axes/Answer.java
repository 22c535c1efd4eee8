package org.gongbao.city.relief.axes;

import java.util.List;
import java.util.Optional;
import org.gongbao.law.Ruling;

/**
 * What was owed on two axes, part by part.
 *
 * @param noClaims why claims are left out, if there are too many to be reckoned again at once
 */
public record Answer(Axes axes, List<Part> parts, Optional<Ruling.Refused<?>> noClaims) {

  public Answer {
    parts = List.copyOf(parts);
  }
}
