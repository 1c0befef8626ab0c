package org.complaintauditor.comparison.impact;

import java.util.List;

/**
 * A case in which a verdict is another.
 *
 * @param run the folder of its run, as it was given
 * @param caseId the case
 * @param own the proof by the run's own pack; empty where that judges no such commitment
 * @param edited the proof by the edited pack; empty where that judges no such commitment
 */
record FlipCase(String run, String caseId, List<String> own, List<String> edited) {

  public FlipCase {
    own = List.copyOf(own);
    edited = List.copyOf(edited);
  }
}
