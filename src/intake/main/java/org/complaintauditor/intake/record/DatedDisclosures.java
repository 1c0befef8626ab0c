package org.complaintauditor.intake.record;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.EventRule;
import org.complaintauditor.intake.profile.FieldReferences;
import org.complaintauditor.intake.profile.RecordCondition;
import org.complaintauditor.intake.profile.Source;
import org.complaintauditor.intake.profile.ValueExpression;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.WordSet;

/**
 * For what a register of one row per case has a date column of its own: such a disclosure was first
 * told on that date, and not by a message of which nobody knows what it told. Counts only where it
 * is sure: the register is all that the export holds, and the column makes this one disclosure,
 * always and nothing else.
 */
final class DatedDisclosures {

  private DatedDisclosures() {}

  /**
   * The disclosures with a date of their own.
   *
   * @param held the sources of which the export holds records
   * @param words those of the profile
   */
  static Set<Disclosure> of(Collection<Source> held, Vocabulary words) {
    List<Source> ofEvents = held.stream().filter(source -> source.caseId().isPresent()).toList();
    return ofEvents.size() == 1 ? in(ofEvents.get(0), words) : Set.of();
  }

  private static Set<Disclosure> in(Source register, Vocabulary words) {
    boolean rowsAreRecords = register.records().equals(List.of(""));
    if (!rowsAreRecords || register.firstOnly()) {
      return Set.of();
    }
    Map<Disclosure, Set<Integer>> dated = new TreeMap<>();
    Set<Integer> shared = new HashSet<>();
    Set<Integer> seen = new HashSet<>();
    for (EventRule rule : register.events()) {
      Set<Integer> fields = dateFields(rule);
      for (int field : fields) {
        if (!seen.add(field)) {
          shared.add(field);
        }
      }
      if (!fields.isEmpty() && rule.when().equals(RecordCondition.ALWAYS)) {
        told(rule, words)
            .ifPresent(one -> dated.computeIfAbsent(one, key -> new HashSet<>()).addAll(fields));
      }
    }
    if (seen.size() < 2) {
      return Set.of(); // One date in a row: a log.
    }
    Set<Disclosure> own = new WordSet<>();
    dated.forEach(
        (disclosure, fields) -> {
          if (Collections.disjoint(fields, shared)) {
            own.add(disclosure);
          }
        });
    return own;
  }

  private static Set<Integer> dateFields(EventRule rule) {
    ValueExpression timestamp = rule.cells().get(CanonicalColumn.TIMESTAMP);
    return timestamp == null ? Set.of() : Set.copyOf(FieldReferences.of(timestamp));
  }

  /** What the rule's event tells: what it is called by, or the one thing that it discloses. */
  private static Optional<Disclosure> told(EventRule rule, Vocabulary words) {
    Optional<Disclosure> byName =
        constant(rule, CanonicalColumn.ACTIVITY)
            .flatMap(name -> words.find(Activity.class, name))
            .flatMap(Activity::tells);
    return byName.isPresent()
        ? byName
        : constant(rule, CanonicalColumn.DISCLOSES)
            .flatMap(text -> words.find(Disclosure.class, text.strip()));
  }

  private static Optional<String> constant(EventRule rule, CanonicalColumn column) {
    return rule.cells().get(column) instanceof ValueExpression.Constant constant
        ? Optional.of(constant.text())
        : Optional.empty();
  }
}
