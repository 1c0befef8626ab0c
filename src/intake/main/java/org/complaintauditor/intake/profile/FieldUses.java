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
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.canonical.DateColumn;
import org.complaintauditor.intake.profile.IntakeSummary.As;
import org.complaintauditor.intake.profile.IntakeSummary.Use;

/** What each field of a profile's sources is used for. */
public final class FieldUses {
  private static final Comparator<Use> ORDER =
      Comparator.comparing(Use::as).thenComparing(FieldUses::place).thenComparing(Use::of);

  /** The uses of fields by source, then by the place of the field. */
  private final Map<String, Map<Integer, Set<Use>>> bySource = new HashMap<>();

  /** Names of other sources that are being followed: two sources may look each other up. */
  private final Set<ValueExpression> followed = new HashSet<>();

  private FieldUses() {}

  public static FieldUses of(Profile profile) {
    FieldUses uses = new FieldUses();
    profile.sources().forEach(uses::add);
    return uses;
  }

  /** Canonical columns in the order of the format. */
  private static int place(Use use) {
    return use.as() != As.COLUMN
        ? 0
        : CanonicalColumn.valueOf(use.of().toUpperCase(Locale.ROOT)).place();
  }

  private void add(Source source) {
    String its = source.name();
    source.caseId().ifPresent(id -> add(its, id, column(CanonicalColumn.CASE_ID)));
    source.key().ifPresent(key -> add(its, key, new Use(As.KEY, "")));
    source.orderBy().forEach(value -> add(its, value, new Use(As.ORDER, "")));
    source.conditionFields().values().forEach(v -> add(its, v, new Use(As.CONDITION, "")));
    source.attributes().forEach((name, v) -> add(its, v, new Use(As.ATTRIBUTE, name)));
    source
        .dates()
        .forEach((name, v) -> add(its, v, new Use(As.ATTRIBUTE, DateColumn.titleOf(name))));
    for (EventRule rule : source.events()) {
      rule.cells().forEach((column, value) -> add(its, value, column(column)));
    }
  }

  private static Use column(CanonicalColumn column) {
    return new Use(As.COLUMN, column.title());
  }

  private void add(String source, ValueExpression value, Use use) {
    if (value instanceof ValueExpression.Field field) {
      addField(source, field, use);
    } else if (value instanceof ValueExpression.Lookup lookup && followed.add(lookup.take())) {
      add(lookup.source(), lookup.take(), use);
      followed.remove(lookup.take());
    }
    value.parts().forEach(part -> add(source, part, use));
  }

  private void addField(String source, ValueExpression.Field field, Use use) {
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
  public Map<String, List<Use>> in(FilePreview look, List<Source> sources) {
    Map<String, Set<Use>> found = new LinkedHashMap<>();
    for (Source source : sources) {
      List<FieldPath> paths = source.fields().paths();
      Map<Integer, Set<Use>> uses = bySource.getOrDefault(source.name(), Map.of());
      for (int i = 0; i < paths.size(); i++) {
        Set<Use> its = uses.getOrDefault(i, Set.of());
        boolean isNoField =
            its.isEmpty() && source.fields().defined(paths.get(i).toString()).isPresent();
        if (!isNoField) {
          for (String name : look.namesOf(source, paths.get(i))) {
            found.computeIfAbsent(name, key -> new LinkedHashSet<>()).addAll(its);
          }
        }
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
