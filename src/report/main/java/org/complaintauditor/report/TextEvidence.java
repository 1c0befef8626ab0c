package org.complaintauditor.report;

import java.util.Optional;
import org.complaintauditor.text.MessageBundle;

/** How much of a report rests on texts alone, in a sentence that every summary says. */
public final class TextEvidence {

  private TextEvidence() {}

  /** The sentence; none where every verdict rests on the record. */
  public static Optional<String> sentence(
      ReportModel model, MessageBundle words, LocalizedFormats formats) {
    long verdicts = model.detectedVerdicts();
    return verdicts == 0
        ? Optional.empty()
        : Optional.of(words.text("report.detected", verdicts, formats.number(verdicts)));
  }
}
