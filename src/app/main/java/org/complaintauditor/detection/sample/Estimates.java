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
public final class Estimates {
  private static final Comparator<MarkedRow.MarkedStratum> ORDER =
      Comparator.comparing(MarkedRow.MarkedStratum::key)
          .thenComparing(MarkedRow.MarkedStratum::size)
          .thenComparing(MarkedRow.MarkedStratum::drawn);

  private final MarkedSheet sheet;
  private final Map<MarkedRow.MarkedStratum, List<MarkedMessage>> strata = new TreeMap<>(ORDER);

  private Estimates(MarkedSheet sheet) {
    this.sheet = sheet;
    Map<Integer, List<MarkedRow>> messages =
        sheet.rows().stream()
            .collect(Collectors.groupingBy(MarkedRow::message, TreeMap::new, Collectors.toList()));
    messages
        .values()
        .forEach(
            rows -> {
              MarkedMessage markedMessage = new MarkedMessage(rows.get(0).stratum(), rows);
              strata
                  .computeIfAbsent(markedMessage.stratum(), key -> new ArrayList<>())
                  .add(markedMessage);
            });
  }

  /** The measurement of a sheet. */
  public static Estimates of(MarkedSheet sheet) {
    return new Estimates(sheet);
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
        strata.entrySet().stream()
            .filter(one -> one.getValue().stream().noneMatch(MarkedMessage::isLookedAt))
            .map(Map.Entry::getKey)
            .toList();
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

  /**
   * The share of what was found, or is possible, that is right.
   *
   * @param labels of these labels
   * @param opinions where the second opinion says this
   */
  Figure precision(Predicate<Label> labels, Set<Opinion> opinions) {
    ToIntFunction<MarkedMessage> right = rows(labels, opinions, Mark.RIGHT);
    ToIntFunction<MarkedMessage> wrong = rows(labels, opinions, Mark.WRONG);
    List<Weighed> messages = weighed(MarkedMessage::isLookedAt);
    double all = 0;
    double sum = 0;
    double doubt = 0;
    int marked = 0;
    for (Weighed weighed : messages) {
      int judged = sum(right, wrong).applyAsInt(weighed.message());
      marked += judged;
      all += weighed.standsFor() * judged;
      sum += weighed.standsFor() * right.applyAsInt(weighed.message());
      doubt += weighed.standsFor() * (weighed.standsFor() - 1) * judged * judged;
    }
    return new Figure(
        marked == 0 ? ShareInterval.NONE : ShareInterval.wilson(sum / all, doubt / all / all),
        marked);
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
    List<Weighed> messages = weighed(MarkedMessage::isWhole);
    int told = messages.stream().mapToInt(one -> sum(got, missed).applyAsInt(one.message())).sum();
    return new Figure(
        told == 0 ? ShareInterval.NONE : total(messages, got).shareBeside(total(messages, missed)),
        told);
  }

  /** The messages of which enough is known; they stand for the others of their stratum. */
  private List<Weighed> weighed(Predicate<MarkedMessage> known) {
    List<Weighed> weighed = new ArrayList<>();
    strata.forEach(
        (stratum, messages) -> {
          List<MarkedMessage> usable = messages.stream().filter(known).toList();
          usable.forEach(
              one -> weighed.add(new Weighed(one, (double) stratum.size() / usable.size())));
        });
    return weighed;
  }

  /** A message, and for how many it stands, itself among them. */
  private record Weighed(MarkedMessage message, double standsFor) {}

  /** How many there are in all messages: the share of messages that have any, times how many. */
  private static ShareInterval total(List<Weighed> messages, ToIntFunction<MarkedMessage> each) {
    double all = 0;
    double with = 0;
    double sum = 0;
    double doubt = 0;
    for (Weighed weighed : messages) {
      int has = each.applyAsInt(weighed.message());
      all += weighed.standsFor();
      with += has > 0 ? weighed.standsFor() : 0;
      sum += has * weighed.standsFor();
      doubt += weighed.standsFor() * (weighed.standsFor() - 1);
    }
    double mean = with == 0 ? 1 : sum / with;
    return ShareInterval.wilson(with / all, doubt / all / all).times(all * mean);
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
      ToIntFunction<MarkedMessage> first, ToIntFunction<MarkedMessage> other) {
    return message -> first.applyAsInt(message) + other.applyAsInt(message);
  }
}
