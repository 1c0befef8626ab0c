package org.complaintauditor.review;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintauditor.intake.xlsx.FilledCell;
import org.complaintauditor.report.xlsx.review.ReviewValue;

/** Compares what the audit found with what stands in locked cells, by value. */
final class LockedCells {

  /** How spreadsheets of the three languages show a time, when a sheet is saved as text. */
  private static final List<String> DAYS =
      List.of("uuuu-MM-dd", "dd.MM.uuuu", "dd/MM/uuuu", "MM/dd/uuuu", "M/d/uuuu");

  private static final List<String> CLOCKS = List.of(" HH:mm", " HH:mm:ss", " H:mm", "'T'HH:mm:ss");

  /** How a cell stands to what the audit found. */
  enum Result {
    SAME,
    /** A spreadsheet took digits for a number and lost the zeros before them. */
    ZEROS_LOST,
    CHANGED
  }

  private LockedCells() {}

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  /** Compares a cell with what should stand in it. */
  static Result compare(ReviewValue expected, FilledCell actual) {
    if (expected instanceof ReviewValue.Day day) {
      return result(isTime(day.day().atStartOfDay(), actual, List.of("")));
    }
    if (expected instanceof ReviewValue.Moment moment) {
      return result(isTime(moment.time(), actual, CLOCKS));
    }
    if (expected instanceof ReviewValue.Count count) {
      return result(
          number(actual.text()).filter(BigDecimal.valueOf(count.number())::equals).isPresent());
    }
    String text = expected.shown();
    if (folded(text).equals(folded(actual.text()))) {
      return Result.SAME;
    }
    boolean digits = text.length() > 1 && text.chars().allMatch(Character::isDigit);
    return digits && text.startsWith("0") && number(text).equals(number(actual.text()))
        ? Result.ZEROS_LOST
        : Result.CHANGED;
  }

  private static Result result(boolean same) {
    return same ? Result.SAME : Result.CHANGED;
  }

  /** To the second: spreadsheets keep times as parts of a day. */
  private static boolean isTime(LocalDateTime expected, FilledCell actual, List<String> clocks) {
    if (actual.time().isPresent()) {
      return Duration.between(expected, actual.time().get()).abs().compareTo(Duration.ofSeconds(1))
          < 0;
    }
    String text = actual.text().strip();
    return DAYS.stream()
        .flatMap(day -> clocks.stream().map(clock -> form(day + clock)))
        .anyMatch(form -> form.format(expected).equals(text));
  }

  private static Optional<BigDecimal> number(String text) {
    String plain = text.strip();
    return plain.matches("-?\\d{1,30}(?:[.,]0+)?")
        ? Optional.of(new BigDecimal(plain.replaceAll("[.,]0+$", "")))
        : Optional.empty();
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\u00A0', ' ')
        .strip();
  }
}
