package org.complaintauditor.audit;

import java.io.IOException;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.JudgingContext;

/** Takes the cases as they are judged. */
public interface CaseSink {

  /**
   * Called once, before the first case is judged.
   *
   * @param context what they are judged by
   * @param export what was read, with the problems of the data alone
   * @throws IOException if what comes of it cannot be written
   */
  void begin(JudgingContext context, Export export) throws IOException;

  /** The part of cases that follow each other. Several threads ask, in any order. */
  Part part();

  /** What comes of some cases that follow each other. */
  interface Part {

    /**
     * Takes what was read of the next case, before it is judged; also of one of which no event is
     * up to the audit instant, and which is not judged.
     *
     * @param exportedCase its rows with what their texts say, as far as they were read
     */
    default void read(ExportedCase exportedCase) {
      // Reports are about what was judged.
    }

    /**
     * Takes the next case. Cases come sorted by case id in code points. Several parts take cases at
     * the same time, each on one thread.
     */
    void add(AuditedCase audited);

    /** Told once, behind the last case, by the thread that added it. */
    default void filled() {
      // Nothing is left to be made of the cases.
    }

    /**
     * Ends the part. Parts end in the order of their cases, one at a time.
     *
     * @throws IOException if what comes of it cannot be written
     */
    void end() throws IOException;
  }
}
