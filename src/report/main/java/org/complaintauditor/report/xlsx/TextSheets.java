package org.complaintauditor.report.xlsx;

import java.util.List;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Parameter;
import org.complaintauditor.report.MethodText;
import org.complaintauditor.report.PackTerms;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.SetOption;
import org.complaintauditor.text.MessageBundle;

/** The sheets to read: how the figures came about, and what was judged by. */
final class TextSheets {

  private static final int LABEL_WIDTH = 40;
  private static final int TEXT_WIDTH = 110;

  /** The rules that all commitments share. */
  private static final String SHARED = "judging.drl";

  /** A row of a sheet is at most 409 points high: some thirty lines. */
  private static final int RULES_OF_CELL = 16;

  private final ReportWorkbook book;
  private final ReportModel model;
  private final PackTerms terms;

  TextSheets(ReportWorkbook book, ReportModel model) {
    this.book = book;
    this.model = model;
    this.terms = new PackTerms(book.words);
  }

  void write() {
    method();
    ruleBook();
  }

  private void method() {
    SheetWriter sheet = book.sheet("method");
    sheet.title(book.word("method.title"), LABEL_WIDTH, TEXT_WIDTH);
    for (MethodText.Section section : MethodText.of(model, book.words).sections()) {
      sheet.heading(section.heading());
      section.entries().forEach(entry -> sheet.entry(entry.label(), entry.text()));
    }
  }

  /** Each commitment as published, what counts, its numbers, and its rules. */
  private void ruleBook() {
    SheetWriter sheet = book.sheet("rule_book");
    sheet.title(book.word("rule_book.title"), LABEL_WIDTH, TEXT_WIDTH);
    sheet.note(book.word("rule_book.why"));
    for (PackVersion version : model.run().pack().versions()) {
      for (Commitment commitment : version.commitments()) {
        commitment(sheet, version, commitment);
      }
      sheet.heading(book.word("rule_book.shared", version.version()));
      rules(sheet, version, SHARED);
    }
  }

  private void commitment(SheetWriter sheet, PackVersion version, Commitment commitment) {
    sheet.heading(
        book.word(
            "rule_book.heading",
            commitment.id(),
            commitment.title().in(book.language()),
            version.version()));
    String authoritative = model.run().pack().authoritativeLanguage();
    for (String language : MessageBundle.LANGUAGES) {
      String text = commitment.promise().byLanguage().get(language);
      if (text != null && (language.equals(authoritative) || language.equals(book.language()))) {
        sheet.entry(
            book.word("rule_book.published", book.words.text("language." + language)),
            book.words.text("proof.quote", text));
      }
    }
    sheet.entry(
        book.word("rule_book.basis"),
        book.word("rule_book.clause", commitment.clause(), terms.basis(commitment.basis())));
    sheet.entry(book.word("rule_book.counts"), commitment.sought().in(book.language()));
    for (Limit limit : commitment.limits().values()) {
      sheet.entry(
          terms.limit(limit.name()),
          book.word(
              "method.number",
              book.formats.limit(limit),
              limit.source().in(book.language()),
              SetOption.of(commitment.id(), limit)));
    }
    for (Parameter parameter : commitment.parameters().values()) {
      sheet.entry(
          terms.parameter(parameter.name()),
          book.word(
              "method.number",
              Integer.toString(parameter.value()),
              parameter.source().in(book.language()),
              SetOption.of(commitment.id(), parameter)));
    }
    rules(sheet, version, commitment.id() + ".drl");
  }

  private void rules(SheetWriter sheet, PackVersion version, String file) {
    List<String> names =
        version.rules().stream()
            .filter(rules -> rules.name().equals(file))
            .flatMap(rules -> rules.ruleNames().stream())
            .map(rule -> model.run().pack().ruleNames().in(book.language(), rule))
            .toList();
    for (int from = 0; from < names.size(); from += RULES_OF_CELL) {
      int until = Math.min(names.size(), from + RULES_OF_CELL);
      sheet.entry(book.word("rule_book.rules"), String.join("\n", names.subList(from, until)));
    }
  }
}
