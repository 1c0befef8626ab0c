package org.complaintauditor.intake.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.InputCannotBeAudited;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableReaderTest {
  @TempDir Path folder;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final TableLayout COMMAS =
      new TableLayout(Optional.of(','), Optional.empty(), OptionalInt.empty(), Optional.empty());

  private Path file;
  private String described = "";

  /** A row with its number; the header has the number 0. */
  record Line(int number, List<String> cells) {
    static Line of(int number, String... cells) {
      return new Line(number, List.of(cells));
    }
  }

  @BeforeEach
  void nameFile() {
    file = folder.resolve("events.csv");
  }

  private List<Line> read(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    return read(TableLayout.FOUND_OUT);
  }

  private List<Line> read(TableLayout layout) throws IOException {
    List<Line> lines = new ArrayList<>();
    described =
        new CsvTableReader()
            .read(
                ExportFile.of(file),
                layout,
                new TableSink() {
                  @Override
                  public void header(List<String> columns) {
                    lines.add(new Line(0, List.copyOf(columns)));
                  }

                  @Override
                  public void row(int number, List<String> cells) {
                    lines.add(new Line(number, List.copyOf(cells)));
                  }
                });
    return lines;
  }

  private List<Line> read(String text) throws IOException {
    return read(text.getBytes(UTF_8));
  }

  private void refuses(byte[] bytes, String message) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(InputCannotBeAudited.class)
        .hasMessage(file + message);
  }

  private void refuses(String text, String message) {
    refuses(text.getBytes(UTF_8), message);
  }

  @Test
  void readsQuotedCells() throws IOException {
    assertThat(
            read(
                """
                a,b,c
                "x, y","say ""no""\",""
                , z ,"line 1
                line 2"
                {"k": 1},'q',\\n
                5" screen,a"b"c,é😀
                """))
        .containsExactly(
            Line.of(0, "a", "b", "c"),
            Line.of(2, "x, y", "say \"no\"", ""),
            Line.of(3, "", " z ", "line 1\nline 2"),
            Line.of(4, "{\"k\": 1}", "'q'", "\\n"),
            Line.of(5, "5\" screen", "a\"b\"c", "é😀"));
  }

  @Test
  void numbersRowsAsASpreadsheetDoes() throws IOException {
    assertThat(read("a,b\n\n1,\"x\n\ny\"\n,\n2,\n\n\n3,z\n\n"))
        .containsExactly(
            Line.of(0, "a", "b"),
            Line.of(3, "1", "x\n\ny"),
            Line.of(5, "2", ""),
            Line.of(8, "3", "z"));
  }

  @Test
  void takesTheFirstRowThatIsNotBlankAsHeader() throws IOException {
    assertThat(read("\n,\na,b\n1,2\n")).containsExactly(Line.of(0, "a", "b"), Line.of(4, "1", "2"));
  }

  @Test
  void acceptsAllLineEnds() throws IOException {
    List<Line> lines = List.of(Line.of(0, "a", "b"), Line.of(2, "1", "2"), Line.of(3, "3", "4"));
    assertThat(read("a,b\n1,2\n3,4")).isEqualTo(lines);
    assertThat(read("a,b\r\n1,2\r\n3,4\r\n")).isEqualTo(lines);
    assertThat(read("a,b\r1,2\r3,4\r")).isEqualTo(lines);
  }

  @Test
  void keepsLineEndsWithinCells() throws IOException {
    assertThat(read("a\r\n\"x\r\ny\rz\"\r\n"))
        .containsExactly(Line.of(0, "a"), Line.of(2, "x\r\ny\rz"));
  }

  @Test
  void handsOnRowsOfAnyLength() throws IOException {
    assertThat(read("a,b\n1\n1,2,3\n"))
        .containsExactly(Line.of(0, "a", "b"), Line.of(2, "1"), Line.of(3, "1", "2", "3"));
  }

  @Test
  void passesOverAByteOrderMark() throws IOException {
    assertThat(read("\uFEFFa,b\n1,2\n"))
        .containsExactly(Line.of(0, "a", "b"), Line.of(2, "1", "2"));
    assertThat(read("\uFEFF\"a\",b\n")).containsExactly(Line.of(0, "a", "b"));
  }

  @Test
  void findsNothingInAnEmptyFile() throws IOException {
    assertThat(read("")).isEmpty();
    assertThat(read("\uFEFF")).isEmpty();
    assertThat(read("\n\r\n,,\n")).isEmpty();
    assertThat(read("a")).containsExactly(Line.of(0, "a"));
    assertThat(read("ab")).containsExactly(Line.of(0, "ab"));
  }

  @Test
  void keepsCharactersThatOtherFormatsGiveAMeaning() throws IOException {
    assertThat(read("a,b\n#x,\\\"\n\uFFFEn,\uFFFF\n\\N,NULL\n"))
        .containsExactly(
            Line.of(0, "a", "b"),
            Line.of(2, "#x", "\\\""),
            Line.of(3, "\uFFFEn", "\uFFFF"),
            Line.of(4, "\\N", "NULL"));
  }

  @Test
  void refusesAQuoteThatIsNeverClosed() {
    refuses(
        "a,b\n\"x\ny\",z\n1,\"2\n3,4\n",
        " row 3 (from line 4): a quote (\") is opened in this row and never closed. Maybe a quote"
            + " inside a text is not doubled (\"\"), or a closing one is missing?");
  }

  @Test
  void refusesTextAfterAClosingQuote() {
    refuses(
        "a,b\n1,2\n3,\"he said \"no\" twice\"\n",
        " row 3 (from line 3): after a closing quote (\"), in line 3, something stands before the"
            + " next comma. Maybe a quote inside a text is not doubled (\"\"), or a closing one is"
            + " missing?");
    refuses(
        "a,b\n1,\"2\n3,4\n5,\"6\"\n",
        " row 2 (from line 2): after a closing quote (\"), in line 4, something stands before the"
            + " next comma. Maybe a quote inside a text is not doubled (\"\"), or a closing one is"
            + " missing?");
  }

  private static final String EVENTS =
      """
      case_id,timestamp,activity,text,team
      1,2026-01-05T10:00:00Z,NOTE,"a
      b",North
      %s,2026-01-06T10:00:00Z,NOTE,%s,%s
      3,2026-01-07T10:00:00Z,NOTE,%s,South
      4,2026-01-08T10:00:00Z,NOTE,%s,%s
      """;

  private static final String SWALLOWED =
      " row 3 (from line 4): the cell in column \"%s\" holds whole rows of the table, first \"%s\""
          + " in line %d. Maybe a quote (\") inside a text is not doubled (\"\"), in this row or in the"
          + " last one that the cell holds?";

  @Test
  void refusesRowsThatStrayQuotesMakeAPartOfACell() {
    refuses(
        EVENTS.formatted(2, "x", "\"North", "y", "z", "South\""),
        SWALLOWED.formatted("team", "3,2026-01-07T10:00:00Z,NOTE,y,South", 5));
    refuses(
        EVENTS.formatted(2, "\"x", "North", "y", "z\"", "South"),
        SWALLOWED.formatted("text", "3,2026-01-07T10:00:00Z,NOTE,y,South", 5));
    refuses(
        EVENTS.formatted(2, "\"x", "North", "y\"", "z", "South"),
        SWALLOWED.formatted("text", "3,2026-01-07T10:00:00Z,NOTE,y", 5));
    refuses(
        EVENTS.formatted("\"2\nor", "\"\"x\"\"", "North", "y", "z", "South\"").strip(),
        SWALLOWED.formatted("case_id", "or,2026-01-06T10:00:00Z,NOTE,\"x\",North", 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b,c,d,e\na,b,c,d,e\na,b,c,d",
        "Dear client,\n\n1, 2, 3, 4, and 5\nyours",
        "x\n3,2026-01-07T10:00,NOTE,y,South",
        "x\n3,2026-01-07T10:00:00Z,NOTE,y,South,6",
        "x\n3,2026-01-07T10:00:00Z,NOTE,y\nz",
        "x,y,z\n3,2026-01-07T10:00:00Z,NOTE,y",
        "x\n3,7,2026-01-07T10:00:00Z,NOTE,y",
        "x\n\n3,1234567,NOTE,y,z"
      })
  void readsTextsWithCommasAndLines(String text) throws IOException {
    assertThat(read(EVENTS.formatted(2, "\"" + text + "\"", "North", "y", "z", "South")))
        .hasSize(5)
        .contains(Line.of(3, "2", "2026-01-06T10:00:00Z", "NOTE", text, "North"));
  }

  @Test
  void readsOtherEncodings() throws IOException {
    String text = "a,b\n1,\"x\ny\"\n2,café – noir\n";
    List<Line> lines =
        List.of(Line.of(0, "a", "b"), Line.of(2, "1", "x\ny"), Line.of(3, "2", "café – noir"));
    reads(text.getBytes(WINDOWS_1252), "CSV, Windows-1252", lines);
    reads(("\uFEFF" + text).getBytes(UTF_16LE), "CSV, UTF-16LE", lines);
    reads(("\uFEFF" + text).getBytes(UTF_16BE), "CSV, UTF-16BE", lines);
    reads(text.getBytes(UTF_16LE), "CSV, UTF-16LE", lines);
    reads(text.getBytes(UTF_16BE), "CSV, UTF-16BE", lines);
    reads(text.getBytes(UTF_8), "CSV", lines);
  }

  private void reads(byte[] bytes, String described, List<Line> lines) throws IOException {
    assertThat(read(bytes)).isEqualTo(lines);
    assertThat(this.described).isEqualTo(described);
  }

  @Test
  void findsLettersBeyondAsciiFarDownTheFile() throws IOException {
    String text = "a,b\n" + "1,x\n".repeat(60_000) + "2,é\n";
    assertThat(read(text.getBytes(WINDOWS_1252)))
        .hasSize(60_002)
        .last()
        .isEqualTo(Line.of(60_002, "2", "é"));
    assertThat(described).isEqualTo("CSV, Windows-1252");
    assertThat(read(text)).last().isEqualTo(Line.of(60_002, "2", "é"));
    assertThat(described).isEqualTo("CSV");
  }

  @Test
  void refusesMixedEncodings() {
    byte[] mixed = "a,b\n1,é\n2,zz\n".getBytes(UTF_8);
    mixed[10] = (byte) 0xE9;
    refuses(
        mixed,
        " line 3: byte 11 (0xE9) is not UTF-8; in Windows-1252 it would be \"é\". Save the file as"
            + " \"CSV UTF-8\".");
    refuses(
        new byte[] {'a', '\n', (byte) 0x81},
        " line 2: byte 3 (0x81) is not UTF-8; in Windows-1252 it would be \"\uFFFD\". Save the file as"
            + " \"CSV UTF-8\".");
    byte[] halved = "\uFEFFa,b\n1,2\n".getBytes(UTF_16LE);
    refuses(
        Arrays.copyOf(halved, halved.length - 1),
        " line 2: byte 17 (0x0A) is not UTF-16LE, which the rest of the file is. Maybe it is damaged"
            + " or cut off? Export it again, as \"CSV UTF-8\" if you can choose.");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"`,`, CSV", "`;`, `CSV, semicolons`", "`\t`, `CSV, tabs`", "`|`, `CSV, pipes`"})
  void findsWhatSeparatesCells(String sign, String described) throws IOException {
    String text =
        String.join(
            "\n",
            "id_\"Smith, John; and|or\tso\"_text",
            "",
            "1_\"1,5;1,5|\t\"_\"he said \"\"no,\"\"\"",
            "2__\n");
    text = text.replace("_", sign);
    assertThat(read(text))
        .containsExactly(
            Line.of(0, "id", "Smith, John; and|or\tso", "text"),
            Line.of(3, "1", "1,5;1,5|\t", "he said \"no,\""),
            Line.of(4, "2", "", ""));
    assertThat(this.described).isEqualTo(described);
  }

  @Test
  void isNotMisledByWhatStandsInCells() throws IOException {
    assertThat(read("k;amount\n1;1,50\n2;2,75\n")).contains(Line.of(2, "1", "1,50"));
    assertThat(read("k0,\",\té\"\n")).containsExactly(Line.of(0, "k0", ",\té"));
    assertThat(read("name\nSmith, John\nDoe, Jane\n"))
        .containsExactly(
            Line.of(0, "name"), Line.of(2, "Smith", " John"), Line.of(3, "Doe", " Jane"));
  }

  @Test
  void keepsRepeatedHeaders() throws IOException {
    assertThat(read("Id,Comment,Comment\n1,x,y\n"))
        .containsExactly(Line.of(0, "Id", "Comment", "Comment"), Line.of(2, "1", "x", "y"));
  }

  @Test
  void takesTheLayoutThatItIsTold() throws IOException {
    Files.writeString(file, "report of May\n\na:b\n1:é\n", Charset.forName("IBM850"));
    TableLayout told =
        new TableLayout(
            Optional.of(':'),
            Optional.of(Charset.forName("IBM850")),
            OptionalInt.of(3),
            Optional.empty());
    assertThat(read(told)).containsExactly(Line.of(0, "a", "b"), Line.of(4, "1", "é"));
    TableLayout blankRow =
        new TableLayout(Optional.empty(), Optional.empty(), OptionalInt.of(2), Optional.empty());
    assertThatThrownBy(() -> read(blankRow))
        .isInstanceOf(InputCannotBeAudited.class)
        .hasMessageEndingWith(
            "events.csv row 2: the names of the columns should stand here, but the row is blank or"
                + " not there. Correct the header row in the profile.");
  }

  @Test
  @Timeout(60)
  void readsLettersOfTwoCharsWhereverABufferEnds() throws IOException {
    for (int length = 65_500; length < 65_540; length++) {
      String text = "x".repeat(length) + "😀y".repeat(3) + "x".repeat(length) + "😀";
      assertThat(read("a,b\n1," + text + "\n"))
          .as("%d letters before", length)
          .containsExactly(Line.of(0, "a", "b"), Line.of(2, "1", text));
    }
  }

  @Test
  @Timeout(60)
  void readsOneCharAtATime() throws IOException {
    Files.writeString(file, "a😀b😀");
    StringBuilder found = new StringBuilder();
    try (DecodedText text = DecodedText.of(ExportFile.of(file), Optional.empty())) {
      for (int next = text.read(); next >= 0 && found.length() < 10; next = text.read()) {
        found.append((char) next);
      }
      assertThat(text.read(new char[4], 1, 3)).isEqualTo(-1);
    }
    assertThat(found).hasToString("a😀b😀");
  }

  @Test
  void keepsTheSecondHalfOfALetterForTheNextRead() throws IOException {
    Files.writeString(file, "😀bc");
    char[] target = new char[4];
    try (DecodedText text = DecodedText.of(ExportFile.of(file), Optional.empty())) {
      assertThat(text.read(target, 0, 1)).isEqualTo(1);
      assertThat(text.readNChars(target)).isEqualTo(3);
    }
    assertThat(new String(target, 0, 3)).isEqualTo("\uDE00bc");
  }

  @Test
  void findsTheFirstByteThatIsNotUtf8InALargeFile() throws IOException {
    for (int length : new int[] {65_533, 65_534, 65_535, 65_536, 65_537, 200_001}) {
      byte[] text = "x".repeat(length).concat("é\nzz").getBytes(UTF_8);
      text[length + 3] = (byte) 0xFF;
      Files.write(file, text);
      assertThat(WrongBytes.firstIn(ExportFile.of(file), UTF_8))
          .isEqualTo(new WrongBytes(length + 3, 2, 0xFF));
    }
  }

  @Test
  void refusesNulBytes() {
    refuses(
        "a,b\n1,2\n3,x\0y\n",
        " row 3, column 2: there is a NUL byte. Maybe the file is damaged, or is UTF-16? Save it"
            + " as \"CSV UTF-8\".");
    refuses(
        "a,b\n1,2\nx\0,\0\n",
        " row 3, column 1: there is a NUL byte. Maybe the file is damaged, or is UTF-16? Save it"
            + " as \"CSV UTF-8\".");
  }

  @Test
  void refusesNulBytesFarIntoTheFile() {
    refuses(
        "a,b\n" + "1,2\n".repeat(50_000) + "3,x\0y\n" + "1,2\n".repeat(50_000),
        " row 50002, column 2: there is a NUL byte. Maybe the file is damaged, or is UTF-16? Save"
            + " it as \"CSV UTF-8\".");
  }

  @Test
  void readsWhatWasWritten() throws IOException {
    Random random = new Random(4180);
    String[] pieces = {
      "a", "\"", ",", "\n", "\r\n", "\r", " ", "é", "😀", ";", "'", "\\", "0", "\t"
    };
    for (int round = 0; round < 200; round++) {
      int columns = 2 + random.nextInt(4);
      List<Line> expected = new ArrayList<>();
      StringBuilder csv = new StringBuilder();
      int number = 0;
      for (int row = 0; row < 1 + random.nextInt(12); row++) {
        number++;
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
          StringBuilder cell = new StringBuilder(i == 0 ? "k" : "");
          for (int k = random.nextInt(6); k > 0; k--) {
            cell.append(pieces[random.nextInt(pieces.length)]);
          }
          cells.add(cell.toString());
          boolean plain = cell.toString().matches("[^\",\r\n]*") && random.nextBoolean();
          csv.append(i == 0 ? "" : ",");
          csv.append(plain ? cell : '"' + cell.toString().replace("\"", "\"\"") + '"');
        }
        expected.add(new Line(row == 0 ? 0 : number, cells));
        for (int k = random.nextInt(3); k >= 0; k--) {
          csv.append(random.nextBoolean() ? "\r\n" : "\n");
          number += k > 0 ? 1 : 0;
        }
      }
      Files.writeString(file, csv);
      assertThat(read(COMMAS)).as(csv.toString()).isEqualTo(expected);
    }
  }
}
