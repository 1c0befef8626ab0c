package org.complaintauditor.comparison.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.complaintauditor.comparison.CommitmentChanges;
import org.complaintauditor.comparison.ComparedRun;
import org.complaintauditor.comparison.Comparison;
import org.complaintauditor.comparison.ComparisonText;
import org.complaintauditor.comparison.Factor;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.html.DocumentPage.Cell;
import org.complaintauditor.report.html.DocumentPage.Section;
import org.complaintauditor.report.html.DocumentPage.Table;
import org.complaintauditor.text.MessageBundle;

/** The two runs side by side, and which factors differ between them. */
final class RunTables {
  private static final int HASH = 12;

  private final ComparedRun first;
  private final ComparedRun second;
  private final MessageBundle words;
  private final LocalizedFormats formats;

  RunTables(ComparedRun first, ComparedRun second, MessageBundle words) {
    this.first = first;
    this.second = second;
    this.words = words;
    this.formats = new LocalizedFormats(words, second.context().basis().auditInstant().zone());
  }

  Section section(Comparison comparison) {
    return new Section(
        "runs",
        words.text("compare.page.runs"),
        words.text("compare.page.runs"),
        new ComparisonText(words, second).similar(comparison),
        false,
        List.of(runs(), factors(comparison)));
  }

  private Table runs() {
    List<List<Cell>> rows = new ArrayList<>();
    row(
        rows,
        "instant",
        run ->
            new LocalizedFormats(words, run.context().basis().auditInstant().zone())
                .dateTime(run.context().basis().auditInstant().instant()));
    row(
        rows,
        "pack",
        run ->
            run.pack().name()
                + " "
                + run.pack().versions().stream()
                    .map(PackVersion::version)
                    .collect(Collectors.joining(", ")));
    row(rows, "what_if", run -> some(String.join(", ", run.pack().whatIf())));
    row(rows, "calendar", ComparedRun::calendar);
    row(
        rows,
        "channels",
        run ->
            some(
                new TreeSet<>(run.context().basis().recordedChannels())
                    .stream().map(words::of).collect(Collectors.joining(", "))));
    row(rows, "evidence", run -> run.context().toldBy().used().option());
    row(rows, "program", run -> some(cut(run.program())));
    row(
        rows,
        "inputs",
        run ->
            new TreeSet<>(run.inputs())
                .stream().map(RunTables::cut).collect(Collectors.joining(", ")));
    return new Table(
        words.text("compare.page.runs.caption"),
        List.of(
            words.text("compare.page.what"),
            words.text("compare.page.old"),
            words.text("compare.page.new")),
        rows);
  }

  private void row(List<List<Cell>> rows, String key, Function<ComparedRun, String> value) {
    rows.add(
        List.of(
            Cell.heading(words.text("compare.page." + key)),
            Cell.text(value.apply(first)),
            Cell.text(value.apply(second))));
  }

  private static String cut(String hash) {
    return hash.substring(0, Math.min(HASH, hash.length()));
  }

  private static String some(String text) {
    return text.isEmpty() ? LocalizedFormats.NONE : text;
  }

  private Table factors(Comparison comparison) {
    Map<Factor, Long> causing = new EnumMap<>(Factor.class);
    for (CommitmentChanges one : comparison.commitments()) {
      one.causes()
          .forEach(
              (causes, count) -> {
                for (Factor factor : Factor.values()) {
                  if (List.of(causes.split("[+|]", -1)).contains(factor.name())) {
                    causing.merge(factor, count, Long::sum);
                  }
                }
              });
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Factor factor : Factor.values()) {
      long count = causing.getOrDefault(factor, 0L);
      rows.add(
          List.of(
              Cell.heading(words.text("compare.part." + factor.name())),
              Cell.text(words.text(differs(factor, comparison))),
              count == 0 ? Cell.number("0") : Cell.marked(formats.number(count)),
              Cell.text(words.text("compare.factor." + factor.name()))));
    }
    return new Table(
        words.text("compare.page.factors.caption"),
        List.of(
            words.text("compare.page.factor"),
            words.text("compare.page.differs"),
            words.text("compare.page.causing"),
            words.text("compare.page.meaning")),
        rows);
  }

  private String differs(Factor factor, Comparison comparison) {
    boolean same =
        factor == Factor.PROGRAM
            ? first.program().equals(second.program())
            : !comparison.differing().contains(factor);
    boolean byCase = factor == Factor.DATA || factor == Factor.READING;
    return same
        ? byCase ? "compare.page.differs.by_case" : "compare.page.differs.no"
        : "compare.page.differs.yes";
  }
}
