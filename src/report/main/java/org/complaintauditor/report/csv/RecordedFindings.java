package org.complaintauditor.report.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.report.UnusableReportException;
import org.jspecify.annotations.Nullable;

/**
 * {@code findings.csv} as a run wrote it, read again case by case in its order, which is that of
 * the case ids in code points. One case is in memory at a time.
 */
public final class RecordedFindings implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final int DATE = 10;

  private final Path file;
  private final String sha256;
  private final MessageDigest hash = sha256();
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private @Nullable Row next;

  /**
   * A finding as it stands in the file.
   *
   * @param caseId the case
   * @param commitment the commitment's id
   * @param reason why the verdict stands; says the verdict, too
   * @param due the due date; empty where nothing was owed
   * @param trigger what started the clock; empty where nothing was owed
   * @param evidence the digest of what it rests on
   */
  public record Row(
      String caseId,
      String commitment,
      Reason reason,
      String due,
      String trigger,
      String evidence) {}

  /**
   * Opens the file.
   *
   * @param sha256 what its hash was when the run had written it; checked at the end
   * @throws UnusableReportException if it is no such file
   */
  public RecordedFindings(Path file, String sha256) {
    this.file = file;
    this.sha256 = sha256;
    try {
      PushbackReader reader =
          new PushbackReader(
              new InputStreamReader(
                  new DigestInputStream(
                      new BufferedInputStream(Files.newInputStream(file), BUFFER), hash),
                  UTF_8),
              1);
      int first = reader.read();
      boolean marked =
          first >= 0 && CsvForm.of(CsvForm.EXCEL_OPTION, "").start().charAt(0) == first;
      if (first >= 0 && !marked) {
        reader.unread(first);
      }
      parser = CSVParser.parse(reader, format(separator()));
      records = parser.iterator();
      next = read();
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  /** The separator behind the name of the first column. */
  private char separator() throws IOException {
    try (var lines = Files.newBufferedReader(file, UTF_8)) {
      String header = lines.readLine();
      return header != null && header.contains("case_id;") ? ';' : ',';
    }
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(separator)
        .setHeader()
        .setSkipHeaderRecord(true)
        .get();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Row read() {
    try {
      if (!records.hasNext()) {
        String found = HexFormat.of().formatHex(hash.digest());
        if (!found.equals(sha256)) {
          throw new UnusableReportException(
              Wording.of("report.was-changed-since-run-wrote", file, sha256, found));
        }
        return null;
      }
      CSVRecord row = records.next();
      Reason reason = Reason.valueOf(row.get("reason"));
      if (reason.verdict() != Verdict.valueOf(row.get("verdict"))) {
        throw new IllegalArgumentException("verdict and reason");
      }
      String due = row.get("due");
      return new Row(
          told(row.get("case_id")),
          row.get("commitment"),
          reason,
          due.substring(0, Math.min(DATE, due.length())),
          told(row.get("trigger_event")),
          row.get("evidence_digest"));
    } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
      throw damaged(e);
    }
  }

  /** A cell without the apostrophe that keeps spreadsheets from reading a formula. */
  private static String told(String cell) {
    return cell.startsWith("'") && CsvForm.neutral(cell.substring(1)).equals(cell)
        ? cell.substring(1)
        : cell;
  }

  private UnusableReportException damaged(Exception cause) {
    return new UnusableReportException(
        Wording.of("report.is-not-what-an-audit-writes", file, cause.getClass().getSimpleName()),
        cause);
  }

  /** The findings of the next case; none behind the last. */
  public List<Row> nextCase() {
    Row row = next;
    return row == null ? List.of() : of(row.caseId());
  }

  /**
   * The findings of a case; none where the run has not judged it. Cases are asked for in the file's
   * order, and none of the file's is left out.
   */
  public List<Row> of(String caseId) {
    List<Row> rows = new ArrayList<>();
    String written = told(CsvForm.neutral(caseId));
    Row row = next;
    while (row != null && row.caseId().equals(written)) {
      rows.add(row);
      row = read();
    }
    next = row;
    return rows;
  }

  /**
   * Says that all cases were asked for.
   *
   * @throws UnusableReportException if the file has others
   */
  public void finish() {
    Row row = next;
    if (row != null) {
      throw new UnusableReportException(
          Wording.of("report.lists-case-run-did-not-keep", file, row.caseId()));
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
