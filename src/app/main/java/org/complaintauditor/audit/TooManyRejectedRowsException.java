package org.complaintauditor.audit;

import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.personal.ShownValue;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problems;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** More rows were rejected than allowed: nothing is judged (formats 2). */
public final class TooManyRejectedRowsException extends RuntimeException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  private final transient Problems problems;

  TooManyRejectedRowsException(Wording wording, Problems problems) {
    super(wording.english());
    this.wording = wording;
    this.problems = problems;
  }

  /** What is wrong with the export, to be written out for the person who mends it. */
  public Problems problems() {
    return problems;
  }

  @Override
  public Wording wording() {
    return wording;
  }

  /**
   * Refuses an export of which more rows were rejected than allowed.
   *
   * @param words those of the pack
   * @throws TooManyRejectedRowsException if there are more
   */
  public static void refuse(MaxRejected allowed, Export export, Vocabulary words) {
    if (areIn(export, allowed)) {
      Problem first =
          export.problems().stream()
              .filter(problem -> problem.code().rejectsRow())
              .findFirst()
              .map(new ShownValue(words)::of)
              .orElseThrow();
      throw new TooManyRejectedRowsException(
          Wording.of(
              "app.nothing-was-judged",
              tooMany(allowed, export),
              first.column().isEmpty()
                  ? Wording.verbatim(first.origin().toString())
                  : Wording.of(
                      "app.column-and-value", first.origin(), first.column(), first.value()),
              first.code(),
              first.expected()),
          export.problems());
    }
  }

  /** Whether more rows of an export were rejected than allowed. */
  public static boolean areIn(Export export, MaxRejected allowed) {
    long rejected = export.rowsRejected();
    return rejected > 0
        && (rejected == export.rowsRead() || !allowed.allows(rejected, export.rowsRead()));
  }

  private static Wording tooMany(MaxRejected allowed, Export export) {
    long rejected = export.rowsRejected();
    if (export.rowsRead() == 1) {
      return Wording.of("app.of-row-cannot-be-used", rejected, export.rowsRead());
    }
    if (rejected == export.rowsRead()) {
      return Wording.of("app.of-rows-cannot-be-used", rejected, export.rowsRead());
    }
    return Wording.of(
        "app.of-rows-cannot-be-used-more-than-max", rejected, export.rowsRead(), allowed.text());
  }
}
