package org.complaintauditor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableReaders;
import org.complaintauditor.intake.xlsx.XlsxTableReader;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.RecordCounts;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalIntakeTest {
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final WholeExport.Reader INTAKE =
      new WholeExport.Reader(
          new CanonicalIntake(
              new TableReaders(new CsvTableReader(), new XlsxTableReader()), JiveWords.WORDS));
  private static final String T1 = "2026-01-31T09:05:00-05:00";
  private static final Timestamp AT_T1 =
      Timestamp.at(Instant.parse("2026-01-31T14:05:00Z"), TORONTO);

  @TempDir Path folder;

  private Path write(String name, String... lines) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private WholeExport read(String... lines) {
    return INTAKE.read(ExportFiles.of(List.of(write("e.csv", lines))), TORONTO);
  }

  private static Problem problem(
      int row, String caseId, String column, String value, Code code, String expected) {
    return new Problem(
        new Origin("e.csv", 0, row), column, value, code, caseId, Wording.verbatim(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NULL", "null", "\\N", "(null)", "N/A", "n/a", "NaN", "None", "#NV", "-"})
  void aWordForNothingIsNoCaseId(String word) {
    WholeExport export =
        read("case_id,timestamp,activity", word + "," + T1 + ",NOTE", "Null," + T1 + ",NOTE");

    assertThat(export.rows()).containsExactly(event(3, "Null", "", Activity.NOTE));
    assertThat(export.problems())
        .containsExactly(
            problem(
                2,
                "",
                "case_id",
                word,
                Code.MISSING_CASE_ID,
                "the id of the case; this is what a database or a spreadsheet writes where there is"
                    + " nothing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NULL", "null", "\\N", "(null)", "(blank)", "nan", "#NAME?", "#WERT!"})
  void aWordForNothingIsAnEmptyCell(String word) {
    String header =
        "case_id,timestamp,activity,event_id,actor,actor_role,channel,discloses,to_role,refers_to,"
            + "tracking_number,text,language,customer_type";
    WholeExport export =
        read(
            header,
            "1," + T1 + ",MESSAGE_SENT" + ("," + word).repeat(11),
            "1," + T1 + ",MESSAGE_SENT" + ",".repeat(11),
            "1," + T1 + ",NOTE" + ",".repeat(10) + word + ",");

    assertThat(export.rows())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("origin")
        .containsExactly(
            event(2, "1", "", Activity.MESSAGE_SENT),
            event(3, "1", "", Activity.MESSAGE_SENT),
            event(4, "1", "", Activity.NOTE));
    assertThat(export.problems())
        .extracting(p -> p.origin().row() + " " + p.column() + " " + p.value() + " " + p.code())
        .containsExactlyInAnyOrder(
            Arrays.stream(header.split(",", -1))
                .skip(3)
                .map(column -> "2 " + column + " " + word + " WORD_FOR_NOTHING")
                .toArray(String[]::new));
    assertThat(export.problems())
        .filteredOn(p -> p.column().equals("text") || p.column().equals("language"))
        .extracting(one -> one.expected().english())
        .containsExactly(
            "an empty cell where there is nothing. 2 cells of this column have such a word, and are"
                + " taken as empty",
            "an empty cell where there is nothing. One cell of this column has such a word, and is"
                + " taken as empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"None", "none", "N/A", "n/a", "-", "no", "Null", "NONE", "nulls"})
  void whatSomebodyMayHaveWrittenIsAText(String text) {
    WholeExport export =
        read("case_id,timestamp,activity,text", "1," + T1 + ",MESSAGE_SENT," + text);

    assertThat(export.rows()).extracting(EventRow::text).containsExactly(text);
    assertThat(export.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "MESSAGE_SENT,EMAIL,None,''",
    "MESSAGE_SENT,POST,N/A,''",
    "MESSAGE_SENT,CHAT,None,None",
    "MESSAGE_SENT,,N/A,N/A",
    "MESSAGE_RECEIVED,EMAIL,None,None"
  })
  void nobodySendsALetterOfOneSuchWord(
      String activity, String channel, String text, String expected) {
    WholeExport export =
        read(
            "case_id,timestamp,activity,channel,text",
            "1,%s,%s,%s,%s".formatted(T1, activity, channel == null ? "" : channel, text));

    assertThat(export.rows()).extracting(EventRow::text).containsExactly(expected);
    assertThat(export.problems()).hasSize(expected.isEmpty() ? 1 : 0);
  }

  @Test
  void caseIdsInTwoFormsStayTwoCases() {
    WholeExport export =
        read(
            "case_id,timestamp,activity",
            "0071," + T1 + ",NOTE",
            "72," + T1 + ",NOTE",
            "71," + T1 + ",NOTE",
            "71," + T1 + ",NOTE");

    assertThat(export.rows())
        .extracting(EventRow::caseId)
        .containsExactly("0071", "72", "71", "71");
    assertThat(export.problems())
        .extracting(p -> p.origin() + " " + p.code() + " " + p.caseId())
        .containsExactly("e.csv:2 SIMILAR_CASE_IDS 0071", "e.csv:4 SIMILAR_CASE_IDS 71");
  }

  @Test
  void timesWithAndWithoutAnOffsetAreCounted() {
    WholeExport export =
        read(
            "case_id,timestamp,activity",
            "1,2026-01-05T10:00:00Z,NOTE",
            "1,2026-01-05,NOTE",
            "1,2026-01-05 10:00,NOTE",
            "1,2026-01-05T10:00:00.5-05:00,NOTE",
            "1,2026-01-05T10:00+0500,NOTE",
            "1,2026-01-05T10:00:00-05,NOTE",
            "1,2026-01-06T10:00:00.123,NOTE",
            "1,yesterday at ten,NOTE");

    assertThat(export.problems())
        .filteredOn(p -> p.code() != Code.UNREADABLE_TIMESTAMP)
        .containsExactly(
            problem(
                4,
                "",
                "timestamp",
                "2026-01-05 10:00",
                Code.MIXED_TIME_BASES,
                "an offset or a Z on every time of the column: 4 have one, 2 have not and are read in"
                    + " the zone America/Toronto. If those are times of another zone, as the others"
                    + " may be, they are hours off"));
  }

  @Test
  void filesOfOneExportShouldHaveOffsetsAllOrNone() {
    String header = "case_id,timestamp,activity";
    Path local = write("a.csv", header, "1,2026-01-05T10:00:00,NOTE", "1,2026-01-05,NOTE");
    Path days = write("b.csv", header, "1,2026-01-05,NOTE");
    Path offset = write("c.csv", header, "1,2026-01-05T10:00:00Z,NOTE", "1,2026-01-05,NOTE");

    assertThat(INTAKE.read(ExportFiles.of(List.of(local, days, offset)), TORONTO).problems())
        .containsExactly(
            new Problem(
                new Origin("a.csv", 0, 2),
                "timestamp",
                "2026-01-05T10:00:00",
                Code.MIXED_TIME_BASES,
                Wording.verbatim(
                    "an offset or a Z on every time, as c.csv has; the 1 of this file have none and are"
                        + " read in the zone America/Toronto. If they are times of another zone, they"
                        + " are hours off")));
    assertThat(INTAKE.read(ExportFiles.of(List.of(local, days)), TORONTO).problems()).isEmpty();
    assertThat(INTAKE.read(ExportFiles.of(List.of(days, offset)), TORONTO).problems()).isEmpty();
  }

  @Test
  void peopleMayBeCalledNull() {
    WholeExport export =
        read(
            "case_id,timestamp,activity,actor,actor_role,tracking_number",
            "1," + T1 + ",MESSAGE_SENT,Null,AGENT,0",
            "1," + T1 + ",MESSAGE_SENT,Nan,AGENT,-1",
            "1," + T1 + ",MESSAGE_SENT,NULL,AGENT,N/A");

    assertThat(export.rows()).extracting(EventRow::actor).containsExactly("Null", "Nan", "");
    assertThat(export.rows()).extracting(EventRow::trackingNumber).containsExactly("0", "-1", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#REF!", "#N/A", "#VALUE!", "#NAME?", "#NULL!", "#DIV/0!", "#NUM!"})
  void whatASpreadsheetShowsForAnErrorIsNoCaseId(String error) {
    WholeExport export =
        read("case_id,timestamp,activity", error + "," + T1 + ",NOTE", "#1," + T1 + ",NOTE");

    assertThat(export.rows()).containsExactly(event(3, "#1", "", Activity.NOTE));
    assertThat(export.problems())
        .containsExactly(
            problem(
                2,
                "",
                "case_id",
                error,
                Code.MISSING_CASE_ID,
                "the id of the case; this is what a spreadsheet shows where a formula has no result."
                    + " Mend the formula, or export the ids as values"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.23457E+14", "\"1,23457E+14\"", "1E+20"})
  void anIdThatASpreadsheetRoundedIsNoCaseId(String rounded) {
    WholeExport export = read("case_id,timestamp,activity", rounded + "," + T1 + ",NOTE");

    assertThat(export.rows()).isEmpty();
    assertThat(export.problems())
        .containsExactly(
            problem(
                2,
                "",
                "case_id",
                rounded.replace("\"", ""),
                Code.MISSING_CASE_ID,
                "the id of the case with all its digits; a spreadsheet took it for a number and"
                    + " rounded it. Format the column as text and export again"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E20", "12E-3", "A+1", "E+1", "1.5", "C1E+2x", "+1", "#", "2026+1"})
  void otherIdsAreIds(String id) {
    assertThat(read("case_id,timestamp,activity", id + "," + T1 + ",NOTE").rows())
        .containsExactly(event(2, id, "", Activity.NOTE));
  }

  /** A row of e.csv that says no more than it must. */
  private static EventRow event(int row, String caseId, String eventId, Activity activity) {
    return event(new Origin("e.csv", 0, row), caseId, eventId, activity);
  }

  private static EventRow event(Origin origin, String caseId, String eventId, Activity activity) {
    return EventRow.of(caseId, origin, AT_T1, activity).with(draft -> draft.eventId = eventId);
  }

  @Test
  void readsEveryColumn() {
    WholeExport export =
        read(
            "category,case_id, timestamp ,activity,event_id,actor,actor_role,channel,discloses,"
                + "to_role,refers_to,customer_type,tracking_number,text,language,team,product,"
                + "province,Region West,event_ID",
            "Billing, 007 ,2026-01-31, ESCALATED , e1 , Ann ,\tAGENT, EMAIL ,"
                + "OUTCOME| CCTS_INFO ||,SUPPORT_LEAD, e0 , SMALL_BUSINESS , T-1 ,\" Hello,\n"
                + "you \",en, blue ,phone,ON, x ,");
    assertThat(export)
        .isEqualTo(
            new WholeExport(
                List.of(
                    EventRow.of(
                            " 007 ",
                            new Origin("e.csv", 0, 2),
                            Timestamp.on(LocalDate.of(2026, 1, 31), TORONTO),
                            Activity.ESCALATED)
                        .by(ActorRole.AGENT)
                        .on(Channel.EMAIL)
                        .telling(Disclosure.OUTCOME, JiveWords.WORDS.disclosure("CCTS_INFO"))
                        .saying(" Hello,\nyou ")
                        .with(
                            draft -> {
                              draft.eventId = " e1 ";
                              draft.actor = " Ann ";
                              draft.toRole = ActorRole.SUPPORT_LEAD;
                              draft.refersTo = " e0 ";
                              draft.trackingNumber = " T-1 ";
                              draft.language = "en";
                              draft.attributes =
                                  Map.of(
                                      "category",
                                      "Billing",
                                      "customer_type",
                                      "SMALL_BUSINESS",
                                      "team",
                                      " blue ",
                                      "product",
                                      "phone",
                                      "province",
                                      "ON",
                                      "Region West",
                                      " x ");
                            })),
                1,
                List.of(),
                List.of("CSV"),
                RecordCounts.rows(1),
                1,
                0,
                0,
                1,
                true,
                Set.of(
                    "customer_type",
                    "team",
                    "product",
                    "province",
                    "category",
                    "Region West",
                    "event_ID")));
    assertThat(export.attributeColumns())
        .containsExactly(
            "customer_type", "team", "product", "province", "category", "Region West", "event_ID");
  }

  @Test
  void readsTheRequiredColumnsAlone() {
    assertThat(read("activity,timestamp,case_id", "NOTE," + T1 + ",1", "", "CLOSED," + T1 + ",2"))
        .isEqualTo(
            new WholeExport(
                List.of(event(2, "1", "", Activity.NOTE), event(4, "2", "", Activity.CLOSED)),
                2,
                List.of(),
                List.of("CSV"),
                RecordCounts.rows(2),
                2,
                0,
                0,
                2,
                false,
                Set.of()));
  }

  @Test
  void listsWhatRejectsARow() {
    String activities =
        "activity is one of "
            + String.join(", ", JiveWords.WORDS.activities().stream().map(Activity::name).toList());
    assertThat(
            read(
                "case_id,timestamp,activity,channel",
                " ," + T1 + ",NOTE,nonsense",
                "1,31/01/2026,nonsense,nonsense",
                "2," + T1 + ",closed,nonsense",
                "3," + T1 + "," + "x".repeat(100) + ",",
                "4," + T1 + ",NOTE",
                "5," + T1 + ",NOTE,EMAIL,",
                "6,,NOTE,",
                "7," + T1 + ",,",
                "8," + T1 + ",NOTE,"))
        .isEqualTo(
            new WholeExport(
                List.of(event(10, "8", "", Activity.NOTE)),
                1,
                List.of(
                    problem(
                        2,
                        "",
                        "case_id",
                        " ",
                        Code.MISSING_CASE_ID,
                        "the id of the case to which this belongs"),
                    problem(
                        3,
                        "1",
                        "timestamp",
                        "31/01/2026",
                        Code.UNREADABLE_TIMESTAMP,
                        "ISO-8601, such as 2026-01-31T09:05:00-05:00, 2026-01-31 09:05 or"
                            + " 2026-01-31; for dates that are written otherwise, let a profile be written: auditor profile suggest"),
                    problem(
                        4, "2", "activity", "closed", Code.UNKNOWN_ACTIVITY, "write \"CLOSED\""),
                    problem(
                        5,
                        "3",
                        "activity",
                        "x".repeat(79) + "…",
                        Code.UNKNOWN_ACTIVITY,
                        activities),
                    problem(
                        6,
                        "",
                        "",
                        "",
                        Code.WRONG_NUMBER_OF_CELLS,
                        "4 cells, as in the header; there are 3. Maybe a text with a comma or a"
                            + " line break is not in quotes, or something stands beside or below the table"),
                    problem(
                        7,
                        "",
                        "",
                        "",
                        Code.WRONG_NUMBER_OF_CELLS,
                        "4 cells, as in the header; there are 5. Maybe a text with a comma or a"
                            + " line break is not in quotes, or something stands beside or below the table"),
                    problem(
                        8,
                        "6",
                        "timestamp",
                        "",
                        Code.UNREADABLE_TIMESTAMP,
                        "ISO-8601, such as 2026-01-31T09:05:00-05:00, 2026-01-31 09:05 or"
                            + " 2026-01-31; the cell is empty"),
                    problem(9, "7", "activity", "", Code.UNKNOWN_ACTIVITY, activities)),
                List.of("CSV"),
                RecordCounts.rows(9),
                9,
                8,
                0,
                6,
                false,
                Set.of()));
  }

  @Test
  void takesUnknownValuesAsEmptyAndListsThemByColumn() {
    WholeExport export =
        read(
            "customer_type,to_role,discloses,channel,actor_role,case_id,timestamp,activity",
            "NONE,NONE,OUTCOME|Outcom|CCTS-INFO|x,NONE,NONE,1," + T1 + ",NOTE",
            "business,agent,,Fax,Support Lead,1," + T1 + ",NOTE",
            " , , | , , ,1," + T1 + ",NOTE");
    Origin first = new Origin("e.csv", 0, 2);
    EventRow plain = event(2, "1", "", Activity.NOTE);
    assertThat(export.rows())
        .containsExactly(
            plain.on(Channel.OTHER).telling(Disclosure.OUTCOME),
            event(3, "1", "", Activity.NOTE).on(Channel.OTHER),
            event(4, "1", "", Activity.NOTE));
    String types = "customer type is one of RESIDENTIAL, SMALL_BUSINESS, BUSINESS";
    String roles = "role is one of CUSTOMER, AGENT, SUPPORT_LEAD, SENIOR_MANAGER, SYSTEM";
    String channels = "channel is one of WEB_FORM, EMAIL, SUPPORT_CASE, CHAT, PHONE, POST, OTHER";
    assertThat(export.problems())
        .containsExactly(
            problem(2, "1", "actor_role", "NONE", Code.UNKNOWN_ROLE, roles),
            problem(2, "1", "channel", "NONE", Code.UNKNOWN_CHANNEL, channels),
            problem(2, "1", "customer_type", "NONE", Code.UNKNOWN_CUSTOMER_TYPE, types),
            problem(
                2,
                "1",
                "discloses",
                "OUTCOME|Outcom|CCTS-INFO|x",
                Code.UNKNOWN_DISCLOSURE,
                "instead of \"Outcom\": write \"OUTCOME\"; instead of \"CCTS-INFO\": write"
                    + " \"CCTS_INFO\"; instead of \"[…]\": disclosure is one of ACKNOWLEDGEMENT,"
                    + " TRACKING_NUMBER, PROCESS, TIMEFRAME, ESCALATION_PATH, CCTS_INFO, OUTCOME"),
            problem(2, "1", "to_role", "NONE", Code.UNKNOWN_ROLE, roles),
            problem(
                3, "1", "actor_role", "Support Lead", Code.UNKNOWN_ROLE, "write \"SUPPORT_LEAD\""),
            problem(3, "1", "channel", "Fax", Code.UNKNOWN_CHANNEL, channels),
            problem(
                3,
                "1",
                "customer_type",
                "business",
                Code.UNKNOWN_CUSTOMER_TYPE,
                "write \"BUSINESS\""),
            problem(3, "1", "to_role", "agent", Code.UNKNOWN_ROLE, "write \"AGENT\""));
    assertThat(List.of(export.rowsRead(), export.rowsRejected(), export.rowsDuplicate()))
        .containsExactly(3L, 0L, 0L);
  }

  @Test
  void readsExactDuplicatesOnce() {
    Path first =
        write(
            "e.csv",
            "case_id,event_id,timestamp,activity,text",
            "1,a," + T1 + ",NOTE,",
            "1,a," + T1 + ",NOTE,",
            "2,a," + T1 + ",NOTE,",
            "3,," + T1 + ",NOTE,",
            "3,," + T1 + ",NOTE,");
    Path second =
        write(
            "f.csv",
            "activity,extra,timestamp,event_id,case_id",
            "NOTE,," + T1 + ",a,1",
            "NOTE,," + T1 + ",b,1");
    String repeats = "this row once; it repeats e.csv:2 and is not read again";
    assertThat(INTAKE.read(ExportFiles.of(List.of(first, second)), TORONTO))
        .isEqualTo(
            new WholeExport(
                List.of(
                    event(2, "1", "a", Activity.NOTE),
                    event(4, "2", "a", Activity.NOTE),
                    event(5, "3", "", Activity.NOTE),
                    event(6, "3", "", Activity.NOTE),
                    event(new Origin("f.csv", 1, 3), "1", "b", Activity.NOTE)),
                5,
                List.of(
                    problem(3, "1", "event_id", "a", Code.EXACT_DUPLICATE_ROW, repeats),
                    new Problem(
                        new Origin("f.csv", 1, 2),
                        "event_id",
                        "a",
                        Code.EXACT_DUPLICATE_ROW,
                        "1",
                        Wording.verbatim(repeats))),
                List.of("CSV", "CSV"),
                RecordCounts.rows(7),
                7,
                0,
                2,
                3,
                false,
                Set.of("extra")));
  }

  @Test
  void rejectsEveryRowOfAnEventIdWithDifferentContent() {
    Path first =
        write(
            "e.csv",
            "event_id,case_id,timestamp,activity,channel",
            "a,1," + T1 + ",NOTE,Fax",
            "a,1," + T1 + ",NOTE,Fax",
            "a,2," + T1 + ",NOTE,",
            "b,2,yesterday,NOTE,",
            "b,2," + T1 + ",NOTE,",
            "c,2," + T1 + ",NOTE,",
            "c,2,yesterday,NOTE,");
    Path second =
        write(
            "f.csv",
            "event_id,case_id,timestamp,activity,channel",
            "a,1," + T1 + ",NOTE,fax",
            "a,1," + T1 + ",NOTE,Fax",
            "a,1," + T1 + ", NOTE,Fax");
    WholeExport export = INTAKE.read(ExportFiles.of(List.of(first, second)), TORONTO);
    String before = "an id that no other event of the case has; ";
    String after = " has it with different content";
    String unreadable =
        "ISO-8601, such as 2026-01-31T09:05:00-05:00, 2026-01-31 09:05 or 2026-01-31"
            + "; for dates that are written otherwise, let a profile be written: auditor profile suggest";
    Code conflict = Code.CONFLICTING_EVENT_ID;
    assertThat(export)
        .isEqualTo(
            new WholeExport(
                List.of(event(4, "2", "a", Activity.NOTE)),
                1,
                List.of(
                    problem(2, "1", "event_id", "a", conflict, before + "f.csv:2" + after),
                    problem(3, "1", "event_id", "a", conflict, before + "f.csv:2" + after),
                    problem(
                        5, "2", "timestamp", "yesterday", Code.UNREADABLE_TIMESTAMP, unreadable),
                    problem(6, "2", "event_id", "b", conflict, before + "e.csv:5" + after),
                    problem(7, "2", "event_id", "c", conflict, before + "e.csv:8" + after),
                    problem(
                        8, "2", "timestamp", "yesterday", Code.UNREADABLE_TIMESTAMP, unreadable),
                    new Problem(
                        new Origin("f.csv", 1, 2),
                        "event_id",
                        "a",
                        conflict,
                        "1",
                        Wording.verbatim(before + "e.csv:2" + after)),
                    new Problem(
                        new Origin("f.csv", 1, 3),
                        "event_id",
                        "a",
                        conflict,
                        "1",
                        Wording.verbatim(before + "f.csv:2" + after)),
                    new Problem(
                        new Origin("f.csv", 1, 4),
                        "event_id",
                        "a",
                        conflict,
                        "1",
                        Wording.verbatim(before + "e.csv:2" + after))),
                List.of("CSV", "CSV"),
                RecordCounts.rows(10),
                10,
                9,
                0,
                2,
                false,
                Set.of()));
  }

  @Test
  void comparesCellsByColumnName() {
    Path first = write("e.csv", "case_id,event_id,timestamp,activity,x", "1,a," + T1 + ",NOTE,v");
    Path second = write("f.csv", "case_id,event_id,timestamp,activity,y", "1,a," + T1 + ",NOTE,v");
    assertThat(INTAKE.read(ExportFiles.of(List.of(first, second)), TORONTO).rowsRejected())
        .isEqualTo(2);
    Path third =
        write("g.csv", "y,x,case_id,event_id,timestamp,activity", ",v,1,a," + T1 + ",NOTE");
    assertThat(INTAKE.read(ExportFiles.of(List.of(first, third)), TORONTO).rowsDuplicate())
        .isEqualTo(1);
  }

  @Test
  void neverTakesCellsThatRunTogetherForTheSame() {
    assertThat(
            read(
                    "case_id,event_id,timestamp,activity,text,actor",
                    "1,a," + T1 + ",NOTE,ab,c",
                    "1,a," + T1 + ",NOTE,a,bc",
                    "1,b," + T1 + ",NOTE,x,",
                    "1,b," + T1 + ",NOTE,,x")
                .rowsRejected())
        .isEqualTo(4);
  }

  @Test
  void rejectsARepeatedRowThatCannotBeRead() {
    WholeExport export =
        read("case_id,event_id,timestamp,activity", "1,a,never,NOTE", "1,a,never,NOTE");
    assertThat(List.of(export.rowsRejected(), export.rowsDuplicate())).containsExactly(2L, 0L);
    assertThat(export.problems())
        .extracting(Problem::code)
        .containsExactly(Code.UNREADABLE_TIMESTAMP, Code.UNREADABLE_TIMESTAMP);
  }

  @Test
  void listsAFailedDeliveryThatNamesNoEventOfItsCase() {
    WholeExport export =
        read(
            "case_id,event_id,timestamp,activity,refers_to",
            "1,m," + T1 + ",MESSAGE_SENT,",
            "1,f1," + T1 + ",DELIVERY_FAILED,m",
            "1,f2," + T1 + ",DELIVERY_FAILED,m ",
            "1,f3," + T1 + ",DELIVERY_FAILED,",
            "2,f4," + T1 + ",DELIVERY_FAILED,m");
    assertThat(export.problems())
        .extracting(
            problem -> problem.origin().row() + " " + problem.code() + " " + problem.value())
        .containsExactly(
            "4 UNRESOLVED_REFERENCE m ", "5 UNRESOLVED_REFERENCE ", "6 UNRESOLVED_REFERENCE m");
    assertThat(export.problems().get(0).expected().english())
        .endsWith("Maybe \"[…]\", without blanks?");
    assertThat(export.rowsRejected()).isZero();
  }

  @Test
  void listsAContactWhoseActorHasNoRole() {
    WholeExport export =
        read(
            "case_id,timestamp,activity,actor,actor_role,channel",
            "1," + T1 + ",MESSAGE_SENT,A-1,,EMAIL",
            "1," + T1 + ",MESSAGE_RECEIVED,A-2,,PHONE",
            "1," + T1 + ",MESSAGE_SENT,A-3,AGENT,EMAIL",
            "1," + T1 + ",MESSAGE_SENT,,,EMAIL",
            "1," + T1 + ",MESSAGE_RECEIVED,A-4,,EMAIL",
            "1," + T1 + ",NOTE,A-5,,PHONE",
            "1," + T1 + ",MESSAGE_SENT,A-6,boss,EMAIL");
    assertThat(export.problems())
        .extracting(problem -> problem.code() + " " + problem.column() + " " + problem.value())
        .containsExactly(
            "ACTOR_WITHOUT_ROLE actor A-1",
            "ACTOR_WITHOUT_ROLE actor A-2",
            "UNKNOWN_ROLE actor_role boss");
    assertThat(List.of(export.rowsRead(), export.rowsRejected())).containsExactly(7L, 0L);
  }

  @Test
  void readsOtherDelimiters() {
    Path file = write("e.csv", "case_id;timestamp;activity", "1;" + T1 + ";NOTE");
    WholeExport export = INTAKE.read(ExportFiles.of(List.of(file)), TORONTO);
    assertThat(export.rows()).containsExactly(event(2, "1", "", Activity.NOTE));
  }

  @Test
  void joinsCasesThatAreSpreadOverFiles() {
    Path first = write("a/e.csv", "case_id,timestamp,activity", "1," + T1 + ",NOTE");
    Path second = write("b/e.csv", "case_id,timestamp,activity,discloses", "1," + T1 + ",CLOSED,");
    Path third = write("c/g.csv", "case_id,timestamp,activity");
    assertThat(INTAKE.read(ExportFiles.of(List.of(first, second, third)), TORONTO))
        .isEqualTo(
            new WholeExport(
                List.of(
                    event(2, "1", "", Activity.NOTE),
                    event(new Origin("e (2).csv", 1, 2), "1", "", Activity.CLOSED)),
                2,
                List.of(
                    new Problem(
                        new Origin("e.csv", 0, 1),
                        "discloses",
                        "",
                        Code.COLUMN_MISSING,
                        Wording.verbatim(
                            "this column, which other files of the export have: without it the messages"
                                + " of this file count as telling the customer nothing. Audit the file"
                                + " alone, or export it with the column")),
                    new Problem(
                        new Origin("g.csv", 2, 1),
                        "discloses",
                        "",
                        Code.COLUMN_MISSING,
                        Wording.verbatim(
                            "this column, which other files of the export have: without it the messages"
                                + " of this file count as telling the customer nothing. Audit the file"
                                + " alone, or export it with the column"))),
                List.of("CSV", "CSV", "CSV"),
                RecordCounts.rows(2),
                2,
                0,
                0,
                1,
                true,
                Set.of()));
  }

  @Test
  void sharesWhatTheRowsOfACaseRepeat() {
    WholeExport export =
        read(
            "case_id,timestamp,activity,team,discloses",
            "1," + T1 + ",NOTE,blue,OUTCOME",
            "1," + T1 + ",NOTE,blue,OUTCOME");
    EventRow first = export.rows().get(0);
    EventRow second = export.rows().get(1);
    assertThat(first.attributes()).containsExactly(entry("team", "blue"));
    assertThat(second.caseId()).isSameAs(first.caseId());
    assertThat(second.attributes()).isSameAs(first.attributes());
    assertThat(second.discloses()).isSameAs(first.discloses());
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "CanonicalIntakeTest.refusesHeaders.csv",
      delimiter = '#',
      quoteCharacter = '`')
  void refusesHeaders(String header, String message) {
    Path file = write("e.csv", header, "1," + T1 + ",NOTE");
    refuses(List.of(file), file + ": " + message.replace("FILE", file.toString()));
  }

  @Test
  void refusesFilesWithoutEvents() {
    Path empty = write("empty.csv");
    Path headerOnly = write("header.csv", "case_id,timestamp,activity", ",,");
    Path events = write("events.csv", "case_id,timestamp,activity", "1," + T1 + ",NOTE");
    refuses(
        List.of(events, empty),
        empty + ": the file is empty. Maybe the export failed? Export it again.");
    refuses(
        List.of(headerOnly),
        headerOnly
            + ": there is a header, but no row with an event below it. Maybe the export's filter or"
            + " period matched nothing?");
    assertThat(INTAKE.read(ExportFiles.of(List.of(headerOnly, events)), TORONTO).rowsRead())
        .isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoFile() {
    Path missing = folder.resolve("missing.csv");
    refuses(List.of(missing), missing + ": there is no such file. Check the name and the folder.");
    refuses(List.of(folder), folder + ": this is a folder. Name the files in it.");
  }

  @Test
  void saysThatAFileCannotBeRead() {
    Path file = write("e.csv", "case_id,timestamp,activity");
    CanonicalIntake failing =
        new CanonicalIntake(
            (f, layout, sink) -> {
              throw new IOException("disk failure");
            },
            JiveWords.WORDS);
    assertThatThrownBy(() -> failing.read(ExportFiles.of(List.of(file)), TORONTO))
        .isInstanceOf(UnusableExportException.class)
        .hasMessage(file + ": cannot be read (java.io.IOException: disk failure).");
  }

  private static void refuses(List<Path> files, String message) {
    assertThatThrownBy(() -> INTAKE.read(ExportFiles.of(files), TORONTO))
        .isInstanceOf(UnusableExportException.class)
        .hasMessage(message);
  }

  /** Shuffled rows, columns and files: the same events, whatever is wrong with the export. */
  @Test
  void doesNotDependOnOrder() {
    Random random = new Random(9);
    for (int round = 0; round < 60; round++) {
      List<List<String>> rows = randomRows(random);
      WholeExport whole = read(lines(rows, List.of(0, 1, 2, 3, 4)));
      List<List<String>> shuffled = new ArrayList<>(rows);
      Collections.shuffle(shuffled, random);
      int cut = random.nextInt(shuffled.size() + 1);
      List<Integer> columns = new ArrayList<>(List.of(0, 1, 2, 3, 4));
      Collections.shuffle(columns, random);
      Path first = write("e.csv", lines(shuffled.subList(0, cut), List.of(0, 1, 2, 3, 4)));
      Path second = write("f.csv", lines(shuffled.subList(cut, shuffled.size()), columns));
      WholeExport split = INTAKE.read(ExportFiles.of(List.of(first, second)), TORONTO);
      assertThat(events(split)).isEqualTo(events(whole));
      assertThat(codes(split)).isEqualTo(codes(whole));
      assertThat(
              List.of(
                  split.rowsRead(), split.rowsRejected(), split.rowsDuplicate(), split.casesSeen()))
          .containsExactly(
              whole.rowsRead(), whole.rowsRejected(), whole.rowsDuplicate(), whole.casesSeen());
    }
  }

  private static List<List<String>> randomRows(Random random) {
    return IntStream.range(0, 1 + random.nextInt(40))
        .mapToObj(
            i ->
                List.of(
                    pick(random, "1", "2", "3", " "),
                    pick(random, T1, T1, T1, "never"),
                    pick(random, "NOTE", "NOTE", "CLOSED", "note"),
                    pick(random, "a", "b", "c", "d", "e", ""),
                    pick(random, "", "", "EMAIL", "Fax")))
        .toList();
  }

  private static String pick(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }

  private static String[] lines(List<List<String>> rows, List<Integer> columns) {
    List<String> titles = List.of("case_id", "timestamp", "activity", "event_id", "channel");
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", columns.stream().map(titles::get).toList()));
    for (List<String> row : rows) {
      lines.add(String.join(",", columns.stream().map(row::get).toList()));
    }
    return lines.toArray(String[]::new);
  }

  private static Map<String, Integer> events(WholeExport export) {
    Map<String, Integer> events = new HashMap<>();
    for (EventRow row : export.rows()) {
      String event =
          String.join(
              ",", row.caseId(), row.eventId(), row.activity().name(), row.channel().name());
      events.merge(event, 1, Integer::sum);
    }
    return events;
  }

  private static Map<Code, Integer> codes(WholeExport export) {
    Map<Code, Integer> codes = new HashMap<>();
    export.problems().forEach(problem -> codes.merge(problem.code(), 1, Integer::sum));
    return codes;
  }

  @Test
  void theRowsOfACaseKeepTheirOwnAttributes() {
    WholeExport export =
        read(
            "case_id,timestamp,activity,team,customer_type",
            "1," + T1 + ",NOTE,blue,BUSINESS",
            "1," + T1 + ",NOTE,red,BUSINESS",
            "1," + T1 + ",NOTE,red,BUSINESS",
            "1," + T1 + ",NOTE,,",
            "1," + T1 + ",NOTE,red,firm",
            "1," + T1 + ",NOTE,red,firm");
    assertThat(export.rows())
        .extracting(EventRow::attributes)
        .containsExactly(
            Map.of("team", "blue", "customer_type", "BUSINESS"),
            Map.of("team", "red", "customer_type", "BUSINESS"),
            Map.of("team", "red", "customer_type", "BUSINESS"),
            Map.of(),
            Map.of("team", "red"),
            Map.of("team", "red"));
    assertThat(export.problems())
        .extracting(Problem::code)
        .containsExactly(Code.UNKNOWN_CUSTOMER_TYPE, Code.UNKNOWN_CUSTOMER_TYPE);
  }
}
