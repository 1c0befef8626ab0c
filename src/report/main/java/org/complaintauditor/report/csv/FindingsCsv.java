package org.complaintauditor.report.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.report.FindingCells;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.RunFacts;

/** {@code findings.csv}: one row per case and commitment (formats 4). */
public final class FindingsCsv implements ReportWriter {

  /** The file's name. */
  public static final String FILE = "findings.csv";

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public String file() {
    return FILE;
  }

  @Override
  public boolean listsFindings() {
    return true;
  }

  @Override
  public Report begin(RunFacts run, Path folder) throws IOException {
    return new Rows(run, folder.resolve(FILE));
  }

  private static final class Rows implements Report {

    private final RunFacts run;
    private final Path file;
    private final FindingCells cells;
    private final OutputStream out;

    Rows(RunFacts run, Path file) throws IOException {
      this.run = run;
      this.file = file;
      cells = new FindingCells(run);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(run.csv().start().getBytes(StandardCharsets.UTF_8));
      try (CsvFile csv = new CsvFile(bytes, run.csv())) {
        csv.write(cells.columns());
      }
      out = Files.newOutputStream(file);
      try {
        bytes.writeTo(out);
      } catch (IOException e) {
        out.close();
        throw e;
      }
    }

    @Override
    public void add(AuditedCase audited, List<FindingRow> rows) throws IOException {
      Part part = new RowsOfCases();
      cells.next(audited);
      part.add(audited, rows);
      part.end();
    }

    @Override
    public Part part() {
      // What agents are called is known once the cases before are.
      return run.agents().shown() ? Report.super.part() : new RowsOfCases();
    }

    /** The rows of some cases, as they stand in the file. */
    private final class RowsOfCases implements Part {
      private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      private final CsvFile csv = new CsvFile(bytes, run.csv());

      @Override
      public void add(AuditedCase audited, List<FindingRow> rows) {
        try {
          for (FindingRow row : rows) {
            csv.write(cells.of(row));
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e); // Memory: nothing can fail.
        }
      }

      @Override
      public void end() throws IOException {
        csv.close();
        bytes.writeTo(out);
      }
    }

    @Override
    public List<Path> finish(ReportModel model) throws IOException {
      out.close();
      return List.of(file);
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
