package org.complaintauditor.report.xlsx;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.complaintauditor.spool.SpoolException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A workbook that finds no room. */
final class StreamedWorkbookTest {

  @Test
  @DisplayName("a temporary file that takes no more is named as that, not as a failure of saving")
  void noRoomForTheRest() throws IOException {
    try (StreamedWorkbook workbook = new StreamedWorkbook();
        SpoolStream full = new SpoolStream()) {
      workbook.createSheet("one");
      full.file().close(); // What is written then fails as on a full disk.

      assertThatThrownBy(() -> workbook.writeRest(full)).isInstanceOf(SpoolException.class);
    }
  }

  @Test
  @DisplayName("a place that takes no more is the reason, not what POI says of the half file")
  void noRoomForTheFile() throws IOException {
    try (StreamedWorkbook workbook = new StreamedWorkbook()) {
      workbook.createSheet("one");

      assertThatThrownBy(() -> workbook.writeTo(Path.of("/dev/full")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("No space left on device");
    }
  }
}
