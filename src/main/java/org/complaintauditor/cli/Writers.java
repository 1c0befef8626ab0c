package org.complaintauditor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.complaintauditor.proof.Proof;
import org.complaintauditor.proof.ProofText;
import org.complaintauditor.report.Explainer;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.csv.FindingsCsv;
import org.complaintauditor.report.html.HtmlReport;
import org.complaintauditor.report.json.SummaryJson;
import org.complaintauditor.report.pdf.PdfReport;
import org.complaintauditor.report.xlsx.WorkbookXlsx;
import org.complaintauditor.words.Words;

/** The report writers by format. */
final class Writers {

  private Writers() {}

  /**
   * The writers of these formats, or of all.
   *
   * @throws UsageProblem if a format is not known
   */
  static List<ReportWriter> of(Set<String> formats, Words words, String authoritativeLanguage) {
    List<ReportWriter> all = all(words, authoritativeLanguage);
    List<String> known = all.stream().map(ReportWriter::format).toList();
    for (String format : formats) {
      if (!known.contains(format)) {
        throw new UsageProblem(
            "--format %s: write one of %s".formatted(format, String.join(", ", known)));
      }
    }
    List<ReportWriter> chosen = new ArrayList<>(all);
    chosen.removeIf(writer -> !formats.isEmpty() && !formats.contains(writer.format()));
    return chosen;
  }

  private static List<ReportWriter> all(Words words, String authoritativeLanguage) {
    ProofText text = new ProofText(words, authoritativeLanguage);
    return List.of(
        new FindingsCsv(explainer(text)),
        new SummaryJson(),
        new WorkbookXlsx(explainer(text)),
        new HtmlReport(),
        new PdfReport());
  }

  private static Explainer explainer(ProofText text) {
    return (run, audited, commitment, finding) ->
        text.sentence(Proof.of(audited.history(), commitment, finding, run.basis()));
  }
}
