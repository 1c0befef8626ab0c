package org.complaintauditor.intake.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.intake.Column;
import org.complaintauditor.intake.profile.Reading.As;
import org.complaintauditor.intake.profile.Reading.Use;

/** What each field of a profile's sources is used for. */
final class Uses {
  private static final Comparator<Use> ORDER =
      Comparator.comparing(Use::as).thenComparing(Uses::place).thenComparing(Use::of);

  /** By source, then by the place of the field. */
  private final Map<String, Map<Integer, Set<Use>>> bySource = new HashMap<>();

  private Uses() {}

  static Uses of(Profile profile) {
    Uses uses = new Uses();
    profile.sources().forEach(uses::add);
    return uses;
  }

  /** Canonical columns in the order of the format. */
  private static int place(Use use) {
    return use.as() != As.COLUMN ? 0 : Column.valueOf(use.of().toUpperCase(Locale.ROOT)).place();
  }

  private void add(Source source) {
    source.caseId().ifPresent(id -> add(source, id, column(Column.CASE_ID)));
    source.key().ifPresent(key -> add(source, key, new Use(As.KEY, "")));
    source.orderBy().forEach(value -> add(source, value, new Use(As.ORDER, "")));
    source.conditionFields().values().forEach(v -> add(source, v, new Use(As.CONDITION, "")));
    source.attributes().forEach((name, v) -> add(source, v, new Use(As.ATTRIBUTE, name)));
    for (EventRule rule : source.events()) {
      rule.cells().forEach((column, value) -> add(source, value, column(column)));
    }
  }

  private static Use column(Column column) {
    return new Use(As.COLUMN, column.title());
  }

  private void add(Source source, Value value, Use use) {
    add(source.name(), value, use, new HashSet<>());
  }

  /**
   * Counts the fields of a value in.
   *
   * @param seen what was looked up on the way: lookups may go round in a circle
   */
  private void add(String source, Value value, Use use, Set<Value> seen) {
    if (value instanceof Value.Field field) {
      add(source, field, use);
    } else if (value instanceof Value.Lookup lookup
        && lookup.take() instanceof Value.Named taken
        && seen.add(taken)) {
      add(lookup.source(), taken.meant(), use, seen);
    }
    value.parts().forEach(part -> add(source, part, use, seen));
  }

  private void add(String source, Value.Field field, Use use) {
    bySource
        .computeIfAbsent(source, key -> new HashMap<>())
        .computeIfAbsent(field.place(), key -> new LinkedHashSet<>())
        .add(use);
  }

  /**
   * The uses of the fields of a file, by the name that the file has for them.
   *
   * @param look the file
   * @param sources the sources that it holds
   */
  Map<String, List<Use>> in(FileLook look, List<Source> sources) {
    Map<String, Set<Use>> found = new LinkedHashMap<>();
    for (Source source : sources) {
      List<FieldPath> paths = source.fields().paths();
      Map<Integer, Set<Use>> uses = bySource.getOrDefault(source.name(), Map.of());
      for (int i = 0; i < paths.size(); i++) {
        found
            .computeIfAbsent(look.nameOf(source, paths.get(i)), key -> new LinkedHashSet<>())
            .addAll(uses.getOrDefault(i, Set.of()));
      }
    }
    Map<String, List<Use>> sorted = new LinkedHashMap<>();
    found.forEach((name, uses) -> sorted.put(name, sorted(uses)));
    return sorted;
  }

  private static List<Use> sorted(Set<Use> uses) {
    List<Use> sorted = new ArrayList<>(uses);
    sorted.sort(ORDER);
    return sorted;
  }
}
