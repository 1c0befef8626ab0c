package org.complaintauditor.dossier.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.dossier.check.StatedFindings.FindingPlace;
import org.complaintauditor.dossier.check.StatedFindings.Stated;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;

/** Counts due dates, lateness and what follows from both again from {@code clocks.csv}. */
final class ClockRecount {
  private static final String FILE = "data/clocks.csv";
  private static final List<String> COLUMNS =
      List.of(
          "case_id",
          "commitment",
          "occurrence",
          "triggered_on",
          "unit",
          "limit",
          "rolls",
          "not_counted",
          "due",
          "discharged_on",
          "verdict",
          "late_business_days");

  private final ListedDays days;
  private final LocalDate auditedOn;
  private final StatedFindings findings;
  private final Deviations found;
  private final Map<FindingPlace, List<Clock>> clocks = new HashMap<>();
  private int recounted;

  /** What a row states. */
  private record Clock(String due, String verdict) {}

  /**
   * A recount.
   *
   * @param auditedOn the date of the audit instant in the desk's zone
   */
  ClockRecount(ListedDays days, LocalDate auditedOn, StatedFindings findings, Deviations found) {
    this.days = days;
    this.auditedOn = auditedOn;
    this.findings = findings;
    this.found = found;
  }

  /**
   * Reads the clocks.
   *
   * @return how many due dates were counted again
   */
  int read(Path root) throws IOException {
    new DossierTable(root, FILE, found).forEach(COLUMNS, this::add);
    findings.byPlace().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(FindingPlace.ORDER))
        .forEach(one -> compare(one.getKey(), one.getValue()));
    return recounted;
  }

  private void add(DossierTable.Row row) {
    FindingPlace place = new FindingPlace(row.get("case_id"), row.get("commitment"));
    clocks
        .computeIfAbsent(place, one -> new ArrayList<>(1))
        .add(new Clock(row.get("due"), row.get("verdict")));
    if (!findings.byPlace().containsKey(place)) {
      row.deviates(
          Wording.of(
              "dossier.data-findings-csv-has-no-finding", place.commitment(), place.caseId()));
    }
    try {
      recount(row);
      recounted++;
    } catch (DateTimeException | NumberFormatException e) {
      row.deviates(Wording.of("dossier.cannot-be-counted", Wording.saidBy(e)));
    }
  }

  private void recount(DossierTable.Row row) {
    LocalDate trigger = LocalDate.parse(row.get("triggered_on"));
    LocalDate stated = LocalDate.parse(row.get("due"));
    int limit = Integer.parseInt(row.get("limit"));
    if (limit < 0 || limit > ListedDays.MOST_DAYS) {
      row.deviates(Wording.of("dossier.is-no-number-of-days", limit));
      return;
    }
    LocalDate due;
    switch (row.get("unit")) {
      case "business days" -> due = days.businessDaysAfter(trigger, limit, waiting(row));
      case "calendar days" -> {
        LocalDate end = trigger.plusDays(limit);
        due = row.get("rolls").equals("yes") ? days.orNextBusinessDay(end) : end;
      }
      default -> {
        row.deviates(Wording.of("dossier.is-no-unit-of-a-limit", row.get("unit")));
        return;
      }
    }
    if (!days.covers(trigger) || !days.covers(due)) {
      row.deviates(
          Wording.of(
              "dossier.lies-outside-years-whose-holidays-are-listed",
              Integer.toString(days.fromYear()),
              Integer.toString(days.toYear())));
    }
    if (!due.equals(stated)) {
      row.deviates(
          Wording.of(
              "dossier.case-states-due-date-counted",
              row.get("case_id"),
              row.get("commitment"),
              stated,
              due));
    }
    recountRest(row, due);
  }

  /** The days that did not count, because the case waited on the customer. */
  private static Set<LocalDate> waiting(DossierTable.Row row) {
    Set<LocalDate> waiting = new HashSet<>();
    for (String day : row.get("not_counted").split(" ", -1)) {
      if (!day.isEmpty()) {
        waiting.add(LocalDate.parse(day));
      }
    }
    return waiting;
  }

  private void recountRest(DossierTable.Row row, LocalDate due) {
    String done = row.get("discharged_on");
    boolean late = !done.isEmpty() && LocalDate.parse(done).isAfter(due);
    String lateness =
        late ? Integer.toString(days.businessDaysBetween(due, LocalDate.parse(done))) : "";
    if (!lateness.equals(row.get("late_business_days"))) {
      row.deviates(
          Wording.of(
              "dossier.case-states-as-business-days-late-counted",
              row.get("case_id"),
              row.get("commitment"),
              row.get("late_business_days"),
              lateness));
    }
    if (!follows(row, due, done, late)) {
      row.deviates(
          Wording.of(
              "dossier.case-does-not-follow-from-dates",
              row.get("case_id"),
              row.get("commitment"),
              row.get("verdict")));
    }
  }

  /** Whether the verdict can be true of these dates (audit-definitions 5, lines 2, 5, 6 and 7). */
  private boolean follows(DossierTable.Row row, LocalDate due, String done, boolean late) {
    boolean over = auditedOn.isAfter(due);
    return switch (row.get("verdict")) {
      case "MET" -> !done.isEmpty() && !late;
      case "PENDING" -> done.isEmpty() && !over;
      case "BREACHED" ->
          switch (row.get("reason")) {
            case "LATE" -> late;
            case "MISSING" -> done.isEmpty() && over;
            default -> true; // Wrong was told, whatever the dates; or no reason is stated.
          };
      case "NOT_EVIDENCED" -> true; // The dates do not decide it.
      default -> false;
    };
  }

  /** Holds a finding against its clocks, where the dossier has all of them. */
  private void compare(FindingPlace place, Stated finding) {
    List<Clock> mine = clocks.getOrDefault(place, List.of());
    if (mine.isEmpty() || !finding.occurrences().equals(Integer.toString(mine.size()))) {
      return; // Limits in hours, and dates that the data give, have no row.
    }
    String worst = worst(mine);
    if (!finding.verdict().equals(worst)) {
      found.add(
          "data/findings.csv",
          Wording.of(
              "dossier.case-states-but-worst-in-data-clocks",
              place.caseId(),
              place.commitment(),
              finding.verdict(),
              worst));
    }
    if (mine.stream().noneMatch(one -> one.due().equals(finding.due()))) {
      found.add(
          "data/findings.csv",
          Wording.of(
              "dossier.case-states-due-date-data-clocks-csv",
              place.caseId(),
              place.commitment(),
              finding.due()));
    }
  }

  private static String worst(List<Clock> clocks) {
    for (Verdict verdict :
        List.of(Verdict.BREACHED, Verdict.NOT_EVIDENCED, Verdict.PENDING, Verdict.MET)) {
      if (clocks.stream().anyMatch(clock -> clock.verdict().equals(verdict.name()))) {
        return verdict.name();
      }
    }
    return "";
  }
}
