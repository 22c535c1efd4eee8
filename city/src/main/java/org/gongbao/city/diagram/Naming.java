package org.gongbao.city.diagram;

/** The names that stand in a drawing, in the reader's language. */
public interface Naming {

  /** The name of the procedure. */
  String procedure();

  /** The name of a track. */
  String track(String track);

  /** The name of a stage of any track. */
  String stage(String stage);

  /** The name of an action. */
  String action(String action);

  /** The name of a clock. */
  String clock(String clock);

  /** The ids themselves: the language of the declaration. */
  static Naming ids(String procedure) {
    return new Naming() {
      @Override
      public String procedure() {
        return procedure;
      }

      @Override
      public String track(String track) {
        return track;
      }

      @Override
      public String stage(String stage) {
        return stage;
      }

      @Override
      public String action(String action) {
        return action;
      }

      @Override
      public String clock(String clock) {
        return clock;
      }
    };
  }
}
