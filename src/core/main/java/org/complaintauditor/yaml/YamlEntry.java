package org.complaintauditor.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/** A value in a YAML file that knows its place there, so that every complaint can name it. */
public final class YamlEntry {

  private static final int MOST_KEYS = 20;

  private final String place;
  private final @Nullable Object value;
  private final YamlLines lines;
  private final Function<Wording, RuntimeException> complaint;

  /**
   * A value at a place.
   *
   * @param place the file, then the path of keys
   * @param lines where the entries of the file stand
   * @param complaint makes an exception of what is wrong
   */
  YamlEntry(
      String place,
      @Nullable Object value,
      YamlLines lines,
      Function<Wording, RuntimeException> complaint) {
    this.place = place;
    this.value = value;
    this.lines = lines;
    this.complaint = complaint;
  }

  /** The entry of this key, which has to be there. */
  public YamlEntry get(String key) {
    return find(key)
        .orElseThrow(
            () ->
                map().containsKey(key)
                    ? below(key, null).wrong(Wording.of("core.is-empty-write-what-is"))
                    : wrong(Wording.of("core.lacks-has", key, keys())));
  }

  /** The entry of this key, if it is there. */
  public Optional<YamlEntry> find(String key) {
    Object found = map().get(key);
    return found == null ? Optional.empty() : Optional.of(below(key, found));
  }

  private YamlEntry below(String key, @Nullable Object found) {
    return new YamlEntry(YamlLines.below(place, key), found, lines, complaint);
  }

  /** Refuses keys with nothing after them, which would count as if they were not there. */
  public YamlEntry complete() {
    map()
        .forEach(
            (key, found) -> {
              if (found == null) {
                throw below(key, null).wrong(Wording.of("core.is-empty-write-what-is-or-leave"));
              }
            });
    return this;
  }

  /** Refuses keys that are not among these: a mistyped key must not be silently ignored. */
  public YamlEntry only(String... keys) {
    for (String key : map().keySet()) {
      if (!Set.of(keys).contains(key)) {
        throw complaint.apply(
            Wording.of(
                "core.does-not-know",
                lines.named(place, YamlLines.below(place, key)),
                QuotedExcerpt.piece(key),
                String.join(", ", keys)));
      }
    }
    return this;
  }

  /** A text, a number, or true or false, as a text. */
  public String text() {
    if (value != null && isText()) {
      return value.toString().strip();
    }
    throw wrong(Wording.of("core.should-be-a-text-but-is", describe()));
  }

  /** A text in which something is written. */
  public String filledText() {
    String text = text();
    if (text.isEmpty()) {
      throw wrong(Wording.of("core.is-empty-write-what-is"));
    }
    return text;
  }

  /** One of these words. */
  public String oneOf(Collection<String> known) {
    if (value != null && isText() && known.contains(text())) {
      return text();
    }
    throw wrong(Wording.of("core.should-be-one-of-but-is", String.join(", ", known), describe()));
  }

  /** As {@link #text}, with the blanks around it. */
  public String rawText() {
    text();
    return String.valueOf(value);
  }

  /** A whole number from 0 on. */
  public int number() {
    if (value instanceof Integer number && number >= 0) {
      return number;
    }
    throw wrong(Wording.of("core.should-be-a-whole-number-from-0", describe()));
  }

  /** A whole number from 1 on. */
  public int count() {
    if (value instanceof Integer number && number >= 1) {
      return number;
    }
    throw wrong(Wording.of("core.should-be-a-whole-number-from-1", describe()));
  }

  /** A whole number from 0 to this. */
  public int numberUpTo(int most) {
    if (value instanceof Integer number && number >= 0 && number <= most) {
      return number;
    }
    throw wrong(Wording.of("core.should-be-a-whole-number-from-0-to-but-is", most, describe()));
  }

  /** A share from 0 to 1. */
  public double share() {
    if (value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1) {
      return number.doubleValue();
    }
    throw wrong(Wording.of("core.should-be-a-share-from-0", describe()));
  }

  /** True or false. */
  public boolean flag() {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw wrong(Wording.of("core.should-be-true-or-false-but-is", describe()));
  }

  /** A date such as 2026-01-31. */
  public LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException e) {
      throw wrong(Wording.of("core.should-be-a-date-such-as-2026", describe()));
    }
  }

  /** The elements of a list. */
  public List<YamlEntry> list() {
    if (!(value instanceof List<?> list)) {
      throw wrong(Wording.of("core.should-be-a-list-but-is", describe()));
    }
    List<YamlEntry> entries = new ArrayList<>();
    for (Object element : list) {
      entries.add(
          new YamlEntry(YamlLines.element(place, entries.size() + 1), element, lines, complaint));
    }
    return entries;
  }

  /** The elements of a list that has some. */
  public List<YamlEntry> filledList() {
    List<YamlEntry> entries = list();
    if (entries.isEmpty()) {
      throw wrong(Wording.of("core.is-a-list-with-nothing-in"));
    }
    return entries;
  }

  /** The entries by key, in the file's order. */
  public Map<String, YamlEntry> entries() {
    complete();
    Map<String, YamlEntry> entries = new LinkedHashMap<>();
    map().keySet().forEach(key -> entries.put(key, get(key)));
    return entries;
  }

  /** The same entry without a key, whether it has it or not. */
  public YamlEntry without(String key) {
    Map<String, @Nullable Object> others = map();
    others.remove(key);
    return new YamlEntry(place, others, lines, complaint);
  }

  /** The same entry, in which the list under the key goes on with that of the base. */
  public YamlEntry goingOn(YamlEntry base, String key) {
    Map<String, @Nullable Object> all = map();
    if (all.get(key) instanceof List<?> ours && base.map().get(key) instanceof List<?> theirs) {
      List<Object> both = new ArrayList<>(ours);
      both.addAll(theirs);
      all.put(key, both);
    }
    return new YamlEntry(place, all, lines, complaint);
  }

  /**
   * The keys of this entry, and those of the base that it does not have. Keys named here are joined
   * key by key, and what lies in them again.
   */
  public YamlEntry over(YamlEntry base, String joined) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(base.map());
    all.putAll(map());
    YamlEntry theirs = new YamlEntry(place, base.map().get(joined), lines, complaint);
    YamlEntry ours = new YamlEntry(place, map().get(joined), lines, complaint);
    if (theirs.hasKeys() && ours.hasKeys()) {
      Map<String, @Nullable Object> both = new LinkedHashMap<>(theirs.map());
      ours.map()
          .forEach(
              (name, value) -> {
                YamlEntry their = new YamlEntry(place, both.get(name), lines, complaint);
                YamlEntry our = new YamlEntry(place, value, lines, complaint);
                if (their.hasKeys() && our.hasKeys()) {
                  Map<String, @Nullable Object> entry = new LinkedHashMap<>(their.map());
                  entry.putAll(our.map());
                  both.put(name, entry);
                } else {
                  both.put(name, value);
                }
              });
      all.put(joined, both);
    }
    return new YamlEntry(place, all, lines, complaint);
  }

  /** As {@link #entries}, including keys without a value. */
  public Map<String, YamlEntry> nullableEntries() {
    Map<String, YamlEntry> entries = new LinkedHashMap<>();
    map().forEach((key, found) -> entries.put(key, below(key, found)));
    return entries;
  }

  /** The line of the file in which it is written, from 1. */
  public int line() {
    return lines.line(place);
  }

  /** Whether nothing is written here. */
  public boolean isEmpty() {
    return value == null;
  }

  /** The exception for what is wrong here. */
  public RuntimeException wrong(Wording what) {
    return complaint.apply(Wording.of("core.two-parts", lines.named(place, place), what));
  }

  /** Whether there are keys below. */
  public boolean hasKeys() {
    return value instanceof Map<?, ?>;
  }

  /** Whether this is a text, a number, or true or false. */
  public boolean isText() {
    return value instanceof String || value instanceof Number || value instanceof Boolean;
  }

  /** Whether this is a list. */
  public boolean isList() {
    return value instanceof List<?>;
  }

  private Map<String, @Nullable Object> map() {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong(Wording.of("core.should-have-keys-but-is", describe()));
    }
    Map<String, @Nullable Object> keyed = new LinkedHashMap<>();
    map.forEach((key, element) -> keyed.put(String.valueOf(key), element));
    return keyed;
  }

  private List<String> keys() {
    return new TreeSet<>(map().keySet())
        .stream().limit(MOST_KEYS).map(QuotedExcerpt::piece).toList();
  }

  /** A file named by mistake may hold anything: no more of it is told than helps to find it. */
  private Wording describe() {
    return value == null
        ? Wording.of("core.is-empty-word")
        : Wording.verbatim("\"" + QuotedExcerpt.piece(value.toString()) + "\"");
  }
}
