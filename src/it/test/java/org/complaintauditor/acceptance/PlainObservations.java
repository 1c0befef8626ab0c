package org.complaintauditor.acceptance;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts what docs/observations.md defines in the quarter of sample-data, straight from its rows
 * and without any class of the program. It knows how the quarter's texts were made: a timeframe is
 * always "so many business days", in English or French, and every event has an id and a time.
 */
final class PlainObservations {
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final Pattern DAYS =
      Pattern.compile("(\\d+) (?:business days|jours\\s+ouvrables)");
  private static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.parse("2026-01-01"),
          LocalDate.parse("2026-02-16"),
          LocalDate.parse("2026-04-03"));
  private static final Set<String> STANCES =
      Set.of("DISSATISFACTION_EXPRESSED", "OUTCOME_REJECTED", "ESCALATION_REQUESTED");
  private static final Set<String> OTHER_INBOUND =
      Set.of("COMPLAINT_RECEIVED", "MESSAGE_RECEIVED", "OUTCOME_ACCEPTED", "COMPLAINT_WITHDRAWN");
  private static final Set<String> STAFF = Set.of("AGENT", "SUPPORT_LEAD", "SENIOR_MANAGER");

  /** A row of the export. */
  private record Row(Map<String, String> cells, OffsetDateTime at, LocalDate date, boolean failed) {
    String is() {
      return cell("activity");
    }

    String cell(String column) {
      return cells.getOrDefault(column, "");
    }

    boolean is(String... activities) {
      return List.of(activities).contains(is());
    }

    boolean inbound() {
      return STANCES.contains(is()) || OTHER_INBOUND.contains(is());
    }

    boolean tells(String what) {
      return !failed && List.of(cell("discloses").split("[| ]+")).contains(what);
    }

    boolean settles() {
      return tells("OUTCOME") || is("OUTCOME_SENT") || is("OUTCOME_ACCEPTED");
    }
  }

  final Map<String, Integer> counts = new TreeMap<>();
  private final LocalDate auditDay;

  private PlainObservations(LocalDate auditDay) {
    this.auditDay = auditDay;
  }

  static Map<String, Integer> of(Path export) {
    Map<String, List<Map<String, String>>> byCase = new TreeMap<>();
    for (Map<String, String> cells : Run.csv(export)) {
      byCase.computeIfAbsent(cells.getOrDefault("case_id", ""), id -> new ArrayList<>()).add(cells);
    }
    List<List<Row>> cases = byCase.values().stream().map(PlainObservations::ordered).toList();
    LocalDate last =
        cases.stream().flatMap(List::stream).map(Row::date).max(LocalDate::compareTo).orElseThrow();
    PlainObservations counter = new PlainObservations(last);
    cases.forEach(counter::count);
    return counter.counts;
  }

  private static List<Row> ordered(List<Map<String, String>> cells) {
    Set<String> failed = new HashSet<>();
    cells.stream()
        .filter(row -> row.getOrDefault("activity", "").equals("DELIVERY_FAILED"))
        .forEach(row -> failed.add(row.getOrDefault("refers_to", "")));
    return cells.stream()
        .map(
            row -> {
              OffsetDateTime at = OffsetDateTime.parse(row.getOrDefault("timestamp", ""));
              return new Row(
                  row,
                  at,
                  at.atZoneSameInstant(TORONTO).toLocalDate(),
                  failed.contains(row.getOrDefault("event_id", "")));
            })
        .sorted(Comparator.comparing(Row::at, OffsetDateTime.timeLineOrder()))
        .toList();
  }

  private void add(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private void count(List<Row> rows) {
    int receipt = first(rows, row -> row.is("COMPLAINT_RECEIVED"));
    firstContact(rows, receipt);
    for (int i = receipt + 1; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.is("CLOSED") && isAbandoned(rows, i)) {
        add("ABANDONED_CLOSING");
      }
      if (row.is("REOPENED") && noStanceAround(rows, receipt, i)) {
        add("REOPENED_WITHOUT_STANCE");
      }
      if (row.is("COMPLAINT_RECEIVED") && first(rows.subList(0, i), r -> r.is("CLOSED")) >= 0) {
        add("SECOND_COMPLAINT");
      }
    }
    if (rows.stream()
        .filter(Row::inbound)
        .allMatch(row -> List.of("EMAIL", "CHAT").contains(row.cell("channel")))) {
      add("UNLISTED_CHANNEL");
    }
    timeframes(rows, receipt);
  }

  /** In the quarter a call is one row: solved on the line means that the receipt says so. */
  private void firstContact(List<Row> rows, int receipt) {
    Row call = rows.get(receipt);
    boolean live =
        List.of("PHONE", "CHAT").contains(call.cell("channel"))
            && STAFF.contains(call.cell("actor_role"));
    if (live && rows.stream().noneMatch(row -> row.is("MERGED"))) {
      boolean back =
          rows.subList(receipt + 1, rows.size()).stream()
              .anyMatch(
                  row -> STANCES.contains(row.is()) || row.is("REOPENED", "COMPLAINT_RECEIVED"));
      add(call.tells("OUTCOME") && !back ? "FIRST_CONTACT yes" : "FIRST_CONTACT no");
    }
  }

  private static boolean isAbandoned(List<Row> rows, int closed) {
    for (int i = closed - 1; i >= 0; i--) {
      if (rows.get(i).inbound()) {
        return false;
      }
      if (rows.get(i).is("WAITING_ON_CUSTOMER")) {
        return true;
      }
    }
    return false;
  }

  private static boolean noStanceAround(List<Row> rows, int receipt, int reopened) {
    int from = reopened;
    while (from > receipt + 1 && !rows.get(from - 1).is("CLOSED")) {
      from--;
    }
    int to = reopened;
    while (to < rows.size() && !rows.get(to).is("CLOSED")) {
      to++;
    }
    return rows.subList(from, to).stream()
        .noneMatch(row -> STANCES.contains(row.is()) || row.is("COMPLAINT_RECEIVED"));
  }

  private void timeframes(List<Row> rows, int receipt) {
    Map<Integer, LocalDate> promised = new TreeMap<>();
    boolean open = true;
    for (int i = receipt; i < rows.size(); i++) {
      Row row = rows.get(i);
      open |= STANCES.contains(row.is()) || row.is("COMPLAINT_RECEIVED");
      if (open && row.tells("TIMEFRAME") && !row.tells("OUTCOME")) {
        Matcher days = DAYS.matcher(row.cell("text"));
        promised.put(
            i, days.find() ? later(row.date(), Integer.parseInt(days.group(1))) : LocalDate.MIN);
      }
      open &= !row.settles() && !row.is("CLOSED", "COMPLAINT_WITHDRAWN", "MERGED");
    }
    Set<LocalDate> seen = new HashSet<>();
    promised.forEach(
        (place, day) -> {
          if (seen.add(day)) {
            add("TIMEFRAME " + answer(rows, place, day, promised));
          }
        });
  }

  private String answer(
      List<Row> rows, int place, LocalDate day, Map<Integer, LocalDate> promised) {
    if (day.equals(LocalDate.MIN)) {
      return "date not known";
    }
    boolean merged = rows.stream().anyMatch(row -> row.is("MERGED"));
    boolean ended = merged;
    for (int i = place + 1; i < rows.size() && !rows.get(i).date().isAfter(day); i++) {
      Row row = rows.get(i);
      if (row.settles() || promised.getOrDefault(i, LocalDate.MIN).isAfter(day)) {
        return "kept";
      }
      ended |= row.is("COMPLAINT_WITHDRAWN") || (row.is("CLOSED") && isAbandoned(rows, i));
    }
    if (ended) {
      return "not counted";
    }
    if (!auditDay.isAfter(day)) {
      return "open";
    }
    LocalDate told = rows.get(place).date();
    boolean unrecorded =
        rows.stream()
            .filter(row -> !row.date().isBefore(told) && !row.date().isAfter(day))
            .anyMatch(row -> List.of("PHONE", "POST", "OTHER").contains(row.cell("channel")));
    return unrecorded ? "cannot be told" : "missed";
  }

  private static LocalDate later(LocalDate from, int businessDays) {
    LocalDate day = from;
    for (int left = businessDays; left > 0; ) {
      day = day.plusDays(1);
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      left -= weekend || HOLIDAYS.contains(day) ? 0 : 1;
    }
    return day;
  }

  private static int first(List<Row> rows, Predicate<Row> fits) {
    for (int i = 0; i < rows.size(); i++) {
      if (fits.test(rows.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
