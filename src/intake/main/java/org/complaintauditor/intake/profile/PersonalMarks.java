package org.complaintauditor.intake.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlEntry;

/**
 * What a profile says of a source's fields: which identify people (docs/profiles.md, "Fields that
 * identify people").
 *
 * @param fields the fields that {@code personal} lists
 * @param attributes of which attributes it is said whether they identify people
 */
public record PersonalMarks(List<TextPattern> fields, Map<String, Boolean> attributes) {
  private static final String KEY = "personal";

  public PersonalMarks {
    fields = List.copyOf(fields);
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** Whether the list has the field. */
  public boolean lists(String field) {
    return fields.stream().anyMatch(pattern -> pattern.fits(field));
  }

  /** What is listed at a source and for the whole profile. */
  static List<TextPattern> listed(YamlEntry root, YamlEntry source) {
    List<TextPattern> fields = new ArrayList<>();
    for (YamlEntry entry : List.of(root, source)) {
      entry.find(KEY).ifPresent(all -> all.filledList().forEach(one -> fields.add(pattern(one))));
    }
    return fields;
  }

  private static TextPattern pattern(YamlEntry entry) {
    try {
      return TextPattern.of(entry.filledText());
    } catch (IllegalArgumentException e) {
      throw entry.wrong(Wording.of("intake.is-which", entry.text(), Wording.saidBy(e)));
    }
  }

  /** What a value says of itself. */
  static Optional<Boolean> of(YamlEntry value) {
    return value.hasKeys() ? value.find(KEY).map(YamlEntry::flag) : Optional.empty();
  }

  /**
   * What the value of a canonical column says of itself.
   *
   * @throws RuntimeException if the column is shown whatever it says
   */
  static Optional<Boolean> of(CanonicalColumn column, YamlEntry value) {
    Optional<Boolean> said = of(value);
    if (said.isPresent() && !CanonicalColumn.ATTRIBUTES.contains(column)) {
      throw value.wrong(
          Wording.of(
              "intake.has-personal-is-said",
              String.join(
                  ", ", CanonicalColumn.ATTRIBUTES.stream().map(CanonicalColumn::title).toList())));
    }
    return said;
  }

  /** The value itself. */
  static YamlEntry unmarked(YamlEntry value) {
    return value.hasKeys() ? value.without(KEY) : value;
  }
}
