package org.complaintauditor.audit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.complaintauditor.figures.Figures;
import org.complaintauditor.intake.Export;
import org.complaintauditor.judgement.ExportFacts;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.report.EvidenceSeen;
import org.complaintauditor.report.ReviewList;
import org.complaintauditor.report.RunFacts;

/**
 * Reads and judges an export on many machines. What is as large as the export it writes itself; the
 * rest is made of what it counts, by the same code as on a single machine.
 */
public interface ClusterEngine {

  /**
   * Reads an export as a whole: makes its cases once, to know what only all of them tell.
   *
   * @throws org.complaintauditor.intake.file.UnusableExportException if an input cannot be read
   */
  Reading read(ClusterRequest request, Progress progress);

  /**
   * The place where a run writes.
   *
   * @param address a folder, or where the engine's machines know one
   * @param replaces whether an earlier result there may be replaced
   * @throws IOException if it is in use, or cannot be written; the message says why
   */
  Place place(String address, boolean replaces) throws IOException;

  /** The place to which a run writes. Nothing is seen there before it is kept. */
  interface Place extends Closeable {

    /** A folder of this machine, for what is written by it. */
    Path folder();

    /** What was written is seen from now on. */
    void keep() throws IOException;

    /** Gives up what was not kept. */
    @Override
    void close() throws IOException;
  }

  /** An export that was read. */
  interface Reading {

    /** The names of its inputs, as origins of rows have them, in their order. */
    List<String> names();

    /**
     * The account of its rows; its problems are those of files as a whole, and are closed by
     * whoever shows them.
     */
    Export account();

    /** Adds the problems of rows to those of the account. */
    void listProblems();

    /** What only all cases tell. */
    ExportFacts facts();

    /** The inputs, as far as they are files or can be told apart like these. */
    List<RunFacts.FileFacts> inputs();

    /**
     * Judges all cases and writes their findings.
     *
     * @param formats in which findings are written: {@code csv}, {@code parquet}
     * @throws IOException if they cannot be written
     */
    Judged judge(JudgingContext context, RunFacts run, Set<String> formats, Place place)
        throws IOException;
  }

  /** What came of all cases. The problems that were found were added to those of the account. */
  interface Judged {

    /** The figures. */
    Figures figures();

    /** What the cases show taken together. */
    EvidenceSeen seen();

    /** The verdicts to be reviewed; whoever has them closes them. */
    ReviewList reviews();

    /** The cases that could not be judged, with the reason, sorted. */
    List<Failed> failed();

    /** The files that were written in the place's folder. */
    List<Path> written();

    /** The facts of the files that were written where this machine has no folder. */
    List<RunFacts.FileFacts> elsewhere();
  }

  /**
   * A case that could not be judged, because of a defect of this program.
   *
   * @param caseId the case
   * @param reason the kind of the failure; no word of the case's texts
   */
  record Failed(String caseId, String reason) {}
}
