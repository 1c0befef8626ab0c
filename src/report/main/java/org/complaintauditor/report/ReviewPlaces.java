package org.complaintauditor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.text.MessageBundle;

/** The places in the report folder that list the verdicts to be reviewed. */
public final class ReviewPlaces {

  private ReviewPlaces() {}

  /**
   * The places in a sentence; none where nothing is to be reviewed, or no report lists it.
   *
   * @param writers what was written
   */
  public static Optional<String> sentence(
      ReportModel model, List<ReportWriter> writers, MessageBundle words) {
    if (model.verdictsToReview() == 0) {
      return Optional.empty();
    }
    List<String> places = new ArrayList<>();
    file("html", writers).ifPresent(file -> places.add(file + "/index.html#review"));
    file("xlsx", writers)
        .ifPresent(
            file ->
                places.add(
                    words.text(
                        "report.console.review.sheet", file, words.text("report.sheet.review"))));
    file("csv", writers)
        .ifPresent(file -> places.add(words.text("report.console.review.column", file, "review")));
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ConsoleSummary.wrapped(words.text("report.console.review", String.join("; ", places))));
  }

  private static Optional<String> file(String format, List<ReportWriter> writers) {
    return writers.stream()
        .filter(writer -> writer.format().equals(format))
        .map(ReportWriter::file)
        .findFirst();
  }
}
