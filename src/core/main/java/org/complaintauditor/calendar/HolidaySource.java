package org.complaintauditor.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.LocalizedText;

/** Names the holidays of a year. */
public interface HolidaySource {

  /** The holidays of this year by date, with their names. */
  Map<LocalDate, LocalizedText> holidaysOf(int year);

  /** Whether it knows of this year; if not, that it names no holiday says nothing. */
  default boolean covers(int year) {
    return true;
  }

  /** All holidays that it names, where it is a list of them; empty for a calendar's rules. */
  default Optional<Map<LocalDate, LocalizedText>> listed() {
    return Optional.empty();
  }

  /** The file that it is, if it is one. */
  default String file() {
    return "";
  }
}
