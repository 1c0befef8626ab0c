package org.complaintauditor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the earlier report that another program holds open, as Excel does on Windows. */
class ReportFolderTest {

  private static final String LOCKED =
      "The process cannot access the file because it is being used by another process";

  @TempDir Path folder;

  private Path earlier() throws IOException {
    Path target = Files.createDirectory(folder.resolve("out"));
    Files.writeString(target.resolve("problems.csv"), "earlier");
    return target;
  }

  private void assertAsItWas(Path target) throws IOException {
    assertThat(target.resolve("problems.csv")).hasContent("earlier");
    assertThat(target).isDirectoryNotContaining(file -> !file.endsWith("problems.csv"));
    assertThat(folder).isDirectoryNotContaining(file -> !file.equals(target));
  }

  @Test
  @DisplayName("what is open at the start is refused before anything is read")
  void openAtTheStart() throws IOException {
    Path target = earlier();

    assertThatThrownBy(
            () ->
                ReportFolder.open(
                    target,
                    true,
                    List.of(),
                    (from, to) -> {
                      throw new FileSystemException(from.toString(), to.toString(), LOCKED);
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage(
            target
                + ": a file of the earlier report seems to be open: close it in Excel, the browser or"
                + " wherever it is shown, and run again");
    assertAsItWas(target);
  }

  @Test
  @DisplayName("what was opened during the run stays whole, and nothing of the run is left")
  void openedDuringTheRun() throws IOException {
    Path target = earlier();
    boolean[] open = {false};
    try (ReportFolder report =
        ReportFolder.open(
            target,
            true,
            List.of(),
            (from, to) -> {
              if (open[0]) {
                throw new FileSystemException(from.toString(), to.toString(), LOCKED);
              }
              Files.move(from, to);
            })) {
      Files.writeString(report.path().resolve("problems.csv"), "new");
      open[0] = true;

      assertThatThrownBy(report::keep)
          .hasMessage(
              "a file of the earlier report seems to be open: close it in Excel, the browser or"
                  + " wherever it is shown, and run again. The earlier report is as it was");
    }
    assertAsItWas(target);
  }

  @Test
  @DisplayName("where the new report cannot take its place, the earlier one gets it back")
  void newReportHeldOpen() throws IOException {
    Path target = earlier();
    try (ReportFolder report =
        ReportFolder.open(
            target,
            true,
            List.of(),
            (from, to) -> {
              if (Files.exists(from.resolve("new.csv"))) {
                throw new FileSystemException(from.toString(), to.toString(), LOCKED);
              }
              Files.move(from, to);
            })) {
      Files.writeString(report.path().resolve("new.csv"), "new");

      assertThatThrownBy(report::keep)
          .hasMessageContaining(LOCKED)
          .hasMessageEndingWith("The earlier report is as it was");
    }
    assertAsItWas(target);
  }

  @Test
  @DisplayName("where nothing is open, the new report takes the place of the earlier one")
  void replaced() throws IOException {
    Path target = earlier();
    try (ReportFolder report = ReportFolder.open(target, true, List.of())) {
      Files.writeString(report.path().resolve("problems.csv"), "new");
      report.keep();
    }
    assertThat(target.resolve("problems.csv")).hasContent("new");
    assertThat(folder).isDirectoryNotContaining(file -> !file.equals(target));
  }
}
