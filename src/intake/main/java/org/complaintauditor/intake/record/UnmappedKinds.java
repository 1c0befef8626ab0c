package org.complaintauditor.intake.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complaintauditor.intake.profile.ExportRecord;
import org.complaintauditor.intake.profile.IntakeSummary;
import org.complaintauditor.intake.profile.Source;
import org.complaintauditor.model.Origin;

/** The kinds of the records of which a profile makes nothing, to tell what it does not map. */
final class UnmappedKinds {
  /** A field with more texts than this, such as an id, tells no kind. */
  private static final int MOST_TEXTS = 12;

  /** Nor does one with numbers, such as a case's or a person's. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{3}");

  private static final String NOTHING = "-";

  private final RecordMapper mapping;
  private final boolean told;
  private final Map<Source, OfSource> sources = new LinkedHashMap<>();
  private long size;

  /** How many records there are of a kind, and the first. */
  private record Counted(long count, long number, Origin first) {
    Counted and(Counted other) {
      Counted earlier = other.number() < number ? other : this;
      return new Counted(count + other.count(), earlier.number(), earlier.first());
    }
  }

  private record Ranked(Source source, long firstOfSource, String kind, Counted counted) {}

  /** The records of a source, by the texts of those fields that may still tell a kind. */
  private static final class OfSource {
    private final Map<String, Set<String>> texts = new HashMap<>();
    private final Set<String> tellNothing = new HashSet<>();
    private Map<Map<String, String>, Counted> kinds = new LinkedHashMap<>();

    void add(Map<String, String> telling, Counted counted) {
      boolean fewer = false;
      for (Map.Entry<String, String> field : telling.entrySet()) {
        if (!tellNothing.contains(field.getKey())) {
          Set<String> known = texts.computeIfAbsent(field.getKey(), name -> new HashSet<>());
          if (known.add(field.getValue()) && !tellsAKind(known)) {
            fewer |= tellNothing.add(field.getKey());
          }
        }
      }
      if (fewer) {
        Map<Map<String, String>, Counted> before = kinds;
        kinds = new LinkedHashMap<>();
        before.forEach(this::count);
      }
      count(telling, counted);
    }

    private void count(Map<String, String> telling, Counted counted) {
      Map<String, String> kind = new LinkedHashMap<>(telling);
      kind.keySet().removeAll(tellNothing);
      kinds.merge(kind, counted, Counted::and);
    }
  }

  /**
   * No records yet.
   *
   * @param told whether anybody asks for the kinds; else records are only counted
   */
  UnmappedKinds(RecordMapper mapping, boolean told) {
    this.mapping = mapping;
    this.told = told;
  }

  /** Counts a record in. */
  void add(ExportRecord entry) {
    size++;
    if (told) {
      sources
          .computeIfAbsent(entry.source(), source -> new OfSource())
          .add(mapping.kindOf(entry), new Counted(1, entry.number(), entry.origin()));
    }
  }

  /** How many records there are. */
  long size() {
    return size;
  }

  /** The kinds, the most frequent first. */
  List<IntakeSummary.Kind> sorted() {
    List<Ranked> all = new ArrayList<>();
    sources.forEach(
        (source, of) -> {
          Map<String, Counted> written = new LinkedHashMap<>();
          of.kinds.forEach((kind, one) -> written.merge(written(kind), one, Counted::and));
          long first = written.values().stream().mapToLong(Counted::number).min().orElse(0);
          written.forEach((kind, one) -> all.add(new Ranked(source, first, kind, one)));
        });
    return all.stream()
        .sorted(
            Comparator.comparingLong((Ranked ranked) -> -ranked.counted().count())
                .thenComparingLong(Ranked::firstOfSource)
                .thenComparingLong(one -> one.counted().number()))
        .map(
            one ->
                new IntakeSummary.Kind(
                    one.source().name(), one.kind(), one.counted().count(), one.counted().first()))
        .toList();
  }

  private static boolean tellsAKind(Set<String> texts) {
    return texts.size() <= MOST_TEXTS
        && texts.stream().noneMatch(text -> NUMBER.matcher(text).find());
  }

  /** The texts in a line; fields that have none are left out. */
  static String written(Map<String, String> texts) {
    String line =
        texts.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(", "));
    return line.isEmpty() ? NOTHING : line;
  }
}
