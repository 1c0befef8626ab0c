package org.complaintauditor.intake.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.yaml.YamlEntry;

/**
 * Signs in a source that the export holds less than there is.
 *
 * @param total the source's number, as the file says it
 * @param lists lists in its records, of which the record says how long they are
 * @param eventsOf the case of which there must be events
 * @param joined by what its records find their cases
 * @param more by what a file says that another one follows it, by the path from the file's root
 * @param sizes at how many records the system cuts a file
 */
public record Completeness(
    Optional<Total> total,
    List<Listed> lists,
    Optional<ValueExpression> eventsOf,
    List<Joined> joined,
    Map<String, TextPattern> more,
    List<Integer> sizes) {
  static final Completeness UNKNOWN =
      new Completeness(
          Optional.empty(), List.of(), Optional.empty(), List.of(), Map.of(), List.of());

  public Completeness {
    lists = List.copyOf(lists);
    joined = List.copyOf(joined);
    more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    sizes = List.copyOf(sizes);
  }

  /**
   * How many there are in all.
   *
   * @param at where a file says it, from its root
   * @param each what tells one from another
   */
  public record Total(String at, ValueExpression each) {}

  /**
   * A list in a record.
   *
   * @param written how the profile writes its length
   * @param length how long it should be
   * @param each a field that each of its elements has
   */
  public record Listed(String written, ValueExpression length, ValueExpression each) {}

  /**
   * What most records find by what they say.
   *
   * @param written how the profile writes what they say
   * @param says what a record says; it may say nothing
   * @param found what it finds
   */
  public record Joined(String written, ValueExpression says, ValueExpression found) {}

  /** Reads the entry of a profile. */
  static Completeness in(YamlEntry entry, ValueReader values) {
    entry.only("total", "lists", "events_of", "joined", "more", "sizes").complete();
    return new Completeness(
        entry
            .find("total")
            .map(
                total -> {
                  total.only("at", "each").complete();
                  return new Total(total.get("at").text(), values.value(total.get("each")));
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
                                    values.value(one.getValue())))
                        .toList())
            .orElse(List.of()),
        entry.find("events_of").map(value -> values.value(value)),
        entry
            .find("joined")
            .map(
                joined ->
                    joined.entries().entrySet().stream()
                        .map(
                            one ->
                                new Joined(
                                    one.getKey(),
                                    values.field(one.getKey()),
                                    values.value(one.getValue())))
                        .toList())
            .orElse(List.of()),
        entry.find("more").map(Completeness::more).orElse(Map.of()),
        entry
            .find("sizes")
            .map(sizes -> sizes.filledList().stream().map(YamlEntry::count).toList())
            .orElse(List.of()));
  }

  private static Map<String, TextPattern> more(YamlEntry entry) {
    Map<String, TextPattern> more = new LinkedHashMap<>();
    entry.entries().forEach((path, asked) -> more.put(path, ValueReader.pattern(asked)));
    return more;
  }
}
