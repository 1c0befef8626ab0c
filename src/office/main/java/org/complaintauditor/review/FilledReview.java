package org.complaintauditor.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileFormat;
import org.complaintauditor.intake.file.FileFormats;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.Quoting;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.intake.xlsx.FilledCell;
import org.complaintauditor.intake.xlsx.FilledRows;
import org.complaintauditor.intake.xlsx.FilledWorkbook;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.xlsx.review.ReviewColumn;
import org.complaintauditor.report.xlsx.review.ReviewForm;
import org.complaintauditor.review.json.ReviewStampJson;
import org.complaintauditor.text.MessageBundle;

/** A review that came back: an Excel workbook, or its sheet saved as CSV. */
final class FilledReview {

  /** Far more than a review has, so that copies of rows can be named. */
  private static final int MOST_ROWS = 5 * ReviewSelection.MOST;

  /** What all cells may hold: several times what a review has in which whole messages stand. */
  private static final long MOST_CHARACTERS = 100_000_000;

  private static final int LAST_HEADER = 100;

  /** What an import cannot do without. */
  private static final List<ReviewColumn> NEEDED =
      List.of(
          ReviewColumn.DECISION,
          ReviewColumn.RIGHT_VERDICT,
          ReviewColumn.REASON_CODE,
          ReviewColumn.WHY,
          ReviewColumn.EVIDENCE_REF,
          ReviewColumn.NAME,
          ReviewColumn.DATE,
          ReviewColumn.KEY,
          ReviewColumn.EVIDENCE_DIGEST,
          ReviewColumn.BASIS_DIGEST);

  private final String name;
  private final List<MessageBundle> languages;
  private String sheet = "";
  private Optional<ReviewStamp> stamp = Optional.empty();
  private final Map<ReviewColumn, Integer> columns = new EnumMap<>(ReviewColumn.class);
  private final List<String> headings = new ArrayList<>();
  private final List<FilledRow> rows = new ArrayList<>();

  private final long most;
  private long characters;

  private FilledReview(String name, List<MessageBundle> languages, long most) {
    this.name = name;
    this.languages = languages;
    this.most = most;
  }

  /**
   * Reads a review.
   *
   * @param languages the words of all languages
   * @throws UnusableExportException if it is none, or cannot be read
   * @throws IOException if the file cannot be read
   */
  static FilledReview read(Path path, List<MessageBundle> languages) throws IOException {
    return read(path, languages, MOST_CHARACTERS);
  }

  /** The same, of which all cells together hold no more than so many characters. */
  static FilledReview read(Path path, List<MessageBundle> languages, long most) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new UnusableExportException(Wording.of("office.no-such-file", path));
    }
    ExportFile file = ExportFile.of(path);
    FilledReview review = new FilledReview(file.lastName(), languages, most);
    FileFormat format = FileFormats.of(file);
    if (format == FileFormat.XLSX) {
      review.workbook(file);
    } else if (format == FileFormat.CSV) {
      review.table(file);
    } else {
      throw new UnusableExportException(Wording.of("office.a-review-comes-back-as-an-excel", file));
    }
    if (review.columns.isEmpty()) {
      throw new UnusableExportException(
          Wording.of("office.is-no-review", file, ReviewColumn.KEY.heading(languages.get(0))));
    }
    review.refuseMissing();
    return review;
  }

  private void workbook(ExportFile file) throws IOException {
    Map<String, String> properties =
        FilledWorkbook.read(
            file,
            new FilledRows() {
              private String current = "";
              private boolean isReview;

              @Override
              public boolean sheet(String title) {
                current = title;
                isReview = false;
                return true;
              }

              @Override
              public boolean row(int number, List<FilledCell> cells) {
                if (isReview) {
                  add(number, cells);
                  return true;
                }
                isReview = isHeader(cells.stream().map(FilledCell::text).toList());
                if (isReview) {
                  begin(current, cells.stream().map(FilledCell::text).toList());
                }
                return isReview || number < LAST_HEADER;
              }
            });
    stamp = Optional.ofNullable(properties.get(ReviewForm.STAMP)).flatMap(ReviewStampJson::read);
  }

  private void table(ExportFile file) throws IOException {
    TableLayout layout =
        new TableLayout(
            Optional.empty(),
            Optional.empty(),
            java.util.OptionalInt.empty(),
            Optional.empty(),
            Quoting.STANDARD,
            List.of(ReviewColumn.KEY.heading(languages.get(0))));
    new CsvTableReader()
        .read(
            file,
            layout,
            new TableSink() {
              @Override
              public void header(List<String> header) {
                begin("", header);
              }

              @Override
              public void row(int number, List<String> cells) {
                add(number, cells.stream().map(FilledCell::text).toList());
              }
            });
  }

  private boolean isHeader(List<String> cells) {
    return cells.stream()
        .anyMatch(
            cell -> cell.strip().equalsIgnoreCase(ReviewColumn.KEY.heading(languages.get(0))));
  }

  private void begin(String title, List<String> header) {
    if (!columns.isEmpty()) {
      throw new UnusableExportException(
          Wording.of("office.sheets-and-both-hold-a-review", name, sheet, title));
    }
    sheet = title;
    for (int i = 0; i < header.size(); i++) {
      String heading = header.get(i).strip();
      headings.add(heading);
      Optional<ReviewColumn> column = ReviewColumn.headed(heading, languages);
      if (column.isPresent() && columns.putIfAbsent(column.get(), i) != null) {
        throw new UnusableExportException(Wording.of("office.column-is-twice", name, heading));
      }
    }
  }

  private void refuseMissing() {
    List<String> missing =
        NEEDED.stream()
            .filter(column -> !columns.containsKey(column))
            .map(column -> "\"" + column.heading(words()) + "\"")
            .toList();
    if (!missing.isEmpty()) {
      throw new UnusableExportException(
          Wording.of(
              "office.columns-are-missing-or-their-headings", name, String.join(", ", missing)));
    }
  }

  private void add(int number, List<FilledCell> cells) {
    if (rows.size() == MOST_ROWS) {
      throw new UnusableExportException(
          Wording.of("office.more-than-rows-and-a-review", name, MOST_ROWS, ReviewSelection.MOST));
    }
    Map<ReviewColumn, FilledCell> found = new EnumMap<>(ReviewColumn.class);
    columns.forEach(
        (column, place) -> {
          if (place < cells.size()) {
            found.put(column, cells.get(place));
            characters += cells.get(place).text().length();
          }
        });
    if (characters > most) {
      throw new UnusableExportException(
          Wording.of("office.cells-hold-more-than-characters", name, most));
    }
    rows.add(new FilledRow(number, found));
  }

  /** The file's name. */
  String name() {
    return name;
  }

  /** What the workbook says of itself; some programs lose it. */
  Optional<ReviewStamp> stamp() {
    return stamp;
  }

  /** Its rows, in their order. */
  List<FilledRow> rows() {
    return List.copyOf(rows);
  }

  /** The columns that it has. */
  boolean has(ReviewColumn column) {
    return columns.containsKey(column);
  }

  /** Whether it leaves out what the machine concludes. */
  boolean isBlind() {
    return stamp.map(ReviewStamp::blind).orElse(!columns.containsKey(ReviewColumn.VERDICT));
  }

  /** The words of its language: as it says, else that of most of its headings. */
  MessageBundle words() {
    Optional<String> said = stamp.map(ReviewStamp::language);
    return languages.stream()
        .filter(words -> said.filter(words.language()::equals).isPresent())
        .findFirst()
        .orElseGet(
            () -> languages.stream().max(Comparator.comparingLong(this::headingsIn)).orElseThrow());
  }

  private long headingsIn(MessageBundle words) {
    List<String> known =
        ReviewColumn.of(false).stream().map(column -> column.heading(words)).toList();
    return headings.stream().filter(known::contains).count();
  }

  /** A cell as messages name it: {@code Review!F214}. */
  String place(int row, ReviewColumn column) {
    String cell = letters(columns.getOrDefault(column, 0)) + row;
    if (sheet.isEmpty()) {
      return cell;
    }
    boolean plain = sheet.codePoints().allMatch(Character::isLetterOrDigit);
    return (plain ? sheet : "'" + sheet.replace("'", "''") + "'") + "!" + cell;
  }

  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }

  /** The cases that its rows name. */
  java.util.Set<String> cases() {
    return rows.stream()
        .map(row -> ReviewKey.read(row.text(ReviewColumn.KEY)))
        .flatMap(Optional::stream)
        .map(subject -> subject.caseId())
        .collect(Collectors.toSet());
  }
}
