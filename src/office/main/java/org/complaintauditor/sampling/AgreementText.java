package org.complaintauditor.sampling;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.TextTable;
import org.complaintauditor.sampling.inference.Agreement;
import org.complaintauditor.sampling.inference.ConfusionTable;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** How far two agree, in words. */
public final class AgreementText {
  private static final int WIDTH = 98;

  private final MessageBundle words;
  private final SampleFormats formats;

  /** Texts in this language. */
  public AgreementText(MessageBundle words) {
    this.words = words;
    this.formats = new SampleFormats(words);
  }

  /** All lines. */
  public List<String> lines(ReviewAgreement found) {
    List<String> lines =
        new ArrayList<>(
            lines(
                Wording.of("Machine and reviewers"),
                Wording.of("machine"),
                Wording.of("reviewer"),
                found.machine()));
    lines.add("");
    lines.addAll(
        lines(
            Wording.of("Two reviewers"),
            Wording.of("who decided first"),
            Wording.of("who decided second"),
            found.reviewers()));
    if (!found.disagreements().isEmpty()) {
      lines.add("");
      lines.add(words.text(Wording.of("To be talked over and settled:")));
      for (RunReview.Said disagreement : found.disagreements()) {
        lines.add(
            "  "
                + TextSanitizer.line(disagreement.finding().toString())
                + "  "
                + words.text(
                    Wording.of(
                        "first %s, second %s",
                        words.of(disagreement.first()), words.of(disagreement.second()))));
      }
    }
    return lines;
  }

  private List<String> lines(Wording title, Wording wording, Wording other, Agreement agreement) {
    ConfusionTable counts = agreement.table();
    List<String> lines = new ArrayList<>();
    lines.add(words.text(Wording.of("%s, findings: %s", title, formats.number(counts.total()))));
    if (counts.total() == 0) {
      return lines;
    }
    lines.add("  " + words.text(Wording.of("Rows: %s. Columns: %s.", wording, other)));
    List<String> header = new ArrayList<>(List.of(""));
    ConfusionTable.VERDICTS.forEach(verdict -> header.add(words.of(verdict)));
    TextTable table = new TextTable(1, 0, WIDTH);
    table.add(header);
    for (Verdict row : ConfusionTable.VERDICTS) {
      List<String> cells = new ArrayList<>(List.of(words.of(row)));
      ConfusionTable.VERDICTS.forEach(
          column -> cells.add(formats.number(counts.count(row, column))));
      table.add(cells);
    }
    table.lines().forEach(line -> lines.add("  " + line));
    lines.add(
        "  "
            + words.text(
                Wording.of(
                    "the same verdict: %s of %s (%s)",
                    formats.number(counts.agreed()),
                    formats.number(counts.total()),
                    formats.percent(counts.agreed(), counts.total()))));
    if (agreement.coefficients().isEmpty()) {
      lines.add(
          "  "
              + words.text(
                  Wording.of(
                      "under %d findings there is no coefficient: chance alone would decide it",
                      Agreement.FEWEST)));
      return lines;
    }
    Agreement.Coefficients found = agreement.coefficients().get();
    lines.add(
        "  "
            + words.text(
                Wording.of(
                    "Gwet's AC1: %s",
                    formats.coefficient(found.ac1().value(), found.ac1().interval()))));
    lines.add(
        "  "
            + words.text(
                found
                    .kappa()
                    .map(
                        kappa ->
                            Wording.of(
                                "Cohen's kappa: %s",
                                formats.coefficient(kappa.value(), kappa.interval())))
                    .orElse(Wording.of("Cohen's kappa: none, since both gave one verdict only"))));
    return lines;
  }
}
