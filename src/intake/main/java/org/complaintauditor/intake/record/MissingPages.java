package org.complaintauditor.intake.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.profile.ExportRecord;
import org.complaintauditor.intake.profile.Source;
import org.complaintauditor.intake.profile.TextPattern;
import org.complaintauditor.intake.table.RowLimits;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/** Files that show that others should follow them: pages of an answer, tables cut at a limit. */
final class MissingPages {
  private final RecordCounter records;
  private final Map<Integer, Map<Source, Rows>> tables = new LinkedHashMap<>();

  MissingPages(RecordCounter records) {
    this.records = records;
  }

  /** Counts a record in. */
  void count(ExportRecord entry) {
    if (records.looks().get(entry.origin().fileOrder()).look().format().isTable()) {
      tables
          .computeIfAbsent(entry.origin().fileOrder(), file -> new LinkedHashMap<>())
          .computeIfAbsent(entry.source(), source -> new Rows())
          .add(entry.origin());
    }
  }

  /** What is missing. */
  List<Problem> missing() {
    List<Problem> problems = new ArrayList<>();
    records.more().forEach((source, told) -> withoutLast(source, told).ifPresent(problems::add));
    cutTables(problems::add);
    return problems;
  }

  /** Reports a missing last page when each page says that another follows. */
  private Optional<Problem> withoutLast(Source source, Map<Integer, Map<String, String>> told) {
    Optional<Problem> last = Optional.empty();
    for (int file = 0; file < records.looks().size(); file++) {
      if (records.looks().get(file).sources().contains(source)) {
        last = follows(source, file, told.getOrDefault(file, Map.of()));
        if (last.isEmpty()) {
          return last;
        }
      }
    }
    return last;
  }

  private Optional<Problem> follows(Source source, int file, Map<String, String> told) {
    boolean severalAnswers =
        records.looks().get(file).look().shape().stream()
            .anyMatch(shape -> shape.lists().contains(""));
    Map<String, TextPattern> asks = source.complete().more();
    // A page may name its successor though there is none; what it says outright counts.
    if (told.entrySet().stream().anyMatch(one -> isLast(asks.get(one.getKey()), one.getValue()))) {
      return Optional.empty();
    }
    for (Map.Entry<String, TextPattern> asked : asks.entrySet()) {
      String text = told.getOrDefault(asked.getKey(), "");
      // Of several answers in a file, the last may just say nothing there.
      boolean says = !severalAnswers || asked.getValue().whole().isPresent();
      if (says && !text.isEmpty() && asked.getValue().fits(text)) {
        return Optional.of(
            new Problem(
                new Origin(records.nameOf(file), file, 1),
                asked.getKey(),
                QuotedCell.cut(text),
                Code.EXPORT_INCOMPLETE,
                Wording.of("intake.last-page-too")));
      }
    }
    return Optional.empty();
  }

  private static boolean isLast(@Nullable TextPattern follows, String text) {
    return follows != null && !text.isEmpty() && !follows.fits(text);
  }

  /** A table is read once for each of its sources; one of them is enough. */
  private void cutTables(Consumer<Problem> found) {
    tables.forEach(
        (file, sources) ->
            sources.entrySet().stream()
                .flatMap(one -> cut(file, one.getKey(), one.getValue()).stream())
                .findFirst()
                .ifPresent(found));
  }

  private Optional<Problem> cut(int file, Source source, Rows rows) {
    Origin last = new Origin(records.nameOf(file), file, rows.last);
    return source.complete().sizes().contains(rows.number)
        ? Optional.of(RowLimits.cut(last, rows.number))
        : RowLimits.of(last, rows.number);
  }

  /** The rows of a table of which records were made. */
  private static final class Rows {
    private int number;
    private int last;

    /** Records come in the order of the table; several may be of one row. */
    void add(Origin origin) {
      number += origin.row() == last ? 0 : 1;
      last = origin.row();
    }
  }
}
