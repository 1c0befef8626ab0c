package org.complaintauditor.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.intake.check.CaseIdVariants;
import org.complaintauditor.model.CodePoints;

/**
 * Looks among cases that only one of the runs has for ids that are the same but for their form,
 * such as {@code 0012} and {@code 12}. They are not joined: what may be one case counts as gone and
 * new.
 */
final class SimilarIds {
  private final Map<String, String> gone = new HashMap<>();
  private final Map<String, String> added = new HashMap<>();

  void isGone(String caseId) {
    gone.putIfAbsent(CaseIdVariants.plain(caseId), caseId);
  }

  void isNew(String caseId) {
    added.putIfAbsent(CaseIdVariants.plain(caseId), caseId);
  }

  /** The pairs, old and new, in the order of the old ids. */
  List<SimilarPair> pairs() {
    Map<String, SimilarPair> pairs = new TreeMap<>(CodePoints.ORDER);
    gone.forEach(
        (plain, old) -> {
          String other = added.get(plain);
          if (other != null) {
            pairs.put(old, new SimilarPair(old, other));
          }
        });
    return new ArrayList<>(pairs.values());
  }
}
