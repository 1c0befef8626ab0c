package org.complaintauditor.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.report.xlsx.review.ReviewColumn;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews that came back, from whoever filled them in. */
final class FilledReviewTest {

  private static final List<MessageBundle> WORDS = List.of(MessageBundle.in("en"));

  @TempDir private Path folder;

  private Path review(String answer) throws IOException {
    List<ReviewColumn> columns = ReviewColumn.of(false);
    String header =
        columns.stream()
            .map(one -> '"' + one.heading(WORDS.get(0)) + '"')
            .collect(Collectors.joining(","));
    String row =
        columns.stream()
            .map(one -> one == ReviewColumn.WHY ? answer : "x")
            .collect(Collectors.joining(","));
    return Files.writeString(folder.resolve("review.csv"), header + "\n" + row + "\n");
  }

  @Test
  void oneWhoseCellsHoldFarTooMuchIsRefusedBeforeItFillsTheMemory() throws IOException {
    Path filled = review("y".repeat(500));

    assertThat(FilledReview.read(filled, WORDS, 600).rows()).hasSize(1);
    assertThatThrownBy(() -> FilledReview.read(filled, WORDS, 500))
        .isInstanceOf(UnusableExportException.class)
        .hasMessage(
            "review.csv: its cells hold more than 500 characters. Take the workbook as it was sent,"
                + " and copy the answers into it");
  }
}
