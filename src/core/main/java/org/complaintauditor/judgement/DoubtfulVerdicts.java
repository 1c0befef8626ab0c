package org.complaintauditor.judgement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.VerdictReadings;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Review;

/** Gathers the verdicts of a case when its doubtful words are read the other way. */
final class DoubtfulVerdicts {

  /**
   * All verdicts on a case under one reading of its words.
   *
   * @param findings one per commitment, in catalogue order
   * @param underOtherLimits for each number of days of the sensitivity table, likewise
   * @param otherwise under other readings of a parameter
   */
  record AllVerdicts(
      List<Verdict> findings,
      List<List<Verdict>> underOtherLimits,
      List<AlternativeVerdicts.Reading> otherwise) {}

  private final CaseHistory history;
  private final List<EventRow> rows;
  private final AllVerdicts stand;
  private final List<Set<Verdict>> findings;
  private final List<List<Set<Verdict>>> underOtherLimits;
  private final List<Set<Verdict>> otherwise;
  private final List<List<Review.Doubt>> deciding = new ArrayList<>();

  /** Doubts about the verdicts of one case, given the verdicts as its words were read. */
  DoubtfulVerdicts(CaseHistory history, List<EventRow> rows, AllVerdicts stand) {
    this.history = history;
    this.rows = rows;
    this.stand = stand;
    this.findings = sets(stand.findings().size());
    this.underOtherLimits = stand.underOtherLimits().stream().map(all -> sets(all.size())).toList();
    this.otherwise = sets(stand.otherwise().size());
    stand.findings().forEach(verdict -> deciding.add(new ArrayList<>()));
  }

  private static List<Set<Verdict>> sets(int size) {
    List<Set<Verdict>> sets = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      sets.add(EnumSet.noneOf(Verdict.class));
    }
    return sets;
  }

  /** Takes in the verdicts under another reading. */
  void add(DoubtfulReadings.Reading reading, AllVerdicts read) {
    for (int i = 0; i < findings.size(); i++) {
      Verdict verdict = read.findings().get(i);
      if (verdict != stand.findings().get(i)) {
        findings.get(i).add(verdict);
        if (reading.isOfOne()) {
          deciding.get(i).add(new Review.Doubt(event(reading), reading.detection(), verdict));
        }
      }
    }
    for (int i = 0; i < underOtherLimits.size(); i++) {
      add(underOtherLimits.get(i), stand.underOtherLimits().get(i), read.underOtherLimits().get(i));
    }
    add(
        otherwise,
        stand.otherwise().stream().map(one -> one.verdict().verdict()).toList(),
        read.otherwise().stream().map(one -> one.verdict().verdict()).toList());
  }

  private static void add(List<Set<Verdict>> others, List<Verdict> stand, List<Verdict> read) {
    for (int i = 0; i < others.size(); i++) {
      if (read.get(i) != stand.get(i)) {
        others.get(i).add(read.get(i));
      }
    }
  }

  private Event event(DoubtfulReadings.Reading reading) {
    EventRow row = rows.get(reading.row());
    return history.events().stream()
        .filter(one -> one.row().origin().equals(row.origin()))
        .findFirst()
        .orElseThrow();
  }

  /** The findings, those that hang on doubtful words to be reviewed. */
  List<Finding> mark(List<Finding> all) {
    List<Finding> marked = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      List<Verdict> others =
          findings.get(i).stream()
              .sorted(Comparator.comparingInt(Verdict::severity).reversed())
              .toList();
      marked.add(
          others.isEmpty()
              ? all.get(i)
              : all.get(i).toBeReviewed(new Review(others, inOrder(deciding.get(i)))));
    }
    return marked;
  }

  private static List<Review.Doubt> inOrder(List<Review.Doubt> doubts) {
    return doubts.stream()
        .sorted(
            Comparator.comparingInt((Review.Doubt doubt) -> doubt.event().position())
                .thenComparing(one -> one.detection().label()))
        .toList();
  }

  /** The verdicts under other limits and readings of parameters. */
  AlternativeVerdicts alternatives() {
    List<List<VerdictReadings>> limits = new ArrayList<>();
    for (int i = 0; i < underOtherLimits.size(); i++) {
      limits.add(readings(stand.underOtherLimits().get(i), underOtherLimits.get(i)));
    }
    List<AlternativeVerdicts.Reading> parameters = new ArrayList<>();
    for (int i = 0; i < otherwise.size(); i++) {
      AlternativeVerdicts.Reading reading = stand.otherwise().get(i);
      parameters.add(
          new AlternativeVerdicts.Reading(
              reading.commitment(),
              reading.parameter(),
              reading.value(),
              new VerdictReadings(reading.verdict().verdict(), otherwise.get(i))));
    }
    return new AlternativeVerdicts(limits, parameters);
  }

  private static List<VerdictReadings> readings(List<Verdict> stand, List<Set<Verdict>> others) {
    List<VerdictReadings> readings = new ArrayList<>(stand.size());
    for (int i = 0; i < stand.size(); i++) {
      readings.add(
          others.get(i).isEmpty()
              ? VerdictReadings.sure(stand.get(i))
              : new VerdictReadings(stand.get(i), others.get(i)));
    }
    return readings;
  }
}
