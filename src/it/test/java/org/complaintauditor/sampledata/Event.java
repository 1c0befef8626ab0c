package org.complaintauditor.sampledata;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** One row of the export. Its id is given when all cases have been put in the order of time. */
final class Event {

  private static final LocalDateTime DST_STARTS = LocalDateTime.of(2026, 3, 8, 2, 0);

  final CaseFile file;
  final LocalDateTime at;
  final String activity;
  String id = "";
  String actor = "";
  String role = "";
  String channel = "";
  String discloses = "";
  String toRole = "";
  String text = "";
  Event refersTo;

  Event(CaseFile file, LocalDateTime at, String activity) {
    this.file = file;
    this.at = at;
    this.activity = activity;
  }

  LocalDate date() {
    return at.toLocalDate();
  }

  /** ISO-8601 with Toronto's offset in early 2026. */
  String timestamp() {
    String offset = at.isBefore(DST_STARTS) ? "-05:00" : "-04:00";
    String seconds = at.getSecond() == 0 ? ":00" : "";
    return at + seconds + offset;
  }

  /** The event that failed, or the case that absorbed this one. */
  String refersToText() {
    if (refersTo == null) {
      return "";
    }
    return activity.equals("MERGED") ? refersTo.file.caseId : refersTo.id;
  }
}
