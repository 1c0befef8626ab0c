package org.complaintauditor.intake.profile.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Looks for dates that were written day first and opened where dates are written month first, or
 * the other way round: a spreadsheet program takes the day for the month where it can, which makes
 * a real date of it, on the 1st to 12th of a month; the others, all after the 12th, stay texts.
 */
public final class SwappedDayMonth {
  private static final int MONTHS = 12;

  /** Fewest dates that show a pattern: one or two may be early in a month by chance. */
  private static final int FEWEST_DATES = 3;

  private @Nullable String aDate;
  private @Nullable String aText;
  private long dates;
  private long texts;
  private boolean refuted;

  /** Counts in what a pattern reads. */
  public void add(String text, TimePattern pattern, TimePattern.Reading reading) {
    Optional<LocalDate> day =
        reading.day().or(() -> reading.local().map(LocalDateTime::toLocalDate));
    if (day.isEmpty()) {
      return;
    }
    boolean early = day.get().getDayOfMonth() <= MONTHS;
    if (isOfSpreadsheets(pattern.ofDates())) {
      dates++;
      aDate = aDate == null ? text : aDate;
      refuted |= !early;
    } else if (isOfNumbers(pattern.ofDates())) {
      texts++;
      aText = aText == null ? text : aText;
      refuted |= early;
    }
  }

  /** As what readers of workbooks, or programs themselves, write for a real date. */
  private static boolean isOfSpreadsheets(TimePattern pattern) {
    return pattern instanceof TimePattern.Iso || pattern instanceof TimePattern.ExcelSerial;
  }

  private static boolean isOfNumbers(TimePattern pattern) {
    return pattern instanceof TimePattern.Letters letters
        && !letters.written().contains("MMM")
        && !letters.written().startsWith("y");
  }

  /** Whether there was a date that no such column has. */
  public boolean isRefuted() {
    return refuted;
  }

  /** Why a file with such a column is not read. */
  public static UnusableExportException refusal(ExportFile file, String column, Wording what) {
    return new UnusableExportException(
        Wording.of("intake.nobody-can-say-when-events-of-column", file, column, what));
  }

  /** What is to be said of such a column; empty if it is none. */
  public Optional<Wording> found() {
    return refuted || aDate == null || aText == null || dates < FEWEST_DATES
        ? Optional.empty()
        : Optional.of(
            Wording.of(
                "intake.holds-such-as-all-on-1st",
                dates == 1
                    ? Wording.of("intake.one-real-date")
                    : Wording.of("intake.real-dates", dates),
                aDate,
                texts == 1 ? Wording.of("intake.one-text") : Wording.of("intake.texts", texts),
                aText));
  }
}
