package org.complaintauditor.identity;

import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;

/**
 * The ids by which another run recognises a finding and what it rested on, each of 16 letters.
 *
 * <p>The key is over pack, case and commitment. The pack's version is left out on purpose: where a
 * rule changes, what people said of a finding gets stale, and it is the same finding.
 *
 * <p>The evidence is what the record says and the finding rests on, whatever is concluded from it:
 * the rows of what started the clock, discharged the obligation or decided else; where nothing
 * discharged it in time, the rows of the window that was searched, but for those dated after the
 * due date that count for nothing, so that a later note changes nothing. Where nothing was owed it
 * is the row that decided, or, if none did, all rows of the case. Where a due date moves past an
 * event, that event is evidence that it was not before, so the evidence is another one then.
 *
 * <p>The basis is what was concluded: verdict, reason, due date, what discharged it, limit, rules,
 * the verdict by the record alone, and what was found in the texts that decided.
 *
 * @param key the finding
 * @param occurrence the finding and what triggered it: the event's id, or, where it has none, what
 *     its row says; empty where nothing was owed
 * @param evidence what it rests on
 * @param basis what was concluded
 */
public record FindingIdentity(String key, String occurrence, String evidence, String basis) {

  /**
   * The identity of a finding as it is shown. Who asks for several of a case asks {@link
   * CaseIdentity}.
   *
   * @param pack the pack's name
   */
  public static FindingIdentity of(String pack, AuditedCase audited, Finding finding) {
    return new CaseIdentity(pack, audited).of(finding);
  }

  /**
   * The identity of one occurrence of a finding.
   *
   * @param pack the pack's name
   * @param occurrence one of the finding's
   */
  public static FindingIdentity ofOccurrence(
      String pack, AuditedCase audited, Finding finding, Occurrence occurrence) {
    return new CaseIdentity(pack, audited).ofOccurrence(finding, occurrence);
  }
}
