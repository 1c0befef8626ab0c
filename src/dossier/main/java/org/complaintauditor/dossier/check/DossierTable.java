package org.complaintauditor.dossier.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.model.Wording;

/** A table of a dossier, read row by row as it is told: UTF-8, commas, RFC 4180, one header. */
final class DossierTable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Path root;
  private final String file;
  private final Deviations found;

  /**
   * A table.
   *
   * @param file its path in the dossier
   */
  DossierTable(Path root, String file, Deviations found) {
    this.root = root;
    this.file = file;
    this.found = found;
  }

  /** A row. */
  final class Row {
    private final CSVRecord cells;

    private Row(CSVRecord cells) {
      this.cells = cells;
    }

    /** The cell of a column; empty where the table lacks the column. */
    String get(String column) {
      return cells.isSet(column) ? cells.get(column) : "";
    }

    /** Whether the table has this column. */
    boolean has(String column) {
      return cells.isMapped(column);
    }

    /** Says what is wrong with this row. */
    void deviates(Wording what) {
      found.add(file, cells.getRecordNumber() + 1, what);
    }
  }

  /** Whether it is there. */
  boolean exists() {
    return Files.isRegularFile(root.resolve(file));
  }

  /**
   * Reads the table. That it is missing, lacks columns or is no table is a deviation.
   *
   * @param columns those that it must have
   * @return all columns; empty if it cannot be read
   * @throws IOException if the disk fails
   */
  List<String> forEach(List<String> columns, Consumer<Row> taker) throws IOException {
    if (!exists()) {
      found.add(file, Wording.of("dossier.is-missing"));
      return List.of();
    }
    try (Reader text = Files.newBufferedReader(root.resolve(file), UTF_8);
        CSVParser rows = CSVParser.parse(text, FORMAT)) {
      List<String> missing = new ArrayList<>(columns);
      missing.removeAll(rows.getHeaderNames());
      if (!missing.isEmpty()) {
        found.add(file, Wording.of("dossier.lacks-column", missing.get(0)));
        return List.of();
      }
      for (CSVRecord record : rows) {
        Row row = new Row(record);
        if (record.isConsistent()) {
          taker.accept(row);
        } else {
          row.deviates(
              Wording.of(
                  "dossier.has-cells-instead-of", record.size(), rows.getHeaderNames().size()));
        }
      }
      return rows.getHeaderNames();
    } catch (CharacterCodingException | CSVException | IllegalArgumentException e) {
      found.add(file, Wording.of("dossier.is-no-table-in-utf-8", Wording.saidBy(e)));
    } catch (UncheckedIOException e) {
      IOException cause = Objects.requireNonNull(e.getCause());
      found.add(file, Wording.of("dossier.is-no-table-in-utf-8", Wording.saidBy(cause)));
    }
    return List.of();
  }
}
