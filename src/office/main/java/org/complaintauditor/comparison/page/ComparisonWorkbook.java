package org.complaintauditor.comparison.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.complaintauditor.comparison.CommitmentChanges;
import org.complaintauditor.comparison.CommitmentStanding;
import org.complaintauditor.comparison.ComparisonResult;
import org.complaintauditor.comparison.ComparisonText;
import org.complaintauditor.comparison.FindingChange;
import org.complaintauditor.comparison.RateBridge;
import org.complaintauditor.comparison.RecordedDecisions;
import org.complaintauditor.comparison.RunDescription;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.xlsx.DocumentWorkbook;
import org.complaintauditor.report.xlsx.DocumentWorkbook.Value;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/**
 * {@code compare.xlsx}: rates with the way from the old to the new one, verdicts from old to new,
 * both runs side by side, and the list of changes.
 */
final class ComparisonWorkbook implements ComparisonFiles.Output {

  /** The file's name. */
  static final String FILE = "compare.xlsx";

  private static final int DECIMALS = 1;
  private static final int BLOCKS_ON_PAPER = 3;
  private static final double HUNDRED = 100;
  private static final List<Integer> SUMMARY = List.of(46, 15, 15, 14, 14);
  private static final List<Integer> FLIPS = List.of(30, 16, 16, 16, 16, 16);
  private static final List<Integer> RUNS = List.of(30, 52, 52, 14);
  private static final List<Integer> LIST =
      List.of(18, 12, 14, 20, 16, 24, 13, 16, 24, 13, 28, 24, 60, 20);
  private static final List<String> COLUMNS =
      List.of(
          "case",
          "commitment",
          "trigger",
          "kind",
          "old",
          "old_reason",
          "old_due",
          "new",
          "new_reason",
          "new_due",
          "cause",
          "needed",
          "detail",
          "decisions");

  private final RunDescription old;
  private final RunDescription current;
  private final MessageBundle words;
  private final ComparisonText text;
  private final LocalizedFormats formats;
  private final RecordedDecisions decisions;
  private final Path file;
  private final DocumentWorkbook book;
  private final DocumentWorkbook.Page summary;
  private final DocumentWorkbook.Rows list;

  ComparisonWorkbook(
      RunDescription old,
      RunDescription current,
      MessageBundle words,
      RecordedDecisions decisions,
      Path file) {
    this.old = old;
    this.current = current;
    this.words = words;
    this.decisions = decisions;
    this.file = file;
    this.text = new ComparisonText(words, current);
    this.formats = new LocalizedFormats(words, current.zone());
    this.book = new DocumentWorkbook(words, word("title"), current.instant());
    this.summary = book.page(sheetWord("summary"), word("title"), SUMMARY);
    this.list =
        book.list(
            word("changes"),
            COLUMNS.stream().map(key -> sheetWord("column." + key)).toList(),
            LIST);
  }

  private String word(String key) {
    return words.text("compare.page." + key);
  }

  private String sheetWord(String key) {
    return words.text("compare.sheet." + key);
  }

  @Override
  public void accept(FindingChange change, Optional<Judged> before, Optional<Judged> after) {
    list.add(
        List.of(
            TextSanitizer.line(change.caseId()),
            change.commitment(),
            TextSanitizer.line(change.trigger()),
            words.text("compare.kind." + change.kind().name()),
            change.from().map(one -> words.of(one.verdict())).orElse(""),
            change.from().map(one -> words.of(one.reason())).orElse(""),
            change.from().map(CommitmentStanding::due).orElse(""),
            change.to().map(one -> words.of(one.verdict())).orElse(""),
            change.to().map(one -> words.of(one.reason())).orElse(""),
            change.to().map(CommitmentStanding::due).orElse(""),
            change.causesText().isEmpty() ? "" : text.causes(change.causesText()),
            change.neededText().isEmpty() ? "" : text.causes(change.neededText()),
            TextSanitizer.line(String.join(" | ", change.detail())),
            decisions.states(change.caseId(), change.commitment())));
  }

  @Override
  public void finish(ComparisonResult result) throws IOException {
    list.end();
    summary(result);
    flips(result);
    runs(result);
    book.writeTo(file);
  }

  private void summary(ComparisonResult result) {
    DocumentWorkbook.Page page = summary;
    page.note(words.text("compare.page.kicker", current.title().in(words.language())));
    page.note(text.lead(result));
    text.notes(result).forEach(page::note);
    text.similar(result).forEach(page::note);
    page.heading(word("rates"));
    page.note(word("rates.text"));
    List<List<Value>> rows = new ArrayList<>();
    for (CommitmentChanges commitment : result.tally().commitments()) {
      RateBridge bridge = commitment.bridge();
      long changed = commitment.count(FindingChange.Kind.CHANGED);
      rows.add(
          List.of(
              new Value.Name(text.title(commitment.commitment(), old, current)),
              rate(bridge.before()),
              rate(bridge.after()),
              bridge.isTold()
                  ? new Value.Points(bridge.difference(DECIMALS).doubleValue())
                  : new Value.Text(LocalizedFormats.NONE),
              new Value.Count(changed)));
    }
    page.table(
        List.of(word("commitment"), word("old"), word("new"), word("points"), word("verdicts")),
        rows);
    int blocks = 0;
    for (CommitmentChanges commitment : result.tally().commitments()) {
      boolean hasParts =
          commitment.bridge().isTold() && !commitment.bridge().parts(DECIMALS).isEmpty();
      if (hasParts || !commitment.causes().isEmpty()) {
        if (blocks % BLOCKS_ON_PAPER == 0) {
          page.newSheetOfPaper();
        }
        blocks++;
        bridge(page, commitment);
      }
    }
  }

  private Value rate(Tally tally) {
    OptionalDouble rate = tally.toldRate();
    return rate.isPresent()
        ? new Value.Share(rate.getAsDouble())
        : new Value.Text(text.rate(tally));
  }

  private void bridge(DocumentWorkbook.Page page, CommitmentChanges changes) {
    RateBridge bridge = changes.bridge();
    List<RateBridge.Part> parts = bridge.isTold() ? bridge.parts(DECIMALS) : List.of();
    page.heading(text.title(changes.commitment(), old, current));
    changes
        .causes()
        .forEach(
            (causes, count) ->
                page.note(
                    words.text("compare.page.cause", formats.number(count), text.causes(causes))));
    if (parts.isEmpty()) {
      return;
    }
    List<List<Value>> rows = new ArrayList<>();
    double from = HUNDRED * bridge.before().met() / bridge.before().evidenced();
    rows.add(
        List.of(new Value.Text(word("old")), new Value.Text(""), new Value.Share(from / HUNDRED)));
    double reached = from;
    for (RateBridge.Part part : parts) {
      reached += part.points().doubleValue();
      rows.add(
          List.of(
              new Value.Text(text.part(part.name())),
              new Value.Points(part.points().doubleValue()),
              new Value.Share(reached / HUNDRED)));
    }
    rows.add(
        List.of(
            new Value.Name(word("new")),
            new Value.Points(bridge.difference(DECIMALS).doubleValue()),
            rate(bridge.after())));
    page.table(List.of(word("part"), word("points"), sheetWord("reached")), rows);
  }

  private void flips(ComparisonResult result) {
    DocumentWorkbook.Page page = book.page(sheetWord("flips"), sheetWord("flips.title"), FLIPS);
    int blocks = 0;
    for (CommitmentChanges commitment : result.tally().commitments()) {
      if (blocks > 0 && blocks % BLOCKS_ON_PAPER == 0) {
        page.newSheetOfPaper();
      }
      blocks++;
      page.heading(text.title(commitment.commitment(), old, current));
      List<String> headings = new ArrayList<>(List.of(word("flips.corner")));
      List<List<Value>> rows = new ArrayList<>();
      for (Verdict from : Verdict.values()) {
        headings.add(words.of(from));
        List<Value> row = new ArrayList<>(List.of(new Value.Name(words.of(from))));
        for (Verdict to : Verdict.values()) {
          row.add(new Value.Count(commitment.flips(from, to)));
        }
        rows.add(row);
      }
      page.table(headings, rows);
    }
  }

  private void runs(ComparisonResult result) {
    DocumentWorkbook.Page page = book.page(sheetWord("runs"), word("runs"), RUNS);
    RunTables tables = new RunTables(old, current, words);
    page.heading(word("runs.caption"));
    List<List<Value>> rows = new ArrayList<>();
    tables
        .sideBySide()
        .forEach(
            one ->
                rows.add(
                    List.of(
                        new Value.Name(one.what()),
                        one.isSame() ? new Value.Text(one.old()) : new Value.Marked(one.old()),
                        one.isSame()
                            ? new Value.Text(one.current())
                            : new Value.Marked(one.current()))));
    page.table(List.of(word("what"), word("old"), word("new")), rows);
    page.heading(word("factors.caption"));
    List<List<Value>> factors = new ArrayList<>();
    tables
        .factors(result)
        .forEach(
            one ->
                factors.add(
                    List.of(
                        new Value.Name(one.name()),
                        new Value.Text(one.meaning()),
                        new Value.Text(one.differs()),
                        new Value.Count(one.causing()))));
    page.table(List.of(word("factor"), word("meaning"), word("differs"), word("causing")), factors);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
