package org.complaintauditor.intake.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.fuzz.SmallWorkbook;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReadersTest {
  @TempDir Path folder;

  private String chosen(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content, ISO_8859_1);
    StringBuilder chosen = new StringBuilder();
    TableReaders readers =
        new TableReaders(
            (f, layout, sink) -> said(chosen, "csv"), (f, layout, sink) -> said(chosen, "xlsx"));
    readers.read(ExportFile.of(file), TableLayout.FOUND_OUT, new NoSink());
    return chosen.toString();
  }

  private static String said(StringBuilder chosen, String reader) {
    chosen.append(reader);
    return reader;
  }

  @Test
  void choosesByContentNotByName() throws IOException {
    Path workbook = folder.resolve("workbook");
    SmallWorkbook.write(workbook, (part, text) -> text);
    assertThat(chosen("a.csv", Files.readString(workbook, ISO_8859_1))).isEqualTo("xlsx");
    assertThat(chosen("c.xlsx", "case_id,timestamp\n")).isEqualTo("csv");
    assertThat(chosen("d.csv", "PK,timestamp\n")).isEqualTo("csv");
    assertThat(chosen("e.csv", "P")).isEqualTo("csv");
    assertThat(chosen("f.csv", "")).isEqualTo("csv");
  }

  @Test
  void refusesWhatIsNoTable() {
    assertThatThrownBy(() -> chosen("a.csv", "[{\"a\": 1}]"))
        .isInstanceOf(UnusableExportException.class)
        .hasMessage(
            folder.resolve("a.csv")
                + ": this is JSON, not a table. Name a profile that reads such files, or export the"
                + " table as CSV or as an Excel workbook (.xlsx).");
    assertThatThrownBy(() -> chosen("b.csv", "PK\3\4rest"))
        .isInstanceOf(UnusableExportException.class)
        .hasMessageStartingWith(folder.resolve("b.csv") + ": this is a zip file");
    assertThatThrownBy(() -> chosen("c.csv", "PK\5\6")).isInstanceOf(UnusableExportException.class);
  }

  @Test
  void refusesOldAndEncryptedWorkbooks() {
    assertThatThrownBy(() -> chosen("old.xlsx", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1"))
        .isInstanceOf(UnusableExportException.class)
        .hasMessage(
            folder.resolve("old.xlsx")
                + ": this is a file of an old office program or one with a password, such as an"
                + " old Excel workbook (.xls). If it opens in a spreadsheet program, save it as an"
                + " Excel workbook (.xlsx) without a password, or as \"CSV UTF-8\".");
  }

  private static final class NoSink implements TableSink {
    @Override
    public void header(List<String> columns) {
      throw new AssertionError("no header expected");
    }

    @Override
    public void row(int number, List<String> cells) {
      throw new AssertionError("no row expected");
    }
  }
}
