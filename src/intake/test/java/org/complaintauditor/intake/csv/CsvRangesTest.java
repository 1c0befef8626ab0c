package org.complaintauditor.intake.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.intake.file.RangedFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRangesTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** The file is read in ranges of any size, as it is in one. */
  private static void isProved(byte[] bytes) throws IOException {
    List<String> whole = ReadInRanges.whole(bytes).orElseThrow();
    for (int size = 1; size < bytes.length; size++) {
      assertThat(ReadInRanges.inRanges(bytes, size)).as("ranges of %d", size).contains(whole);
    }
  }

  private static void isProved(String text) throws IOException {
    isProved(text.getBytes(UTF_8));
  }

  /** The file is read in one, however it is cut. */
  private static void isReadInOne(byte[] bytes) throws IOException {
    for (int size = 1; size <= bytes.length; size++) {
      assertThat(ReadInRanges.inRanges(bytes, size)).as("ranges of %d", size).isEmpty();
    }
  }

  private static void isReadInOne(String text) throws IOException {
    isReadInOne(text.getBytes(UTF_8));
  }

  /** The file is read as in one, or in one. */
  private static void isNeverReadOtherwise(String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    for (int size = 1; size < bytes.length; size++) {
      int now = size;
      ReadInRanges.inRanges(bytes, size)
          .ifPresent(
              read -> assertThat(ReadInRanges.whole(bytes)).as("ranges of %d", now).contains(read));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,2\n3,4\n5,6\n",
        "a,b\n1,2\n3,4",
        "a,b\r\n1,2\r\n\r\n3,\"x\r\ny\"\r\n",
        "a,b\n1,\"x\ny\n\nz\"\n\"\n\",2\n\"\n\n",
        "a,b\n1,\"say \"\"no\"\"\n\"\"\n\"\"\"\n2,\"\"\"\"\n3,\"\"\n",
        "a,b\n\n\n1,2\n,\n\n3,4\n\n\n",
        "a,b\n1\n1,2,3\n\n,,,,,\n4,5\n",
        "\n\n,\n\na,b\n\n1,2\n3,4\n",
        "a;b;c,d\n1;2,5;\"x;\ny\"\n3;4;5\n",
        "a\tb\n1\t2\n3\t4\n",
        "\uFEFFa,b\n1,2\n3,é\n",
        "\uFEFF\"a\",b\n1,2\n\uFEFFx,y\n\uFEFF1,2\n",
        "\uFEFF\"a\n,x\",b\n1,2\n3,4\n",
        "a,b\né,😀\n\"€\n\",ü\n😀😀,x\n",
        "a,b\n1,\"a very long cell,\n in quotes, \n that is much longer than a range\"\n2,3\n",
        "a,b\n\"5\"\" screen\",\"6\"\"\"\n7,8\n",
      })
  void quotesThatStandWhereTheyShouldAreProved(String text) throws IOException {
    // The only row of a cell that a quote opens has to be closed by one.
    if (ReadInRanges.whole(text.getBytes(UTF_8)).isPresent()) {
      isProved(text);
    } else {
      isReadInOne(text);
    }
  }

  @Test
  void windows1252IsFoundOut() throws IOException {
    String text = "a,b\n1,2\n3,caf\u00E9\n4,\u20AC\n\u00E9";
    isProved(text.getBytes(WINDOWS_1252));
    assertThat(ReadInRanges.whole(text.getBytes(WINDOWS_1252)).orElseThrow())
        .contains("3 2[3, caf\u00E9]")
        .last()
        .isEqualTo("CSV, Windows-1252");
  }

  @Test
  void whatIsInNoEncodingIsReadInOne() throws IOException {
    isReadInOne(bytes("a,b\n1,", 0xE9, "\n2,", 0xC3, 0xA9, "\n"));
    isReadInOne(bytes("a,b\n1,", 0xE9, "\n2,", 0x81, "\n"));
    isReadInOne(bytes(0xEF, 0xBB, 0xBF, "a,b\n1,", 0xE9, "\n"));
  }

  @Test
  void utf16IsReadInOne() throws IOException {
    for (String text : List.of("\uFEFFa,b\n1,2\n3,4\n", "a,b\n1,2\n3,4\n")) {
      byte[] bytes = text.getBytes(UTF_16LE);
      assertThat(ReadInRanges.whole(bytes)).isPresent();
      assertThat(new CsvRanges(ReadInRanges.file(bytes)).ranges(4)).isEmpty();
      isReadInOne(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n\n",
        ",\n,,\n",
        "a,b\n1,\"x\n3,4\n5,6\n",
        "a,b\n1,2\n3,\"x\"y\n5,6\n",
        "a,b\n1,2\n3,4\n5,\"",
        "a,b\n1,\0\n3,4\n",
      })
  void whatNobodyCanReadIsReadInOne(String text) throws IOException {
    isReadInOne(text);
  }

  @Test
  void onlyAHeaderIsProved() throws IOException {
    isProved("a,b");
    isProved("a,b\n");
    isProved("\uFEFF\na,b\n\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,5\" screen\n3,4\n\"x\ny\",6\n7,\"8\n\"\n9,10\n",
        "a,b\n1,5\" screen\n3,4\n\"x\ny\",6\n7,5\" screen\n9,\"10\n\n\"\n",
        "a,b\n1,x\"\n\"\",4\n\"\n\",6\n7,\"\"\n9,x\"10\n",
        "a,b\r1,2\r3,\"x\ry\"\r4,5\r",
        "a,b\r1,2\n3,4\r\n5,\"6\r\n\r\"\r7,8\n",
      })
  void straysAndOldLineEndsAreNeverReadOtherwise(String text) throws IOException {
    assertThat(ReadInRanges.whole(text.getBytes(UTF_8))).isPresent();
    isNeverReadOtherwise(text);
  }

  /** Between two stray quotes all guesses are wrong, and each range is sound if taken by itself. */
  @Test
  void twoStrayQuotesDoNotShiftRows() throws IOException {
    String row = "\"x\ny\",b\n";
    String text = "a,b\n" + row.repeat(9) + "5\",c\n" + row.repeat(40) + "6\",c\n" + row.repeat(9);
    isNeverReadOtherwise(text);
  }

  private static final String SWALLOWING =
      "h,i,j,k,l\n%sa,2026-01-05,b,c,d\n\"x\",,\"d\ne,2026-01-07,y,d,f\",f\n1,2,3,4,5\n";

  @Test
  void rowsInACellAreRefusedInRangesToo() throws IOException {
    isReadInOne(SWALLOWING.formatted(""));
    isReadInOne(SWALLOWING.formatted("a,2026-01-05,b,c,d\n".repeat(5)));
  }

  /** Whether the cell holds a row hangs on a row that another process has. */
  @Test
  void theDateOfASwallowedRowMayStandInAnotherRange() throws IOException {
    String title = "h,i,j,k,l\n";
    String dated = "a,2026-01-05,b,c,d\n";
    String odd = "\"x\",,\"d\ne,2026-01-07,y,d,f\",f\n";
    byte[] bytes = (title + dated + odd).getBytes(UTF_8);
    int cut = title.length() + dated.length();
    List<ByteRange> ranges = List.of(new ByteRange(0, cut), new ByteRange(cut, bytes.length));
    assertThat(ReadInRanges.whole(bytes)).isEmpty();
    assertThat(ReadInRanges.inRanges(bytes, ranges)).isEmpty();
  }

  @Test
  void tooLongRowsAreReadInOne() throws IOException {
    String rows = "a,b\n".repeat(50_000);
    String cell = "a,\"" + "x\n".repeat(RowLengthGuard.LONGEST / 2 + 100_000) + "\"\n";
    byte[] length = (rows + cell + rows).getBytes(UTF_8);
    assertThat(ReadInRanges.whole(length).isPresent()).isFalse();
    assertThat(ReadInRanges.inRanges(length, 1 << 20).isPresent()).isFalse();
    byte[] cells =
        (rows + ",".repeat(RowLengthGuard.MOST_DELIMITERS + 1) + "\n" + rows).getBytes(UTF_8);
    assertThat(ReadInRanges.inRanges(cells, 1 << 20).isPresent()).isFalse();
    byte[] shorter = (rows + cell.substring(0, 4_000_000) + "\"\n" + rows).getBytes(UTF_8);
    assertThat(ReadInRanges.inRanges(shorter, 1 << 20).orElseThrow().hashCode())
        .isEqualTo(ReadInRanges.whole(shorter).orElseThrow().hashCode());
  }

  /** Who reads the file in one counts the row from another place on, and may refuse it. */
  @Test
  void rowsThatAreAlmostTooLongAreReadInOne() throws IOException {
    int piece = CsvTableReader.PIECE;
    int begin = 16 * piece - 1;
    String before = "a,b\n".repeat(begin / 4) + "a,\n".repeat(begin % 4 / 3);
    int pieces = RowLengthGuard.LONGEST / piece;
    String cell = "a,\"" + "x".repeat(pieces * piece + 100) + "\"\n";
    byte[] bytes = (before + cell + "a,b\n".repeat(300_000)).getBytes(UTF_8);
    List<ByteRange> ranges = ByteRange.all(bytes.length, 1_000_000);
    assertThat(before).hasSize(begin);
    assertThat(cell).hasSizeLessThan(RowLengthGuard.LONGEST);
    assertThat(ReadInRanges.whole(bytes).isPresent()).isFalse();
    assertThat(ReadInRanges.inRanges(bytes, ranges).isPresent()).isFalse();
  }

  @Test
  void onlyRowsOfOneRangeAreRead(@TempDir Path folder) throws IOException {
    Path path = Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n\n3,4\n5,6\n");
    CsvRanges ranges = new CsvRanges(RangedFile.of(path));
    CsvHead head = new CsvHead("UTF-8", 0, ',', 1, List.of("a", "b"));
    Rows rows = new Rows();
    ranges.read(head, new ProvedRange(8, 13, 2, 2, 2), rows);
    assertThat(rows.all).containsExactly("header [a, b]", "4 [3, 4]");
  }

  @Test
  void aFileThatChangedIsNotReadOn(@TempDir Path folder) throws IOException {
    Path path = Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n\n3,4\n5,6\n");
    CsvRanges ranges = new CsvRanges(RangedFile.of(path));
    CsvHead head = new CsvHead("UTF-8", 0, ',', 1, List.of("a", "b"));
    for (String now :
        List.of(
            "a,b\n1,2\n\n3,4\n5,6",
            "a,b\n1,2\n\n3,4\n",
            "a,b\n1,2\n\n3,4 5,6\n",
            "a,b\n1,2\n\n3,\n\n5,6\n")) {
      Files.writeString(path, now);
      assertThatThrownBy(() -> ranges.read(head, new ProvedRange(8, 17, 2, 2, 3), new Rows()))
          .isExactlyInstanceOf(IOException.class)
          .hasMessage("the file changed while it was read: " + path);
    }
    Files.writeString(path, "a,b\n1,2\n\n3,4\n5,\"6");
    assertThatThrownBy(() -> ranges.read(head, new ProvedRange(8, 17, 2, 2, 3), new Rows()))
        .isExactlyInstanceOf(UnusableExportException.class)
        .hasMessageContaining("x.csv row 5 (from line 5): a quote (\") is opened");
    Files.write(path, bytes("a,b\n1,2\n\n3,", 0xE9, "\n5,6\n"));
    assertThatThrownBy(() -> ranges.read(head, new ProvedRange(8, 17, 2, 2, 3), new Rows()))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("the file changed while it was read: " + path);
  }

  @Test
  void aFileOfOneRangeIsNotCut() throws IOException {
    byte[] bytes = "a,b\n1,2\n".getBytes(UTF_8);
    CsvRanges ranges = new CsvRanges(ReadInRanges.file(bytes));
    assertThat(ranges.ranges(8)).isEmpty();
    assertThat(ranges.ranges(7)).containsExactly(new ByteRange(0, 7), new ByteRange(7, 8));
  }

  private static final class Rows implements TableSink {
    private final List<String> all = new ArrayList<>();

    @Override
    public void header(List<String> columns) {
      all.add("header " + columns);
    }

    @Override
    public void row(int number, List<String> cells) {
      all.add(number + " " + cells);
    }
  }

  private static byte[] bytes(Object... parts) {
    StringBuilder all = new StringBuilder();
    for (Object part : parts) {
      if (part instanceof Integer value) {
        all.append((char) value.intValue());
      } else {
        all.append(part);
      }
    }
    return all.toString().getBytes(ISO_8859_1);
  }
}
