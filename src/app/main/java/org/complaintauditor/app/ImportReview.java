package org.complaintauditor.app;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.material.MaterialListener;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.review.ImportedReview;
import org.complaintauditor.review.ReviewImport;
import org.complaintauditor.review.ReviewedRun;
import org.complaintauditor.ruling.RuleStore;

/** Reads a review workbook that people filled in, and adds its decisions to a ledger. */
public final class ImportReview {

  private final RuleStore rules;
  private final RunFacts.Program program;
  private final Optional<Function<String, OpenedLedger>> ledgers;

  /**
   * Imports reviews.
   *
   * @param rules compiles the packs of runs
   * @param program the program that judges again
   * @param ledgers opens the ledger for a pack, where reviews are held against one
   */
  public ImportReview(
      RuleStore rules, RunFacts.Program program, Optional<Function<String, OpenedLedger>> ledgers) {
    this.rules = rules;
    this.program = program;
    this.ledgers = ledgers;
  }

  /**
   * What is asked for.
   *
   * @param file the workbook, or its sheet of findings saved as CSV
   * @param run the folder of the run, which kept its material
   * @param day the day of the import, which stands for dates that reviewers left out
   * @param origin who adds the decisions to the ledger; empty to add none
   * @param partial whether the right rows are taken although others are wrong
   */
  public record Request(
      Path file, Path run, Optional<LocalDate> day, Optional<LineOrigin> origin, boolean partial) {}

  /**
   * What came of it.
   *
   * @param run the id of the run
   * @param review the workbook
   * @param found what it says, and what is wrong with it
   * @param taken whether its decisions can be taken, and were added if somebody adds them
   */
  public record Result(String run, ReviewImport review, ImportedReview found, boolean taken)
      implements Closeable {
    @Override
    public void close() throws IOException {
      review.close();
    }
  }

  /**
   * Imports a review: all of its decisions or, if anything is wrong, none.
   *
   * @param progress hears how far the run's cases are judged
   * @throws UnusableExportException if it is no review, or the run cannot be judged again
   * @throws IOException if a file cannot be read
   */
  public Result run(Request request, MaterialListener progress) throws IOException {
    ReviewedRun run = ReviewedRun.open(request.run(), rules, program, progress);
    String pack = run.material().pack().name();
    Optional<OpenedLedger> ledger = ledgers.map(opening -> opening.apply(pack));
    ReviewImport review = ReviewImport.read(request.file(), run, ledger.map(OpenedLedger::known));
    try {
      ImportedReview found = review.check(request.day());
      boolean taken = found.isRight() || (request.partial() && !found.decisions().isEmpty());
      if (taken && ledger.isPresent()) {
        request.origin().ifPresent(origin -> append(found, origin, ledger.get(), pack));
      }
      return new Result(run.id(), review, found, taken);
    } catch (RuntimeException e) {
      review.close();
      throw e;
    }
  }

  private static void append(
      ImportedReview found, LineOrigin origin, OpenedLedger ledger, String pack) {
    ledger
        .workspace()
        .ledger()
        .append(found.decisions().stream().map(one -> origin.entry(one, pack)).toList());
  }
}
