package org.complaintauditor.quality;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceRequirements;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * {@code DISCLOSURE_NEVER_RECORDED}: contacts are recorded by what they are alone (a register of
 * dates), and some disclosure that is asked for by none of them in the whole export. Then it looks
 * as if it had never been told, though the export may have no place for it.
 */
public final class NeverRecorded {
  private final Set<Activity> activities = new WordSet<>();
  private final Set<Disclosure> recorded = new WordSet<>();
  private @Nullable Origin first;
  private boolean texts;

  /** Looks at a row. */
  public void add(EventRow row) {
    Activity activity = row.activity();
    activities.add(activity);
    recorded.addAll(row.discloses());
    activity.tells().ifPresent(recorded::add);
    boolean outbound = activity.direction() == Direction.OUTBOUND;
    boolean tookCall =
        activity.direction() == Direction.INBOUND
            && row.channel().isLive()
            && row.actorRole().isHuman();
    texts |= (outbound || tookCall) && !row.blank();
    if (outbound && activity != Activity.MESSAGE_SENT) {
      first(row.origin());
    }
  }

  /** The row that stands first names the problem, whichever was looked at first. */
  private void first(@Nullable Origin origin) {
    if (first == null || (origin != null && origin.compareTo(first) < 0)) {
      first = origin;
    }
  }

  /** Looks at all rows that the other looked at. */
  public void merge(NeverRecorded other) {
    activities.addAll(other.activities);
    recorded.addAll(other.recorded);
    texts |= other.texts;
    first(other.first);
  }

  /** Writes what was seen. */
  public void write(ByteWriter to) {
    to.all(activities, ByteWriter::word).all(recorded, ByteWriter::word).flag(texts);
    Origin origin = first;
    if (origin == null) {
      to.flag(false);
    } else {
      to.flag(true).text(origin.file()).number(origin.fileOrder()).number(origin.row());
    }
  }

  /** Reads what {@link #write} wrote. */
  public static NeverRecorded read(ByteReader from) {
    NeverRecorded read = new NeverRecorded();
    read.activities.addAll(from.all(in -> in.word(Activity.class)));
    read.recorded.addAll(from.all(in -> in.word(Disclosure.class)));
    read.texts = from.flag();
    if (from.flag()) {
      read.first = new Origin(from.text(), from.smallNumber(), from.smallNumber());
    }
    return read;
  }

  /** The problem, if the export has it. */
  public Optional<Problem> problem(List<Commitment> commitments, DisclosureEvidence toldBy) {
    Origin contact = first;
    if (contact == null || toldBy.column() || (texts && toldBy.usesTexts())) {
      return Optional.empty();
    }
    Set<Disclosure> missing = new TreeSet<>();
    for (Commitment commitment : commitments) {
      EvidenceRequirements needs = commitment.needs();
      if (isIn(needs.triggers()) && !isIn(needs.discharges())) {
        missing.addAll(needs.discharges().disclosures());
      }
    }
    missing.removeIf(one -> !toldBy.records(one)); // The record rule: that is no breach.
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            contact,
            "discloses",
            missing.stream().map(Disclosure::name).collect(Collectors.joining("|")),
            Problem.Code.DISCLOSURE_NEVER_RECORDED,
            "",
            Wording.of("core.somewhere-in-export-what-contacts-told-customer"),
            missing));
  }

  private boolean isIn(EvidenceRequirements.Sign sign) {
    return sign.activities().stream().anyMatch(activities::contains)
        || sign.disclosures().stream().anyMatch(recorded::contains);
  }
}
