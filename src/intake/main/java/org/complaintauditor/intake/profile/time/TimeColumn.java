package org.complaintauditor.intake.profile.time;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.intake.canonical.CanonicalRow.TimeRead;
import org.complaintauditor.intake.check.ClockChange;
import org.complaintauditor.intake.check.OffsetUsage;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A column of timestamps: all its values decide between the patterns that the profile allows, never
 * a row for itself.
 */
public final class TimeColumn {
  private static final int VALUES_KEPT = 20_000;

  private final TimePatterns allowed;
  private final ZoneId desk;
  private final Map<String, TimeRead> known = new LinkedHashMap<>();
  private final Map<TimePattern, Long> readable = new LinkedHashMap<>();

  /** Two patterns that read a value differently, and the first such value. */
  private final Map<Rivals, String> rivals = new LinkedHashMap<>();

  /** The first value that a pattern does not read, though another does. */
  private final Map<TimePattern, String> missed = new HashMap<>();

  private final OffsetUsage bases = new OffsetUsage();
  private final SwappedDayMonth halfSwapped = new SwappedDayMonth();
  private final JoinedDurations durations = new JoinedDurations();
  private @Nullable String proof;
  private long values;
  private long anyReads;

  /** The last value that was counted in: each event of a record brings it again. */
  private String last = "";

  private Optional<Origin> lastOrigin = Optional.empty();

  /** Two patterns that cannot both be right. */
  private record Rivals(TimePattern first, TimePattern second) {
    boolean areBothIn(List<TimePattern> patterns) {
      return patterns.contains(first) && patterns.contains(second);
    }

    Optional<TimePattern> against(TimePattern pattern) {
      return first.equals(pattern)
          ? Optional.of(second)
          : second.equals(pattern) ? Optional.of(first) : Optional.empty();
    }
  }

  public TimeColumn(TimePatterns allowed, ZoneId desk) {
    this.allowed = allowed;
    this.desk = desk;
    allowed.patterns().forEach(pattern -> readable.put(pattern, 0L));
  }

  /** What the column is, once all values are counted in. */
  public enum Decision {
    /** One pattern reads all that can be read. */
    DECIDED,
    /** Several do, and differ. */
    AMBIGUOUS,
    /** None does. */
    MIXED
  }

  /** Counts a value in, which stands there. */
  public void add(String text, Origin origin) {
    if (text.isBlank() || (text.equals(last) && lastOrigin.filter(origin::equals).isPresent())) {
      return;
    }
    last = text;
    lastOrigin = Optional.of(origin);
    values++;
    durations.add(text.strip(), allowed.patterns().get(0), origin);
    if (allowed.patterns().size() == 1) {
      if (pattern() instanceof TimePattern.Iso) {
        bases.add(text, origin);
      }
      return;
    }
    Map<TimePattern, Timestamp> read = new LinkedHashMap<>();
    for (TimePattern pattern : allowed.patterns()) {
      Optional<TimePattern.Reading> reading = pattern.read(text.strip());
      reading.ifPresent(found -> halfSwapped.add(text.strip(), pattern, found));
      if (read.isEmpty()) {
        reading.ifPresent(found -> countBase(found, text, origin));
      }
      reading.flatMap(this::timestamp).ifPresent(timestamp -> read.put(pattern, timestamp));
    }
    if (read.isEmpty()) {
      return;
    }
    anyReads++;
    if (read.size() == 1 && proof == null) {
      proof = text;
    }
    for (TimePattern pattern : allowed.patterns()) {
      if (read.containsKey(pattern)) {
        readable.merge(pattern, 1L, Long::sum);
      } else {
        missed.putIfAbsent(pattern, text);
      }
    }
    read.forEach(
        (one, first) ->
            read.forEach(
                (other, second) -> {
                  if (!first.equals(second) && !rivals.containsKey(new Rivals(other, one))) {
                    rivals.putIfAbsent(new Rivals(one, other), text);
                  }
                }));
  }

  private void countBase(TimePattern.Reading reading, String text, Origin origin) {
    if (reading.instant().isPresent()) {
      bases.addInstant();
    } else if (reading.local().isPresent()) {
      bases.addLocal(text, origin);
    }
  }

  /** On what bases its times are. */
  public OffsetUsage bases() {
    return bases;
  }

  /** What the values say of the column. */
  public Decision decision() {
    if (allowed.patterns().size() == 1 || values == 0) {
      return Decision.DECIDED;
    }
    List<TimePattern> fitting = fitting();
    if (fitting.isEmpty()) {
      return Decision.MIXED;
    }
    return rivals.keySet().stream().anyMatch(two -> two.areBothIn(fitting))
        ? Decision.AMBIGUOUS
        : Decision.DECIDED;
  }

  /** The patterns that read every value that any pattern reads. */
  public List<TimePattern> fitting() {
    return readable.entrySet().stream()
        .filter(entry -> entry.getValue() == anyReads)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether nobody can say how its values are meant. */
  public boolean isAmbiguous() {
    return decision() == Decision.AMBIGUOUS;
  }

  /** A value that two of the patterns in question read differently; empty if there is none. */
  public Optional<String> undecided() {
    List<TimePattern> fitting = fitting();
    return rivals.entrySet().stream()
        .filter(entry -> fitting.isEmpty() || entry.getKey().areBothIn(fitting))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * A value that shows which pattern is right: one that no other reads, else one that a pattern
   * with other readings does not read, else one that any other does not read. Empty if nothing had
   * to be shown.
   */
  public Optional<String> proof() {
    if (proof != null) {
      return Optional.of(proof);
    }
    TimePattern chosen = pattern();
    Stream<TimePattern> others =
        Stream.concat(
            rivals.keySet().stream().flatMap(two -> two.against(chosen).stream()),
            allowed.patterns().stream());
    return others.flatMap(other -> Optional.ofNullable(missed.get(other)).stream()).findFirst();
  }

  /** What is to be said of dates of which some have day and month swapped; empty if none have. */
  public Optional<Wording> halfSwapped() {
    return halfSwapped.found();
  }

  /** What is to be said of a column that has durations for times of day; empty if it has none. */
  public Optional<Wording> durations() {
    return durations.found();
  }

  /** How many values there are. */
  public long values() {
    return values;
  }

  /** The zone of values without an offset; empty if the profile has none. */
  public Optional<ZoneId> zone() {
    return allowed.zone().in(desk);
  }

  /** The pattern that reads the column, where it is decided. */
  public TimePattern pattern() {
    return fitting().stream().findFirst().orElse(allowed.patterns().get(0));
  }

  /** The patterns between which the values were to decide. */
  public TimePatterns allowed() {
    return allowed;
  }

  /** The timestamp of a value. */
  public TimeRead read(String written) {
    TimeRead before = known.get(written);
    if (before != null) {
      return before;
    }
    TimeRead read = decision() == Decision.MIXED ? readMixed(written) : readDecided(written);
    if (known.size() < VALUES_KEPT) {
      known.put(written, read);
    }
    return read;
  }

  /** What a change of the clocks makes of the value, if it is a local time. */
  public Optional<ClockChange> clockChange(String written) {
    if (decision() != Decision.DECIDED) {
      return Optional.empty();
    }
    return pattern()
        .read(written.strip())
        .flatMap(TimePattern.Reading::local)
        .flatMap(local -> allowed.zone().in(desk).flatMap(zone -> ClockChange.of(local, zone)));
  }

  private TimeRead readDecided(String written) {
    Optional<TimePattern.Reading> reading = pattern().read(written.strip());
    if (reading.isEmpty()) {
      return new TimeRead.Unreadable(
          Code.UNREADABLE_TIMESTAMP,
          written.isBlank()
              ? Wording.of("intake.a-timestamp-written-as", pattern())
              : pattern().hasShape(written.strip())
                  ? Wording.of("intake.a-timestamp-written-as-in-a-year", pattern())
                  : Wording.of("intake.a-timestamp-written-as-in-a-year-from-1900", pattern()));
    }
    return timestamp(reading.get())
        .<TimeRead>map(TimeRead.Read::new)
        .orElseGet(
            () ->
                new TimeRead.Unreadable(
                    Code.UNREADABLE_TIMESTAMP, Wording.of("intake.an-offset-such-as-05-00")));
  }

  private TimeRead readMixed(String written) {
    List<Timestamp> different =
        allowed.patterns().stream()
            .flatMap(pattern -> pattern.read(written.strip()).stream())
            .flatMap(reading -> timestamp(reading).stream())
            .distinct()
            .toList();
    if (different.size() == 1) {
      return new TimeRead.Read(different.get(0));
    }
    return different.isEmpty()
        ? readDecided(written)
        : new TimeRead.Unreadable(
            Code.MIXED_DATE_FORMATS,
            Wording.of(
                "intake.one-way-of-writing-dates-in-whole",
                allowed.patterns().stream()
                    .map(pattern -> Wording.verbatim(pattern.toString()))
                    .reduce((one, another) -> Wording.of("intake.both-and", one, another))
                    .orElseThrow()));
  }

  private Optional<Timestamp> timestamp(TimePattern.Reading reading) {
    if (reading.instant().isPresent()) {
      return reading.instant().map(instant -> Timestamp.at(instant, desk));
    }
    if (reading.day().isPresent()) {
      return reading.day().map(day -> Timestamp.on(day, desk));
    }
    return allowed
        .zone()
        .in(desk)
        .flatMap(zone -> reading.local().map(local -> Timestamp.at(local, zone, desk)));
  }
}
