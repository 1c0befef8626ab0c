package org.complaintauditor.detection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;

/**
 * A table of messages.
 *
 * @param columns its columns, as they stand
 * @param rows its messages, in order
 * @param labelled whether it says what is right
 */
record MessageTable(List<String> columns, List<Message> rows, boolean labelled) {
  private static final String LABELS = "labels";
  private static final String EXPECTED = "id,direction,language,channel,text";

  /**
   * One message.
   *
   * @param cells the row, as it stands
   * @param id its id, or empty
   * @param number its row, as a spreadsheet counts
   * @param labels what is right; empty where the table does not say
   */
  record Message(
      List<String> cells,
      String id,
      int number,
      Direction direction,
      String language,
      String text,
      Set<String> labels) {}

  /**
   * Reads a table.
   *
   * @param words those of the pack whose labels it may give
   * @throws UnusableExportException if a column is missing, or a direction or labels are unknown:
   *     the message has all of these
   */
  static MessageTable read(ExportFile file, TableReader reader, Vocabulary words)
      throws IOException {
    Taker taker = new Taker(file, words);
    reader.read(file, TableLayout.FOUND_OUT, taker);
    if (taker.columns.isEmpty()) {
      throw new UnusableExportException(Wording.of("app.file-is-empty", file, EXPECTED));
    }
    if (!taker.unknown.isEmpty()) {
      throw new UnusableExportException(Wording.join("\n  ", taker.unknown));
    }
    return new MessageTable(taker.columns, taker.rows, taker.place(LABELS).isPresent());
  }

  private static final class Taker implements TableSink {
    private final ExportFile file;
    private final Vocabulary words;
    private final List<Message> rows = new ArrayList<>();
    private final List<Wording> unknown = new ArrayList<>();
    private List<String> columns = List.of();
    private int direction;
    private int text;

    Taker(ExportFile file, Vocabulary words) {
      this.words = words;
      this.file = file;
    }

    @Override
    public void header(List<String> header) {
      columns = List.copyOf(header);
      direction = needed("direction");
      text = needed("text");
    }

    private int needed(String column) {
      return place(column)
          .orElseThrow(
              () ->
                  new UnusableExportException(
                      Wording.of("app.no-column-a-file-of-messages", file, column, EXPECTED)));
    }

    private Optional<Integer> place(String column) {
      int place =
          columns.stream()
              .map(name -> name.strip().toLowerCase(Locale.ROOT))
              .toList()
              .indexOf(column);
      return place < 0 ? Optional.empty() : Optional.of(place);
    }

    @Override
    public void row(int number, List<String> cells) {
      if (cells.size() != columns.size()) {
        throw new UnusableExportException(
            Wording.of("app.row-cells-instead-of", file, number, cells.size(), columns.size()));
      }
      Direction from = direction(cells.get(direction), number);
      rows.add(
          new Message(
              List.copyOf(cells),
              cell(cells, "id"),
              number,
              from,
              cell(cells, "language"),
              cells.get(text),
              labels(cell(cells, LABELS), from, number)));
    }

    private Set<String> labels(String written, Direction from, int number) {
      Set<String> labels = new TreeSet<>();
      for (String text : written.split("\\|", -1)) {
        String label = text.strip();
        if (words.find(Label.class, label).filter(known -> known.direction() == from).isPresent()) {
          labels.add(label);
        } else if (!label.isEmpty()) {
          unknown.add(
              Wording.of(
                  "app.row-column-is-no-label",
                  file,
                  number,
                  LABELS,
                  QuotedCell.cut(label),
                  from.name().toLowerCase(Locale.ROOT),
                  known(from)));
        }
      }
      return labels;
    }

    private String known(Direction from) {
      return words.labels().stream()
          .filter(label -> label.direction() == from)
          .map(Label::name)
          .collect(Collectors.joining(", "));
    }

    private String cell(List<String> cells, String column) {
      return place(column).map(cells::get).map(String::strip).orElse("");
    }

    private Direction direction(String value, int number) {
      return switch (value.strip().toLowerCase(Locale.ROOT)) {
        case "outbound" -> Direction.OUTBOUND;
        case "inbound" -> Direction.INBOUND;
        default ->
            throw new UnusableExportException(
                Wording.of("app.row-direction-is-neither-outbound", file, number, value));
      };
    }
  }
}
