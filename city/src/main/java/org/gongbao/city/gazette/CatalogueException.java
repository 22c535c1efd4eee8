package org.gongbao.city.gazette;

import java.util.List;
import java.util.stream.Collectors;

/** A catalogue shipped with the application is broken; start-up ends. */
public final class CatalogueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<CatalogueProblem> problems;

  /** All problems found, at least one. */
  public CatalogueException(List<CatalogueProblem> problems) {
    super(problems.stream().map(CatalogueProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong. */
  public List<CatalogueProblem> problems() {
    return problems;
  }
}
