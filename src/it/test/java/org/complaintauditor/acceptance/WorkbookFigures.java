package org.complaintauditor.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.text.MessageBundle;

/** The figures in a workbook: those it states, and those that its lists make. */
final class WorkbookFigures {

  private final MessageBundle words;
  private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

  WorkbookFigures(Path file, MessageBundle words) throws IOException {
    this.words = words;
    try (InputStream stream = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
      for (Sheet sheet : workbook) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
          List<String> cells = new ArrayList<>();
          for (int i = 0; i < row.getLastCellNum(); i++) {
            cells.add(text(row.getCell(i)));
          }
          rows.add(cells);
        }
        sheets.put(sheet.getSheetName(), rows);
      }
    }
  }

  private static String text(Cell cell) {
    if (cell == null) {
      return "";
    }
    return cell.getCellType() == CellType.NUMERIC
        ? BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString()
        : cell.toString();
  }

  List<List<String>> sheet(String name) {
    return sheets.get(words.text("report.sheet." + name));
  }

  private static List<Long> numbers(List<String> cells) {
    return cells.stream().map(Long::valueOf).toList();
  }

  /** The sheet's rows below the first row that has this cell, down to one that has no id. */
  private List<List<String>> table(String sheet, String heading) {
    List<List<String>> rows = sheet(sheet);
    int at = 0;
    while (!rows.get(at).contains(heading)) {
      at++;
    }
    int end = at + 1;
    while (end < rows.size()
        && !rows.get(end).isEmpty()
        && rows.get(end).get(0).matches(PrintedFigures.ID)) {
      end++;
    }
    return rows.subList(at + 1, end);
  }

  Map<String, Verdicts> summary() {
    Map<String, Verdicts> summary = new TreeMap<>();
    for (List<String> row : table("summary", words.of(Verdict.MET))) {
      summary.put(row.get(0), Verdicts.of(numbers(row.subList(2, 7)), new BigDecimal(row.get(7))));
    }
    return summary;
  }

  Map<String, Double> exactRates() {
    Map<String, Double> rates = new TreeMap<>();
    table("summary", words.of(Verdict.MET))
        .forEach(row -> rates.put(row.get(0), Double.valueOf(row.get(7))));
    return rates;
  }

  private String verdict(String word) {
    for (Verdict verdict : Verdict.values()) {
      if (words.of(verdict).equals(word)) {
        return verdict.name();
      }
    }
    throw new AssertionError("no verdict: " + word);
  }

  List<Verdicts.One> findings() {
    return column("verdict", (id, word) -> new Verdicts.One(id, verdict(word)));
  }

  /** Counts the days in the list of findings, per commitment. */
  Map<String, Map<Integer, Long>> lateDays() {
    Map<String, Map<Integer, Long>> late = new TreeMap<>();
    column("late", (id, days) -> List.of(id, days)).stream()
        .filter(one -> !one.get(1).isEmpty())
        .forEach(
            one ->
                late.computeIfAbsent(one.get(0), id -> new TreeMap<>())
                    .merge(Integer.valueOf(one.get(1)), 1L, Long::sum));
    return late;
  }

  private <T> List<T> column(String name, BiFunction<String, String, T> made) {
    List<List<String>> rows = sheet("findings");
    int id = rows.get(0).indexOf(words.text("report.column.id"));
    int column = rows.get(0).indexOf(words.text("report.column." + name));
    return rows.stream().skip(1).map(row -> made.apply(row.get(id), row.get(column))).toList();
  }

  /** The verdicts in the list of cases, where that of a breach goes on with its reason. */
  List<Verdicts.One> cases() {
    List<List<String>> rows = sheet("cases");
    List<Verdicts.One> verdicts = new ArrayList<>();
    for (int i = 0; i < rows.get(0).size(); i++) {
      String id = rows.get(0).get(i).split("\n")[0];
      if (id.matches(PrintedFigures.ID)) {
        for (List<String> row : rows.subList(1, rows.size())) {
          verdicts.add(new Verdicts.One(id, verdict(row.get(i).split("[ \u00a0]?: ")[0])));
        }
      }
    }
    return verdicts;
  }

  /** Per commitment the findings from three days early to eleven days late, and those not done. */
  Map<String, List<Long>> lateness() {
    Map<String, List<Long>> rows = new TreeMap<>();
    kept().forEach((id, numbers) -> rows.put(id, numbers.subList(1, 12)));
    return rows;
  }

  /** Per commitment all columns of how late and how early: done before it was owed, to wrong. */
  Map<String, List<Long>> kept() {
    Map<String, List<Long>> rows = new TreeMap<>();
    table("lateness", words.of(Reason.CONTRADICTED))
        .forEach(row -> rows.put(row.get(0), numbers(row.subList(2, 15))));
    return rows;
  }

  /** All that is met, or all that is breached, in the same columns. */
  long all(Verdict verdict) {
    return sheet("lateness").stream()
        .filter(row -> row.size() > 14 && row.get(1).equals(words.of(verdict)))
        .flatMap(row -> numbers(row.subList(2, 15)).stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  /** The groups of a dimension, as "value id". */
  Map<String, Verdicts> groups(String dimension) {
    String label = words.text("report.dimension." + dimension);
    Map<String, Verdicts> groups = new TreeMap<>();
    for (List<String> row : sheet("breakdowns")) {
      if (row.size() > 9 && row.get(1).equals(label)) {
        groups.put(
            row.get(0) + " " + row.get(2),
            Verdicts.of(numbers(row.subList(4, 9)), new BigDecimal(row.get(9))));
      }
    }
    return groups;
  }
}
