package org.complaintauditor.report;

import java.util.EnumSet;
import java.util.Set;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.EvidenceRequirements;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Finding;

/**
 * What the judged cases show taken together: gathered case by case, in any order and in parts, for
 * {@link Trust}.
 */
public final class EvidenceSeen {

  private final Pack pack;
  private final Set<Activity> activities = EnumSet.noneOf(Activity.class);
  private final Set<Disclosure> disclosures = EnumSet.noneOf(Disclosure.class);
  private boolean customersTexts;
  private long texts;
  private long rated;
  private long inDoubt;

  /** Nothing seen yet, of an audit by this pack. */
  public EvidenceSeen(Pack pack) {
    this.pack = pack;
  }

  /** Looks at a case. */
  public void add(AuditedCase audited) {
    for (Event event : audited.history().events()) {
      activities.add(event.activity());
      disclosures.addAll(event.disclosures());
      if (!event.row().blank()) {
        texts++;
        customersTexts |= event.activity().direction() == Direction.INBOUND;
      }
    }
    for (Finding finding : audited.findings()) {
      if (finding.verdict() == Verdict.MET || finding.verdict() == Verdict.BREACHED) {
        rated++;
        inDoubt += audited.doubts(finding.commitment(), pack).isEmpty() ? 0 : 1;
      }
    }
  }

  /** Looks at what the other has seen. */
  public void merge(EvidenceSeen other) {
    activities.addAll(other.activities);
    disclosures.addAll(other.disclosures);
    customersTexts |= other.customersTexts;
    texts += other.texts;
    rated += other.rated;
    inDoubt += other.inDoubt;
  }

  /** Whether an event showed it, in any case. */
  boolean shows(EvidenceRequirements.Sign sign) {
    return sign.activities().stream().anyMatch(activities::contains)
        || sign.disclosures().stream().anyMatch(disclosures::contains);
  }

  /** Whether a customer's own words are in the export. */
  boolean hasCustomersTexts() {
    return customersTexts;
  }

  /** How many events have a text. */
  long texts() {
    return texts;
  }

  /** How many verdicts are MET or BREACHED. */
  long rated() {
    return rated;
  }

  /** Of how many of these a data problem of the case leaves doubts. */
  long inDoubt() {
    return inDoubt;
  }
}
