package org.complaintauditor.report.html;

import org.complaintauditor.model.Problem;
import org.complaintauditor.report.DataProblems;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.html.PageView.ListedProblem;
import org.complaintauditor.report.html.PageView.ProblemRow;
import org.complaintauditor.report.html.PageView.ProblemsView;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** Puts the data problems into the words of a page. */
final class ProblemViews {

  /** The page shows where to begin; it is no place to work through a long list. */
  static final int LISTED_AT_MOST = 100;

  private final MessageBundle words;
  private final FigureFormats figures;

  ProblemViews(MessageBundle words) {
    this.words = words;
    this.figures = new FigureFormats(words);
  }

  ProblemsView of(ReportModel model) {
    long all = model.problems().size();
    return new ProblemsView(
        DataProblems.kinds(model).stream().map(this::row).toList(),
        all <= LISTED_AT_MOST
            ? words.text("html.problems.list")
            : words.text("html.problems.capped", LISTED_AT_MOST, all),
        DataProblems.first(model, LISTED_AT_MOST).stream().map(this::listed).toList());
  }

  private ProblemRow row(DataProblems.Kind kind) {
    return new ProblemRow(
        words.of(kind.code()),
        words.text("Code." + kind.code() + ".meaning"),
        words.of(kind.code().severity()),
        figures.number(kind.count()),
        kind.blocked(words),
        words.of(kind.code().effect()));
  }

  private ListedProblem listed(Problem problem) {
    return new ListedProblem(
        words.of(problem.code()),
        words.of(problem.code().severity()),
        TextSanitizer.line(problem.caseId()),
        problem.caseId().isEmpty() ? "" : CaseListLinks.caseOf(problem.caseId()),
        TextSanitizer.line(problem.origin().toString()),
        TextSanitizer.line(problem.column()),
        TextSanitizer.line(problem.value()));
  }
}
