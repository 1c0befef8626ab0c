package org.complaintauditor.report.xlsx;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.complaintauditor.figures.Breakdown;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Tally;
import org.complaintauditor.report.PackTerms;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.Unreliable;

/** The rates by groups of cases, side by side; below them all counts, one row each, to pivot. */
final class BreakdownsSheet {

  private static final int GROUP = 0;
  private static final int CASES = 1;
  private static final int FIRST = 2;
  private static final int GROUP_WIDTH = 34;
  private static final int RATE_WIDTH = 21;
  private static final int MOST_LINES = 3;

  private final Book book;
  private final ReportModel model;
  private final PackTerms terms;
  private int rateWidth = RATE_WIDTH;

  BreakdownsSheet(Book book, ReportModel model) {
    this.book = book;
    this.model = model;
    this.terms = new PackTerms(book.words);
  }

  void write() {
    Page page = book.page(book.word("sheet.breakdowns"));
    page.withoutGrid();
    int[] widths = new int[Math.max(11, FIRST + model.commitments().size())];
    rateWidth =
        TextWidths.forWords(RATE_WIDTH, model.commitments().stream().map(this::head).toList());
    Arrays.fill(widths, rateWidth);
    widths[GROUP] = GROUP_WIDTH;
    page.columns(widths);
    page.lineOfHeight(30).text(0, book.word("breakdowns.title"), book.look.title);
    page.paragraph(0, book.word("breakdowns.why"), book.look.note);
    page.paragraph(
        0, Unreliable.sentence(model.run().pack(), book.words, book.formats), book.look.note);
    if (model.run().counted().smallestGroup() > 1) {
      page.paragraph(
          0,
          book.word(
              "breakdowns.pooled", book.formats.number(model.run().counted().smallestGroup())),
          book.look.note);
    }
    if (!model.ungrouped().isEmpty()) {
      page.paragraph(
          0,
          book.word(
              "breakdowns.ungrouped",
              String.join(", ", model.ungrouped().stream().map(terms::dimension).toList())),
          book.look.note);
    }
    Set<String> dimensions = new LinkedHashSet<>();
    model.breakdowns().forEach(one -> dimensions.add(one.dimension()));
    for (String dimension : dimensions) {
      rates(
          page,
          dimension,
          model.breakdowns().stream().filter(one -> one.dimension().equals(dimension)).toList());
    }
    counts(page);
  }

  private void rates(Page page, String dimension, List<Breakdown> groups) {
    page.heading(terms.dimension(dimension));
    int headLines = 2;
    for (Commitment one : model.commitments()) {
      headLines = Math.max(headLines, TextWidths.lines(head(one), rateWidth - 2));
    }
    Line head = page.line(headLines);
    head.text(GROUP, book.word("column.group"), book.look.columnHead);
    head.text(CASES, book.word("column.cases"), book.look.columnHeadRight);
    for (int i = 0; i < model.commitments().size(); i++) {
      head.text(FIRST + i, head(model.commitments().get(i)), book.look.columnHeadRight);
    }
    int first = page.nextRow();
    for (Breakdown group : groups) {
      Line line = page.line(Math.min(MOST_LINES, TextWidths.lines(name(group), GROUP_WIDTH)));
      line.text(GROUP, name(group));
      line.number(CASES, group.cases());
      for (int i = 0; i < model.commitments().size(); i++) {
        Tally tally = group.tally(model.commitments().get(i).id());
        line.rate(FIRST + i, tally, tally.isUnreliable(model.run().pack().unreliableAbove()));
      }
    }
    page.bars(first, FIRST, FIRST + model.commitments().size() - 1);
  }

  private String head(Commitment one) {
    return one.id() + "\n" + one.title().in(book.language());
  }

  private void counts(Page page) {
    page.heading(book.word("breakdowns.counts"));
    int headRow = page.nextRow();
    Line head = page.line(2);
    head.text(0, book.word("column.group"), book.look.columnHead);
    head.text(1, book.word("column.dimension"), book.look.columnHead);
    head.text(2, book.word("column.id"), book.look.columnHead);
    head.text(3, book.word("column.cases"), book.look.columnHeadRight);
    head.tallyHeads(4);
    head.text(10, book.word("column.note"), book.look.columnHead);
    for (Breakdown group : model.breakdowns()) {
      for (Commitment one : model.commitments()) {
        Tally tally = group.tally(one.id());
        Line line = page.line(1);
        line.text(0, name(group));
        line.text(1, terms.dimension(group.dimension()));
        line.text(2, one.id(), book.look.strong);
        line.number(3, group.cases());
        line.tally(4, tally);
        line.unreliable(10, tally.isUnreliable(model.run().pack().unreliableAbove()));
      }
    }
    page.filter(headRow, 10);
  }

  private String name(Breakdown group) {
    if (group.pooled() > 0) {
      return book.word("breakdowns.pool", group.pooled(), book.formats.number(group.pooled()));
    }
    if (group.value().isEmpty()) {
      return book.word("breakdowns.unknown");
    }
    return switch (group.dimension()) {
      case "channel" -> book.word(Channel.valueOf(group.value()));
      case "customer_type" -> book.word(CustomerType.valueOf(group.value()));
      default -> group.value();
    };
  }
}
