package org.complaintauditor.audit;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.judgement.JudgingOptions;
import org.complaintauditor.model.Pack;

/**
 * What is to be audited, and how.
 *
 * @param files the files of the export, as given
 * @param pack the pack, with the changes tried
 * @param calendar the business days
 * @param options how the export is judged
 * @param maxRejected how many rows may be rejected
 * @param onlyCase the one case to be judged, if not all
 * @param personal whether attributes that identify people are asked for
 * @param whole the facts of the whole export, if only a part of it is judged
 * @param threads how many cases are judged at a time; results do not depend on it
 */
public record AuditRequest(
    List<ExportFile> files,
    Pack pack,
    BusinessCalendar calendar,
    JudgingOptions options,
    MaxRejected maxRejected,
    Optional<String> onlyCase,
    boolean personal,
    Optional<FactsFile> whole,
    int threads) {
  public AuditRequest {
    files = List.copyOf(files);
  }

  /** A request to judge a whole export. */
  public AuditRequest(
      List<ExportFile> files,
      Pack pack,
      BusinessCalendar calendar,
      JudgingOptions options,
      MaxRejected maxRejected,
      Optional<String> onlyCase,
      boolean personal,
      int threads) {
    this(
        files, pack, calendar, options, maxRejected, onlyCase, personal, Optional.empty(), threads);
  }

  /** The same, judged as a part of this export. */
  public AuditRequest asPartOf(Optional<FactsFile> export) {
    return new AuditRequest(
        files, pack, calendar, options, maxRejected, onlyCase, personal, export, threads);
  }

  /** The same, however many rows are rejected. */
  public AuditRequest allowingAllRejected() {
    return new AuditRequest(
        files, pack, calendar, options, MaxRejected.ALL, onlyCase, personal, whole, threads);
  }
}
