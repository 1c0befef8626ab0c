package org.complaintauditor.judgement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.evidence.Detector;
import org.complaintauditor.evidence.Footers;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.obligation.Assessment;

/**
 * All that cases of one export are judged by. Safe to share between threads.
 *
 * @param compiled the pack
 * @param options how the export is judged
 * @param basis calendar, audit instant and recorded channels
 * @param toldBy by what it is known what contacts told the customer
 * @param gaps the commitments of which the export can show no breach, and why; they have no rate
 * @param attributes the names of the case attributes that have a value, in code points
 * @param neverRecorded the data problem of every case of an export that has no place for what is
 *     asked for
 * @param implausible data problems of the dates of the export as a whole
 * @param detector what reads texts; empty where none are read
 * @param footers what recurs in the texts of the export
 */
public record JudgingContext(
    CompiledPack compiled,
    JudgingOptions options,
    Assessment.Basis basis,
    DisclosureEvidence toldBy,
    Map<String, RecordGap> gaps,
    Set<String> attributes,
    Optional<Problem> neverRecorded,
    List<Problem> implausible,
    Optional<Detector> detector,
    Footers footers) {

  public JudgingContext {
    Vocabulary words = compiled.pack().words();
    options = options.in(words);
    basis = basis.in(words);
    toldBy = toldBy.in(words);
    gaps = Collections.unmodifiableMap(new LinkedHashMap<>(gaps));
    implausible = List.copyOf(implausible);
  }

  /**
   * The context of an export.
   *
   * @param facts gathered of all its cases with this pack and these options
   * @throws UnusableAuditInstantException if the default audit instant would rest on one outlier,
   *     or if nothing had happened at the one that is given
   * @throws MissingHolidaysException if the calendar does not know the holidays of a year of the
   *     export
   */
  public static JudgingContext of(
      CompiledPack compiled, BusinessCalendar calendar, ExportFacts facts, JudgingOptions options) {
    AuditInstant auditInstant = facts.auditInstant();
    facts.first().ifPresent(first -> refuseUnknownHolidays(calendar, first, auditInstant));
    Assessment.Basis basis =
        new Assessment.Basis(
            calendar, auditInstant, compiled.pack().words().known(options.recordedChannels()));
    return new JudgingContext(
        compiled,
        options,
        basis,
        facts.toldBy(),
        RecordGaps.of(compiled, facts.toldBy(), basis),
        facts.attributes(),
        facts.neverRecorded().problem(compiled.pack().latest().commitments(), facts.toldBy()),
        facts.years().problems(),
        facts.detector(),
        facts.footers());
  }

  /** The same context, in which nobody counts or lists cases by these attributes. */
  public JudgingContext without(Set<String> left) {
    TreeSet<String> others = new TreeSet<>(CodePoints.ORDER);
    others.addAll(attributes);
    others.removeAll(left);
    return new JudgingContext(
        compiled,
        options,
        basis,
        toldBy,
        gaps,
        Collections.unmodifiableSet(others),
        neverRecorded,
        implausible,
        detector,
        footers);
  }

  /** The pack. */
  public Pack pack() {
    return compiled.pack();
  }

  private static void refuseUnknownHolidays(
      BusinessCalendar calendar, LocalDate first, AuditInstant auditInstant) {
    List<Integer> years = calendar.yearsWithoutHolidays(first, auditInstant.date());
    if (!years.isEmpty()) {
      throw new MissingHolidaysException(calendar.holidayFile(), years, first, auditInstant.date());
    }
  }
}
