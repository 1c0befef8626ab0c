package org.complaintauditor.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.text.MessageBundle;

/** Where the verdicts to be reviewed are listed. */
public final class ReviewPlaces {

  private ReviewPlaces() {}

  /**
   * The places in a sentence; none where nothing is to be reviewed, or no report lists it.
   *
   * @param writers what was written
   * @param folder where
   */
  public static Optional<String> sentence(
      ReportModel model, List<ReportWriter> writers, Path folder, MessageBundle words) {
    if (model.verdictsToReview() == 0) {
      return Optional.empty();
    }
    List<String> places = new ArrayList<>();
    for (ReportWriter writer : writers) {
      Path file = folder.resolve(writer.file());
      switch (writer.format()) {
        case "html" -> places.add(file.resolve("index.html") + "#review");
        case "xlsx" ->
            places.add(
                words.text("report.console.review.sheet", file, words.text("report.sheet.review")));
        case "csv" -> places.add(words.text("report.console.review.column", file, "review"));
        default -> {
          // The others only count them.
        }
      }
    }
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(words.text("report.console.review", String.join("; ", places)));
  }
}
