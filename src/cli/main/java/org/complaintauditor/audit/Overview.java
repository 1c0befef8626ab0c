package org.complaintauditor.audit;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.quality.NeverRecorded;
import org.jspecify.annotations.Nullable;

/** What has to be known of all rows before the first case is judged. */
final class Overview {

  private static final int EVENTS_THAT_SHOW_A_GAP = 100;
  private static final Duration GAP = Duration.ofDays(31);

  private final Optional<AuditInstant> given;
  private final ZoneId zone;
  private final NeverRecorded neverRecorded = new NeverRecorded();
  private final LatestEvents latestEvents = new LatestEvents();
  private final Set<String> attributes = new TreeSet<>(CodePoints.ORDER);
  private Map<String, String> attributesBefore = Map.of();
  private @Nullable EventRow last;
  private @Nullable EventRow before;
  private @Nullable LocalDate first;
  private boolean texts;
  private long rows;
  private long used;
  private long cases;

  /**
   * Nothing seen yet.
   *
   * @param given the audit instant, if it is not that of the latest event
   */
  Overview(Optional<Instant> given, ZoneId zone) {
    this.given = given.map(instant -> AuditInstant.of(instant, zone));
    this.zone = zone;
  }

  /** Looks at the rows of a case. */
  void add(List<EventRow> ofCase) {
    long usedBefore = used;
    for (EventRow row : ofCase) {
      add(row);
    }
    cases += used > usedBefore ? 1 : 0;
  }

  /** Looks at a row. */
  void add(EventRow row) {
    rows++;
    texts |= !row.text().isBlank();
    neverRecorded.add(row);
    LocalDate date = row.timestamp().date();
    if (first == null || date.isBefore(first)) {
      first = date;
    }
    if (given.isEmpty()) {
      rank(row);
      latestEvents.add(row);
    }
    if (given.isEmpty() || !given.get().isBefore(row.timestamp())) {
      used++;
      if (!row.attributes().equals(attributesBefore)) {
        attributesBefore = row.attributes();
        attributes.addAll(attributesBefore.keySet());
      }
    }
  }

  private void rank(EventRow row) {
    if (last == null || latest(row).isAfter(latest(last))) {
      before = last;
      last = row;
    } else if (before == null || latest(row).isAfter(latest(before))) {
      before = row;
    }
  }

  /** The date of the first event. There is one, or there is no audit instant either. */
  LocalDate first() {
    return Optional.ofNullable(first).orElseThrow();
  }

  /** How many rows are up to the audit instant. */
  long used() {
    return used;
  }

  /** How many cases have a row up to the audit instant, where cases were looked at. */
  long cases() {
    return cases;
  }

  /** What is asked for, and recorded by none of the contacts. */
  NeverRecorded neverRecorded() {
    return neverRecorded;
  }

  /** Whether a row has a text. */
  boolean texts() {
    return texts;
  }

  /** The names of the case attributes that have a value up to the audit instant. */
  Set<String> attributes() {
    return attributes;
  }

  /**
   * The instant as of which the export is judged (audit-definitions 3): as given, else the latest
   * event.
   *
   * @throws AuditInstantUnusable if the default would rest on one outlier, or if nothing had
   *     happened at the instant that is given
   */
  AuditInstant auditInstant() {
    if (given.isPresent()) {
      if (used == 0 && first != null) {
        throw new AuditInstantUnusable(
            "nothing had happened at the audit instant %s: the first event of the export is dated %s. Choose a later --as-of."
                .formatted(
                    given.get().instant().atZone(zone).toOffsetDateTime().truncatedTo(SECONDS),
                    first));
      }
      return given.get();
    }
    EventRow latest = Optional.ofNullable(last).orElseThrow();
    if (rows >= EVENTS_THAT_SHOW_A_GAP && before != null) {
      Duration gap = Duration.between(latest(before), latest(latest));
      if (gap.compareTo(GAP) > 0) {
        throw new AuditInstantUnusable(
            ("the last event (%s, dated %s) comes %d days after the one before it (%s, dated %s). A"
                    + " mistyped date would turn every pending commitment into a missing one. Mend"
                    + " the row, or say with --as-of as of when the export is to be judged.")
                .formatted(
                    latest.origin(),
                    latest.timestamp().date(),
                    gap.toDays(),
                    before.origin(),
                    before.timestamp().date()));
      }
    }
    refuseApart();
    return AuditInstant.of(latest(latest), zone);
  }

  private void refuseApart() {
    latestEvents
        .apart()
        .ifPresent(
            apart -> {
              throw new AuditInstantUnusable(
                  ("%s (%s, dated %s) come%s %d days after all others (the last of them: %s, dated"
                          + " %s). A mistyped date would turn every pending commitment into a missing"
                          + " one. Mend the row, or say with --as-of as of when the export is to be"
                          + " judged.")
                      .formatted(
                          apart.number() == 1
                              ? "the last event"
                              : "the last %d events".formatted(apart.number()),
                          (apart.number() == 1 ? "" : "the first of them: ")
                              + apart.first().origin(),
                          apart.first().date(),
                          apart.number() == 1 ? "s" : "",
                          apart.days(),
                          apart.before().origin(),
                          apart.before().date()));
            });
  }

  private static Instant latest(EventRow row) {
    return row.timestamp().latest();
  }
}
