package org.complaintauditor.detection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.complaintauditor.detection.sample.MessageSource;
import org.complaintauditor.detection.sample.ReadMessage;
import org.complaintauditor.evidence.Detector;
import org.complaintauditor.evidence.Footers;
import org.complaintauditor.evidence.MessageAnalysis;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.model.Direction;

/** The messages of a file of messages. */
public final class TableMessages implements MessageSource {
  private final List<ReadMessage> messages = new ArrayList<>();

  private TableMessages() {}

  /** Whether the file is a table of messages, and no export. */
  public static boolean are(ExportFile file, TableReader reader) throws IOException {
    Set<String> columns = new TreeSet<>();
    reader.read(
        file,
        TableLayout.FOUND_OUT,
        new TableSink() {
          @Override
          public void header(List<String> header) {
            header.forEach(column -> columns.add(column.strip().toLowerCase(Locale.ROOT)));
          }

          @Override
          public void row(int number, List<String> cells) {
            // The header tells.
          }

          @Override
          public boolean hasEnough() {
            return true;
          }
        });
    return columns.containsAll(List.of("direction", "text")) && !columns.contains("activity");
  }

  /**
   * Reads them.
   *
   * @throws org.complaintauditor.intake.file.UnusableExportException if it is no such file
   */
  public static TableMessages of(ExportFile file, TableReader reader, Detector detector)
      throws IOException {
    List<MessageTable.Message> rows = MessageTable.read(file, reader, detector.words()).rows();
    List<MessageAnalysis> reads = new ArrayList<>();
    Footers footers = new Footers();
    for (MessageTable.Message row : rows) {
      MessageAnalysis read = detector.read(row.text(), row.direction(), row.language());
      reads.add(read);
      if (row.direction() == Direction.OUTBOUND) {
        footers.add(read);
      }
    }
    TableMessages table = new TableMessages();
    for (int i = 0; i < reads.size(); i++) {
      MessageTable.Message row = rows.get(i);
      if (!row.text().isBlank() && reads.get(i).understood()) {
        table.messages.add(
            new ReadMessage(
                "",
                row.id().isEmpty() ? file.lastName() + ":" + row.number() : row.id(),
                row.id(),
                EnumSet.of(row.direction()),
                row.text(),
                footers.without(reads.get(i)),
                footers.possible(reads.get(i))));
      }
    }
    return table;
  }

  @Override
  public void each(Predicate<String> ofCase, Consumer<ReadMessage> taker) {
    messages.forEach(taker);
  }
}
