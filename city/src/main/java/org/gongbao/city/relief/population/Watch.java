package org.gongbao.city.relief.population;

/** Whoever waits for a run: hears how far it is, and may end it. */
public interface Watch {

  /** Nobody waits. */
  Watch NONE =
      new Watch() {
        @Override
        public boolean isCancelled() {
          return false;
        }

        @Override
        public void done(long persons) {}
      };

  /** True once the run shall end; asked between chunks. */
  boolean isCancelled();

  /** So many persons more have been reckoned; called by any thread. */
  void done(long persons);
}
