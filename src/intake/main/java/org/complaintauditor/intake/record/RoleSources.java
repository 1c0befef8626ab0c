package org.complaintauditor.intake.record;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.complaintauditor.intake.profile.Source;
import org.complaintauditor.intake.profile.ValueExpression;
import org.complaintauditor.model.Wording;

/** Says which file is missing, where the role table leaves it to a source to say who is who. */
final class RoleSources {
  private final List<Source> sources;
  private final Lookups lookups;
  private final Map<Source, Wording> known = new HashMap<>();

  /**
   * @param sources all of the profile
   * @param lookups the records of the export
   */
  RoleSources(List<Source> sources, Lookups lookups) {
    this.sources = List.copyOf(sources);
    this.lookups = lookups;
  }

  /**
   * What would help for an actor whom nobody knows, before what else would; empty if no file is
   * missing.
   */
  Wording hint(Source source) {
    return known.computeIfAbsent(source, this::find);
  }

  private Wording find(Source source) {
    Set<String> asked = new LinkedHashSet<>();
    Stream.concat(
            source.events().stream().flatMap(rule -> rule.cells().values().stream()),
            source.conditionFields().values().stream())
        .forEach(value -> collect(value, false, asked));
    return sources.stream()
        .filter(one -> asked.contains(one.name()) && !lookups.has(one.name()))
        .map(
            one ->
                Wording.of("intake.in-brackets", one.name(), String.join(", ", one.recognisedBy())))
        .reduce((one, another) -> Wording.of("intake.both-and", one, another))
        .map(missing -> Wording.of("intake.a-file-with-exports-was-not-given", missing))
        .orElse(Wording.NONE);
  }

  /** The sources that a role is looked up in. */
  private static void collect(ValueExpression value, boolean ofRole, Set<String> asked) {
    boolean role = ofRole || value instanceof ValueExpression.RoleOf;
    if (role && value instanceof ValueExpression.Lookup lookup) {
      asked.add(lookup.source());
    }
    value.parts().forEach(part -> collect(part, role, asked));
  }
}
