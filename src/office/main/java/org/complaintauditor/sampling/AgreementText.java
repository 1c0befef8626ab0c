package org.complaintauditor.sampling;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.TextTable;
import org.complaintauditor.sampling.inference.Agreement;
import org.complaintauditor.sampling.inference.ConfusionTable;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TerminalText;
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
    TerminalText lines = new TerminalText(words, true);
    add(
        Wording.of("office.machine-and-reviewers"),
        Wording.of("office.machine"),
        Wording.of("office.reviewer"),
        found.machine(),
        lines);
    lines.gap();
    add(
        Wording.of("office.two-reviewers"),
        Wording.of("office.who-decided-first"),
        Wording.of("office.who-decided-second"),
        found.reviewers(),
        lines);
    if (!found.disagreements().isEmpty()) {
      lines.gap();
      lines.add(Wording.of("office.to-be-talked-over-and-settled"));
      for (RunReview.Said disagreement : found.disagreements()) {
        lines.add(
            "  "
                + TextSanitizer.line(disagreement.finding().toString())
                + "  "
                + words.text(
                    Wording.of(
                        "office.first-second",
                        words.of(disagreement.first()),
                        words.of(disagreement.second()))));
      }
    }
    return lines.lines();
  }

  private void add(
      Wording title, Wording wording, Wording other, Agreement agreement, TerminalText lines) {
    ConfusionTable counts = agreement.table();
    lines.add(Wording.of("office.findings-after-comma", title, formats.number(counts.total())));
    if (counts.total() == 0) {
      return;
    }
    lines.below(Wording.of("office.rows-columns", wording, other));
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
    lines.add(TerminalText.INDENT, table.lines());
    lines.below(
        Wording.of(
            "office.same-verdict-of",
            formats.number(counts.agreed()),
            formats.number(counts.total()),
            formats.percent(counts.agreed(), counts.total())));
    if (agreement.coefficients().isEmpty()) {
      lines.below(Wording.of("office.under-findings-no-coefficient", Agreement.FEWEST));
      return;
    }
    Agreement.Coefficients found = agreement.coefficients().get();
    lines.below(
        Wording.of(
            "office.gwets-ac1", formats.coefficient(found.ac1().value(), found.ac1().interval())));
    lines.below(
        found
            .kappa()
            .map(
                kappa ->
                    Wording.of(
                        "office.cohens-kappa",
                        formats.coefficient(kappa.value(), kappa.interval())))
            .orElse(Wording.of("office.cohens-kappa-none-since-both-gave")));
  }
}
