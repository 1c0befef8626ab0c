package org.complaintauditor.judgement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Label;

/**
 * The other ways to read the doubtful words of a case: without a detection that the second opinion
 * doubts, with one that it alone finds. Each is read otherwise alone, all of a label together, all
 * that are doubted, all that are possible, and all.
 *
 * <p>A case with very many doubtful words is not judged as often as it has such words: then the
 * first of each label stands for its like, since the earliest that qualifies discharges an
 * obligation (audit-definitions 5).
 */
final class DoubtfulReadings {
  /** Up to so many doubtful words are each read otherwise alone. */
  static final int EACH_ALONE = 24;

  private final List<EventRow> rows;
  private final List<Doubtful> doubtful = new ArrayList<>();

  /** What one text may tell or not. */
  private record Doubtful(int row, Label label, Detection detection) {
    boolean isDoubted() {
      return detection.isDoubted();
    }
  }

  /**
   * The case's rows, read otherwise.
   *
   * @param row the row of the doubtful words, where only these are read otherwise; else -1
   * @param detection these words, or those of many
   */
  record Reading(List<EventRow> rows, int row, Detection detection) {
    boolean isOfOne() {
      return row >= 0;
    }
  }

  DoubtfulReadings(List<EventRow> rows) {
    this.rows = rows;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).reading().isDoubtful()) {
        addDoubtful(i, rows.get(i));
      }
    }
  }

  /**
   * A label is in doubt where all its detections are; what asks for an identity decides nothing.
   */
  private void addDoubtful(int place, EventRow row) {
    Map<Label, Detection> first = new TreeMap<>();
    Set<Label> sure =
        row.detections().stream()
            .filter(one -> !one.isDoubted())
            .map(Detection::label)
            .collect(Collectors.toSet());
    row.detections().forEach(one -> first.putIfAbsent(one.label(), one));
    // What was set aside stays so: who asked for that wants no verdict on it.
    row.possible().stream()
        .filter(one -> !one.isDoubted())
        .forEach(one -> first.putIfAbsent(one.label(), one));
    first.forEach(
        (label, detection) -> {
          if (!sure.contains(label) && label != Label.IDENTITY_CHECK) {
            doubtful.add(new Doubtful(place, label, detection));
          }
        });
  }

  /** The readings, each with other words read otherwise. */
  List<Reading> all() {
    Map<Set<Integer>, Integer> readings = new LinkedHashMap<>();
    for (int i = 0; i < doubtful.size(); i++) {
      if (doubtful.size() <= EACH_ALONE || isFirstOfItsLabel(i)) {
        readings.putIfAbsent(Set.of(i), i);
      }
    }
    doubtful.stream()
        .map(Doubtful::label)
        .sorted()
        .distinct()
        .forEach(label -> addAll(readings, one -> one.label() == label));
    addAll(readings, Doubtful::isDoubted);
    addAll(readings, one -> !one.isDoubted());
    addAll(readings, one -> true);
    List<Reading> all = new ArrayList<>(readings.size());
    readings.forEach(
        (flipped, one) ->
            all.add(
                new Reading(
                    read(flipped),
                    flipped.size() == 1 ? doubtful.get(one).row() : -1,
                    doubtful.get(one).detection())));
    return all;
  }

  private boolean isFirstOfItsLabel(int place) {
    Doubtful asked = doubtful.get(place);
    return doubtful.stream()
        .filter(one -> one.label() == asked.label())
        .findFirst()
        .filter(asked::equals)
        .isPresent();
  }

  private void addAll(Map<Set<Integer>, Integer> readings, Predicate<Doubtful> which) {
    Set<Integer> flipped = new TreeSet<>();
    for (int i = 0; i < doubtful.size(); i++) {
      if (which.test(doubtful.get(i))) {
        flipped.add(i);
      }
    }
    if (!flipped.isEmpty()) {
      readings.putIfAbsent(Set.copyOf(flipped), flipped.iterator().next());
    }
  }

  private List<EventRow> read(Set<Integer> flipped) {
    Map<Integer, Set<Label>> labels = new LinkedHashMap<>();
    for (int place : flipped) {
      labels
          .computeIfAbsent(doubtful.get(place).row(), row -> new TreeSet<>())
          .add(doubtful.get(place).label());
    }
    List<EventRow> read = new ArrayList<>(rows);
    labels.forEach((row, some) -> read.set(row, otherwise(rows.get(row), some)));
    return read;
  }

  private static EventRow otherwise(EventRow row, Set<Label> labels) {
    List<Detection> found = new ArrayList<>(row.detections());
    found.removeIf(one -> labels.contains(one.label()));
    row.possible().stream()
        .filter(one -> labels.contains(one.label()) && !one.isDoubted())
        .forEach(found::add);
    return row.read(row.reading().as(found, row.possible()));
  }
}
