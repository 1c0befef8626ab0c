package org.complaintauditor.intake.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that several threads parse gives what it gives in one, errors included. */
class SectionsTest {
  private static final int CASES = 800;

  /** What makes cells, rows and trouble, the last ones seldom. */
  private static final List<String> PARTS =
      List.of(
          "a",
          "b1",
          ",",
          ",",
          ",",
          "\n",
          "\n",
          "\r\n",
          "\"x\"",
          "\"x\ny\"",
          "\"say \"\"no\"\"\n\"",
          "\n\"\n\n\",",
          "é",
          "\r",
          "\n\n",
          "5\"",
          "\"",
          "\0",
          "\"z\"z");

  private static final TableLayout COMMAS =
      new TableLayout(Optional.of(','), Optional.empty(), OptionalInt.empty(), Optional.empty());

  private static final TextChunks.Signs COMMA = new TextChunks.Signs(',', Optional.of('"'));

  @TempDir Path folder;

  /** All that a reader hands on, up to how it ends. */
  private List<String> heard(CsvTableReader reader, Path file, TableLayout layout, int enough)
      throws IOException {
    List<String> heard = new ArrayList<>();
    TableSink sink =
        new TableSink() {
          @Override
          public void header(List<String> columns) {
            heard.add("header " + columns);
          }

          @Override
          public void row(int number, List<String> cells) {
            heard.add(number + " " + cells);
          }

          @Override
          public boolean hasEnough() {
            return heard.size() >= enough;
          }
        };
    try {
      heard.add(reader.read(ExportFile.of(file), layout, sink));
    } catch (UnusableExportException e) {
      heard.add(String.valueOf(e.getMessage()));
    }
    return heard;
  }

  private void agrees(byte[] bytes, int piece, int section, int enough) throws IOException {
    Path file = Files.write(folder.resolve("table.csv"), bytes);
    for (OptionalInt headerRow : List.of(OptionalInt.empty(), OptionalInt.of(3))) {
      TableLayout layout =
          new TableLayout(COMMAS.delimiter(), Optional.empty(), headerRow, Optional.empty());
      assertThat(heard(new CsvTableReader(3, piece, section), file, layout, enough))
          .as("pieces of %d, sections of %d: %s", piece, section, new String(bytes, UTF_8))
          .isEqualTo(heard(new CsvTableReader(1, piece, section), file, layout, enough));
    }
  }

  private static String text(Random random, int parts, int kinds) {
    StringBuilder text = new StringBuilder("h,i\n");
    for (int i = 0; i < parts; i++) {
      text.append(PARTS.get(random.nextInt(kinds)));
    }
    return text.toString();
  }

  @Test
  void anyTextGivesTheSameRowsAndErrors() throws IOException {
    Random random = new Random(6);
    for (int i = 0; i < CASES; i++) {
      int kinds = i % 3 == 0 ? PARTS.size() : PARTS.size() - 5;
      byte[] bytes = text(random, random.nextInt(120), kinds).getBytes(UTF_8);
      int piece = 1 + random.nextInt(9);
      agrees(bytes, piece, piece * (1 + random.nextInt(3)), Integer.MAX_VALUE);
    }
  }

  @Test
  void noMoreIsHandedOnThanIsWanted() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < CASES / 5; i++) {
      byte[] bytes = text(random, 80, PARTS.size() - 5).getBytes(UTF_8);
      agrees(bytes, 4, 8, 1 + random.nextInt(12));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 40, 41, 42, 400})
  void wrongBytesAreFoundWhereTheyAre(int good) throws IOException {
    byte[] bytes = ("é,b\n" + "c,d\n".repeat(good) + "e,f\n".repeat(50)).getBytes(UTF_8);
    bytes[5 + 4 * good] = (byte) 0xFF;
    agrees(bytes, 8, 16, Integer.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 30})
  void rowsInACellAreRefusedWhereTheyAre(int good) throws IOException {
    String row = "a,2026-01-05,\"b\nc\",d,f\n";
    String text =
        "h,i,j,k,l\n\n"
            + row.repeat(good)
            + "e,2026-01-06,\"x\n,\",\"d\ne,2026-01-07,y,d,f\",f\n"
            + row.repeat(30);
    agrees(text.getBytes(UTF_8), 4, 8, Integer.MAX_VALUE);
    assertThat(
            heard(
                new CsvTableReader(3, 8, 16),
                folder.resolve("table.csv"),
                TableLayout.FOUND_OUT,
                Integer.MAX_VALUE))
        .last()
        .asString()
        .contains(
            " row %d (from line %d): the cell in column \"k\" holds whole rows of the table, first"
                    .formatted(good + 3, 2 * good + 3)
                + " \"e,2026-01-07,y,d,f\" in line %d.".formatted(2 * good + 5));
  }

  @Test
  void rowWithoutEndIsRefusedWhereItBegins() throws IOException {
    String row = "\"" + "x".repeat(RowLengthGuard.LONGEST) + "\"";
    agrees(("a,b\n".repeat(20_000) + row).getBytes(UTF_8), 1 << 16, 1 << 18, Integer.MAX_VALUE);
    String cells = ",".repeat(RowLengthGuard.MOST_DELIMITERS + (1 << 17)) + "\n";
    agrees(
        ("a,b\n".repeat(20_000) + cells + "a,b\n".repeat(9)).getBytes(UTF_8),
        1 << 16,
        1 << 20,
        Integer.MAX_VALUE);
  }

  /** The part of a row that a section begins with was known before the section. */
  @Test
  void whatIsCutOffIsNotCountedTwice() throws IOException {
    int piece = 1 << 16;
    String cells = ",".repeat(RowLengthGuard.MOST_DELIMITERS + (piece >> 1)) + "\n";
    agrees(("a,b\n".repeat(1000) + cells).getBytes(UTF_8), piece, piece, Integer.MAX_VALUE);
  }

  private static int taken(String text, int piece, int section) {
    char[] head = text.substring(0, piece).toCharArray();
    StringReader rest = new StringReader(text.substring(piece));
    TextChunks.Piece first = new TextChunks.Piece(head, piece, COMMA);
    List<List<String>> rows = new ArrayList<>();
    TableSink sink =
        new TableSink() {
          @Override
          public void header(List<String> columns) {
            rows.add(columns);
          }

          @Override
          public void row(int number, List<String> cells) {
            rows.add(cells);
          }
        };
    try (TextChunks pieces = new TextChunks(first, rest, COMMA, piece, true)) {
      CsvRows csv = new CsvRows(ExportFile.of(Path.of("table.csv")), ',', COMMAS, sink);
      new Sections(pieces, CSVFormat.RFC4180, section).read(2, csv);
    }
    return rows.size();
  }

  @Test
  void whereQuotesStandAsTheyShouldAllIsParsedInSections() {
    String text = "a,\"say \"\"no\"\",\n,twice\"\n".repeat(1000);
    assertThat(taken(text, 16, 64)).isEqualTo(1000);
  }

  @Test
  void fromAStrayQuoteOnNothingIsCutThatIsNotProved() {
    String before = "a,b\n".repeat(500);
    String after = String.join("", Collections.nCopies(500, "\"c\nd\",e\n"));
    assertThat(taken(before + "5\",b\n" + after, 16, 64)).isBetween(450, 520);
  }
}
