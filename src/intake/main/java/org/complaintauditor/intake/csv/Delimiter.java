package org.complaintauditor.intake.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.intake.table.HeaderRow;
import org.complaintauditor.intake.table.Quoting;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.model.Wording;

/** What separates the cells of a text file, and how it shows in its beginning. */
enum Delimiter {
  // Of two that fit equally well, the comma is rather that of decimals or of names.
  SEMICOLON(';', Wording.of("intake.semicolon"), Wording.of("intake.semicolons")),
  TAB('\t', Wording.of("intake.tab"), Wording.of("intake.tabs")),
  PIPE('|', Wording.of("intake.pipe"), Wording.of("intake.pipes")),
  COMMA(',', Wording.of("intake.comma"), Wording.of("intake.commas"));

  private static final int ROWS = 100;
  private static final double UNLIKELY = 0.001;

  private final char sign;

  @SuppressWarnings("ImmutableEnumChecker") // A wording cannot be changed.
  private final Wording singular;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Wording plural;

  Delimiter(char sign, Wording singular, Wording plural) {
    this.sign = sign;
    this.singular = singular;
    this.plural = plural;
  }

  /** The name of a delimiter for messages, in the plural. */
  static Wording plural(char sign) {
    for (Delimiter delimiter : values()) {
      if (delimiter.sign == sign) {
        return delimiter.plural;
      }
    }
    return quoted(sign);
  }

  /** The name of a delimiter for messages. */
  static Wording singular(char sign) {
    for (Delimiter delimiter : values()) {
      if (delimiter.sign == sign) {
        return delimiter.singular;
      }
    }
    return quoted(sign);
  }

  private static Wording quoted(char sign) {
    return Wording.of("intake.in-quotes", sign);
  }

  /**
   * The delimiter of a text. The header must have it; of several that it has, the one that makes
   * most columns in most rows. A text of one column has commas, so to say.
   *
   * @param head the text's beginning
   * @param whole whether that is all
   * @param layout where the row with the names stands, else it is the first that is not blank
   */
  static char of(String head, boolean whole, TableLayout layout) {
    Delimiter best = COMMA;
    double bestScore = 0;
    for (Delimiter delimiter : values()) {
      double score = delimiter.score(head, whole, layout);
      if (score > bestScore) {
        best = delimiter;
        bestScore = score;
      }
    }
    return best.sign;
  }

  private double score(String head, boolean whole, TableLayout layout) {
    if (layout.header().isEmpty()) {
      return score(head, whole, layout.headerRow(), layout.quoting());
    }
    OptionalInt header = rowOfHeader(head, layout);
    return header.isEmpty() ? 0 : 1 + score(head, whole, header, layout.quoting());
  }

  /** The row that has the names which are looked for, if cells are separated by this. */
  private OptionalInt rowOfHeader(String head, TableLayout layout) {
    HeaderRow header = HeaderRow.of(layout);
    try (CSVParser rows =
        CsvTableReader.format(sign, layout.quoting()).parse(new StringReader(head))) {
      for (CSVRecord row : rows) {
        int number = Math.toIntExact(row.getRecordNumber());
        if (header.isAt(number, row.toList())) {
          return OptionalInt.of(number);
        }
        if (header.isPassedAt(number)) {
          break;
        }
      }
    } catch (IOException | UncheckedIOException e) {
      return OptionalInt.empty(); // With another delimiter, quotes may stand where they should.
    }
    return OptionalInt.empty();
  }

  private double score(String head, boolean whole, OptionalInt headerRow, Quoting quoting) {
    List<Integer> widths = widths(head, whole, headerRow.orElse(1) + ROWS, quoting);
    int header = headerRow.orElse(1) - 1;
    while (headerRow.isEmpty() && header < widths.size() && widths.get(header) == 0) {
      header++;
    }
    if (header >= widths.size() || Math.abs(widths.get(header)) < 2) {
      return 0;
    }
    int width = Math.abs(widths.get(header));
    List<Integer> rows =
        widths.subList(header + 1, widths.size()).stream().filter(w -> w != 0).toList();
    long alike = rows.stream().filter(w -> w == width).count();
    // The header alone decides where no row agrees with any delimiter.
    double agreement = rows.isEmpty() ? 1 : (alike + UNLIKELY) / rows.size();
    return agreement * (width - 1) * (widths.get(header) < 0 ? UNLIKELY : 1);
  }

  /**
   * How many cells each row has; a blank row has none. The number of a row in which quotes stand
   * elsewhere than around a whole cell, as they seldom do at the true delimiter, is negative.
   */
  private List<Integer> widths(String text, boolean whole, int most, Quoting quoting) {
    List<Integer> widths = new ArrayList<>();
    int place = 0;
    while (place < text.length() && widths.size() < most) {
      int cells = 1;
      boolean blank = true;
      boolean strayQuote = false;
      boolean inRow = true;
      while (inRow && place < text.length()) {
        if (quoting.isQuote(text.charAt(place))) {
          place = pastQuotes(text, place);
          blank = false;
          strayQuote |= place < text.length() && !endsCell(text.charAt(place));
        }
        while (place < text.length() && !endsCell(text.charAt(place))) {
          strayQuote |= quoting.isQuote(text.charAt(place));
          place++;
          blank = false;
        }
        inRow = place < text.length() && text.charAt(place) == sign;
        if (inRow) {
          cells++;
          place++;
        }
      }
      boolean cutOff = place >= text.length() && !whole && !widths.isEmpty();
      if (!cutOff) {
        widths.add(blank ? 0 : strayQuote ? -cells : cells);
      }
      place += text.startsWith("\r\n", place) ? 2 : 1;
    }
    return widths;
  }

  private boolean endsCell(char c) {
    return c == sign || c == '\n' || c == '\r';
  }

  private static int pastQuotes(String text, int opening) {
    char quote = text.charAt(opening);
    int place = opening + 1;
    while (place < text.length()) {
      if (text.charAt(place) != quote) {
        place++;
      } else if (place + 1 < text.length() && text.charAt(place + 1) == quote) {
        place += 2;
      } else {
        return place + 1;
      }
    }
    return place;
  }
}
