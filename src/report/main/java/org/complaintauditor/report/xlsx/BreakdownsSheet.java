package org.complaintauditor.report.xlsx;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.complaintauditor.figures.Breakdown;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Tally;
import org.complaintauditor.report.PackTerms;
import org.complaintauditor.report.RecordGapText;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.trust.UnreliableRate;

/** The rates by groups of cases, side by side; below them all counts, one row each, to pivot. */
final class BreakdownsSheet {

  private static final int FIRST_RATE = 2;
  private static final int COUNT_COLUMNS = 11;
  private static final int BOUNDS = 2;
  private static final int GROUP_WIDTH = 34;
  private static final int RATE_WIDTH = 21;
  private static final int MOST_LINES = 3;

  private final ReportWorkbook book;
  private final ReportModel model;
  private final PackTerms terms;
  private final SheetWriter sheet;
  private final int rateWidth;
  private final boolean bounded;

  /** The counts of a commitment in a group. */
  private record Counts(Breakdown group, Commitment commitment) {

    Tally tally() {
      return group.tally(commitment.id());
    }
  }

  BreakdownsSheet(ReportWorkbook book, ReportModel model) {
    this.book = book;
    this.model = model;
    this.terms = new PackTerms(book.words);
    this.sheet = book.sheet("breakdowns");
    this.rateWidth =
        TextWidths.forWords(RATE_WIDTH, model.commitments().stream().map(this::heading).toList());
    this.bounded =
        model.breakdowns().stream()
            .flatMap(group -> group.tallies().values().stream())
            .anyMatch(Tally::hasBounds);
  }

  void write() {
    int[] widths = new int[Math.max(countColumns(), FIRST_RATE + model.commitments().size())];
    Arrays.fill(widths, rateWidth);
    widths[0] = GROUP_WIDTH;
    sheet.title(book.word("breakdowns.title"), widths);
    sheet.note(book.word("breakdowns.why"));
    sheet.note(UnreliableRate.sentence(model.run().pack(), book.words, book.formats));
    new RecordGapText(book.words).note(model.gaps()).ifPresent(sheet::note);
    if (bounded) {
      sheet.note(book.word("rate.marked"));
    }
    if (model.run().counted().smallestGroup() > 1) {
      sheet.note(
          book.word(
              "breakdowns.pooled", book.formats.number(model.run().counted().smallestGroup())));
    }
    if (!model.ungrouped().isEmpty()) {
      List<String> dimensions = model.ungrouped().stream().map(terms::dimension).toList();
      sheet.note(book.word("breakdowns.ungrouped", String.join(", ", dimensions)));
    }
    model.breakdowns().stream().map(Breakdown::dimension).distinct().forEach(this::rates);
    counts();
  }

  private int countColumns() {
    return bounded ? COUNT_COLUMNS + BOUNDS : COUNT_COLUMNS;
  }

  private void rates(String dimension) {
    sheet.heading(terms.dimension(dimension));
    TableColumns<Breakdown> columns =
        new TableColumns<Breakdown>(book)
            .wrapped("column.group", GROUP_WIDTH, this::name)
            .number("column.cases", Breakdown::cases);
    int headingLines = 2;
    for (Commitment commitment : model.commitments()) {
      headingLines = Math.max(headingLines, TextWidths.lines(heading(commitment), rateWidth - 2));
      columns.rate(heading(commitment), rateWidth, group -> group.tally(commitment.id()), true);
    }
    sheet.headings(headingLines, columns.list());
    int first = sheet.nextRow();
    model.breakdowns().stream()
        .filter(group -> group.dimension().equals(dimension))
        .forEach(group -> sheet.row(columns.list(), group, MOST_LINES));
    ConditionalFormats.rateBars(
        sheet.sheet,
        new CellRangeAddress(first, sheet.nextRow() - 1, FIRST_RATE, columns.count() - 1));
  }

  private String heading(Commitment commitment) {
    return commitment.id() + "\n" + commitment.title().in(book.language());
  }

  private void counts() {
    sheet.heading(book.word("breakdowns.counts"));
    TableColumns<Counts> columns =
        new TableColumns<Counts>(book)
            .text("column.group", one -> name(one.group()))
            .text("column.dimension", one -> terms.dimension(one.group().dimension()))
            .text("column.id", book.styles.strong, one -> one.commitment().id())
            .number("column.cases", one -> one.group().cases())
            .tally(Counts::tally)
            .bounds(bounded, Counts::tally)
            .cell("column.note", 0, (row, one) -> row.unreliable(one.tally()));
    List<Counts> counts =
        model.breakdowns().stream()
            .flatMap(group -> model.commitments().stream().map(one -> new Counts(group, one)))
            .toList();
    int first = sheet.table(2, columns, counts);
    sheet.filter(first - 1, countColumns() - 1);
  }

  private String name(Breakdown group) {
    if (group.pooled() > 0) {
      return book.word("breakdowns.pool", group.pooled(), book.formats.number(group.pooled()));
    }
    if (group.value().isEmpty()) {
      return book.word("breakdowns.unknown");
    }
    return switch (group.dimension()) {
      case "channel" -> book.channel(group.value());
      case "customer_type" -> book.word(CustomerType.valueOf(group.value()));
      default -> group.value();
    };
  }
}
