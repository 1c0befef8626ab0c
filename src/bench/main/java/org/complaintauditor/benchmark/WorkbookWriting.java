package org.complaintauditor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.complaintauditor.figures.Figures;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Problems;
import org.complaintauditor.model.RowCounts;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.observation.CaseObservations;
import org.complaintauditor.report.EvidenceSeen;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.ReviewList;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.SmallAudit;
import org.complaintauditor.report.xlsx.WorkbookXlsx;

/** Writes a workbook of so many findings, ten a case; or bare rows of as many cells with SXSSF. */
final class WorkbookWriting {

  private static final int FINDINGS_OF_CASE = 10;

  /** The columns of the sheet of findings, without attributes. */
  private static final int COLUMNS = 24;

  private WorkbookWriting() {}

  /** Arguments: {@code report} or {@code bare}, the number of findings, and a folder. */
  public static void main(String[] arguments) throws IOException {
    int findings = Integer.parseInt(arguments[1]);
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    if (arguments[0].equals("bare")) {
      bare(findings, folder.resolve("bare.xlsx"));
    } else {
      report(findings, folder);
    }
  }

  private static void report(int findings, Path folder) throws IOException {
    RunFacts run = SmallAudit.run("en", SmallAudit.pack(), SmallAudit.options("all"));
    List<AuditedCase> cases = List.of(many(SmallAudit.acknowledged()), many(SmallAudit.late()));
    Figures figures =
        new Figures(run.pack(), run.basis(), run.attributes(), Map.of(), run.counted());
    try (ReportWriter.Report report = new WorkbookXlsx().begin(run, folder)) {
      for (int i = 0; i < findings / FINDINGS_OF_CASE; i++) {
        AuditedCase audited = cases.get(i % cases.size());
        figures.add(audited);
        report.add(audited, FindingRow.of(run, audited, SmallAudit.EXPLAINER));
      }
      report.finish(
          new ReportModel(
              run,
              SmallAudit.readAs(),
              new RowCounts(0, 0, 0, 0, 0),
              0,
              figures.totals(),
              Problems.of(List.of()),
              new EvidenceSeen(run.pack()),
              new ReviewList(run.pack())));
    }
  }

  private static AuditedCase many(AuditedCase auditedCase) {
    List<Finding> findings = new ArrayList<>();
    while (findings.size() < FINDINGS_OF_CASE) {
      findings.addAll(auditedCase.findings());
    }
    return new AuditedCase(
        auditedCase.history(), auditedCase.version(), findings, CaseObservations.NONE, List.of());
  }

  private static void bare(int rows, Path file) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
        var stream = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("Findings");
      for (int i = 0; i < rows; i++) {
        Row row = sheet.createRow(i);
        for (int column = 0; column < COLUMNS; column++) {
          if (column % 4 == 0) {
            row.createCell(column).setCellValue(i);
          } else {
            row.createCell(column).setCellValue("done in time");
          }
        }
      }
      workbook.write(stream);
    }
  }
}
