package org.complaintauditor.report;

import java.util.Set;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.EvidenceRequirements;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.report.trust.Trust;

/**
 * What the judged cases show taken together: gathered case by case, in any order and in parts, for
 * {@link Trust}.
 */
public final class EvidenceSeen {

  private static final String FORM = "evidence seen";
  private static final int FORM_VERSION = 1;

  private final Pack pack;
  private final Set<Activity> activities = new WordSet<>();
  private final Set<Disclosure> disclosures = new WordSet<>();
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

  /** What was seen as bytes: the same cases give the same bytes, in whatever order. */
  public byte[] toBytes() {
    return ByteWriter.of(FORM, FORM_VERSION)
        .all(activities, ByteWriter::word)
        .all(disclosures, ByteWriter::word)
        .flag(customersTexts)
        .number(texts)
        .number(rated)
        .number(inDoubt)
        .toBytes();
  }

  /**
   * What wrote these bytes.
   *
   * @param pack of the same audit
   * @throws org.complaintauditor.bytes.MalformedBytesException if they are of anything else
   */
  public static EvidenceSeen fromBytes(byte[] bytes, Pack pack) {
    ByteReader from = ByteReader.of(bytes, FORM, FORM_VERSION);
    EvidenceSeen seen = new EvidenceSeen(pack);
    seen.activities.addAll(from.all(in -> in.word(Activity.class)));
    seen.disclosures.addAll(from.all(in -> in.word(Disclosure.class)));
    seen.customersTexts = from.flag();
    seen.texts = from.number();
    seen.rated = from.number();
    seen.inDoubt = from.number();
    from.end();
    return seen;
  }

  /** Whether an event showed it, in any case. */
  public boolean shows(EvidenceRequirements.Sign sign) {
    return sign.activities().stream().anyMatch(activities::contains)
        || sign.disclosures().stream().anyMatch(disclosures::contains);
  }

  /** Whether a customer's own words are in the export. */
  public boolean hasCustomersTexts() {
    return customersTexts;
  }

  /** How many events have a text. */
  public long texts() {
    return texts;
  }

  /** How many verdicts are MET or BREACHED. */
  public long rated() {
    return rated;
  }

  /** The number of these of which a data problem of the case leaves doubts. */
  public long inDoubt() {
    return inDoubt;
  }
}
