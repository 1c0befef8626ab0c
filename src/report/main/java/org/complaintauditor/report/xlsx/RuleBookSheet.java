package org.complaintauditor.report.xlsx;

import java.util.List;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Parameter;
import org.complaintauditor.report.PackTerms;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.SetOption;
import org.complaintauditor.words.Words;

/** What was judged by: each commitment as published, what counts, its numbers, and its rules. */
final class RuleBookSheet {

  private static final int LABEL_WIDTH = 40;
  private static final int TEXT_WIDTH = 110;

  /** The rules that all commitments share. */
  private static final String SHARED = "judging.drl";

  private final Book book;
  private final ReportModel model;
  private final PackTerms terms;

  RuleBookSheet(Book book, ReportModel model) {
    this.book = book;
    this.model = model;
    this.terms = new PackTerms(book.words);
  }

  void write() {
    Page page = book.page(book.word("sheet.rule_book"));
    page.withoutGrid();
    page.columns(LABEL_WIDTH, TEXT_WIDTH);
    page.lineOfHeight(30).text(0, book.word("rule_book.title"), book.look.title);
    page.paragraph(0, book.word("rule_book.why"), book.look.note);
    for (PackVersion version : model.run().pack().versions()) {
      for (Commitment one : version.commitments()) {
        commitment(page, version, one);
      }
      page.heading(book.word("rule_book.shared", version.version()));
      rules(page, version, SHARED);
    }
  }

  private void commitment(Page page, PackVersion version, Commitment one) {
    page.heading(
        book.word(
            "rule_book.heading", one.id(), one.title().in(book.language()), version.version()));
    String authoritative = model.run().pack().authoritativeLanguage();
    for (String language : Words.LANGUAGES) {
      String text = one.promise().byLanguage().get(language);
      if (text != null && (language.equals(authoritative) || language.equals(book.language()))) {
        entry(
            page,
            book.word("rule_book.published", book.words.text("language." + language)),
            book.words.text("proof.quote", text));
      }
    }
    entry(
        page,
        book.word("rule_book.basis"),
        book.word("rule_book.clause", one.clause(), terms.basis(one.basis())));
    entry(page, book.word("rule_book.counts"), one.sought().in(book.language()));
    for (Limit limit : one.limits().values()) {
      entry(
          page,
          terms.limit(limit.name()),
          book.word(
              "method.number",
              book.formats.span(limit.span()),
              limit.source().in(book.language()),
              SetOption.of(one.id(), limit)));
    }
    for (Parameter parameter : one.parameters().values()) {
      entry(
          page,
          terms.parameter(parameter.name()),
          book.word(
              "method.number",
              Integer.toString(parameter.value()),
              parameter.source().in(book.language()),
              SetOption.of(one.id(), parameter)));
    }
    rules(page, version, one.id() + ".drl");
  }

  private void rules(Page page, PackVersion version, String file) {
    List<String> names =
        version.rules().stream()
            .filter(rules -> rules.name().equals(file))
            .flatMap(rules -> rules.ruleNames().stream())
            .toList();
    if (!names.isEmpty()) {
      entry(page, book.word("rule_book.rules"), String.join("\n", names));
    }
  }

  private void entry(Page page, String label, String text) {
    Line line =
        page.line(
            Math.max(TextWidths.lines(label, LABEL_WIDTH), TextWidths.lines(text, TEXT_WIDTH)));
    line.text(0, label, book.look.label);
    line.text(1, text, book.look.plain);
  }
}
