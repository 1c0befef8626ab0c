package org.complaintauditor.detection.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Opinion;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.report.xlsx.FormWorkbook;
import org.complaintauditor.report.xlsx.FormWorkbook.Column;
import org.complaintauditor.report.xlsx.FormWorkbook.Entry;
import org.complaintauditor.report.xlsx.FormWorkbook.Fill;
import org.complaintauditor.report.xlsx.FormWorkbook.Section;

/**
 * The workbook in which a person says what is right: a row for each thing found or possible in each
 * message drawn, and one that says that there is nothing else. What the second opinion says is
 * hidden, so that it sways nobody.
 */
public final class MarkingSheet {
  private static final List<Integer> WIDTHS = List.of(6, 16, 16, 12, 80, 26, 44, 12, 30, 30);
  private static final int HIDDEN_WIDTH = 12;

  private final SampleDraw sample;
  private final Map<Label, LocalizedText> list;
  private final String weights;
  private final SheetWords words;

  /**
   * A sheet.
   *
   * @param list what each label means
   * @param weights by which weights the second opinion is given
   * @param vocabulary that of the pack
   */
  public MarkingSheet(
      SampleDraw sample,
      Map<Label, LocalizedText> list,
      String weights,
      String language,
      Vocabulary vocabulary) {
    this.sample = sample;
    this.list = list;
    this.weights = weights;
    this.words = SheetWords.in(language, vocabulary);
  }

  /** Writes it: the same sample gives the same bytes. */
  public void writeTo(Path file, String creator) throws IOException {
    try (FormWorkbook book = new FormWorkbook(words.bundle, words.text("title"), creator)) {
      book.page(
          words.text("sheet.read"),
          words.text("title"),
          words.text("confidential"),
          List.of(
              new Section(words.text("how"), how()),
              new Section(words.text("list"), labels()),
              new Section(words.text("design"), design())));
      book.table(words.text("sheet.messages"), columns(), rows());
      book.writeTo(file);
    }
  }

  /** What was drawn, in a line. */
  public String summary() {
    return words.text(
        "written",
        number(sample.messages().size()),
        number(sample.strata().values().stream().mapToInt(SampleDraw.Numbers::size).sum()),
        number(rows().size()),
        words.text("sheet.messages"));
  }

  private List<Entry> how() {
    String mark = words.column("mark");
    return List.of(
        new Entry(
            words.text("how.row"),
            words.text(
                "how.row.text",
                words.text("sheet.messages"),
                mark,
                words.of(Mark.RIGHT),
                words.of(Mark.WRONG),
                words.of(Mark.UNSURE))),
        new Entry(
            words.text("how.last"),
            words.text("how.last.text", words.of(Mark.WRONG), words.column("missing"))),
        new Entry(words.text("how.some"), words.text("how.some.text")),
        new Entry(words.text("how.then"), words.text("how.then.text")));
  }

  private List<Entry> labels() {
    return list.entrySet().stream()
        .map(
            one ->
                new Entry(
                    words.bundle.of(one.getKey()),
                    words.text(
                        "list." + one.getKey().direction(),
                        one.getValue().in(words.bundle.language()))))
        .toList();
  }

  private List<Entry> design() {
    List<Entry> design = new ArrayList<>();
    int all = sample.strata().values().stream().mapToInt(SampleDraw.Numbers::size).sum();
    design.add(
        new Entry(
            words.text("design.drawn"),
            words.text(
                "design.drawn.text",
                number(sample.messages().size()),
                number(all),
                Long.toString(sample.seed()),
                weights)));
    sample
        .strata()
        .forEach(
            (stratum, numbers) ->
                design.add(
                    new Entry(
                        name(stratum),
                        words.text(
                            "design.stratum", number(numbers.drawn()), number(numbers.size())))));
    return design;
  }

  private static String number(int number) {
    return Integer.toString(number);
  }

  private String name(Stratum stratum) {
    return stratum
        .found()
        .map(
            one ->
                words.text(
                    "stratum.found",
                    words.bundle.of(one.label()),
                    words.text("opinion." + one.opinion())))
        .orElseGet(() -> words.text("stratum.nothing." + stratum.from()));
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < WIDTHS.size(); i++) {
      String name = SheetWords.COLUMNS.get(i);
      String heading = words.column(name);
      int width = WIDTHS.get(i);
      columns.add(
          switch (name) {
            case "mark" ->
                new Column(
                    heading,
                    width,
                    Fill.CHOSEN,
                    words.marks(),
                    words.text("mark.choose", words.marks().toArray()));
            case "missing" ->
                new Column(
                    heading,
                    width,
                    Fill.SUGGESTED,
                    list.keySet().stream().map(words.bundle::of).toList(),
                    "");
            case "remark" -> new Column(heading, width, Fill.FREE, List.of(), "");
            default -> Column.written(heading, width, Fill.GIVEN);
          });
    }
    MarkingKeys.COLUMNS.forEach(
        name -> columns.add(Column.written(name, HIDDEN_WIDTH, Fill.HIDDEN)));
    return columns;
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < sample.messages().size(); i++) {
      SampleDraw.Drawn drawn = sample.messages().get(i);
      int number = i + 1;
      Map<Label, Opinion> opinions = drawn.message().opinions();
      opinions.forEach(
          (label, opinion) ->
              rows.add(
                  row(
                      number,
                      drawn,
                      words.text("tells", words.bundle.of(label)),
                      drawn.message().quotes(label),
                      label.name(),
                      opinion.name())));
      rows.add(
          row(
              number,
              drawn,
              words.text(opinions.isEmpty() ? "tells.nothing" : "tells.nothing_else"),
              "",
              MarkingKeys.NOTHING_ELSE,
              ""));
    }
    return rows;
  }

  private List<String> row(
      int number,
      SampleDraw.Drawn drawn,
      String tells,
      String quote,
      String label,
      String opinion) {
    ReadMessage message = drawn.message();
    SampleDraw.Numbers numbers =
        sample.strata().getOrDefault(drawn.stratum(), new SampleDraw.Numbers(0, 0));
    List<String> row =
        new ArrayList<>(
            List.of(
                number(number),
                message.caseId(),
                message.event(),
                words.text("from." + message.from()),
                message.text(),
                tells,
                quote,
                "",
                "",
                ""));
    row.addAll(
        new MarkingKeys(
                MarkingKeys.VERSION,
                weights,
                number(number),
                message.directions().stream().map(Direction::name).collect(Collectors.joining("|")),
                drawn.stratum().key(),
                number(numbers.size()),
                number(numbers.drawn()),
                label,
                opinion)
            .cells());
    return row;
  }
}
