package org.gongbao.city.web;

import org.gongbao.city.people.Succession;
import org.gongbao.city.people.Successions;

/** A succession of organs with how far its open cases have come. */
public record SuccessionRow(Succession succession, Successions.Progress progress) {

  /** Hundredths of the cases that have gone over. */
  public int percent() {
    return progress.total() == 0
        ? progress.begun() ? 100 : 0
        : (int) (progress.gone() * 100 / progress.total());
  }
}
