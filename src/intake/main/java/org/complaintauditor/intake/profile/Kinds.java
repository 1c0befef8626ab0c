package org.complaintauditor.intake.profile;

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
import org.complaintauditor.model.Origin;

/** The kinds of the records of which a profile makes nothing, to tell what it does not map. */
final class Kinds {
  /** A field with more texts than this, such as an id, tells no kind. */
  private static final int MOST_TEXTS = 12;

  /** Nor does one with numbers, such as a case's or a person's. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{3}");

  private static final String NOTHING = "-";

  private final Mapping mapping;
  private final List<Entry> entries = new ArrayList<>();

  /** How many records there are of a kind, and where the first stands. */
  private record Counted(long count, Origin first) {
    Counted and(Counted other) {
      return new Counted(count + other.count(), first);
    }
  }

  Kinds(Mapping mapping) {
    this.mapping = mapping;
  }

  /** Counts a record in. */
  void add(Entry entry) {
    entries.add(entry);
  }

  /** How many records there are. */
  long size() {
    return entries.size();
  }

  /** The kinds, the most frequent first. */
  List<Reading.Kind> sorted() {
    Map<Source, Map<String, Set<String>>> texts = new HashMap<>();
    for (Entry entry : entries) {
      Map<String, Set<String>> ofSource =
          texts.computeIfAbsent(entry.source(), source -> new HashMap<>());
      mapping.kindOf(entry).forEach((field, text) -> count(ofSource, field, text));
    }
    Map<Source, Map<String, Counted>> kinds = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Map<String, String> telling = mapping.kindOf(entry);
      Map<String, Set<String>> ofSource = texts.getOrDefault(entry.source(), Map.of());
      telling.keySet().removeIf(field -> !tellsAKind(ofSource.getOrDefault(field, Set.of())));
      kinds
          .computeIfAbsent(entry.source(), source -> new LinkedHashMap<>())
          .merge(written(telling), new Counted(1, entry.origin()), Counted::and);
    }
    List<Reading.Kind> sorted = new ArrayList<>();
    kinds.forEach(
        (source, byTexts) ->
            byTexts.forEach(
                (values, one) ->
                    sorted.add(new Reading.Kind(source.name(), values, one.count(), one.first()))));
    sorted.sort(Comparator.comparingLong(kind -> -kind.count()));
    return sorted;
  }

  private static void count(Map<String, Set<String>> texts, String field, String text) {
    Set<String> known = texts.computeIfAbsent(field, name -> new HashSet<>());
    if (known.size() <= MOST_TEXTS) {
      known.add(text);
    }
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
