package org.complaintauditor.detection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.InputCannotBeAudited;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.model.Direction;

/**
 * A table of messages.
 *
 * @param columns its columns, as they stand
 * @param rows its messages, in order
 * @param labelled whether it says what is right
 */
record Messages(List<String> columns, List<Message> rows, boolean labelled) {
  private static final String LABELS = "labels";
  private static final String EXPECTED = "id,direction,language,channel,text";

  /**
   * One message.
   *
   * @param cells the row, as it stands
   * @param labels what is right, as it is written; empty where the table does not say
   */
  record Message(
      List<String> cells, Direction direction, String language, String text, String labels) {}

  /**
   * Reads a table.
   *
   * @throws InputCannotBeAudited if a column is missing or a direction is unknown
   */
  static Messages read(ExportFile file, TableReader reader) throws IOException {
    Taker taker = new Taker(file);
    reader.read(file, TableLayout.FOUND_OUT, taker);
    if (taker.columns.isEmpty()) {
      throw new InputCannotBeAudited(
          "%s: the file is empty. A file of messages has the columns %s."
              .formatted(file, EXPECTED));
    }
    return new Messages(taker.columns, taker.rows, taker.place(LABELS).isPresent());
  }

  private static final class Taker implements TableSink {
    private final ExportFile file;
    private final List<Message> rows = new ArrayList<>();
    private List<String> columns = List.of();
    private int direction;
    private int text;

    Taker(ExportFile file) {
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
                  new InputCannotBeAudited(
                      "%s: there is no column \"%s\"; a file of messages has the columns %s, and"
                              .formatted(file, column, EXPECTED)
                          + " \"labels\" where it says what is right."));
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
        throw new InputCannotBeAudited(
            "%s row %d: there are %d cells instead of %d. Put texts with commas into quotes."
                .formatted(file, number, cells.size(), columns.size()));
      }
      rows.add(
          new Message(
              List.copyOf(cells),
              direction(cells.get(direction), number),
              cell(cells, "language"),
              cells.get(text),
              cell(cells, LABELS)));
    }

    private String cell(List<String> cells, String column) {
      return place(column).map(cells::get).map(String::strip).orElse("");
    }

    private Direction direction(String value, int number) {
      return switch (value.strip().toLowerCase(Locale.ROOT)) {
        case "outbound" -> Direction.OUTBOUND;
        case "inbound" -> Direction.INBOUND;
        default ->
            throw new InputCannotBeAudited(
                ("%s row %d: direction \"%s\" is neither \"outbound\" (from the provider) nor"
                        + " \"inbound\" (from the customer).")
                    .formatted(file, number, value));
      };
    }
  }
}
