package org.complaintauditor.report.xlsx.review;

import java.time.ZonedDateTime;
import java.util.List;
import org.complaintauditor.decision.DecisionKind;
import org.complaintauditor.decision.OverruleReason;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.xlsx.CellString;
import org.complaintauditor.report.xlsx.ReportWorkbook;
import org.complaintauditor.report.xlsx.SheetWriter;
import org.complaintauditor.text.MessageBundle;

/** The first sheet of a review workbook: what it is, how to fill it in, what the words mean. */
final class ReviewGuide {

  private static final int LABEL_WIDTH = 26;
  private static final int TEXT_WIDTH = 104;
  private static final int STEPS = 3;
  private static final List<String> HINTS = List.of("later", "filter", "sort", "dates", "formulas");

  private final ReportWorkbook book;
  private final MessageBundle words;
  private final ReviewForm form;

  ReviewGuide(ReportWorkbook book, ReviewForm form) {
    this.book = book;
    this.words = book.words;
    this.form = form;
  }

  void write(SheetWriter sheet) {
    sheet.title(words.text("review.title"), LABEL_WIDTH, TEXT_WIDTH);
    sheet.paragraph(
        book.run.titled(book.run.pack().title().in(book.language())), book.styles.subtitle);
    if (form.fullTexts()) {
      sheet.paragraph(words.text("review.full_texts"), book.styles.box);
    }
    steps(sheet);
    meanings(sheet);
    hints(sheet);
    made(sheet);
  }

  private void steps(SheetWriter sheet) {
    sheet.heading(words.text("review.steps"));
    String suffix = form.blind() ? ".blind" : "";
    for (int step = 1; step <= STEPS; step++) {
      String key = "review.step." + step;
      sheet.entry(words.text(key + ".label"), words.text(step == STEPS ? key : key + suffix));
    }
  }

  private void meanings(SheetWriter sheet) {
    ReviewWords choices = new ReviewWords(words);
    sheet.heading(ReviewColumn.DECISION.heading(words));
    for (DecisionKind kind : ReviewWords.DECISIONS) {
      if (!(form.blind() && kind == DecisionKind.AGREE)) {
        sheet.entry(choices.of(kind), choices.meaning(kind));
      }
    }
    sheet.heading(ReviewColumn.RIGHT_VERDICT.heading(words));
    for (Verdict verdict : ReviewWords.VERDICTS) {
      sheet.entry(choices.of(verdict), choices.meaning(verdict));
    }
    sheet.heading(ReviewColumn.REASON_CODE.heading(words));
    for (OverruleReason reason : ReviewWords.REASONS) {
      sheet.entry(choices.of(reason), choices.meaning(reason));
    }
  }

  private void hints(SheetWriter sheet) {
    sheet.heading(words.text("review.hints"));
    HINTS.forEach(
        hint ->
            sheet.entry(
                words.text("review.hint." + hint + ".label"), words.text("review.hint." + hint)));
  }

  private void made(SheetWriter sheet) {
    AuditInstant instant = book.run.basis().auditInstant();
    ZonedDateTime at = instant.instant().atZone(instant.zone());
    sheet.heading(words.text("review.made"));
    if (!form.reviewer().isEmpty()) {
      sheet.entry(words.text("review.made.for"), CellString.seen(form.reviewer()));
    }
    sheet.entry(words.text("review.made.run"), book.run.runId());
    sheet.entry(
        words.text("review.made.as_of"),
        book.formats.date(at.toLocalDate()) + " (" + instant.zone() + ")");
    sheet.entry(
        words.text("review.made.findings"),
        words.text("review.made.findings.text", form.findings(), form.drawn() ? 1 : 0));
    sheet.entry(
        words.text("review.made.order"),
        words.text(form.blind() ? "review.made.order.blind" : "review.made.order.text"));
    sheet.entry(
        words.text("review.made.texts"), words.text("review.made.texts." + words.shown().option()));
  }
}
