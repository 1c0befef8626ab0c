package org.complaintauditor.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.RowCounts;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Due;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;
import org.complaintauditor.observation.ObservationCounts;

/** Counts the cases of a run as they are judged, once for all formats. */
public final class Totals {

  /**
   * What became of the rows.
   *
   * @param rows the row accounting
   * @param casesNotAudited cases of which no event is left
   * @param problems what is wrong with the export, in any order
   */
  public record Intake(RowCounts rows, long casesNotAudited, List<Problem> problems) {}

  /**
   * What else was judged.
   *
   * @param sensitivity as in {@link ReportModel}
   * @param alternatives as in {@link ReportModel}
   */
  public record Judged(
      Map<String, Map<Integer, Tally>> sensitivity, List<ReportModel.Alternative> alternatives) {}

  private final RunFacts run;
  private final List<Commitment> catalogue;
  private final VerdictCounts.Places places;
  private final VerdictCounts verdicts;
  private final Map<String, Map<Reason, Long>> reasons = new LinkedHashMap<>();
  private final Map<String, Lateness> lateness = new LinkedHashMap<>();
  private final Groups groups;
  private final Map<String, Long> casesByVersion = new LinkedHashMap<>();
  private Optional<Population.Period> happened = Optional.empty();
  private Optional<Population.Period> received = Optional.empty();
  private long cases;
  private long events;
  private long detectedVerdicts;
  private final ObservationCounts observations = new ObservationCounts();
  private long listed;

  /** No cases yet. */
  public Totals(RunFacts run) {
    this.run = run;
    catalogue = run.pack().allCommitments();
    for (Commitment one : catalogue) {
      reasons.put(one.id(), new EnumMap<>(Reason.class));
      lateness.put(one.id(), new Lateness(new TreeMap<>(), new TreeMap<>()));
    }
    places = new VerdictCounts.Places(catalogue);
    verdicts = new VerdictCounts(places);
    groups = new Groups(run, places);
    run.pack().versions().forEach(version -> casesByVersion.put(version.version(), 0L));
  }

  /** Counts a case. */
  public void add(AuditedCase audited) {
    cases++;
    events += audited.history().events().size();
    casesByVersion.merge(audited.version().version(), 1L, Long::sum);
    for (Event event : audited.history().events()) {
      happened = Population.Period.with(happened, event.date());
    }
    if (audited.history().receiptEvent().isPresent()) {
      received = Population.Period.with(received, audited.history().receipt().date());
    }
    observations.add(audited.observations());
    for (Finding finding : audited.findings()) {
      count(finding, audited.history());
    }
    int[] found = places.of(audited.findings());
    verdicts.add(found);
    groups.add(audited, found);
  }

  /** Counts what the others counted, of cases that come later. */
  public void add(Totals others) {
    cases += others.cases;
    events += others.events;
    others.casesByVersion.forEach(
        (version, more) -> casesByVersion.merge(version, more, Long::sum));
    happened = Population.Period.with(happened, others.happened);
    received = Population.Period.with(received, others.received);
    observations.add(others.observations);
    others.reasons.forEach(
        (id, counts) ->
            counts.forEach((reason, more) -> reasonsOf(id).merge(reason, more, Long::sum)));
    others.lateness.forEach((id, counts) -> latenessOf(id).add(counts));
    detectedVerdicts += others.detectedVerdicts;
    listed += others.listed;
    verdicts.add(others.verdicts);
    groups.add(others.groups);
  }

  private Map<Reason, Long> reasonsOf(String commitment) {
    return reasons.computeIfAbsent(commitment, id -> new EnumMap<>(Reason.class));
  }

  private Lateness latenessOf(String commitment) {
    return Optional.ofNullable(lateness.get(commitment)).orElseThrow();
  }

  private void count(Finding finding, CaseHistory history) {
    reasonsOf(finding.commitment()).merge(finding.reason(), 1L, Long::sum);
    detectedVerdicts += finding.restsOnDetection(history) ? 1 : 0;
    listed += run.lists(finding.verdict()) ? 1 : 0;
    Lateness counts = latenessOf(finding.commitment());
    if (finding.verdict() == Verdict.MET) {
      tightest(finding).ifPresent(left -> counts.early().merge(left, 1L, Long::sum));
    } else if (finding.reason() == Reason.LATE) {
      finding
          .shown()
          .map(Occurrence::lateBusinessDays)
          .ifPresent(late -> late.ifPresent(days -> counts.late().merge(days, 1L, Long::sum)));
    }
  }

  /**
   * The fewest business days that were left until a due date: each occurrence of a finding that is
   * met was in time, and the finding shows the first of them, not the tightest.
   */
  private OptionalInt tightest(Finding finding) {
    return finding.occurrences().stream()
        .filter(one -> one.reason() == Reason.IN_TIME)
        .map(Occurrence::assessment)
        .flatMapToInt(
            one ->
                one.discharge()
                    .map(event -> daysLeft(event, one.due()))
                    .map(IntStream::of)
                    .orElseGet(IntStream::empty))
        .min();
  }

  private int daysLeft(Event discharge, Due due) {
    return run.basis().calendar().businessDaysIn(discharge.date(), due.date());
  }

  /** The figures of all cases counted. */
  public ReportModel model(ReadAs readAs, Intake intake, Judged judged) {
    List<Problem> problems = new ArrayList<>(intake.problems());
    problems.sort(
        Comparator.comparing(Problem::origin)
            .thenComparing(Problem::column, CodePoints.ORDER)
            .thenComparing(Problem::code));
    return new ReportModel(
        run,
        readAs,
        new Population(
            intake.rows(),
            cases,
            intake.casesNotAudited(),
            events,
            happened,
            received,
            Collections.unmodifiableMap(casesByVersion)),
        catalogue,
        verdicts.tallies(),
        Collections.unmodifiableMap(reasons),
        Collections.unmodifiableMap(lateness),
        detectedVerdicts,
        observations.totals(),
        listed,
        judged.sensitivity(),
        judged.alternatives(),
        groups.breakdowns(),
        groups.leftOut(),
        List.copyOf(problems));
  }
}
