package org.complaintauditor.comparison;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is another in the new run than in the old one.
 *
 * @param caseId the case
 * @param commitment the commitment
 * @param trigger the event that started the clock, in the new run, else in the old one; or empty
 * @param kind what kind of change it is
 * @param from how it stood in the old run; empty where that has no such finding
 * @param to how it stands in the new run; empty where that has no such finding
 * @param causes the sets of factors each of which is enough, the smallest first
 * @param needed the factors without which it would stand as it did
 * @param detail what differs, one line for each
 */
public record FindingChange(
    String caseId,
    String commitment,
    String trigger,
    Kind kind,
    Optional<CommitmentStanding> from,
    Optional<CommitmentStanding> to,
    List<Set<Factor>> causes,
    Set<Factor> needed,
    List<String> detail) {

  /** What kind of change it is. */
  public enum Kind {
    /** Another verdict. */
    CHANGED,
    /** The same verdict for another reason. */
    REASON_ONLY,
    /** The same verdict for the same reason, due on another day. */
    DUE_ONLY,
    /** A case that only the new run has. */
    NEW_CASE,
    /** A case that only the old run has. */
    GONE_CASE,
    /** A commitment that only the new run judges. */
    NEW_COMMITMENT,
    /** A commitment that only the old run judges. */
    GONE_COMMITMENT,
    /** The clock was started once more: by an event that starts none in the old run. */
    NEW_OCCURRENCE,
    /** An event that started a clock in the old run starts none in the new one. */
    GONE_OCCURRENCE,
    /** People made something else of the verdict, which is the same. */
    HUMAN_VERDICT
  }

  public FindingChange {
    causes = List.copyOf(causes);
    needed = Set.copyOf(needed);
    detail = List.copyOf(detail);
  }

  /** The causes as {@code RULES|DATA+CALENDAR}: either is enough, the latter two together. */
  public String causesText() {
    return causes.stream()
        .map(one -> one.stream().sorted().map(Factor::name).collect(Collectors.joining("+")))
        .collect(Collectors.joining("|"));
  }

  /** The factors that are needed, as {@code DATA+CALENDAR}. */
  public String neededText() {
    return needed.stream().sorted().map(Factor::name).collect(Collectors.joining("+"));
  }
}
