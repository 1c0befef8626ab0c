package org.complaintauditor.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.EvidenceUsed;
import org.complaintauditor.model.Pack;

/**
 * What is to be audited, and how.
 *
 * @param files the files of the export, as given
 * @param pack the pack, with the changes tried
 * @param calendar the business days
 * @param zone the complaint desk's zone
 * @param asOf the audit instant, if given
 * @param evidence which evidence of what was told counts
 * @param recordedChannels the channels whose contacts are all recorded
 * @param textLimits at how many characters the exporting system cuts texts; empty if not known
 * @param maxRejected how many rows may be rejected
 * @param onlyCase the one case to be judged, if not all
 * @param threads how many cases are judged at a time; results do not depend on it
 */
public record AuditRequest(
    List<ExportFile> files,
    Pack pack,
    BusinessCalendar calendar,
    ZoneId zone,
    Optional<Instant> asOf,
    EvidenceUsed evidence,
    Set<Channel> recordedChannels,
    List<Integer> textLimits,
    MaxRejected maxRejected,
    Optional<String> onlyCase,
    int threads) {
  public AuditRequest {
    files = List.copyOf(files);
    recordedChannels = Set.copyOf(recordedChannels);
    textLimits = List.copyOf(textLimits);
  }

  /** The same, however many rows are rejected. */
  public AuditRequest allowingAllRejected() {
    return new AuditRequest(
        files,
        pack,
        calendar,
        zone,
        asOf,
        evidence,
        recordedChannels,
        textLimits,
        MaxRejected.ALL,
        onlyCase,
        threads);
  }
}
