package org.gongbao.benchmarks;

/**
 * A running system that carries cases through six stages. Safe for many threads, as long as no two
 * work on one case.
 *
 * @param <C> how it names a case
 */
interface Contender<C> extends AutoCloseable {

  /** Stages of every case: what is measured is leaving one. */
  int STAGES = 6;

  /** Opens a case, which enters the first stage and starts that stage's two timers. */
  C open();

  /**
   * Completes a stage: its two timers are stopped, and the next stage's two are started.
   *
   * @param stage from 1; the last one closes the case
   */
  void complete(C opened, int stage);

  @Override
  void close();
}
