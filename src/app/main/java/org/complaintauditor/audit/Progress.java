package org.complaintauditor.audit;

import java.nio.file.Path;
import org.complaintauditor.material.MaterialListener;
import org.complaintauditor.model.Wording;

/** Hears how far a run is, and what it makes. */
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

  /** What people should know of what is read or written, though the work goes on. */
  default void remark(Wording said) {}

  /** The same as a line of its own. */
  default void say(String line) {}

  /** The run that is made, or that all is about. */
  default void run(String id) {}

  /** What was made is in this folder. */
  default void folder(Path written) {}

  /** This file was made. */
  default void file(Path written) {}

  /** Hears how far a material is read, which is a stage. */
  default MaterialListener listener(Stage stage) {
    return new MaterialListener() {
      @Override
      public void begins(long cases) {
        stage(stage, cases);
      }

      @Override
      public void read() {
        step(1);
      }
    };
  }

  /** Hears which cases of a material are read, in a stage that goes on. */
  default MaterialListener steps() {
    return new MaterialListener() {
      @Override
      public void begins(long cases) {
        // The stage may be about several materials.
      }

      @Override
      public void read() {
        step(1);
      }
    };
  }
}
