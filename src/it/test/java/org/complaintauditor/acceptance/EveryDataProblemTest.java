package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.model.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that have every data problem there is, and what is said of them. */
final class EveryDataProblemTest {

  private static final String HEADER =
      "case_id,event_id,timestamp,activity,actor,actor_role,channel,discloses,refers_to,customer_type,"
          + "text\n";

  private static final String PROFILE =
      """
      profile: desk
      title: A desk
      zone: desk
      timestamps: ["d/M/yyyy HH:mm", "M/d/yyyy HH:mm"]
      recorded_channels: [EMAIL]
      text_limits: [12]
      roles: {ann: AGENT}
      sources:
        log:
          recognised_by: [Case, When, What]
          case_id: Case
          timestamp: When
          actor: Who
          text: Text
          events:
            - activity: COMPLAINT_RECEIVED
              when: {What: in}
              actor_role: CUSTOMER
              channel: EMAIL
            - activity: MESSAGE_SENT
              when: {What: out}
              actor_role: {role_of: Who}
              channel: EMAIL
      """;

  @TempDir private Path folder;

  @Test
  void isListed() throws IOException {
    Set<Code> found = EnumSet.noneOf(Code.class);
    found.addAll(codes(canonical()));
    found.addAll(codes(mixed()));
    found.addAll(codes(backed()));
    found.addAll(codes(disagreeing()));
    found.addAll(codes(foreign()));
    found.addAll(codes(registered()));
    found.addAll(codes(early()));
    found.addAll(codes(commented()));
    found.addAll(codes(ofOthers()));
    found.addAll(codes(filtered()));
    found.addAll(codes(longAgo()));
    found.addAll(codes(farApart()));
    found.addAll(codes(dated()));
    found.addAll(codes(audit(Path.of("sample-data/jira-service-management/search_0.json"))));

    // What the shipped pack never asks for: UnknownAttributeTest.
    found.add(Code.ATTRIBUTE_UNKNOWN_VALUE);
    assertThat(found).containsExactlyInAnyOrder(Code.values());
  }

  private List<Map<String, String>> canonical() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    rows.append("A,a1,2026-03-02T10:00:00Z,COMPLAINT_RECEIVED,,CUSTOMER,EMAIL,,,BUSINES,\n")
        .append("A,a1b,2026-03-02T11:00:00Z,MESSAGE_SENT,ann,,EMAIL,OUTCOM,,,\n")
        .append("A,a2,2026-03-03T10:00:00Z,CLOSED,ann,AGNT,,,,,\n")
        .append("A,a3,2026-03-04T10:00:00Z,CLOSED,ann,AGENT,,,,,\n")
        .append("A,a4,2026-03-05T10:00:00Z,DELIVERY_FAILED,,SYSTEM,FAX,,zz,,\n")
        .append("A,a5,2026-03-01T10:00:00Z,NOTE,,,,,,,")
        .append("x".repeat(255))
        .append('\n')
        .append("A,a5,2026-03-01T10:00:00Z,NOTE,,,,,,,")
        .append("x".repeat(255))
        .append('\n')
        .append("B,b1,2026-03-02T10:00:00Z,COMPLAINT_RECEIVED,NULL,CUSTOMER,EMAIL,,,,\n")
        .append("C,c1,2026-03-02T10:00:00,REOPENED,,,,,,,\n")
        .append("D,d1,2026-03-02T10:00:00Z,NOTE,,,,,,,rÃ©sultat\n")
        .append("D,d1,2026-03-02T10:00:00Z,NOTE,,,,,,,two\n")
        .append("D,d2,2026-05-02T10:00:00Z,NOTE,,,,,,,\n")
        .append("B ,b2,2026-03-02T10:00:00Z,NOTE,,,,,,,\n")
        .append(",e1,2026-03-02T10:00:00Z,NOTE,,,,,,,\n")
        .append("E,e2,yesterday,NOTE,,,,,,,\n")
        .append("E,e3,2026-03-02T10:00:00Z,NOTED,,,,,,,\n")
        .append("E,e4,2026-03-02T10:00:00Z,NOTE\n");
    Path first = Files.writeString(folder.resolve("first.csv"), rows.toString());
    Path second =
        Files.writeString(
            folder.resolve("second.csv"),
            "case_id,event_id,timestamp,activity\nF,f1,2026-03-02T10:00:00Z,COMPLAINT_RECEIVED\nTotal,1,,\n");
    List<Map<String, String>> problems = audit(first, second, "--as-of", "2026-04-15");

    assertThat(problems)
        .filteredOn(problem -> problem.get("problem").equals("EXACT_DUPLICATE_ROW"))
        .singleElement()
        .isEqualTo(
            Map.of(
                "file", "first.csv",
                "row", "8",
                "column", "event_id",
                "value", "a5",
                "problem", "EXACT_DUPLICATE_ROW",
                "expected", "this row once; it repeats first.csv:7 and is not read again",
                "severity", "NOTICE",
                "case", "A",
                "blocks", ""));
    return problems;
  }

  /** Dates in two ways of writing, and somebody who is in no role table. */
  private List<Map<String, String>> mixed() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("mixed.csv"),
            """
            Case,When,What,Who,Text
            1,31/01/2026 10:00,in,joe,
            1,01/31/2026 11:00,out,ann,a dozen char
            1,02/03/2026 11:00,out,ann,
            1,31/01/2026 12:00,out,bob,
            """);
    List<Map<String, String>> problems = audit(log, "--profile", profile());

    assertThat(problems)
        .extracting(problem -> problem.get("row") + " " + problem.get("problem"))
        .containsExactly("3 TEXT_CUT", "4 MIXED_DATE_FORMATS", "5 ACTOR_NOT_IN_ROLE_TABLE");
    assertThat(problems).extracting(problem -> problem.get("case")).containsOnly("1");
    return problems;
  }

  /** A night in which clocks were set back, and a file that nothing reads. */
  private List<Map<String, String>> backed() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("backed.csv"),
            "Case,When,What,Who,Text\n1,31/10/2026 10:00,in,joe,\n1,01/11/2026 01:30,out,ann,\n");
    Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
    List<Map<String, String>> problems = audit(log, other, "--profile", profile());

    assertThat(problems)
        .extracting(problem -> problem.get("case") + " " + problem.get("problem"))
        .containsExactly("1 AMBIGUOUS_LOCAL_TIME", " FILE_NOT_USED");
    return problems;
  }

  /** What is recorded as told is not what was written. */
  private List<Map<String, String>> disagreeing() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("disagreeing.csv"),
            """
            case_id,event_id,timestamp,activity,actor_role,channel,discloses,text,language
            1,r,2026-03-02T10:00:00Z,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,,,
            1,a,2026-03-03T10:00:00Z,MESSAGE_SENT,AGENT,EMAIL,PROCESS,Your case number is 48-2217.,en
            1,b,2026-03-04T10:00:00Z,MESSAGE_SENT,AGENT,EMAIL,TRACKING_NUMBER,Your case number is 48-2217.,en
            1,c,2026-03-05T10:00:00Z,MESSAGE_RECEIVED,CUSTOMER,EMAIL,,I want to speak to your manager.,en
            """);
    List<Map<String, String>> problems = audit(log);

    assertThat(problems)
        .containsExactly(
            Map.of(
                "file", "disagreeing.csv",
                "row", "3",
                "column", "discloses",
                "value", "PROCESS",
                "problem", "EVIDENCE_DISAGREES",
                "expected",
                    "also what was found in the text: TRACKING_NUMBER. Read it, and correct the"
                        + " column or the lexicon",
                "severity", "WARNING",
                "case", "1",
                "blocks", "ACK-01|TRK-01"),
            Map.of(
                "file", "disagreeing.csv",
                "row", "5",
                "column", "activity",
                "value", "MESSAGE_RECEIVED",
                "problem", "STANCE_NOT_RECORDED",
                "expected",
                    "what was found in the text: ESCALATION_REQUEST. Read it, and correct the"
                        + " activity or the lexicon",
                "severity", "WARNING",
                "case", "1",
                "blocks", "CON-01|OUT-01|ESC-01|ESC-02|CTS-01"));
    return problems;
  }

  private List<Map<String, String>> foreign() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("foreign.csv"),
            """
            case_id,event_id,timestamp,activity,actor_role,channel,text,language
            1,r,2026-03-02T10:00:00Z,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,,
            1,a,2026-03-03T10:00:00Z,MESSAGE_SENT,AGENT,EMAIL,Queja registrada.,es-MX
            """);
    List<Map<String, String>> problems = audit(log);

    assertThat(problems)
        .extracting(problem -> problem.get("row") + problem.get("column") + problem.get("value"))
        .containsExactly("3languagees-MX");
    return problems;
  }

  /** A register of dates, in which no contact could show what is asked for. */
  private List<Map<String, String>> registered() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("register.csv"),
            """
            case_id,event_id,timestamp,activity,actor_role,channel
            1,r,2026-03-02T10:00:00Z,COMPLAINT_RECEIVED,CUSTOMER,EMAIL
            1,a,2026-03-03T10:00:00Z,ACKNOWLEDGEMENT_SENT,AGENT,EMAIL
            1,o,2026-03-04T10:00:00Z,OUTCOME_SENT,AGENT,EMAIL
            1,c,2026-03-04T11:00:00Z,CLOSED,AGENT,
            """);
    List<Map<String, String>> problems = audit(log);

    assertThat(problems)
        .extracting(
            problem ->
                String.join(
                    " ",
                    problem.get("row"),
                    problem.get("problem"),
                    problem.get("value"),
                    problem.get("severity")))
        .containsExactly("3 DISCLOSURE_NEVER_RECORDED TRACKING_NUMBER|PROCESS|TIMEFRAME WARNING");
    return problems;
  }

  /** Changes of cases that are not there, statuses that nobody knows, and a third party. */
  private List<Map<String, String>> ofOthers() throws IOException {
    Path cases =
        Files.writeString(folder.resolve("cases.csv"), "id,opened\n1,2026-03-02T10:00:00Z\n");
    Path changes =
        Files.writeString(
            folder.resolve("changes.csv"),
            """
            of,at,status,who
            1,2026-03-03T10:00:00Z,Parked,ann
            2,2026-03-03T10:00:00Z,Parked,ann
            3,2026-03-03T10:00:00Z,Closed,ann
            1,2026-03-04T10:00:00Z,Heard,al
            2,2026-03-03T10:00:00Z,Parked,ann
            """);
    Path profile =
        Files.writeString(
            folder.resolve("joined.yaml"),
            """
            profile: joined
            zone: desk
            sources:
              cases:
                recognised_by: [id, opened]
                key: id
                case_id: id
                timestamp: opened
                channel: EMAIL
                events: [{activity: COMPLAINT_RECEIVED}]
              changes:
                recognised_by: [of, at, status]
                define: {case: {lookup: cases, key: of, take: id}}
                only: {case: {empty: false}}
                complete: {joined: {of: case}}
                statuses: {of: status, known: [New]}
                case_id: case
                timestamp: at
                actor: who
                events:
                  - {activity: CLOSED, when: {status: Closed}}
                  - {activity: NOTE, when: {status: Heard}, remark: OTHER_PARTY}
            """);
    List<Map<String, String>> problems = audit(cases, changes, "--profile", profile);

    assertThat(problems)
        .extracting(
            problem ->
                String.join(
                    " ",
                    problem.get("row"),
                    problem.get("problem"),
                    problem.get("column"),
                    problem.get("value"),
                    problem.get("case")))
        .containsExactlyInAnyOrder(
            "2 STATUS_NOT_KNOWN status Parked ",
            "3 RECORDS_WITHOUT_CASE of 2 ",
            "5 OTHER_PARTY actor […] 1");
    return problems;
  }

  /** A register with an answer before its complaint. */
  private List<Map<String, String>> early() throws IOException {
    Path register =
        Files.writeString(
            folder.resolve("steps.csv"),
            "Ref,Received,Answered\n1,2026-03-02T10:00:00Z,2026-03-02T00:45:00Z\n");
    Path profile =
        Files.writeString(
            folder.resolve("steps.yaml"),
            """
            profile: steps
            zone: desk
            sources:
              cases:
                recognised_by: [Ref]
                case_id: Ref
                channel: EMAIL
                events:
                  - {activity: COMPLAINT_RECEIVED, timestamp: Received}
                  - {activity: ACKNOWLEDGEMENT_SENT, timestamp: Answered}
            """);
    List<Map<String, String>> problems = audit(register, "--profile", profile);

    assertThat(problems)
        .filteredOn(problem -> !problem.get("problem").equals("DISCLOSURE_NEVER_RECORDED"))
        .extracting(
            problem ->
                String.join(
                    " ",
                    problem.get("row"),
                    problem.get("problem"),
                    problem.get("column"),
                    problem.get("value")))
        .containsExactly("2 CONTACT_BEFORE_RECEIPT Answered 2026-03-02T00:45:00Z");
    return problems;
  }

  /** A list of a system with a column of messages that its profile does not know. */
  private List<Map<String, String>> commented() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("list.csv"),
            """
            Number,State,Opened,Closed,Additional comments,Work notes,Region
            1,Closed,2026-03-02,2026-03-09,We have received your complaint and will answer within five days.,I have called billing and asked them to look at it.,East
            """);
    List<Map<String, String>> problems = audit(list);

    assertThat(problems)
        .filteredOn(problem -> problem.get("problem").equals("TEXT_COLUMN_NOT_READ"))
        .extracting(
            problem ->
                String.join(" ", problem.get("row"), problem.get("column"), problem.get("blocks")))
        .containsExactly(
            "1 Additional comments ACK-01|TRK-01|PRC-01|TMF-01|CON-01|OUT-01|ESC-01|CTS-01|CTS-02");
    return problems;
  }

  /** A simulated log, or one whose numbers are of another unit. */
  private List<Map<String, String>> longAgo() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("old.csv"),
            """
            case_id,event_id,timestamp,activity,actor_role,channel
            1,r,1970-01-20T10:00:00Z,COMPLAINT_RECEIVED,CUSTOMER,EMAIL
            1,a,1970-01-21T10:00:00Z,ACKNOWLEDGEMENT_SENT,AGENT,EMAIL
            """);
    List<Map<String, String>> problems = audit(log);

    assertThat(problems)
        .filteredOn(problem -> problem.get("problem").equals("DATES_TOO_OLD"))
        .singleElement()
        .isEqualTo(
            Map.of(
                "file", "old.csv",
                "row", "2",
                "column", "timestamp",
                "value", "1970-01-20",
                "problem", "DATES_TOO_OLD",
                "expected",
                    "years of this desk: all 2 events are dated before 1990. Clocks of computers"
                        + " begin in 1970: maybe numbers were read in the wrong unit (epoch-seconds"
                        + " and epoch-millis in a profile), or the log was simulated",
                "severity", "SEVERE",
                "case", "",
                "blocks", "ACK-01|TRK-01|PRC-01|TMF-01|CON-01|OUT-01|ESC-01|ESC-02|CTS-01|CTS-02"));
    return problems;
  }

  /** A date that stands for none in one case, and a year in which nothing else happened. */
  private List<Map<String, String>> farApart() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("apart.csv"),
            """
            case_id,event_id,timestamp,activity,actor_role,channel
            1,r,2026-03-02T10:00:00Z,COMPLAINT_RECEIVED,CUSTOMER,EMAIL
            1,a,2026-03-03T10:00:00Z,ACKNOWLEDGEMENT_SENT,AGENT,EMAIL
            1,c,1970-01-01T12:00:00Z,NOTE,AGENT,
            2,r,2025-03-02T10:00:00Z,COMPLAINT_RECEIVED,CUSTOMER,EMAIL
            """);
    List<Map<String, String>> problems = audit(log, "--as-of", "2026-03-10");

    assertThat(problems)
        .filteredOn(problem -> problem.get("problem").equals("DATES_FAR_APART"))
        .extracting(
            problem ->
                String.join(
                    " ",
                    problem.get("row"),
                    problem.get("value"),
                    problem.get("case"),
                    problem.get("expected")))
        .containsExactly(
            "2 2026-03-02 1 a date near that of the event before it (apart.csv:4, dated"
                + " 1970-01-01), which is more than 10 years earlier. Maybe one of the two stands"
                + " for no date, or has a mistyped year",
            "4 1970-01-01  years without a gap: from 1971 to 2024 there is no event, 1 are earlier"
                + " and 3 later. Maybe the earlier ones have a mistyped year, a date that stands for"
                + " none (such as 1970-01-01 or 9999-12-31), or belong to another export");
    return problems;
  }

  /** Dates that the rows of a case give differently, or that cannot be read. */
  private List<Map<String, String>> dated() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("dated.csv"),
            """
            case_id,event_id,timestamp,activity,actor_role,channel,date:deadline
            1,r,2026-03-02T10:00:00Z,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,2026-03-05
            1,a,2026-03-03T10:00:00Z,ACKNOWLEDGEMENT_SENT,AGENT,EMAIL,2026-03-06
            1,c,2026-03-03T11:00:00Z,NOTE,AGENT,,tomorrow
            """);
    List<Map<String, String>> problems = audit(log);

    assertThat(problems)
        .filteredOn(problem -> problem.get("column").equals("date:deadline"))
        .extracting(problem -> problem.get("row") + " " + problem.get("problem"))
        .containsExactly("3 CASE_DATES_DIFFER", "4 CASE_DATE_UNREADABLE");
    return problems;
  }

  /** A sheet with a filter. */
  private List<Map<String, String>> filtered() throws IOException {
    Path book = folder.resolve("filtered.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(book)) {
      Sheet sheet = workbook.createSheet();
      for (String cells :
          List.of("case_id,timestamp,activity", "1,2026-03-02T10:00:00Z,COMPLAINT_RECEIVED")) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (String cell : cells.split(",", -1)) {
          row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
        }
      }
      sheet.getRow(1).setZeroHeight(true);
      workbook.write(out);
    }
    List<Map<String, String>> problems = audit(book);

    assertThat(problems)
        .extracting(problem -> problem.get("row") + " " + problem.get("problem"))
        .containsExactly("2 HIDDEN_ROWS");
    return problems;
  }

  private Path profile() throws IOException {
    return Files.writeString(folder.resolve("desk.yaml"), PROFILE);
  }

  private List<Map<String, String>> audit(Object... arguments) throws IOException {
    Path out = Files.createTempDirectory(folder, "out");
    Run.fine("audit", arguments, "--max-rejected", "50%", "--out", out);
    return Run.csv(out.resolve("problems.csv"));
  }

  private static Set<Code> codes(List<Map<String, String>> problems) {
    return problems.stream()
        .map(problem -> Code.valueOf(problem.get("problem")))
        .collect(Collectors.toSet());
  }
}
