package org.complaintauditor.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.figures.Breakdown;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.html.PageView.WorstRow;
import org.complaintauditor.text.MessageBundle;

/**
 * The groups of cases in which commitments are broken most beyond what is usual: by the number of
 * breaches that the group has more than it would have with the rate of all cases.
 */
final class WorstViews {

  private static final int LISTED_AT_MOST = 12;

  /** Below it a rate says nothing of a group. */
  private static final long JUDGED_AT_LEAST = 10;

  private final ReportModel model;
  private final GroupNumbers groups;
  private final MessageBundle words;
  private final FigureFormats figures;
  private final GroupNames groupWords;

  WorstViews(ReportModel model, GroupNumbers groups, MessageBundle words) {
    this.model = model;
    this.groups = groups;
    this.words = words;
    this.figures = new FigureFormats(words);
    this.groupWords = new GroupNames(model.run().pack(), words);
  }

  private record Candidate(Breakdown group, Commitment commitment, Tally tally, double beyond) {}

  List<WorstRow> rows() {
    List<Candidate> candidates = new ArrayList<>();
    for (Breakdown group : model.breakdowns()) {
      if (isGroup(group)) {
        for (Commitment commitment : model.commitments()) {
          candidate(group, commitment).ifPresent(candidates::add);
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(one -> -one.beyond())); // Stable: then as counted.
    return candidates.stream().limit(LISTED_AT_MOST).map(this::row).toList();
  }

  private static boolean isGroup(Breakdown group) {
    return !group.dimension().equals("month") && group.pooled() == 0 && !group.value().isEmpty();
  }

  private Optional<Candidate> candidate(Breakdown group, Commitment commitment) {
    Tally tally = group.tally(commitment.id());
    long judged = tally.met() + tally.breached();
    Tally all = model.tallies().getOrDefault(commitment.id(), Tally.EMPTY);
    double usual = 1 - all.rate().orElse(1);
    double beyond = tally.breached() - judged * usual;
    return tally.isTold()
            && all.isTold() // Else there is nothing to compare with.
            && judged >= JUDGED_AT_LEAST
            && beyond > 1
        ? Optional.of(new Candidate(group, commitment, tally, beyond))
        : Optional.empty();
  }

  private WorstRow row(Candidate candidate) {
    String dimension = candidate.group().dimension();
    String value = candidate.group().value();
    String id = candidate.commitment().id();
    Tally usual = model.tallies().getOrDefault(id, Tally.EMPTY);
    boolean known = groups.values(dimension).filter(values -> values.contains(value)).isPresent();
    return new WorstRow(
        groupWords.dimension(dimension),
        groupWords.value(dimension, value),
        id,
        candidate.commitment().title().in(words.language()),
        figures.rate(candidate.tally()),
        figures.bounds(candidate.tally()),
        figures.rate(usual),
        figures.bounds(usual),
        words.text(
            "page.worst.breached",
            figures.number(candidate.tally().breached()),
            figures.number(candidate.tally().met() + candidate.tally().breached())),
        known ? CaseListLinks.of(id, Verdict.BREACHED, dimension, value) : "");
  }
}
