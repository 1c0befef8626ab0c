package org.complaintauditor.app.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.app.program.BuildFacts;
import org.complaintauditor.app.program.Hashes;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.calendar.ListedHolidays;
import org.complaintauditor.calendar.UnknownCalendarException;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.model.CalendarSpec;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Wording;
import org.complaintauditor.pack.PackReader;

/**
 * The business days of a run, with the name and version of what they come from.
 *
 * @param calendar the business days
 * @param name such as {@code ca-on}, {@code none} or a file's name
 * @param version of the holiday library, or the SHA-256 of the file, or empty
 */
public record RunCalendar(BusinessCalendar calendar, String name, String version) {

  /** The option's value for no holidays at all. */
  public static final String NONE = "none";

  /**
   * The holidays that an option names: a file, none, or (when it is empty) the pack's.
   *
   * @param pack the pack's folder, for messages
   * @throws InvalidRequestException if the file is not a list of holidays
   * @throws org.complaintauditor.pack.InvalidPackException if the pack's calendar is none
   */
  public static RunCalendar of(String option, CalendarSpec spec, Path pack, TableReader csv) {
    if (option.isEmpty()) {
      try {
        return new RunCalendar(
            new BusinessCalendar(new JollydayHolidays(spec)),
            spec.name(),
            BuildFacts.holidayVersion());
      } catch (UnknownCalendarException e) {
        throw PackReader.wrongCalendar(pack, e.key(), e.wording());
      }
    }
    if (option.equals(NONE)) {
      return new RunCalendar(new BusinessCalendar(new ListedHolidays(Map.of())), NONE, "");
    }
    Path file = Path.of(option);
    if (!Files.isRegularFile(file)) {
      throw new InvalidRequestException(Wording.of("app.holidays-no-such-file", option));
    }
    try {
      return new RunCalendar(
          new BusinessCalendar(new ListedHolidays(read(file, csv), option)),
          String.valueOf(file.getFileName()),
          Hashes.sha256(file));
    } catch (IOException | UnusableExportException e) {
      throw new InvalidRequestException(
          Wording.of("app.option-holidays", option, Wording.saidBy(e)));
    }
  }

  private static Map<LocalDate, LocalizedText> read(Path file, TableReader csv) throws IOException {
    Map<LocalDate, LocalizedText> holidays = new HashMap<>();
    // A list that came out empty must not quietly turn every holiday into a business day.
    csv.read(
        ExportFile.of(file),
        TableLayout.FOUND_OUT,
        new TableSink() {
          @Override
          public void header(List<String> columns) {
            if (!columns.stream().map(String::strip).toList().equals(List.of("date", "name"))) {
              throw new InvalidRequestException(
                  Wording.of(
                      "app.holidays-header-should-be-date-name", file, String.join(",", columns)));
            }
          }

          @Override
          public void row(int number, List<String> cells) {
            String date = cells.isEmpty() ? "" : cells.get(0).strip();
            try {
              holidays.put(
                  LocalDate.parse(date), LocalizedText.of(cells.size() > 1 ? cells.get(1) : ""));
            } catch (DateTimeException e) {
              throw new InvalidRequestException(
                  Wording.of("app.holidays-row-is-not-a-date", file, number, date));
            }
          }
        });
    if (holidays.isEmpty()) {
      throw new InvalidRequestException(Wording.of("app.holidays-no-holiday-in", file));
    }
    return holidays;
  }
}
