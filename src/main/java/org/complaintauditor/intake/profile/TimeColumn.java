package org.complaintauditor.intake.profile;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.CanonicalRow.TimeRead;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * A column of timestamps: all its values decide between the patterns that the profile allows, never
 * a row for itself.
 */
final class TimeColumn {
  private static final int VALUES_KEPT = 200_000;

  private final TimePatterns allowed;
  private final ZoneId desk;
  private final Map<String, TimeRead> known = new LinkedHashMap<>();
  private final Map<TimePattern, Long> readable = new LinkedHashMap<>();
  private @Nullable String undecided;
  private @Nullable String proof;
  private long values;
  private long anyReads;
  private boolean differ;

  TimeColumn(TimePatterns allowed, ZoneId desk) {
    this.allowed = allowed;
    this.desk = desk;
    allowed.patterns().forEach(pattern -> readable.put(pattern, 0L));
  }

  /** What the column is, once all values are counted in. */
  enum Decision {
    /** One pattern reads all that can be read. */
    DECIDED,
    /** Several do, and differ. */
    AMBIGUOUS,
    /** None does. */
    MIXED
  }

  /** Counts a value in. */
  void add(String text) {
    if (text.isBlank()) {
      return;
    }
    values++;
    if (allowed.patterns().size() == 1) {
      return;
    }
    List<Optional<Timestamp>> readings = new ArrayList<>();
    for (TimePattern pattern : allowed.patterns()) {
      Optional<Timestamp> reading = pattern.read(text.strip()).flatMap(this::timestamp);
      reading.ifPresent(ignored -> readable.merge(pattern, 1L, Long::sum));
      readings.add(reading);
    }
    List<Timestamp> read = readings.stream().flatMap(Optional::stream).toList();
    if (read.size() == 1 && proof == null) {
      proof = text;
    }
    List<Timestamp> different = read.stream().distinct().toList();
    if (!different.isEmpty()) {
      anyReads++;
    }
    if (different.size() > 1) {
      differ = true;
      if (undecided == null) {
        undecided = text;
      }
    }
  }

  /** What the values say of the column. */
  Decision decision() {
    if (allowed.patterns().size() == 1 || values == 0) {
      return Decision.DECIDED;
    }
    long fitting = readable.values().stream().filter(count -> count == anyReads).count();
    if (fitting == 0) {
      return Decision.MIXED;
    }
    return fitting == 1 || !differ ? Decision.DECIDED : Decision.AMBIGUOUS;
  }

  /** Whether nobody can say how its values are meant. */
  boolean isAmbiguous() {
    return decision() == Decision.AMBIGUOUS;
  }

  /** A value that two patterns read differently; empty if there is none. */
  Optional<String> undecided() {
    return Optional.ofNullable(undecided);
  }

  /** A value that only one pattern reads; empty if there is none. */
  Optional<String> proof() {
    return Optional.ofNullable(proof);
  }

  /** How many values there are. */
  long values() {
    return values;
  }

  /** The zone of values without an offset; empty if the profile has none. */
  Optional<ZoneId> zone() {
    return allowed.zone().in(desk);
  }

  /** The pattern that reads the column, where it is decided. */
  TimePattern pattern() {
    return readable.entrySet().stream()
        .filter(entry -> entry.getValue() == anyReads)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(allowed.patterns().get(0));
  }

  /** The patterns between which the values were to decide. */
  TimePatterns allowed() {
    return allowed;
  }

  /** The timestamp of a value. */
  TimeRead read(String written) {
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

  /** Whether the value is a local time that occurs twice. */
  boolean occursTwice(String written) {
    return decision() == Decision.DECIDED
        && pattern()
            .read(written.strip())
            .flatMap(TimePattern.Reading::local)
            .filter(local -> isTwice(local))
            .isPresent();
  }

  private boolean isTwice(LocalDateTime local) {
    return allowed.zone().in(desk).filter(zone -> TimePattern.occursTwice(local, zone)).isPresent();
  }

  private TimeRead readDecided(String written) {
    Optional<TimePattern.Reading> reading = pattern().read(written.strip());
    if (reading.isEmpty()) {
      return new TimeRead.Unreadable(
          Code.UNREADABLE_TIMESTAMP,
          written.isBlank()
              ? "a timestamp written as %s; the cell is empty".formatted(pattern())
              : "a timestamp written as %s, in a year from 1900 to 2200".formatted(pattern()));
    }
    return timestamp(reading.get())
        .<TimeRead>map(TimeRead.Read::new)
        .orElseGet(
            () ->
                new TimeRead.Unreadable(
                    Code.UNREADABLE_TIMESTAMP,
                    "an offset, such as -05:00; or write the zone of these timestamps into the"
                        + " profile (zone: UTC)"));
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
            "one way of writing dates in the whole column; it has both %s, so nobody can say which"
                    .formatted(
                        String.join(
                            " and ",
                            allowed.patterns().stream().map(TimePattern::toString).toList()))
                + " this is");
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
