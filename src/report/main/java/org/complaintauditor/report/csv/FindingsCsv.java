package org.complaintauditor.report.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.complaintauditor.figures.GroupCounts;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.report.AgentLabels;
import org.complaintauditor.report.AttributeColumns;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.IsoTimes;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.RunFacts;

/** {@code findings.csv}: one row per case and commitment (formats 4). */
public final class FindingsCsv implements ReportWriter {

  /** The file's name. */
  public static final String FILE = "findings.csv";

  /** The columns that are always there. Their names and their order are an interface. */
  static final List<String> COLUMNS =
      List.of(
          "case_id",
          "commitment",
          "verdict",
          "reason",
          "triggered_at",
          "due",
          "discharged_at",
          "late_business_days",
          "occurrences",
          "breached_occurrences",
          "trigger_event",
          "discharge_event",
          "explanation",
          "channel",
          "team",
          "product",
          "province",
          "customer_type",
          "pack",
          "pack_version",
          "rule",
          "evidence",
          "detections",
          "review");

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
    private final Map<String, String> attributes;
    private final IsoTimes times;
    private final AgentLabels agents;
    private final OutputStream out;

    Rows(RunFacts run, Path file) throws IOException {
      this.run = run;
      this.file = file;
      agents = new AgentLabels(run.agents());
      List<String> header = new ArrayList<>(COLUMNS);
      if (run.agents().shown()) {
        header.add(GroupCounts.AGENT);
      }
      attributes = AttributeColumns.of(run, header);
      times = new IsoTimes(run.basis().auditInstant().zone());
      header.addAll(attributes.values());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(run.csv().start().getBytes(StandardCharsets.UTF_8));
      try (CsvFile csv = new CsvFile(bytes, run.csv())) {
        csv.write(header);
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
      if (run.agents().shown()) {
        agents.next(audited);
      }
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
            csv.write(cells(row));
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

    private List<String> cells(FindingRow row) {
      List<String> cells = new ArrayList<>(COLUMNS.size() + 1 + attributes.size());
      cells.add(row.audited().history().caseId());
      cells.add(row.finding().commitment());
      cells.add(row.finding().verdict().name());
      cells.add(row.finding().reason().name());
      cells.add(row.trigger().map(times::of).orElse(""));
      cells.add(row.due().map(times::of).orElse(""));
      cells.add(row.discharge().map(times::of).orElse(""));
      cells.add(
          row.lateBusinessDays().isPresent()
              ? Integer.toString(row.lateBusinessDays().getAsInt())
              : "");
      cells.add(Integer.toString(row.finding().occurrences().size()));
      cells.add(Integer.toString(row.finding().breachedOccurrences()));
      cells.add(row.trigger().map(event -> event.name()).orElse(""));
      cells.add(row.discharge().map(event -> event.name()).orElse(""));
      cells.add(row.explanation());
      cells.add(row.channel());
      cells.add(row.attribute("team"));
      cells.add(row.attribute("product"));
      cells.add(row.attribute("province"));
      cells.add(row.customerType());
      cells.add(run.pack().name());
      cells.add(row.audited().version().version());
      cells.add(String.join(" | ", row.finding().rules()));
      cells.add(row.evidence());
      cells.add(row.detections());
      cells.add(row.review());
      if (run.agents().shown()) {
        cells.add(agents.of(row.audited(), row.finding()));
      }
      attributes.keySet().forEach(attribute -> cells.add(row.attribute(attribute)));
      return cells;
    }
  }
}
