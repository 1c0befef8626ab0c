package org.complaintauditor.dossier.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.model.Wording;

/**
 * Two lists of findings, held against each other column by column.
 *
 * @param cases how many cases the sealed list has
 * @param findings how many findings it has
 * @param differences what is not the same, by finding in the order of the sealed list
 */
public record FindingsDifference(int cases, int findings, List<Wording> differences) {
  private static final String CASE = "case_id";
  private static final String COMMITMENT = "commitment";
  private static final int LONGEST = 120;

  public FindingsDifference {
    differences = List.copyOf(differences);
  }

  /** Whether nothing differs. */
  public boolean isNone() {
    return differences.isEmpty();
  }

  /**
   * Holds one list against the other.
   *
   * @param sealed {@code findings.csv} as it was sealed
   * @param judged the same as it comes out now
   * @throws IOException if one cannot be read
   */
  public static FindingsDifference between(Path sealed, Path judged) throws IOException {
    Map<String, Map<String, String>> before = findings(sealed);
    Map<String, Map<String, String>> after = findings(judged);
    List<Wording> differences = new ArrayList<>();
    before.forEach(
        (key, row) -> {
          Map<String, String> now = after.getOrDefault(key, Map.of());
          if (now.isEmpty()) {
            differences.add(Wording.of("dossier.is-sealed-and-does-not-come-out", key));
          } else {
            columns(key, row, now, differences);
          }
        });
    after.keySet().stream()
        .filter(key -> !before.containsKey(key))
        .forEach(
            key -> differences.add(Wording.of("dossier.comes-out-now-and-is-not-sealed", key)));
    return new FindingsDifference(
        (int) before.values().stream().map(row -> row.getOrDefault(CASE, "")).distinct().count(),
        before.size(),
        differences);
  }

  private static void columns(
      String key, Map<String, String> before, Map<String, String> after, List<Wording> found) {
    Map<String, String> all = new LinkedHashMap<>(before);
    after.forEach(all::putIfAbsent);
    for (String column : all.keySet()) {
      String sealed = before.getOrDefault(column, "");
      String now = after.getOrDefault(column, "");
      if (!sealed.equals(now)) {
        found.add(
            Wording.of(
                "dossier.is-sealed-as-and-comes-out-as",
                key,
                column,
                shortened(sealed),
                shortened(now)));
      }
    }
  }

  private static String shortened(String cell) {
    return cell.codePointCount(0, cell.length()) > LONGEST
        ? cell.substring(0, cell.offsetByCodePoints(0, LONGEST)) + "…"
        : cell;
  }

  /** The rows by finding: of each column, its cell. */
  private static Map<String, Map<String, String>> findings(Path file) throws IOException {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    read(
        file,
        (columns, cells) -> {
          Map<String, String> row = new LinkedHashMap<>();
          for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            row.put(columns.get(i), cells.get(i));
          }
          String key = row.getOrDefault(CASE, "") + "/" + row.getOrDefault(COMMITMENT, "");
          rows.put(rows.containsKey(key) ? key + " (" + rows.size() + ")" : key, row);
        });
    return rows;
  }

  private static void read(Path file, BiConsumer<List<String>, List<String>> taking)
      throws IOException {
    new CsvTableReader()
        .read(
            ExportFile.of(file),
            TableLayout.FOUND_OUT,
            new TableSink() {
              private List<String> columns = List.of();

              @Override
              public void header(List<String> header) {
                columns = List.copyOf(header);
              }

              @Override
              public void row(int number, List<String> cells) {
                taking.accept(columns, cells);
              }
            });
  }
}
