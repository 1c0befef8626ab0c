package org.complaintauditor.detection.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;

/**
 * How right detection is, by a sheet that was marked. Each stratum is measured by itself: a message
 * looked at stands for as many as its stratum has for each one looked at.
 */
public final class Measurement {
  private final MarkedSheet sheet;
  private final Map<MarkedRow.MarkedStratum, List<MarkedMessage>> strata =
      new TreeMap<>(
          Comparator.comparing(MarkedRow.MarkedStratum::key)
              .thenComparing(MarkedRow.MarkedStratum::size)
              .thenComparing(MarkedRow.MarkedStratum::drawn));

  private Measurement(MarkedSheet sheet) {
    this.sheet = sheet;
    Map<Integer, List<MarkedRow>> messages =
        sheet.rows().stream()
            .collect(Collectors.groupingBy(MarkedRow::message, TreeMap::new, Collectors.toList()));
    messages
        .values()
        .forEach(
            rows -> {
              MarkedMessage one = new MarkedMessage(rows.get(0).stratum(), rows);
              strata.computeIfAbsent(one.stratum(), key -> new ArrayList<>()).add(one);
            });
  }

  /** The measurement of a sheet. */
  public static Measurement of(MarkedSheet sheet) {
    return new Measurement(sheet);
  }

  /**
   * A figure, and of how many rows, or things told, it was taken.
   *
   * @param marked how many
   */
  record Figure(ShareInterval interval, int marked) {}

  /** What a sheet has and how much of it is marked. */
  record Counts(
      int rows,
      int unmarked,
      int unsure,
      int messages,
      int lookedAt,
      int whole,
      int strata,
      int strataWithout,
      int population,
      int populationWithout) {}

  MarkedSheet sheet() {
    return sheet;
  }

  Counts counts() {
    List<MarkedRow> rows = sheet.rows();
    List<MarkedMessage> messages = strata.values().stream().flatMap(List::stream).toList();
    List<MarkedRow.MarkedStratum> without =
        strata.keySet().stream().filter(key -> lookedAt(key).isEmpty()).toList();
    return new Counts(
        rows.size(),
        (int) rows.stream().filter(row -> !row.isMarked()).count(),
        (int) rows.stream().filter(row -> row.mark() == Mark.UNSURE).count(),
        messages.size(),
        (int) messages.stream().filter(MarkedMessage::isLookedAt).count(),
        (int) messages.stream().filter(MarkedMessage::isWhole).count(),
        strata.size(),
        without.size(),
        strata.keySet().stream().mapToInt(MarkedRow.MarkedStratum::size).sum(),
        without.stream().mapToInt(MarkedRow.MarkedStratum::size).sum());
  }

  /** The labels of which anything is marked. */
  Set<Label> labels() {
    Set<Label> labels = new TreeSet<>();
    for (MarkedRow row : sheet.rows()) {
      if (row.isMarked()) {
        row.label().ifPresent(labels::add);
        labels.addAll(row.missing());
      }
    }
    return labels;
  }

  private List<MarkedMessage> lookedAt(MarkedRow.MarkedStratum stratum) {
    return strata.getOrDefault(stratum, List.of()).stream()
        .filter(MarkedMessage::isLookedAt)
        .toList();
  }

  /**
   * The share of what was found, or is possible, that is right.
   *
   * @param labels of these labels
   * @param opinions where the second opinion says this
   */
  Figure precision(Predicate<Label> labels, Set<Opinion> opinions) {
    ShareInterval sum = ShareInterval.ZERO;
    double all = 0;
    int marked = 0;
    for (MarkedRow.MarkedStratum stratum : strata.keySet()) {
      List<MarkedMessage> messages = lookedAt(stratum);
      int right = count(messages, rows(labels, opinions, Mark.RIGHT));
      int judged = right + count(messages, rows(labels, opinions, Mark.WRONG));
      if (judged > 0) {
        double each = (double) stratum.size() / messages.size();
        double stands = each * judged;
        sum =
            sum.plus(
                ShareInterval.wilson(right, judged, messages.size() / (double) stratum.size())
                    .times(stands));
        all += stands;
        marked += judged;
      }
    }
    return new Figure(marked == 0 ? ShareInterval.NONE : sum.times(1 / all).asShare(), marked);
  }

  /**
   * The share of what messages tell that was found, by the messages of which all is known.
   *
   * @param labels of these labels
   * @param withPossible whether what is possible counts as found
   */
  Figure recall(Predicate<Label> labels, boolean withPossible) {
    ToIntFunction<MarkedMessage> found = rows(labels, found(), Mark.RIGHT);
    ToIntFunction<MarkedMessage> possible = rows(labels, Set.of(Opinion.POSSIBLE), Mark.RIGHT);
    ToIntFunction<MarkedMessage> neither = message -> message.missing(labels);
    ToIntFunction<MarkedMessage> got = withPossible ? sum(found, possible) : found;
    ToIntFunction<MarkedMessage> missed = withPossible ? neither : sum(neither, possible);
    int told =
        strata.keySet().stream()
            .mapToInt(stratum -> count(whole(stratum), sum(got, missed)))
            .sum();
    return new Figure(
        told == 0 ? ShareInterval.NONE : total(got).shareBeside(total(missed)), told);
  }

  /** What the second opinion says of what the lexicon finds. */
  static Set<Opinion> found() {
    return Set.of(Opinion.NONE, Opinion.CONFIRMED, Opinion.DOUBTED);
  }

  private static ToIntFunction<MarkedMessage> rows(
      Predicate<Label> labels, Set<Opinion> opinions, Mark mark) {
    return message ->
        message.count(
            row ->
                row.mark() == mark
                    && opinions.contains(row.opinion())
                    && row.label().filter(labels).isPresent());
  }

  private static ToIntFunction<MarkedMessage> sum(
      ToIntFunction<MarkedMessage> one, ToIntFunction<MarkedMessage> other) {
    return message -> one.applyAsInt(message) + other.applyAsInt(message);
  }

  private static int count(List<MarkedMessage> messages, ToIntFunction<MarkedMessage> each) {
    return messages.stream().mapToInt(each).sum();
  }

  private List<MarkedMessage> whole(MarkedRow.MarkedStratum stratum) {
    return strata.getOrDefault(stratum, List.of()).stream().filter(MarkedMessage::isWhole).toList();
  }

  /** How many there are in all messages of the strata: messages that have any, times how many. */
  private ShareInterval total(ToIntFunction<MarkedMessage> each) {
    ShareInterval total = ShareInterval.ZERO;
    for (MarkedRow.MarkedStratum stratum : strata.keySet()) {
      List<MarkedMessage> messages = whole(stratum);
      if (!messages.isEmpty()) {
        int with = (int) messages.stream().filter(one -> each.applyAsInt(one) > 0).count();
        double mean = with == 0 ? 1 : (double) count(messages, each) / with;
        total =
            total.plus(
                ShareInterval.wilson(
                        with, messages.size(), messages.size() / (double) stratum.size())
                    .times(stratum.size() * mean));
      }
    }
    return total;
  }
}
