package org.complaintauditor.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.complaintauditor.model.InvalidValueException;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Wording;

/** Reads an audit instant as given (formats 3, {@code --as-of}). */
public final class AuditInstantOption {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private AuditInstantOption() {}

  /**
   * An instant with its offset, a local date and time in the desk's zone, or a date, which means
   * its end.
   *
   * @throws IllegalArgumentException if the text is none of these, or in a year that no event is in
   */
  public static Instant parse(String text, ZoneId zone) {
    Instant instant = read(text, zone);
    int year = instant.atZone(zone).getYear();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new InvalidValueException(
          Wording.of("app.is-not-in-a-year-from-to", text, FIRST_YEAR, LAST_YEAR));
    }
    return instant;
  }

  private static Instant read(String text, ZoneId zone) {
    String value = text.strip();
    try {
      return OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException notAnInstant) {
      try {
        return Timestamp.at(LocalDateTime.parse(value), zone).latest();
      } catch (DateTimeException notLocal) {
        try {
          return Timestamp.on(LocalDate.parse(value), zone).latest();
        } catch (DateTimeException notADate) {
          throw new InvalidValueException(
              Wording.of("app.is-not-an-audit-instant", text), notADate);
        }
      }
    }
  }
}
