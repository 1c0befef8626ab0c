package org.complaintauditor.decision;

import java.util.Comparator;
import java.util.Optional;
import org.complaintauditor.model.CodePoints;

/**
 * What a decision is about. The pack is not named: decisions are held against runs of one pack.
 *
 * @param caseId the case
 * @param commitment the commitment's id
 * @param trigger the name of the event that triggered the occurrence; empty where the decision is
 *     about the finding as a whole
 */
public record Subject(String caseId, String commitment, Optional<String> trigger) {

  /**
   * Orders by case, commitment and trigger, in code points; a finding comes before its occurrences.
   */
  public static final Comparator<Subject> ORDER =
      Comparator.comparing(Subject::caseId, CodePoints.ORDER)
          .thenComparing(Subject::commitment, CodePoints.ORDER)
          .thenComparing(subject -> subject.trigger().orElse(""), CodePoints.ORDER);

  /** A finding as a whole. */
  public static Subject finding(String caseId, String commitment) {
    return new Subject(caseId, commitment, Optional.empty());
  }

  /** The finding that this is, or that the occurrence belongs to. */
  public Subject whole() {
    return finding(caseId, commitment);
  }

  /** As people write it: {@code C26-01071/CON-01}, with the trigger behind it. */
  @Override
  public String toString() {
    return caseId + "/" + commitment + trigger.map(event -> "/" + event).orElse("");
  }
}
