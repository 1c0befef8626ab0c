package org.complaintauditor.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * {@code DATES_TOO_OLD} and {@code DATES_FAR_APART} of a whole export, by how many events each year
 * has. What is kept grows with the number of years, not of events.
 */
public final class PlausibleYears {

  /**
   * No desk's system exports complaints of an earlier year. Clocks of computers begin in 1970, and
   * so do numbers that were read in the wrong unit, and simulated logs.
   */
  private static final int FIRST_PLAUSIBLE = 1990;

  /** Years without any event between two that have some: no desk pauses that long. */
  private static final int EMPTY_YEARS = 10;

  private final Map<Integer, OfYear> years = new TreeMap<>();
  private int yearBefore;
  private @Nullable OfYear before;

  /** The events of a year: how many, and the one that stands first among the earliest. */
  private static final class OfYear {
    private long events;
    private LocalDate date;
    private Origin origin;

    OfYear(LocalDate date, Origin origin) {
      this.date = date;
      this.origin = origin;
    }

    void add(long more, LocalDate on, Origin at) {
      events += more;
      int order = on.compareTo(date);
      if (order < 0 || (order == 0 && at.compareTo(origin) < 0)) {
        date = on;
        origin = at;
      }
    }
  }

  /** Looks at a row. */
  public void add(EventRow row) {
    LocalDate date = row.timestamp().date();
    OfYear year = before;
    if (year == null || yearBefore != date.getYear()) {
      year = ofYear(date, row.origin());
      before = year;
      yearBefore = date.getYear();
    }
    year.add(1, date, row.origin());
  }

  private OfYear ofYear(LocalDate date, Origin origin) {
    return years.computeIfAbsent(date.getYear(), key -> new OfYear(date, origin));
  }

  /** Looks at all rows that the other looked at. */
  public void merge(PlausibleYears other) {
    other
        .years
        .values()
        .forEach(year -> ofYear(year.date, year.origin).add(year.events, year.date, year.origin));
  }

  /** Writes what was seen. */
  public void write(ByteWriter to) {
    to.all(
        years.values(),
        (out, year) -> {
          out.number(year.events).date(year.date).text(year.origin.file());
          out.number(year.origin.fileOrder()).number(year.origin.row());
        });
  }

  /** Reads what {@link #write} wrote. */
  public static PlausibleYears read(ByteReader from) {
    PlausibleYears read = new PlausibleYears();
    from.all(
        in -> {
          long events = in.number();
          LocalDate date = in.date();
          Origin origin = new Origin(in.text(), in.smallNumber(), in.smallNumber());
          read.ofYear(date, origin).add(events, date, origin);
          return date;
        });
    return read;
  }

  /** What is not plausible, in the order of time. */
  public List<Problem> problems() {
    List<OfYear> ofYears = List.copyOf(years.values());
    if (ofYears.isEmpty()) {
      return List.of();
    }
    OfYear first = ofYears.get(0);
    if (ofYears.get(ofYears.size() - 1).date.getYear() < FIRST_PLAUSIBLE) {
      return List.of(
          problem(
              first,
              Problem.Code.DATES_TOO_OLD,
              Wording.of("core.years-of-desk", events(ofYears), FIRST_PLAUSIBLE)));
    }
    List<Problem> found = new ArrayList<>();
    for (int i = 1; i < ofYears.size(); i++) {
      int last = ofYears.get(i - 1).date.getYear();
      int next = ofYears.get(i).date.getYear();
      if (next - last > EMPTY_YEARS) {
        List<OfYear> earlier = ofYears.subList(0, i);
        List<OfYear> later = ofYears.subList(i, ofYears.size());
        boolean few = events(earlier) <= events(later);
        found.add(
            problem(
                few ? first : later.get(0),
                Problem.Code.DATES_FAR_APART,
                Wording.of(
                    "core.years-without-a-gap",
                    last + 1,
                    next - 1,
                    events(earlier),
                    events(later),
                    few ? Wording.of("core.earlier-ones") : Wording.of("core.later-ones"))));
      }
    }
    return found;
  }

  private static long events(List<OfYear> some) {
    return some.stream().mapToLong(year -> year.events).sum();
  }

  private static Problem problem(OfYear year, Problem.Code code, Wording expected) {
    return new Problem(year.origin, "timestamp", year.date.toString(), code, expected);
  }
}
