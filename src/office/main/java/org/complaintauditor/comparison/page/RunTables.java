package org.complaintauditor.comparison.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.complaintauditor.comparison.CommitmentChanges;
import org.complaintauditor.comparison.ComparisonResult;
import org.complaintauditor.comparison.ComparisonText;
import org.complaintauditor.comparison.Factor;
import org.complaintauditor.comparison.RunDescription;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.html.DocumentPage.Cell;
import org.complaintauditor.report.html.DocumentPage.Section;
import org.complaintauditor.report.html.DocumentPage.Table;
import org.complaintauditor.text.MessageBundle;

/** The two runs side by side, and which factors differ between them. */
final class RunTables {
  private static final int HASH = 12;

  private final RunDescription first;
  private final RunDescription second;
  private final MessageBundle words;
  private final LocalizedFormats formats;

  RunTables(RunDescription first, RunDescription second, MessageBundle words) {
    this.first = first;
    this.second = second;
    this.words = words;
    this.formats = new LocalizedFormats(words, second.zone());
  }

  Section section(ComparisonResult result) {
    return new Section(
        "runs",
        words.text("compare.page.runs"),
        words.text("compare.page.runs"),
        remarks(result),
        false,
        List.of(runs(), factorTable(result)));
  }

  private List<String> remarks(ComparisonResult result) {
    ComparisonText text = new ComparisonText(words, second);
    List<String> remarks = new ArrayList<>(text.similar(result));
    remarks.addAll(text.notes(result));
    return remarks;
  }

  /**
   * Something that both runs were judged by.
   *
   * @param what names it
   */
  record SideBySide(String what, String old, String current) {
    boolean isSame() {
      return old.equals(current);
    }
  }

  /**
   * A factor.
   *
   * @param differs whether it differs, in words
   * @param causing how many verdicts it changed, alone or with others
   * @param meaning what it is
   */
  record FactorRow(String name, String differs, long causing, String meaning) {}

  /** What each run was judged by. */
  List<SideBySide> sideBySide() {
    List<SideBySide> rows = new ArrayList<>();
    row(rows, "instant", run -> new LocalizedFormats(words, run.zone()).dateTime(run.instant()));
    row(rows, "pack", run -> run.pack() + " " + String.join(", ", run.versions()));
    row(rows, "what_if", run -> some(String.join(", ", run.whatIf())));
    row(rows, "calendar", RunDescription::calendar);
    row(
        rows,
        "channels",
        run -> some(run.channels().stream().map(this::channel).collect(Collectors.joining(", "))));
    row(rows, "evidence", RunDescription::evidence);
    row(rows, "program", run -> some(cut(run.program())));
    row(
        rows,
        "inputs",
        run -> run.inputs().stream().map(RunTables::cut).collect(Collectors.joining(", ")));
    row(rows, "source", run -> words.text("compare.source." + run.source().name()));
    return rows;
  }

  /** A channel of the core as people call it, a pack's own as it is written. */
  private String channel(String name) {
    return Vocabulary.core().find(Channel.class, name).map(words::of).orElse(name);
  }

  private void row(List<SideBySide> rows, String key, Function<RunDescription, String> value) {
    rows.add(
        new SideBySide(words.text("compare.page." + key), value.apply(first), value.apply(second)));
  }

  private Table runs() {
    List<List<Cell>> rows = new ArrayList<>();
    sideBySide()
        .forEach(
            one ->
                rows.add(
                    List.of(
                        Cell.heading(one.what()), Cell.text(one.old()), Cell.text(one.current()))));
    return new Table(
        words.text("compare.page.runs.caption"),
        List.of(
            words.text("compare.page.what"),
            words.text("compare.page.old"),
            words.text("compare.page.new")),
        rows);
  }

  private static String cut(String hash) {
    return hash.substring(0, Math.min(HASH, hash.length()));
  }

  private static String some(String text) {
    return text.isEmpty() ? LocalizedFormats.NONE : text;
  }

  /** The factors: all, but that which is none only where it causes something. */
  List<FactorRow> factors(ComparisonResult result) {
    Map<Factor, Long> causing = new EnumMap<>(Factor.class);
    for (CommitmentChanges commitment : result.tally().commitments()) {
      commitment
          .causes()
          .forEach(
              (causes, count) -> {
                for (Factor factor : Factor.values()) {
                  if (List.of(causes.split("[+|]", -1)).contains(factor.name())) {
                    causing.merge(factor, count, Long::sum);
                  }
                }
              });
    }
    List<FactorRow> rows = new ArrayList<>();
    for (Factor factor : Factor.values()) {
      if (factor != Factor.NOT_ATTRIBUTED || causing.containsKey(factor)) {
        rows.add(
            new FactorRow(
                words.text("compare.part." + factor.name()),
                words.text(differs(factor, result)),
                causing.getOrDefault(factor, 0L),
                words.text("compare.factor." + factor.name())));
      }
    }
    return rows;
  }

  private Table factorTable(ComparisonResult result) {
    List<List<Cell>> rows = new ArrayList<>();
    factors(result)
        .forEach(
            one ->
                rows.add(
                    List.of(
                        Cell.heading(one.name()),
                        Cell.text(one.differs()),
                        one.causing() == 0
                            ? Cell.number("0")
                            : Cell.marked(formats.number(one.causing())),
                        Cell.text(one.meaning()))));
    return new Table(
        words.text("compare.page.factors.caption"),
        List.of(
            words.text("compare.page.factor"),
            words.text("compare.page.differs"),
            words.text("compare.page.causing"),
            words.text("compare.page.meaning")),
        rows);
  }

  private String differs(Factor factor, ComparisonResult result) {
    boolean same = !result.differing().contains(factor);
    boolean byCase = factor == Factor.DATA || factor == Factor.READING;
    return same
        ? byCase ? "compare.page.differs.by_case" : "compare.page.differs.no"
        : "compare.page.differs.yes";
  }
}
