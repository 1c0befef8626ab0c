package org.complaintauditor.report;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.text.MessageBundle;

/**
 * How much of a report rests on texts alone, and how much of that is doubtful, as every summary
 * says it.
 */
public final class TextEvidence {

  private TextEvidence() {}

  /** What there is to say; nothing where every verdict rests on the record. */
  public static Optional<String> sentence(
      ReportModel model, MessageBundle words, LocalizedFormats formats) {
    String sentences =
        Stream.of(
                sentence("report.detected", model.detectedVerdicts(), words, formats),
                sentence("report.review.sentence", model.verdictsToReview(), words, formats))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return Optional.of(sentences).filter(text -> !text.isEmpty());
  }

  private static Optional<String> sentence(
      String key, long verdicts, MessageBundle words, LocalizedFormats formats) {
    return verdicts == 0
        ? Optional.empty()
        : Optional.of(words.text(key, verdicts, formats.number(verdicts)));
  }
}
