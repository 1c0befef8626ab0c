package org.complaintauditor.intake.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.intake.canonical.SpellingSuggestion;
import org.complaintauditor.intake.profile.time.TimePattern;
import org.complaintauditor.intake.profile.time.TimePatterns;
import org.complaintauditor.intake.profile.time.TimesReader;
import org.complaintauditor.intake.profile.words.DeskWords;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlEntry;

/** Reads the values and conditions of one source of a profile. */
public final class ValueReader {
  private static final Pattern HOLE = Pattern.compile("\\{([^{}]+)\\}");

  private final FieldNames fields;
  private final Map<String, FieldNames> fieldsBySource;
  private final Map<String, ValueExpression> conditionFields = new LinkedHashMap<>();
  private final TimesReader times;
  private boolean asksForOrder;

  /**
   * @param source the source's name
   * @param fieldsBySource the fields of all sources
   */
  ValueReader(String source, Map<String, FieldNames> fieldsBySource, TimesReader times) {
    FieldNames own = fieldsBySource.get(source);
    if (own == null) {
      throw new IllegalArgumentException("no fields for " + source);
    }
    this.fields = own;
    this.fieldsBySource = fieldsBySource;
    this.times = times;
  }

  /** Makes a name usable like a field from here on. */
  void define(String name, YamlEntry entry) {
    fields.define(name, value(entry));
  }

  /** The fields asked for so far. */
  FieldNames fields() {
    return fields;
  }

  /** Whether a condition read so far asks for the record before. */
  boolean asksForOrder() {
    return asksForOrder;
  }

  /** The values that the conditions read so far depend on, by how they are written. */
  Map<String, ValueExpression> conditionFields() {
    return conditionFields;
  }

  /** A value of which every text names a field. */
  ValueExpression value(YamlEntry entry) {
    return value(entry, CanonicalValues.NONE);
  }

  /**
   * A value.
   *
   * @param words texts that stand for themselves here; others name fields
   */
  ValueExpression value(YamlEntry entry, CanonicalValues words) {
    if (entry.isList()) {
      return new ValueExpression.FirstOf(
          entry.filledList().stream().map(one -> value(one, words)).toList());
    }
    if (!entry.hasKeys()) {
      String text = entry.text();
      Optional<String> word = words.word(text);
      if (word.isPresent()) {
        return new ValueExpression.Constant(word.get());
      }
      refuseMistypedWord(entry, words);
      return field(text);
    }
    Map<String, YamlEntry> keys = entry.entries();
    if (keys.containsKey("value")) {
      return constant(entry.only("value").get("value"), words);
    }
    if (keys.containsKey("template")) {
      return template(entry.only("template").get("template"));
    }
    if (keys.containsKey("lower")) {
      return new ValueExpression.Lowered(value(entry.only("lower").get("lower")));
    }
    if (keys.containsKey("last")) {
      entry.only("last", "when");
      asksForOrder = true;
      return new ValueExpression.Last(
          value(entry.get("last")),
          entry.find("when").map(this::condition).orElse(RecordCondition.ALWAYS));
    }
    if (keys.containsKey("lookup")) {
      return lookup(entry.only("lookup", "key", "take"));
    }
    if (keys.containsKey("role_of")) {
      entry.only("role_of", "else");
      return new ValueExpression.RoleOf(
          value(entry.get("role_of")),
          entry.find("else").map(other -> value(other, CanonicalValues.ROLES)));
    }
    if (keys.containsKey("map")) {
      return mapped(entry.only("from", "map", "otherwise"), words);
    }
    if (keys.containsKey("match")) {
      entry.only("from", "match");
      return new ValueExpression.Extracted(value(entry.get("from")), pattern(entry.get("match")));
    }
    if (keys.containsKey("date") || keys.containsKey("time")) {
      return dateAndTime(entry.only("date", "time", "timestamps", "zone"));
    }
    if (keys.containsKey("timestamps") || keys.containsKey("zone")) {
      entry.only("from", "timestamps", "zone");
      return new ValueExpression.Timed(value(entry.get("from")), times.of(entry));
    }
    if (keys.containsKey("from")) {
      return value(entry.only("from").get("from"));
    }
    throw entry.wrong(Wording.of("intake.is-no-value"));
  }

  private ValueExpression dateAndTime(YamlEntry entry) {
    TimePatterns dates = times.of(entry);
    ValueExpression date = value(entry.get("date"));
    ValueExpression time = value(entry.get("time"));
    if (time instanceof ValueExpression.Field hour
        && DeskWords.shipped()
            .isDuration(
                hour.name(),
                date instanceof ValueExpression.Field day ? List.of(day.name()) : List.of())) {
      throw entry.get("time").wrong(Wording.of("intake.is-a-duration-by-name", hour.name()));
    }
    return new ValueExpression.Timed(
        new ValueExpression.DateAndTime(date, time),
        new TimePatterns(
            dates.patterns().stream().<TimePattern>map(TimePattern.DateWithTime::new).toList(),
            dates.zone()));
  }

  /**
   * A timestamp: as a value, but fields are timestamps as the source writes them, so that days
   * which stand for nothing are known in them, whatever their form.
   */
  ValueExpression timestamp(YamlEntry entry) {
    return timed(value(entry));
  }

  private ValueExpression timed(ValueExpression value) {
    if (value instanceof ValueExpression.FirstOf first) {
      return new ValueExpression.FirstOf(first.values().stream().map(this::timed).toList());
    }
    return value instanceof ValueExpression.Field
        ? new ValueExpression.Timed(value, times.outside())
        : value;
  }

  /** A field, or what is defined by the name. */
  public ValueExpression field(String name) {
    return fields
        .defined(name)
        .orElseGet(() -> new ValueExpression.Field(name, fields.placeOf(name)));
  }

  /** In a table of translations, texts are texts. */
  private ValueExpression mapped(YamlEntry entry, CanonicalValues words) {
    Map<TextPattern, ValueExpression> table = new LinkedHashMap<>();
    YamlEntry map = entry.get("map");
    map.nullableEntries()
        .forEach((key, value) -> table.put(pattern(map, key), translation(value, words)));
    return new ValueExpression.Mapped(
        value(entry.get("from")),
        java.util.Collections.unmodifiableMap(table),
        entry.find("otherwise").map(other -> translation(other, words)));
  }

  private ValueExpression translation(YamlEntry entry, CanonicalValues words) {
    if (entry.isEmpty()) {
      return new ValueExpression.Constant("");
    }
    return entry.hasKeys() || entry.isList() ? value(entry, words) : constant(entry, words);
  }

  /** A text as it stands, which has to be a word where only words of a closed list can be meant. */
  private static ValueExpression constant(YamlEntry entry, CanonicalValues words) {
    String text = entry.text();
    if (words.names().isEmpty() || text.isEmpty()) {
      return new ValueExpression.Constant(text);
    }
    return words
        .written(text)
        .map(ValueExpression.Constant::new)
        .orElseThrow(
            () ->
                entry.wrong(
                    Wording.of(
                        "intake.is-write",
                        text,
                        SpellingSuggestion.of(text, words.names())
                            .map(Wording::verbatim)
                            .orElseGet(() -> Wording.of("core.one-of", words.listed())))));
  }

  /** A mistyped word would be taken for a field, which no record has. */
  private static void refuseMistypedWord(YamlEntry entry, CanonicalValues words) {
    String text = entry.text();
    if (text.equals(text.toUpperCase(Locale.ROOT))) {
      SpellingSuggestion.of(text, words.names())
          .ifPresent(
              meant -> {
                throw entry.wrong(Wording.of("intake.is-write-or-from", text, meant, text));
              });
    }
  }

  private ValueExpression template(YamlEntry entry) {
    String text = entry.text();
    List<String> literals = new ArrayList<>();
    List<ValueExpression> values = new ArrayList<>();
    Matcher hole = HOLE.matcher(text);
    int end = 0;
    while (hole.find()) {
      literals.add(text.substring(end, hole.start()));
      values.add(field(hole.group(1).strip()));
      end = hole.end();
    }
    literals.add(text.substring(end));
    return new ValueExpression.Template(List.copyOf(literals), List.copyOf(values));
  }

  private ValueExpression lookup(YamlEntry entry) {
    String source = knownSource(entry.get("lookup"));
    String take = entry.get("take").text();
    FieldNames theirs = fieldsBySource.getOrDefault(source, fields);
    ValueExpression.Field field = new ValueExpression.Field(take, theirs.placeOf(take));
    return new ValueExpression.Lookup(
        source, value(entry.get("key")), new ValueExpression.Named(field, theirs));
  }

  private String knownSource(YamlEntry entry) {
    String name = entry.text();
    FieldNames theirs = fieldsBySource.get(name);
    if (theirs == null) {
      throw entry.wrong(
          Wording.of(
              "intake.is-no-source-of-profile", name, String.join(", ", fieldsBySource.keySet())));
    }
    theirs.lookUp();
    return name;
  }

  /** A condition. */
  public RecordCondition condition(YamlEntry entry) {
    List<RecordCondition> all = new ArrayList<>();
    asking(entry)
        .forEach(
            (key, asked) -> {
              switch (key) {
                case "any" ->
                    all.add(
                        new RecordCondition.Any(
                            asked.filledList().stream().map(this::condition).toList()));
                case "first_of_case" -> {
                  asksForOrder = true;
                  all.add(new RecordCondition.First(asked.flag()));
                }
                case "last_of_case" -> {
                  asksForOrder = true;
                  all.add(new RecordCondition.Last(asked.flag()));
                }
                default -> {
                  ValueExpression value = field(key);
                  conditionFields.put(key, value);
                  all.add(test(value, asked));
                }
              }
            });
    return all.size() == 1 ? all.get(0) : new RecordCondition.All(List.copyOf(all));
  }

  /** The entries; without any, everything would do. */
  private static Map<String, YamlEntry> asking(YamlEntry entry) {
    Map<String, YamlEntry> entries = entry.entries();
    if (entries.isEmpty()) {
      throw entry.wrong(Wording.of("intake.asks-nothing-write-what-is-asked"));
    }
    return entries;
  }

  private RecordCondition test(ValueExpression value, YamlEntry asked) {
    if (!asked.hasKeys()) {
      return is(value, asked);
    }
    List<RecordCondition> all = new ArrayList<>();
    asking(asked.only("not", "empty", "same_as", "holds", "in", "becomes", "was"))
        .forEach((key, entry) -> all.add(test(value, key, entry)));
    return all.size() == 1 ? all.get(0) : new RecordCondition.All(List.copyOf(all));
  }

  private RecordCondition test(ValueExpression value, String key, YamlEntry entry) {
    asksForOrder |= key.equals("becomes") || key.equals("was");
    return switch (key) {
      case "not" -> new RecordCondition.Not(test(value, entry));
      case "empty" ->
          entry.flag()
              ? new RecordCondition.Empty(value)
              : new RecordCondition.Not(new RecordCondition.Empty(value));
      case "same_as" -> new RecordCondition.Same(value, value(entry));
      case "holds" -> new RecordCondition.Holds(value, value(entry));
      case "in" -> new RecordCondition.In(value, knownSource(entry));
      case "was" -> new RecordCondition.Before(is(value, entry));
      case "becomes" -> {
        RecordCondition.Is is = is(value, entry);
        yield new RecordCondition.All(
            List.of(is, new RecordCondition.Not(new RecordCondition.Before(is))));
      }
      default -> throw entry.wrong(Wording.of("intake.is-not-known"));
    };
  }

  private static RecordCondition.Is is(ValueExpression value, YamlEntry asked) {
    List<YamlEntry> entries = asked.isList() ? asked.filledList() : List.of(asked);
    return new RecordCondition.Is(value, entries.stream().map(ValueReader::pattern).toList());
  }

  /** What is asked of a text. */
  public static TextPattern pattern(YamlEntry entry) {
    return pattern(entry, entry.text());
  }

  private static TextPattern pattern(YamlEntry entry, String written) {
    try {
      return TextPattern.of(written);
    } catch (IllegalArgumentException e) {
      throw entry.wrong(Wording.of("intake.has-which", written, Wording.saidBy(e)));
    }
  }
}
