package org.complaintauditor.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.AttributeHistory;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Change;
import org.complaintauditor.model.DeclaredAttribute;
import org.complaintauditor.model.Event;

/**
 * The attributes that a pack declares, as the events of a case give them: each value holds until
 * another is recorded. Before the first one, and behind a value that the pack does not know, nobody
 * knows what it is.
 */
public final class DatedAttributes {
  private final CaseHistory history;
  private final Map<DeclaredAttribute, List<Stretch>> stretches = new LinkedHashMap<>();

  /** A part of a case in which the attribute does not change, as far as the data say. */
  private record Stretch(Event since, Optional<String> value) {}

  private DatedAttributes(CaseHistory history) {
    this.history = history;
  }

  /** The attributes of a case. */
  public static DatedAttributes of(CaseHistory history, Collection<DeclaredAttribute> declared) {
    DatedAttributes dated = new DatedAttributes(history);
    for (DeclaredAttribute attribute : declared) {
      dated.stretches.put(attribute, stretches(history, attribute));
    }
    return dated;
  }

  /**
   * A part of a case in which nobody knows the value of an attribute.
   *
   * @param attribute the attribute
   * @param since the first event of the part
   */
  public record Unknown(DeclaredAttribute attribute, Event since) {}

  private static List<Stretch> stretches(CaseHistory history, DeclaredAttribute attribute) {
    List<Stretch> stretches = new ArrayList<>();
    stretches.add(new Stretch(history.events().get(0), attribute.missing()));
    for (Event event : history.events()) {
      String cell = attribute.cell(event.row().attributes());
      if (!cell.isBlank()) {
        Optional<String> value = attribute.value(cell).or(attribute::missing);
        Stretch last = stretches.get(stretches.size() - 1);
        if (last.since().equals(event)) {
          stretches.set(stretches.size() - 1, new Stretch(event, value));
        } else if (!last.value().equals(value)) {
          stretches.add(new Stretch(event, value));
        }
      }
    }
    return stretches;
  }

  /** The parts of the case in which somebody's guess would be needed, in the order of the pack. */
  public List<Unknown> unknown() {
    List<Unknown> unknown = new ArrayList<>();
    stretches.forEach(
        (attribute, all) ->
            all.stream()
                .filter(stretch -> stretch.value().isEmpty())
                .forEach(stretch -> unknown.add(new Unknown(attribute, stretch.since()))));
    return unknown;
  }

  /**
   * The history with all its attributes.
   *
   * @param read what the unknown ones are taken to be; the first value of the pack where it does
   *     not say
   */
  public CaseHistory read(Map<Unknown, String> read) {
    if (stretches.isEmpty()) {
      return history;
    }
    Map<String, AttributeHistory> histories = new LinkedHashMap<>();
    stretches.forEach(
        (attribute, all) ->
            histories.put(
                attribute.name(),
                new AttributeHistory(attribute.name(), changes(attribute, all, read))));
    return history.withDeclared(histories);
  }

  private static List<Change> changes(
      DeclaredAttribute attribute, List<Stretch> all, Map<Unknown, String> read) {
    List<Change> changes = new ArrayList<>();
    for (Stretch stretch : all) {
      String value =
          stretch
              .value()
              .orElseGet(
                  () ->
                      read.getOrDefault(
                          new Unknown(attribute, stretch.since()), attribute.values().get(0)));
      if (changes.isEmpty() || !changes.get(changes.size() - 1).value().equals(value)) {
        changes.add(new Change(attribute.name(), value, stretch.since()));
      }
    }
    return changes;
  }
}
