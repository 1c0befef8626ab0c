package org.complaintauditor.comparison.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.comparison.CommitmentChanges;
import org.complaintauditor.comparison.ComparisonResult;
import org.complaintauditor.comparison.ComparisonText;
import org.complaintauditor.comparison.FindingChange;
import org.complaintauditor.comparison.RateBridge;
import org.complaintauditor.comparison.RunDescription;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.html.DocumentFolder;
import org.complaintauditor.report.html.DocumentPage;
import org.complaintauditor.report.html.DocumentPage.Cell;
import org.complaintauditor.report.html.DocumentPage.Section;
import org.complaintauditor.report.html.DocumentPage.Table;
import org.complaintauditor.report.html.ScriptLiterals;
import org.complaintauditor.text.MessageBundle;

/**
 * {@code compare.html}: the two runs, what differs, what that adds to the rates, and the changes.
 */
final class ComparisonPage {

  /** The file's name. */
  static final String FILE = "compare.html";

  private static final int DECIMALS = 1;
  private static final String CHANGES = "changes";

  private final MessageBundle words;
  private final ComparisonText text;
  private final LocalizedFormats formats;
  private final RunTables runs;
  private final RunDescription first;
  private final RunDescription second;

  ComparisonPage(RunDescription first, RunDescription second, MessageBundle words) {
    this.first = first;
    this.second = second;
    this.words = words;
    this.text = new ComparisonText(words, second);
    this.formats = new LocalizedFormats(words, second.zone());
    this.runs = new RunTables(first, second, words);
  }

  void write(ComparisonResult result, ChangeShards shards, DocumentFolder folder)
      throws IOException {
    List<CommitmentChanges> changed =
        result.tally().commitments().stream().filter(ComparisonResult::isChanged).toList();
    List<Section> sections = new ArrayList<>();
    sections.add(runs.section(result));
    sections.add(rates(result));
    changed.forEach(one -> sections.add(section(one)));
    sections.add(
        new Section(
            CHANGES,
            words.text("compare.page.changes"),
            words.text("compare.page.changes"),
            List.of(
                shards.written() == 0
                    ? words.text("compare.none")
                    : words.text("compare.page.changes.text")),
            shards.written() > 0,
            List.of()));
    folder.facts(words, "comparison", facts(changed, shards));
    folder.write(
        new DocumentPage(
            words,
            words.text("compare.page.title"),
            words.text("compare.page.kicker", second.title().in(words.language())),
            text.lead(result),
            List.of(),
            sections,
            List.of("compare.js")));
  }

  private String title(String id) {
    return text.title(id, first, second);
  }

  private Section rates(ComparisonResult result) {
    List<List<Cell>> rows = new ArrayList<>();
    for (CommitmentChanges commitment : result.tally().commitments()) {
      RateBridge bridge = commitment.bridge();
      rows.add(
          List.of(
              Cell.heading(title(commitment.commitment())),
              Cell.number(rateOf(bridge.before())),
              Cell.number(rateOf(bridge.after())),
              Cell.number(
                  bridge.isTold()
                      ? text.signed(bridge.difference(DECIMALS))
                      : LocalizedFormats.NONE),
              changedCell(commitment.count(FindingChange.Kind.CHANGED))));
    }
    return new Section(
        "rates",
        words.text("compare.page.rates"),
        words.text("compare.page.rates"),
        List.of(words.text("compare.page.rates.text")),
        false,
        List.of(
            new Table(
                words.text("compare.page.rates.caption"),
                List.of(
                    words.text("compare.page.commitment"),
                    words.text("compare.page.old"),
                    words.text("compare.page.new"),
                    words.text("compare.page.points"),
                    words.text("compare.page.verdicts")),
                rows)));
  }

  private String rateOf(Tally tally) {
    return tally.isUntold()
        ? text.rate(tally)
        : "%s (%s/%s)"
            .formatted(
                text.rate(tally), formats.number(tally.met()), formats.number(tally.evidenced()));
  }

  private Cell changedCell(long count) {
    return count == 0 ? Cell.number("0") : Cell.marked(formats.number(count));
  }

  private Section section(CommitmentChanges changes) {
    List<Table> tables = new ArrayList<>();
    RateBridge bridge = changes.bridge();
    List<RateBridge.Part> parts = bridge.isTold() ? bridge.parts(DECIMALS) : List.of();
    if (!parts.isEmpty()) {
      List<List<Cell>> rows = new ArrayList<>();
      parts.forEach(
          one ->
              rows.add(
                  List.of(
                      Cell.heading(text.part(one.name())),
                      Cell.number(text.signed(one.points())))));
      rows.add(
          List.of(
              Cell.heading(words.text("compare.page.sum")),
              Cell.number(text.signed(bridge.difference(DECIMALS)))));
      tables.add(
          new Table(
              words.text("compare.page.bridge.caption", changes.commitment()),
              List.of(words.text("compare.page.part"), words.text("compare.page.points")),
              rows));
    }
    tables.add(flips(changes));
    List<String> paragraphs = new ArrayList<>();
    changes
        .causes()
        .forEach(
            (causes, count) ->
                paragraphs.add(
                    words.text("compare.page.cause", formats.number(count), text.causes(causes))));
    return new Section(
        changes.commitment(),
        changes.commitment(),
        title(changes.commitment()),
        paragraphs,
        !parts.isEmpty(),
        tables);
  }

  private Table flips(CommitmentChanges changes) {
    List<String> headings = new ArrayList<>(List.of(words.text("compare.page.flips.corner")));
    List<List<Cell>> rows = new ArrayList<>();
    for (Verdict from : Verdict.values()) {
      headings.add(words.of(from));
      List<Cell> row = new ArrayList<>(List.of(Cell.heading(words.of(from))));
      for (Verdict to : Verdict.values()) {
        long count = changes.flips(from, to);
        row.add(
            from == to || count == 0
                ? Cell.number(formats.number(count))
                : Cell.marked(formats.number(count)));
      }
      rows.add(row);
    }
    return new Table(
        words.text("compare.page.flips.caption", changes.commitment()), headings, rows);
  }

  /** What the page's script knows: the bridges, the closed lists, and how many files there are. */
  private ScriptLiterals facts(List<CommitmentChanges> changed, ChangeShards shards) {
    ScriptLiterals script = new ScriptLiterals().object();
    script.name("count").value(shards.written());
    script.name("index").value(ChangeShards.INDEX).name("details").value(ChangeShards.DETAILS);
    script.name("causes").list();
    shards.causes().forEach(script::value);
    script.endList().name("verdicts").list();
    for (Verdict verdict : Verdict.values()) {
      script.list().value(verdict.name()).value(words.of(verdict)).endList();
    }
    script.endList().name("kinds").list();
    for (FindingChange.Kind kind : FindingChange.Kind.values()) {
      script.list().value(kind.name()).value(words.text("compare.kind." + kind.name())).endList();
    }
    script.endList().name("commitments").list();
    changed.forEach(
        one -> script.list().value(one.commitment()).value(title(one.commitment())).endList());
    script.endList().name("bridges").list();
    for (CommitmentChanges changes : changed) {
      RateBridge bridge = changes.bridge();
      if (bridge.isTold() && !bridge.parts(DECIMALS).isEmpty()) {
        script.list().value(changes.commitment());
        script.value(Math.round(1_000.0 * bridge.before().met() / bridge.before().evidenced()));
        script.value(text.rate(bridge.before()));
        script.value(text.rate(bridge.after())).list();
        for (RateBridge.Part part : bridge.parts(DECIMALS)) {
          script.list().value(text.part(part.name()));
          script.value(part.points().unscaledValue().longValueExact());
          script.value(text.signed(part.points())).endList();
        }
        script.endList().endList();
      }
    }
    return script.endList().endObject();
  }
}
