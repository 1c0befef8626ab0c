package org.complaintauditor.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.complaintauditor.intake.check.CaseIdVariants;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Vocabulary;

/**
 * Makes cases of rows that somebody else has grouped: the rows of all cases whose ids are the same
 * but for their form ({@link CaseIdVariants#plain}) come together, sorted by case id in code
 * points, then by file and row. Not safe to share between threads.
 */
public final class CanonicalCases {
  /** Rows of a large case go on in parts. */
  private static final int ROWS_OF_A_PART = 1_000;

  private final List<CanonicalFile> files;
  private final Consumer<ExportedCase> cases;
  private final ProblemTaker problems;
  private final EventRowBuilder builder;
  private final List<ExportedCase> alike = new ArrayList<>();
  private final Map<String, Origin> firstRows = new TreeMap<>(CodePoints.ORDER);
  private final List<FileRow> rows = new ArrayList<>();
  private String key = "";
  private String caseId = "";
  private boolean inCase;

  /**
   * No rows yet.
   *
   * @param words the words of the run
   * @param files of the whole export
   * @param cases takes each case, those whose ids are alike one after the other
   * @param problems takes what is wrong with rows
   */
  public CanonicalCases(
      Vocabulary words,
      List<CanonicalFile> files,
      Consumer<ExportedCase> cases,
      ProblemTaker problems) {
    this.files = files;
    this.cases = cases;
    this.problems = problems;
    builder = new EventRowBuilder(words, alike::add, problems, firstRows::put);
    files.forEach(file -> file.addTo(builder.columns()));
  }

  /**
   * Takes a row that is of no case, as {@link CanonicalFile#caseOf} says. Such may come anywhere.
   */
  public void outside(int file, int number, List<String> cells) {
    files.get(file).count(number, cells, false, builder.facts());
    files.get(file).refuse(number, cells, builder);
  }

  /**
   * Takes the next row of a case.
   *
   * @param like the case's id but for its form
   * @param of the case's id
   */
  public void row(String like, String of, int file, int number, List<String> cells) {
    if (!of.equals(caseId) || !inCase) {
      endCase();
      if (!like.equals(key)) {
        handOn();
        key = like;
      }
      caseId = of;
      inCase = true;
    }
    files.get(file).count(number, cells, true, builder.facts());
    rows.add(files.get(file).row(number, cells));
    if (rows.size() == ROWS_OF_A_PART) {
      CanonicalFile.take(caseId, rows, false, builder);
      rows.clear();
    }
  }

  /** What was counted, once all rows were taken. */
  public IntakeFacts finish() {
    endCase();
    handOn();
    return builder.facts();
  }

  private void endCase() {
    if (inCase) {
      CanonicalFile.take(caseId, rows, true, builder);
      rows.clear();
      inCase = false;
    }
  }

  /**
   * Hands on the cases so far, which had other ids: all that can be said of how their ids are
   * written is known.
   */
  private void handOn() {
    Map<String, List<Problem>> late = Map.of();
    if (firstRows.size() > 1) {
      CaseIdVariants variants = new CaseIdVariants();
      firstRows.forEach(variants::add);
      List<Problem> found = variants.problems();
      found.forEach(problem -> problems.add(problem, 0));
      late = found.stream().collect(Collectors.groupingBy(Problem::caseId));
    }
    for (ExportedCase exportedCase : alike) {
      List<Problem> more = late.get(exportedCase.caseId());
      cases.accept(more == null ? exportedCase : CaseRows.withLate(exportedCase, more));
    }
    alike.clear();
    firstRows.clear();
  }
}
