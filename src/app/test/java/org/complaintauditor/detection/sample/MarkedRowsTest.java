package org.complaintauditor.detection.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkedRowsTest {
  private static final Vocabulary WORDS = PackReader.read(Path.of("rules", "jive-ca")).words();
  private static final String PLACE = "s.xlsx sheet \"Messages\" row ";
  private static final int MARK = 0;
  private static final int MISSING = 1;
  private static final int HIDDEN = 2;

  private final List<List<String>> rows = new ArrayList<>();

  /** Two messages: one tells a timeframe and perhaps an outcome, the other nothing. */
  private void sheet(String language) {
    rows.add(new ArrayList<>());
    SheetWords words = SheetWords.in(language, WORDS);
    rows.get(0).addAll(List.of(words.column("mark"), words.column("missing")));
    rows.get(0).addAll(MarkingKeys.COLUMNS);
    row("1", "OUTBOUND", "TIMEFRAME.CONFIRMED", "40", "3", "TIMEFRAME", "CONFIRMED");
    row("1", "OUTBOUND", "TIMEFRAME.CONFIRMED", "40", "3", "OUTCOME", "POSSIBLE");
    row("1", "OUTBOUND", "TIMEFRAME.CONFIRMED", "40", "3", "NOTHING_ELSE", "");
    row("2", "INBOUND", "INBOUND.NOTHING", "200", "6", "NOTHING_ELSE", "");
  }

  private void row(String... keys) {
    List<String> row = new ArrayList<>(List.of("", ""));
    List<String> parts = new ArrayList<>(List.of("1", "a1b2c3d4"));
    parts.addAll(List.of(keys));
    row.addAll(MarkingKeys.of(parts).cells());
    rows.add(row);
  }

  private MarkedSheet read() {
    MarkedRows taker = new MarkedRows("s.xlsx sheet \"Messages\"", WORDS);
    taker.header(rows.get(0));
    for (int i = 1; i < rows.size(); i++) {
      taker.row(i + 1, rows.get(i));
    }
    return taker.sheet();
  }

  private void set(int row, int column, String text) {
    rows.get(row - 1).set(column, text);
  }

  private void assertWrong(String... messages) {
    assertThatThrownBy(this::read)
        .isInstanceOf(UnusableExportException.class)
        .hasMessage(String.join("\n  ", messages));
  }

  @ParameterizedTest
  @CsvSource({
    "en, right, wrong, unsure, 'acknowledgement, CCTS information'",
    "fr, Juste, faux, INCERTAIN, accusé de réception ; information sur la CPRST",
    "de, richtig, ' falsch ', unsicher, ' Bestätigung,Auskunft über die CCTS, '",
    // A sheet in one language, marked in another; labels by their names.
    "fr, right, falsch, unsure, ACKNOWLEDGEMENT | ccts_info"
  })
  void marksAreReadInAnyLanguage(
      String language, String right, String wrong, String unsure, String missing) {
    sheet(language);
    set(2, MARK, right);
    set(3, MARK, unsure);
    set(4, MARK, wrong);
    set(4, MISSING, missing);

    MarkedSheet sheet = read();

    assertThat(sheet.weights()).isEqualTo("a1b2c3d4");
    assertThat(sheet.rows())
        .extracting(MarkedRow::mark)
        .containsExactly(Mark.RIGHT, Mark.UNSURE, Mark.WRONG, Mark.NONE);
    assertThat(sheet.rows().get(2).missing())
        .isEqualTo(Set.of(Label.ACKNOWLEDGEMENT, WORDS.named(Label.class, "CCTS_INFO")));
    assertThat(sheet.rows().get(3).stratum())
        .isEqualTo(new MarkedRow.MarkedStratum("INBOUND.NOTHING", 200, 6));
  }

  @Test
  void whereItIsSaidWhatIsMissingTheRowIsWrong() {
    sheet("en");
    set(5, MISSING, "withdrawal");

    assertThat(read().rows().get(3).mark()).isEqualTo(Mark.WRONG);
  }

  @Test
  void everythingThatIsWrongIsNamed() {
    sheet("en");
    set(2, MARK, "yes");
    set(3, MISSING, "outcome");
    set(4, MARK, "wrong");
    set(4, MISSING, "timeframe, withdrawal, time frame");
    set(5, MARK, "wrong");

    assertWrong(
        PLACE
            + "2 column \"Right?\": \"yes\". This is no mark. Write right, wrong or unsure, or nothing.",
        PLACE
            + "3 column \"What else it tells\": \"outcome\". Write this into the last row of the"
            + " message, which says that it tells nothing else.",
        PLACE
            + "4 column \"What else it tells\": \"timeframe\". A row of this message says that"
            + " already. Mark that row, and leave this out here.",
        PLACE + "4 column \"What else it tells\": \"withdrawal\". " + NOT_IN_LIST,
        PLACE + "4 column \"What else it tells\": \"time frame\". " + NOT_IN_LIST,
        PLACE
            + "5 column \"What else it tells\": \"\". Write what the message tells: one of"
            + " dissatisfaction, request to escalate, acceptance of the outcome, withdrawal.");
  }

  private static final String NOT_IN_LIST =
      "This is not in the list. Write one of acknowledgement, tracking number, investigation process,"
          + " timeframe, escalation path, CCTS information, outcome, wrong information on the CCTS,"
          + " identity check, reference to something else, or several with commas between them.";

  @Test
  void whatIsRightIsNotMissing() {
    sheet("en");
    set(5, MARK, "right");
    set(5, MISSING, "withdrawal");

    assertWrong(
        PLACE
            + "5 column \"What else it tells\": \"withdrawal\". Write wrong into the column \"Right?\""
            + " if the message tells this, or nothing here.");
  }

  @ParameterizedTest
  @CsvSource({
    "sheet, 2, 1",
    "weights, ffffffff, a1b2c3d4",
    "message, 9, 1",
    "from, INBOUND, OUTBOUND",
    "stratum, X, TIMEFRAME.CONFIRMED",
    "size, 4, 40",
    "drawn, 6, 3",
    "label, PROCESS, TIMEFRAME",
    "opinion, DOUBTED, CONFIRMED"
  })
  void aHiddenCellThatWasChangedIsNamedWithWhatStoodThere(
      String column, String changed, String before) {
    sheet("en");
    // Another message of the same stratum, as in real sheets, tells what stood there.
    row("3", "OUTBOUND", "TIMEFRAME.CONFIRMED", "40", "3", "TIMEFRAME", "CONFIRMED");
    set(2, HIDDEN + MarkingKeys.place(column), changed);

    assertWrong(
        PLACE
            + "2 column \"%s\": \"%s\". This hidden cell was changed. Write %s."
                .formatted(column, changed, before));
  }

  @Test
  void severalHiddenCellsThatWereChangedAreToBeCopiedAgain() {
    sheet("en");
    set(2, HIDDEN + MarkingKeys.place("size"), "41");
    set(2, HIDDEN + MarkingKeys.place("drawn"), "5");

    assertThatThrownBy(this::read)
        .hasMessageStartingWith(PLACE + "2 column \"check\": \"x")
        .hasMessageEndingWith(
            ". Hidden cells of this row were changed. Copy the columns sheet to check of the row again"
                + " from the workbook as it was written.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "99999999999"})
  void aCheckThatWasMadeAnewDoesNotMakeNumbersOfWords(String size) {
    sheet("en");
    rows.remove(4);
    row("2", "INBOUND", "INBOUND.NOTHING", size, "6", "NOTHING_ELSE", "");

    assertThatThrownBy(this::read)
        .isInstanceOf(UnusableExportException.class)
        .hasMessageStartingWith(PLACE + "5 column ");
  }

  @Test
  void aSheetOfAnotherVersionIsNamedOnce() {
    sheet("en");
    for (List<String> row : rows.subList(1, rows.size())) {
      List<String> parts = new ArrayList<>(row.subList(HIDDEN, row.size() - 1));
      parts.set(0, "7");
      row.set(HIDDEN, "7");
      row.set(row.size() - 1, MarkingKeys.check(parts));
    }

    assertWrong(
        PLACE
            + "2 column \"sheet\": \"7\". This program reads sheets of version 1. Measure the sheet with"
            + " the program that wrote it, or draw a new one.");
  }

  @Test
  void aRowThatStandsTwiceIsNamed() {
    sheet("en");
    rows.add(rows.get(1));

    assertWrong(
        PLACE
            + "6 column \"label\": \"TIMEFRAME\". This row stands in row 2, too. Delete one of the two.");
  }

  @Test
  void columnsToMarkHaveTheirNames() {
    sheet("en");
    rows.get(0).set(MARK, "OK?");

    assertThatThrownBy(this::read)
        .hasMessage(
            PLACE
                + "1: there are no columns \"Right?\" and \"What else it tells\". Give them their names"
                + " again, in the language of the sheet.");
  }

  @Test
  void aSheetWithoutRowsSaysNothing() {
    sheet("en");
    rows.subList(1, rows.size()).clear();

    assertThatThrownBy(this::read)
        .hasMessage(
            "s.xlsx sheet \"Messages\": there is no row below the names of the columns. Take the"
                + " workbook as it was written.");
  }
}
