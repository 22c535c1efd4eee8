package org.gongbao.city.papers;

import java.util.List;
import org.gongbao.city.casework.Terms;
import org.gongbao.engine.PaperOrder;

/**
 * Lines of papers that a policy makes itself, so that a paper says what a page says; a template
 * asks for them by {@code <lines NAME>}. Every {@code @Component} of this type is taken up.
 */
public interface PaperLines {

  /** Names under which templates ask; each stands once in the city. */
  List<String> names();

  /** The lines, the same for the same order, whoever asks and whenever. */
  List<String> of(String name, PaperOrder order, Terms terms);
}
