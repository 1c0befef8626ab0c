package org.complaintauditor.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.complaintauditor.audit.Audit;
import org.complaintauditor.audit.AuditRequest;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.inspection.Judgeability.Answer;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.Intake;
import org.complaintauditor.intake.profile.IntakeSummary;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.judgement.UnusableAuditInstantException;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problems;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.model.Wording;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.report.ExportDescription;
import org.complaintauditor.ruling.RuleStore;
import org.jspecify.annotations.Nullable;

/** Looks at an export, and judges it once to see what can be judged. */
public final class Inspector {
  private static final Set<Activity> LIFE =
      WordSet.of(Activity.CLOSED, Activity.REOPENED, Activity.MERGED, Activity.COMPLAINT_WITHDRAWN);

  /** Wrong values that are counted one by one; each row of a large export may have its own. */
  private static final int VALUES_COUNTED = 1_000;

  private final AuditRequest request;
  private final RuleStore rules;
  private final LexiconStore lexicons;

  /** An inspector of what the request would audit. */
  public Inspector(AuditRequest request, RuleStore rules, LexiconStore lexicons) {
    this.request = request;
    this.rules = rules;
    this.lexicons = lexicons;
  }

  /** What the export is and what can be judged from it. */
  public Inspection inspect(
      IntakeSummary reading, ExportDescription readAs, List<WorkbookSheets> sheets) {
    return inspect(reading, readAs, sheets, Progress.NONE);
  }

  /** The same, of which somebody hears how far it is. */
  public Inspection inspect(
      IntakeSummary reading,
      ExportDescription readAs,
      List<WorkbookSheets> sheets,
      Progress progress) {
    return new Inspection(
        readAs, reading, sheets, reading.export().map(cases -> content(reading, cases, progress)));
  }

  private Inspection.Content content(IntakeSummary reading, CaseRows cases, Progress progress) {
    Export export = cases.account();
    Rows rows = new Rows();
    cases.forEach(rows::add);
    long number = cases.size();
    List<Judgeability> judgeable = new ArrayList<>();
    Wording notJudged = Wording.join(" ", reading.missing());
    if (notJudged.isEmpty() && number > 0) {
      Intake read =
          (files, zone, firstLook) -> {
            cases.forEach(firstLook.get());
            return cases;
          };
      try {
        List<AuditedCase> audited = new ArrayList<>();
        JudgingContext context =
            new Audit(read, rules, lexicons).collect(request, audited, progress).context();
        for (Commitment commitment : request.pack().latest().commitments()) {
          judgeable.add(
              judgeable(
                  commitment,
                  audited,
                  reading.possible(),
                  Optional.ofNullable(context.gaps().get(commitment.id())),
                  context.attributes()));
        }
      } catch (UnusableAuditInstantException e) {
        notJudged = e.wording();
      }
    }
    return new Inspection.Content(
        export.rowsRead(),
        export.rowsAccepted(),
        export.rowsRejected(),
        export.rowsDuplicate(),
        number,
        rows.open,
        Optional.ofNullable(rows.first).map(EventRow::timestamp),
        Optional.ofNullable(rows.last).map(EventRow::timestamp),
        rows.activities,
        channels(rows, reading.missing().isEmpty()),
        faults(export.problems()),
        reading.personal(),
        judgeable,
        notJudged);
  }

  /** What the rows of all cases show. */
  private static final class Rows {
    private final Map<Activity, Long> activities = new TreeMap<>();
    private final Map<Channel, Long> received = new TreeMap<>();
    private final Map<Channel, Long> outbound = new TreeMap<>();
    private @Nullable EventRow first;
    private @Nullable EventRow last;
    private long open;

    void add(ExportedCase exportedCase) {
      exportedCase.rows().forEach(this::add);
      open += isOpen(exportedCase.rows()) ? 1 : 0;
    }

    private void add(EventRow row) {
      activities.merge(row.activity(), 1L, Long::sum);
      if (row.activity() == Activity.COMPLAINT_RECEIVED) {
        received.merge(row.channel(), 1L, Long::sum);
      } else if (row.activity().direction() == Direction.OUTBOUND) {
        outbound.merge(row.channel(), 1L, Long::sum);
      }
      if (first == null || order(row, first) < 0) {
        first = row;
      }
      if (last == null || order(row, last) > 0) {
        last = row;
      }
    }

    private static int order(EventRow row, EventRow other) {
      return row.timestamp().earliest().compareTo(other.timestamp().earliest());
    }
  }

  /** Whether the case's last closing, merging or withdrawal, if any, was undone. */
  private static boolean isOpen(List<EventRow> rows) {
    EventRow last = rows.get(0);
    for (EventRow row : rows) {
      if (LIFE.contains(row.activity())) {
        last = later(last, row);
      }
    }
    return !LIFE.contains(last.activity()) || last.activity() == Activity.REOPENED;
  }

  /** The later of two rows; at the same instant, the one that closes. */
  private static EventRow later(EventRow known, EventRow next) {
    if (!LIFE.contains(known.activity())) {
      return next;
    }
    int order = known.timestamp().earliest().compareTo(next.timestamp().earliest());
    boolean nextCounts = order < 0 || (order == 0 && known.activity() == Activity.REOPENED);
    return nextCounts ? next : known;
  }

  private List<Inspection.OnChannel> channels(Rows rows, boolean complete) {
    List<Inspection.OnChannel> channels = new ArrayList<>();
    for (Channel channel : request.pack().words().channels()) {
      long in = rows.received.getOrDefault(channel, 0L);
      long out = rows.outbound.getOrDefault(channel, 0L);
      if (in + out > 0) {
        boolean recorded = complete && request.options().recordedChannels().contains(channel);
        channels.add(new Inspection.OnChannel(channel, in, out, recorded));
      }
    }
    return channels;
  }

  private static List<Inspection.Fault> faults(Problems problems) {
    Map<Problem.Code, Problem> first = new EnumMap<>(Problem.Code.class);
    Map<Problem.Code, Long> counts = new EnumMap<>(Problem.Code.class);
    Map<Problem.Code, Map<String, Long>> values = new EnumMap<>(Problem.Code.class);
    Set<Problem.Code> more = EnumSet.noneOf(Problem.Code.class);
    for (Problem problem : problems) {
      first.putIfAbsent(problem.code(), problem);
      counts.merge(problem.code(), 1L, Long::sum);
      Map<String, Long> known =
          values.computeIfAbsent(problem.code(), code -> new LinkedHashMap<>());
      if (known.size() < VALUES_COUNTED || known.containsKey(problem.value())) {
        known.merge(problem.value(), 1L, Long::sum);
      } else {
        more.add(problem.code());
      }
    }
    List<Inspection.Fault> faults = new ArrayList<>();
    first.forEach(
        (code, one) ->
            faults.add(
                new Inspection.Fault(
                    code,
                    one.column(),
                    counts.getOrDefault(code, 0L),
                    sorted(values.getOrDefault(code, Map.of())),
                    more.contains(code),
                    one.origin(),
                    one.expected())));
    return faults;
  }

  private static Map<String, Long> sorted(Map<String, Long> counts) {
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty())
        .sorted(Comparator.comparingLong(entry -> -entry.getValue()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private static Judgeability judgeable(
      Commitment commitment,
      List<AuditedCase> cases,
      Set<Activity> possible,
      Optional<RecordGap> gap,
      Set<String> attributes) {
    Tally tally = Tally.EMPTY;
    Set<String> unknown = new TreeSet<>();
    Map<Reason, Long> notEvidenced = new EnumMap<>(Reason.class);
    boolean triggered = false;
    boolean discharged = false;
    for (AuditedCase auditedCase : cases) {
      for (Finding finding : auditedCase.findings()) {
        if (finding.commitment().equals(commitment.id())) {
          tally = tally.plus(finding.verdict());
          if (finding.verdict() == Verdict.NOT_EVIDENCED) {
            notEvidenced.merge(finding.reason(), 1L, Long::sum);
            finding.unknown().ifPresent(why -> unknown.addAll(why.names()));
          }
        }
      }
      for (Event event : auditedCase.history().events()) {
        triggered |= commitment.needs().triggers().isIn(event);
        discharged |= commitment.needs().discharges().isIn(event);
      }
    }
    Set<Activity> unmade = new WordSet<>();
    if (!triggered) {
      unmade.addAll(commitment.needs().triggers().activities());
      unmade.removeAll(possible);
    }
    boolean untriggerable =
        !unmade.isEmpty() && unmade.equals(commitment.needs().triggers().activities());
    Answer answer =
        gap.isPresent() ? Answer.NOT_RECORDED : answer(tally, untriggerable, discharged);
    Set<String> absent = new TreeSet<>(unknown);
    absent.removeIf(name -> attributes.stream().anyMatch(name::equalsIgnoreCase));
    return new Judgeability(commitment, answer, tally, notEvidenced, unmade, gap, unknown, absent);
  }

  private static Answer answer(Tally tally, boolean untriggerable, boolean discharged) {
    long judged = tally.met() + tally.breached() + tally.pending();
    if (judged == 0) {
      return tally.notEvidenced() > 0 || untriggerable ? Answer.NO : Answer.NOTHING_TO_JUDGE;
    }
    if (tally.met() == 0 && !discharged) {
      return Answer.DOUBTFUL;
    }
    return tally.notEvidenced() > 0 ? Answer.PARTLY : Answer.YES;
  }
}
