package org.complaintauditor.material;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Wording;

/**
 * {@code holidays.csv}: every holiday of the years that a due date of the run could reach, as the
 * calendar gave it, with its names in English, French and German.
 */
final class HolidayList {
  static final String FILE = "holidays.csv";

  private static final List<String> LANGUAGES = List.of("en", "fr", "de");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader("date", "name", "name_fr", "name_de")
          .setRecordSeparator('\n')
          .get();

  private HolidayList() {}

  /** The bytes of the list of these years. */
  static byte[] of(BusinessCalendar calendar, int fromYear, int toYear) {
    StringWriter text = new StringWriter();
    try (CSVPrinter rows = new CSVPrinter(text, FORMAT)) {
      LocalDate end = LocalDate.of(toYear, 12, 31);
      for (LocalDate day = LocalDate.of(fromYear, 1, 1); !day.isAfter(end); day = day.plusDays(1)) {
        LocalDate date = day;
        calendar.holiday(day).ifPresent(name -> print(rows, date, name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A text takes whatever it is given.
    }
    return text.toString().getBytes(UTF_8);
  }

  private static void print(CSVPrinter rows, LocalDate date, LocalizedText name) {
    try {
      rows.printRecord(
          date,
          name.in("en"),
          name.byLanguage().getOrDefault("fr", ""),
          name.byLanguage().getOrDefault("de", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The holidays by date.
   *
   * @throws UnusableMaterialException if the bytes are no such list
   */
  static Map<LocalDate, LocalizedText> read(byte[] bytes) {
    Map<LocalDate, LocalizedText> holidays = new TreeMap<>();
    CSVFormat format = FORMAT.builder().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(new StringReader(new String(bytes, UTF_8)), format)) {
      for (CSVRecord row : rows) {
        holidays.put(LocalDate.parse(row.get(0)), name(row));
      }
    } catch (IOException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw new UnusableMaterialException(Wording.of("material.is-no-list-of-holidays", FILE), e);
    }
    return holidays;
  }

  private static LocalizedText name(CSVRecord row) {
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < LANGUAGES.size(); i++) {
      String name = row.get(i + 1);
      if (i == 0 || !name.isEmpty()) {
        names.put(LANGUAGES.get(i), name);
      }
    }
    return new LocalizedText(names);
  }
}
