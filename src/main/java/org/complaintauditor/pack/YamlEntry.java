package org.complaintauditor.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A value in a YAML file that knows its place there, so that every complaint can name it. */
final class YamlEntry {

  private final String place;
  private final @Nullable Object value;

  /**
   * A value at a place.
   *
   * @param place the file, then the path of keys
   */
  YamlEntry(String place, @Nullable Object value) {
    this.place = place;
    this.value = value;
  }

  /** The entry of this key, which has to be there. */
  YamlEntry get(String key) {
    return find(key)
        .orElseThrow(() -> wrong("lacks \"" + key + "\"; it has " + new TreeSet<>(map().keySet())));
  }

  /** The entry of this key, if it is there. */
  Optional<YamlEntry> find(String key) {
    Object found = map().get(key);
    return found == null
        ? Optional.empty()
        : Optional.of(new YamlEntry(place + (place.endsWith(":") ? " " : ".") + key, found));
  }

  /** Refuses keys that are not among these: a mistyped key must not be silently ignored. */
  YamlEntry only(String... keys) {
    for (String key : map().keySet()) {
      if (!Set.of(keys).contains(key)) {
        throw wrong("does not know \"" + key + "\"; it knows " + String.join(", ", keys));
      }
    }
    return this;
  }

  String text() {
    if (value instanceof String || value instanceof Number) {
      return value.toString().strip();
    }
    throw wrong("should be a text, but is " + describe());
  }

  int number() {
    if (value instanceof Integer number && number >= 0) {
      return number;
    }
    throw wrong("should be a whole number from 0 on, but is " + describe());
  }

  double share() {
    if (value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1) {
      return number.doubleValue();
    }
    throw wrong("should be a share from 0 to 1, but is " + describe());
  }

  boolean flag() {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw wrong("should be true or false, but is " + describe());
  }

  LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException e) {
      throw wrong("should be a date such as 2026-01-31, but is " + describe());
    }
  }

  List<YamlEntry> list() {
    if (!(value instanceof List<?> list)) {
      throw wrong("should be a list, but is " + describe());
    }
    List<YamlEntry> entries = new ArrayList<>();
    for (Object element : list) {
      entries.add(new YamlEntry(place + "[" + (entries.size() + 1) + "]", element));
    }
    return entries;
  }

  /** The entries by key, in the file's order. */
  Map<String, YamlEntry> entries() {
    Map<String, YamlEntry> entries = new LinkedHashMap<>();
    map().keySet().forEach(key -> entries.put(key, get(key)));
    return entries;
  }

  PackIsWrong wrong(String what) {
    return new PackIsWrong(place + " " + what);
  }

  private Map<String, @Nullable Object> map() {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong("should have keys, but is " + describe());
    }
    Map<String, @Nullable Object> keyed = new LinkedHashMap<>();
    map.forEach((key, element) -> keyed.put(String.valueOf(key), element));
    return keyed;
  }

  private String describe() {
    return value == null ? "empty" : "\"" + value + "\"";
  }
}
