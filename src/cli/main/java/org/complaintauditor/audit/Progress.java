package org.complaintauditor.audit;

/** Hears how far a run is. */
public interface Progress {

  /** What a run does, in order. */
  enum Stage {
    READING,
    JUDGING,
    WRITING
  }

  /** Hears nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void stage(Stage stage, long steps) {}

        @Override
        public void step(long done) {}
      };

  /**
   * A stage begins.
   *
   * @param steps how many steps it has; 0 where that is not known
   */
  void stage(Stage stage, long steps);

  /** So many steps more are done; called from several threads. */
  void step(long done);
}
