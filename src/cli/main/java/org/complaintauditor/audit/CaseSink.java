package org.complaintauditor.audit;

import java.io.IOException;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.model.PersonalFields;

/** Takes the cases as they are judged. */
public interface CaseSink {

  /**
   * Called once, before the first case is judged.
   *
   * @param context what they are judged by
   * @param personal the attributes that identify people
   * @throws IOException if what comes of it cannot be written
   */
  void begin(JudgingContext context, PersonalFields personal) throws IOException;

  /** The part of cases that follow each other. Several threads ask, in any order. */
  Part part();

  /** What comes of some cases that follow each other. */
  interface Part {

    /**
     * Takes the next case. Cases come sorted by case id in code points. Several parts take cases at
     * the same time, each on one thread.
     */
    void add(AuditedCase audited);

    /**
     * Ends the part. Parts end in the order of their cases, one at a time.
     *
     * @throws IOException if what comes of it cannot be written
     */
    void end() throws IOException;
  }
}
