package org.complaintauditor.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.ListedHolidays;
import org.complaintauditor.history.CaseHistories;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceUsed;
import org.complaintauditor.model.LocalText;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.ToldBy;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.pack.WhatIf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** By when everything is due, whichever event of a case starts a clock. */
final class LastDueTest {

  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final Pack PACK = PackReader.read(Path.of("rules", "jive-ca"));

  /** A Monday; ten business days and one holiday later is Tuesday, January 20. */
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(
          new ListedHolidays(Map.of(LocalDate.of(2026, 1, 8), LocalText.of("A holiday"))));

  @Test
  @DisplayName("the longest limit, in business days, from the last event")
  void businessDays() {
    assertThat(lastDue(List.of(), List.of(), Activity.CLOSED)).isEqualTo("2026-01-20");
  }

  @Test
  @DisplayName("the sensitivity table has limits of its own")
  void sensitivity() {
    assertThat(lastDue(List.of(), List.of(1, 12), Activity.CLOSED)).isEqualTo("2026-01-22");
  }

  @Test
  @DisplayName("waiting on the customer can stop the clock for ten business days")
  void suspended() {
    assertThat(lastDue(List.of(), List.of(), Activity.WAITING_ON_CUSTOMER)).isEqualTo("2026-02-03");
  }

  @Test
  @DisplayName("calendar days, moved to the next business day")
  void calendarDays() {
    assertThat(lastDue(List.of("OUT-01.after=19d"), List.of(), Activity.CLOSED))
        .isEqualTo("2026-01-26");
  }

  @Test
  @DisplayName("hours, from the latest instant that a day can stand for")
  void hours() {
    assertThat(lastDue(List.of("ACK-01.written=PT480H"), List.of(), Activity.CLOSED))
        .isEqualTo("2026-01-25");
  }

  private static String lastDue(
      List<String> whatIf, List<Integer> sensitivity, Activity lastActivity) {
    Pack pack = WhatIf.apply(PACK, whatIf);
    Assessment.Basis basis =
        new Assessment.Basis(
            CALENDAR,
            AuditInstant.of(MONDAY.atStartOfDay(ZONE).toInstant(), ZONE),
            Set.of(Channel.EMAIL));
    return new LastDue(pack.latest(), sensitivity, basis).of(history(lastActivity)).toString();
  }

  private static CaseHistory history(Activity last) {
    List<EventRow> rows = new ArrayList<>();
    rows.add(
        row(
            2,
            Timestamp.at(LocalDateTime.of(2025, 12, 1, 9, 0), ZONE),
            Activity.COMPLAINT_RECEIVED));
    rows.add(row(3, Timestamp.on(MONDAY, ZONE), last));
    return CaseHistories.of(rows, new ToldBy(true, EvidenceUsed.RECORDED), 2);
  }

  private static EventRow row(int number, Timestamp timestamp, Activity activity) {
    return new EventRow(
        "C1",
        "e" + number,
        new Origin("export.csv", 0, number),
        timestamp,
        activity,
        "",
        ActorRole.CUSTOMER,
        Channel.EMAIL,
        Set.of(),
        ActorRole.NONE,
        "",
        "",
        "",
        "",
        Map.of());
  }
}
