package org.complaintauditor.intake.profile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.yaml.YamlEntry;

/**
 * By what a source shows that the export holds less than there is.
 *
 * @param total the source's number, as the file says it
 * @param lists lists in its records, of which the record says how long they are
 * @param eventsOf the case of which there must be events
 */
record Completeness(Optional<Total> total, List<Listed> lists, Optional<Value> eventsOf) {
  static final Completeness UNKNOWN =
      new Completeness(Optional.empty(), List.of(), Optional.empty());

  Completeness {
    lists = List.copyOf(lists);
  }

  /**
   * How many there are in all.
   *
   * @param at where a file says it, from its root
   * @param each what tells one from another
   */
  record Total(String at, Value each) {}

  /**
   * A list in a record.
   *
   * @param written how the profile writes its length
   * @param length how long it should be
   * @param each a field that each of its elements has
   */
  record Listed(String written, Value length, Value each) {}

  /** Reads the entry of a profile. */
  static Completeness in(YamlEntry entry, ValueReader values) {
    entry.only("total", "lists", "events_of").complete();
    return new Completeness(
        entry
            .find("total")
            .map(
                total -> {
                  total.only("at", "each").complete();
                  return new Total(
                      total.get("at").text(), values.value(total.get("each"), Set.of()));
                }),
        entry
            .find("lists")
            .map(
                lists ->
                    lists.entries().entrySet().stream()
                        .map(
                            one ->
                                new Listed(
                                    one.getKey(),
                                    values.field(one.getKey()),
                                    values.value(one.getValue(), Set.of())))
                        .toList())
            .orElse(List.of()),
        entry.find("events_of").map(value -> values.value(value, Set.of())));
  }
}
