package org.complaintauditor.audit;

import org.complaintauditor.model.Wording;

/** Hears how far a run is. */
public interface Progress {

  /** What a run does, in order. */
  enum Stage {
    /** A step is a row. */
    READING,
    /** A step is a case. */
    JUDGING,
    /** A step is a report or file. */
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
   * A stage begins, or begins anew.
   *
   * @param steps how many steps it has; 0 where that is not known
   */
  void stage(Stage stage, long steps);

  /** Notes that this many more steps are done; called from several threads. */
  void step(long done);

  /** Hears what people should know of how an export is read. */
  default void remark(Wording said) {
    // Whoever only wants to know how far it is need not hear it.
  }
}
