package org.complaintauditor.store.run;

import java.util.Optional;
import java.util.OptionalInt;
import org.complaintauditor.model.Verdict;

/**
 * A finding as the database keeps it. Texts are as in {@code findings.csv}, empty where there is
 * nothing to say.
 *
 * @param caseId the case
 * @param commitment the commitment's id
 * @param verdict the machine's verdict
 * @param reason the reason code
 * @param triggered when the clock started: a date, or a date and time with offset
 * @param due when it was due, likewise
 * @param done when it was discharged, likewise
 * @param lateBusinessDays the business days by which it was late
 * @param occurrenceKey what identifies the occurrence that the finding shows
 * @param evidenceDigest digest of the events that it rests on
 * @param basisDigest digest of what decided the verdict
 * @param humanVerdict the verdict after the decisions of people, where there is one
 * @param attributes what the case can be broken down by, as {@link AttributesJson} writes it
 */
public record FindingRecord(
    String caseId,
    String commitment,
    Verdict verdict,
    String reason,
    String triggered,
    String due,
    String done,
    OptionalInt lateBusinessDays,
    String occurrenceKey,
    String evidenceDigest,
    String basisDigest,
    Optional<Verdict> humanVerdict,
    String attributes) {

  /** The verdict that counts for people: theirs where there is one, else the machine's. */
  public Verdict afterDecisions() {
    return humanVerdict.orElse(verdict);
  }
}
