package org.complaintauditor.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.judgement.AuditedCase;

/**
 * Writes a report in one format, case by case, so that no report needs all cases in memory. The
 * same cases give the same bytes.
 */
public interface ReportWriter {

  /** The format's name, as {@code --format} takes it. */
  String format();

  /** The name of the file, or of the folder, that it writes. */
  String file();

  /** Whether it lists findings. */
  default boolean listsFindings() {
    return false;
  }

  /**
   * Begins a report.
   *
   * @param run what is known before the first case is judged
   * @param folder an existing folder
   * @throws IOException if a file cannot be written
   */
  Report begin(RunFacts run, Path folder) throws IOException;

  /** A part of a report. */
  interface Part {

    /**
     * Takes the next case of the part, as {@link Report#add} does. Several parts take cases at the
     * same time, each on one thread.
     */
    void add(AuditedCase audited, List<FindingRow> rows);

    /**
     * Ends the part. Parts end in the order of their cases, one at a time.
     *
     * @throws IOException if a file cannot be written
     */
    void end() throws IOException;
  }

  /** A report that is being written. Closing one that was not finished gives up what it holds. */
  interface Report extends Closeable {

    /**
     * Takes the next case. Cases come sorted by case id in code points.
     *
     * @param rows its findings that the run lists; none if no report of the run lists findings
     * @throws IOException if a file cannot be written
     */
    void add(AuditedCase audited, List<FindingRow> rows) throws IOException;

    /**
     * The part of some cases that follow each other. Several threads ask, in any order; what a
     * report can make of a case without the others, its part makes on the thread that judged it.
     */
    default Part part() {
      return new BufferedCases(this);
    }

    /**
     * Ends the report.
     *
     * @param model the totals of all cases that were added
     * @return the files written, in the order in which they are named to the user
     * @throws IOException if a file cannot be written
     */
    List<Path> finish(ReportModel model) throws IOException;
  }
}
