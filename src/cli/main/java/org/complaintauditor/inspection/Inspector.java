package org.complaintauditor.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.audit.Audit;
import org.complaintauditor.audit.AuditInstantUnusable;
import org.complaintauditor.audit.AuditRequest;
import org.complaintauditor.audit.Collected;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.inspection.Judgeable.Answer;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.profile.Reading;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.report.AuditedCase;
import org.complaintauditor.report.ReadAs;
import org.complaintauditor.ruling.RuleStore;

/** Looks at an export, and judges it once to see what can be judged. */
public final class Inspector {
  private static final Set<Activity> LIFE =
      EnumSet.of(Activity.CLOSED, Activity.REOPENED, Activity.MERGED, Activity.COMPLAINT_WITHDRAWN);

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
  public Inspection inspect(Reading reading, ReadAs readAs) {
    return new Inspection(
        readAs, reading, reading.export().map(export -> content(reading, export)));
  }

  private Inspection.Content content(Reading reading, Export export) {
    List<Judgeable> judgeable = new ArrayList<>();
    List<Problem> problems = export.problems();
    String notJudged = String.join(" ", reading.missing());
    if (notJudged.isEmpty() && !export.rows().isEmpty()) {
      try {
        Collected audited =
            new Audit((files, zone) -> export, rules, lexicons).collect(request, Progress.NONE);
        problems = audited.judged().problems();
        for (Commitment one : request.pack().latest().commitments()) {
          judgeable.add(judgeable(one, audited.cases(), reading.possible()));
        }
      } catch (AuditInstantUnusable e) {
        notJudged = String.valueOf(e.getMessage());
      }
    }
    List<EventRow> rows = export.rows();
    Comparator<EventRow> byTime = Comparator.comparing(row -> row.timestamp().earliest());
    return new Inspection.Content(
        export.rowsRead(),
        rows.size(),
        export.rowsRejected(),
        export.rowsDuplicate(),
        rows.stream().map(EventRow::caseId).distinct().count(),
        open(rows),
        rows.stream().min(byTime).map(EventRow::timestamp),
        rows.stream().max(byTime).map(EventRow::timestamp),
        activities(rows),
        channels(rows, reading.missing().isEmpty()),
        faults(problems),
        judgeable,
        notJudged);
  }

  /** Cases whose last closing, merging or withdrawal, if any, was undone. */
  private static long open(List<EventRow> rows) {
    Map<String, EventRow> last = new HashMap<>();
    for (EventRow row : rows) {
      last.putIfAbsent(row.caseId(), row);
      if (LIFE.contains(row.activity())) {
        last.merge(row.caseId(), row, Inspector::later);
      }
    }
    return last.values().stream()
        .filter(row -> !LIFE.contains(row.activity()) || row.activity() == Activity.REOPENED)
        .count();
  }

  /** Of two at the same instant, the one that closes. */
  private static EventRow later(EventRow known, EventRow next) {
    if (!LIFE.contains(known.activity())) {
      return next;
    }
    int order = known.timestamp().earliest().compareTo(next.timestamp().earliest());
    boolean nextCounts = order < 0 || (order == 0 && known.activity() == Activity.REOPENED);
    return nextCounts ? next : known;
  }

  private static Map<Activity, Long> activities(List<EventRow> rows) {
    Map<Activity, Long> counts = new EnumMap<>(Activity.class);
    rows.forEach(row -> counts.merge(row.activity(), 1L, Long::sum));
    return counts;
  }

  private List<Inspection.OnChannel> channels(List<EventRow> rows, boolean complete) {
    Map<Channel, Long> received = new EnumMap<>(Channel.class);
    Map<Channel, Long> outbound = new EnumMap<>(Channel.class);
    for (EventRow row : rows) {
      if (row.activity() == Activity.COMPLAINT_RECEIVED) {
        received.merge(row.channel(), 1L, Long::sum);
      } else if (row.activity().direction() == Direction.OUTBOUND) {
        outbound.merge(row.channel(), 1L, Long::sum);
      }
    }
    List<Inspection.OnChannel> channels = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      long in = received.getOrDefault(channel, 0L);
      long out = outbound.getOrDefault(channel, 0L);
      if (in + out > 0) {
        boolean recorded = complete && request.recordedChannels().contains(channel);
        channels.add(new Inspection.OnChannel(channel, in, out, recorded));
      }
    }
    return channels;
  }

  private static List<Inspection.Fault> faults(List<Problem> problems) {
    Map<Problem.Code, List<Problem>> byCode = new EnumMap<>(Problem.Code.class);
    problems.forEach(
        problem -> byCode.computeIfAbsent(problem.code(), code -> new ArrayList<>()).add(problem));
    List<Inspection.Fault> faults = new ArrayList<>();
    byCode.forEach(
        (code, all) ->
            faults.add(
                new Inspection.Fault(
                    code, all.size(), values(all), all.get(0).origin(), all.get(0).expected())));
    return faults;
  }

  private static Map<String, Long> values(List<Problem> problems) {
    Map<String, Long> counts = new LinkedHashMap<>();
    problems.forEach(problem -> counts.merge(problem.value(), 1L, Long::sum));
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty())
        .sorted(Comparator.comparingLong(entry -> -entry.getValue()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private static Judgeable judgeable(
      Commitment commitment, List<AuditedCase> cases, Set<Activity> possible) {
    Tally tally = Tally.EMPTY;
    Map<Reason, Long> notEvidenced = new EnumMap<>(Reason.class);
    boolean triggered = false;
    boolean discharged = false;
    for (AuditedCase one : cases) {
      for (Finding finding : one.findings()) {
        if (finding.commitment().equals(commitment.id())) {
          tally = tally.plus(finding.verdict());
          if (finding.verdict() == Verdict.NOT_EVIDENCED) {
            notEvidenced.merge(finding.reason(), 1L, Long::sum);
          }
        }
      }
      for (Event event : one.history().events()) {
        triggered |= commitment.needs().triggers().isIn(event);
        discharged |= commitment.needs().discharges().isIn(event);
      }
    }
    Set<Activity> unmade = EnumSet.noneOf(Activity.class);
    if (!triggered) {
      unmade.addAll(commitment.needs().triggers().activities());
      unmade.removeAll(possible);
    }
    boolean untriggerable =
        !unmade.isEmpty() && unmade.equals(commitment.needs().triggers().activities());
    return new Judgeable(
        commitment, answer(tally, untriggerable, discharged), tally, notEvidenced, unmade);
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
