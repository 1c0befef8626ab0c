package org.complaintauditor.detection.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.model.Wording;

/** Takes the rows of a marked sheet, and names all that is wrong with them. */
final class MarkedRows implements TableSink {
  private final String place;
  private final List<Wording> wrong = new ArrayList<>();
  private final Set<String> otherVersions = new HashSet<>();

  /** The rows by number. */
  private final Map<Integer, List<String>> rows = new LinkedHashMap<>();

  private List<String> columns = List.of();
  private final List<SheetWords> languages;
  private SheetWords words;

  /**
   * Takes rows.
   *
   * @param place file and sheet, as messages name them
   * @param vocabulary that of the pack by which the messages were drawn
   */
  MarkedRows(String place, Vocabulary vocabulary) {
    this.languages = SheetWords.all(vocabulary);
    this.words = languages.get(0);
    this.place = place;
  }

  @Override
  public void header(List<String> header) {
    columns = header.stream().map(String::strip).toList();
    words =
        languages.stream()
            .filter(
                some ->
                    columns.contains(some.column("mark"))
                        && columns.contains(some.column("missing")))
            .findFirst()
            .orElseThrow(
                () ->
                    new UnusableExportException(
                        Wording.of(
                            "app.row-1-no-columns-and",
                            place,
                            words.column("mark"),
                            words.column("missing"))));
  }

  @Override
  public void row(int number, List<String> cells) {
    rows.put(number, List.copyOf(cells));
  }

  /**
   * The sheet.
   *
   * @throws UnusableExportException if something is wrong
   */
  MarkedSheet sheet() {
    Map<Integer, MarkingKeys> keys = new LinkedHashMap<>();
    rows.forEach((number, cells) -> keys(number, cells).ifPresent(some -> keys.put(number, some)));
    List<MarkedRow> marked = new ArrayList<>();
    Map<String, Integer> known = new HashMap<>();
    keys.forEach(
        (number, key) -> {
          Integer before = known.putIfAbsent(key.message() + "." + key.label(), number);
          if (before != null) {
            wrong(number, "label", key.label(), Wording.of("app.row-stands-in-row-too", before));
          } else {
            marked.add(marked(number, key, keys));
          }
        });
    if (rows.isEmpty()) {
      throw new UnusableExportException(Wording.of("app.no-row-below-names-of-columns", place));
    }
    if (!wrong.isEmpty()) {
      throw new UnusableExportException(Wording.join("\n  ", wrong));
    }
    String weights =
        keys.values().stream()
            .map(MarkingKeys::weights)
            .distinct()
            .collect(Collectors.joining(" "));
    return new MarkedSheet(weights, marked);
  }

  private Optional<MarkingKeys> keys(int number, List<String> cells) {
    List<String> hidden = hidden(cells);
    String version = hidden.get(MarkingKeys.place("sheet"));
    if (!version.equals(MarkingKeys.VERSION) && MarkingKeys.isChecked(hidden, words.vocabulary)) {
      if (otherVersions.add(version)) {
        wrong(
            number,
            "sheet",
            version,
            Wording.of("app.program-reads-sheets-of-version", MarkingKeys.VERSION));
      }
      return Optional.empty();
    }
    if (!MarkingKeys.isChecked(hidden, words.vocabulary)) {
      changed(number, hidden);
      return Optional.empty();
    }
    return Optional.of(MarkingKeys.of(hidden));
  }

  private List<String> hidden(List<String> cells) {
    return MarkingKeys.COLUMNS.stream().map(column -> cell(cells, column)).toList();
  }

  /**
   * Reports the one hidden cell that was changed: what stood there stands in another row, or is a
   * number.
   */
  private void changed(int number, List<String> hidden) {
    for (int column = 0; column < hidden.size() - 1; column++) {
      for (String value : values(column)) {
        List<String> mended = new ArrayList<>(hidden);
        mended.set(column, value);
        if (MarkingKeys.isChecked(mended, words.vocabulary)) {
          wrong(
              number,
              MarkingKeys.COLUMNS.get(column),
              hidden.get(column),
              Wording.of("app.hidden-cell-was-changed", value));
          return;
        }
      }
    }
    int last = hidden.size() - 1;
    wrong(
        number,
        MarkingKeys.COLUMNS.get(last),
        hidden.get(last),
        Wording.of(
            "app.hidden-cells-of-row-were-changed",
            MarkingKeys.COLUMNS.get(0),
            MarkingKeys.COLUMNS.get(last)));
  }

  private Set<String> values(int column) {
    Set<String> values = new LinkedHashSet<>();
    rows.values().forEach(cells -> values.add(hidden(cells).get(column)));
    if (column == MarkingKeys.place("message")) {
      for (int i = 1; i <= rows.size(); i++) {
        values.add(Integer.toString(i));
      }
    }
    return values;
  }

  private MarkedRow marked(int number, MarkingKeys key, Map<Integer, MarkingKeys> keys) {
    List<String> cells = rows.getOrDefault(number, List.of());
    String column = words.column("mark");
    String written = cell(cells, column);
    Mark mark =
        mark(written)
            .orElseGet(
                () -> {
                  wrong(
                      number,
                      column,
                      written,
                      Wording.of(
                          "app.is-no-mark",
                          words.marks().get(0),
                          words.marks().get(1),
                          words.marks().get(2)));
                  return Mark.NONE;
                });
    Set<Label> missing = missing(number, key, cells, mark, keys);
    return new MarkedRow(
        Integer.parseInt(key.message()),
        new MarkedRow.MarkedStratum(
            key.stratum(), Integer.parseInt(key.size()), Integer.parseInt(key.drawn())),
        words.vocabulary.find(Label.class, key.label()),
        key.opinion().isEmpty() ? Opinion.NONE : Opinion.valueOf(key.opinion()),
        mark == Mark.NONE && !missing.isEmpty() ? Mark.WRONG : mark,
        missing);
  }

  private Set<Label> missing(
      int number, MarkingKeys key, List<String> cells, Mark mark, Map<Integer, MarkingKeys> keys) {
    String column = words.column("missing");
    String written = cell(cells, column);
    boolean last = key.label().equals(MarkingKeys.NOTHING_ELSE);
    if (written.isEmpty()) {
      if (last && mark == Mark.WRONG) {
        wrong(
            number, column, written, Wording.of("app.write-what-message-tells", known(key.from())));
      }
      return Set.of();
    }
    if (!last) {
      wrong(number, column, written, Wording.of("app.write-into-last-row-of-message-says"));
      return Set.of();
    }
    if (mark == Mark.RIGHT) {
      wrong(
          number,
          column,
          written,
          Wording.of(
              "app.write-into-column-if-message-tells",
              words.of(Mark.WRONG),
              words.column("mark")));
    }
    Set<Label> missing = new WordSet<>();
    for (String text : written.split("[,;|\\n]", -1)) {
      if (!text.isBlank()) {
        label(text, key.from())
            .ifPresentOrElse(
                label -> {
                  if (stands(label, key.message(), keys)) {
                    wrong(
                        number,
                        column,
                        text.strip(),
                        Wording.of("app.a-row-of-message-says-already"));
                  }
                  missing.add(label);
                },
                () ->
                    wrong(
                        number,
                        column,
                        text.strip(),
                        Wording.of("app.is-not-in-list", known(key.from()))));
      }
    }
    return missing;
  }

  private static boolean stands(Label label, String message, Map<Integer, MarkingKeys> keys) {
    return keys.values().stream()
        .anyMatch(key -> key.message().equals(message) && key.label().equals(label.name()));
  }

  /** In the language of the sheet, else in any. */
  private Optional<Mark> mark(String written) {
    return words
        .mark(written)
        .or(() -> languages.stream().flatMap(some -> some.mark(written).stream()).findFirst());
  }

  private Optional<Label> label(String written, String from) {
    return words
        .label(written)
        .or(() -> languages.stream().flatMap(some -> some.label(written).stream()).findFirst())
        .filter(label -> isOf(label, from));
  }

  private static boolean isOf(Label label, String from) {
    return List.of(from.split("\\|", -1)).contains(label.direction().name());
  }

  private String known(String from) {
    return words.vocabulary.labels().stream()
        .filter(label -> isOf(label, from))
        .map(words.bundle::of)
        .collect(Collectors.joining(", "));
  }

  private String cell(List<String> cells, String column) {
    int at = columns.indexOf(column);
    return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
  }

  private void wrong(int number, String column, String value, Wording fix) {
    wrong.add(Wording.of("app.row-column", place, number, column, QuotedCell.cut(value), fix));
  }
}
