package org.complaintauditor.intake.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.intake.file.RangedFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableSink;
import org.junit.jupiter.api.Test;

/** A file so long that its rows cannot be numbered is refused by name: no number is another's. */
class RowsBeyondNumbersTest {
  private static final byte[] BYTES = "a,b\n1,2\n3,4\n5,6\n".getBytes(UTF_8);
  private static final int HEADER = 4;

  private final List<String> rows = new ArrayList<>();

  /** The last rows of a file, behind so many others. */
  private void read(long before) throws IOException {
    RangedFile file =
        new RangedFile(
            "s3a://lake/tickets.csv",
            "tickets.csv",
            BYTES.length,
            from ->
                new ByteArrayInputStream(BYTES, Math.toIntExact(from), BYTES.length - (int) from));
    CsvRanges csv = new CsvRanges(file);
    CsvHead head = csv.head(List.of(csv.see(new ByteRange(0, BYTES.length)))).orElseThrow();
    csv.read(
        head,
        new ProvedRange(HEADER, BYTES.length, before, before, 3),
        new TableSink() {
          @Override
          public void header(List<String> columns) {}

          @Override
          public void row(int number, List<String> cells) {
            rows.add(number + ":" + cells);
          }
        });
  }

  @Test
  void theLastNumberIsARowsNumber() throws IOException {
    read(Integer.MAX_VALUE - 3L);

    assertThat(rows).containsExactly("2147483645:[1, 2]", "2147483646:[3, 4]", "2147483647:[5, 6]");
  }

  @Test
  void theRowBehindItIsRefused() {
    assertThatThrownBy(() -> read(Integer.MAX_VALUE - 1L))
        .isInstanceOf(UnusableExportException.class)
        .hasMessageContaining("s3a://lake/tickets.csv: it has more than 2,147,483,647 rows");
    assertThat(rows).containsExactly("2147483647:[1, 2]");
  }
}
