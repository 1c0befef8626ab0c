package org.complaintauditor.ruling.gate;

import java.util.List;
import java.util.Set;

/** For which foreign rule files somebody has said that they may run. */
@FunctionalInterface
public interface RuleTrust {

  /** Nobody has said so of any. */
  RuleTrust NONE = foreign -> false;

  /**
   * Whether all of these may run.
   *
   * @param foreign files that are neither proven nor shipped
   */
  boolean covers(List<ForeignRule> foreign);

  /** Trust in files by the hashes of their texts. */
  static RuleTrust in(Set<String> sha256) {
    return foreign -> foreign.stream().allMatch(one -> sha256.contains(one.sha256()));
  }
}
