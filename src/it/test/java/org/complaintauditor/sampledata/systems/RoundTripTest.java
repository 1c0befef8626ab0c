package org.complaintauditor.sampledata.systems;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.ExportFiles;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileFormats;
import org.complaintauditor.intake.json.JsonTreeReader;
import org.complaintauditor.intake.profile.ExportReader;
import org.complaintauditor.intake.profile.ProfileCatalogue;
import org.complaintauditor.intake.profile.Readers;
import org.complaintauditor.intake.profile.suggest.ProfileDetection;
import org.complaintauditor.intake.table.TableReaders;
import org.complaintauditor.intake.xes.XesTreeReader;
import org.complaintauditor.intake.xlsx.XlsxTableReader;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever an export holds: written in any format and read back, it is the same, event for event.
 */
class RoundTripTest {
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final int ROUNDS = 8;
  private static final Readers READERS =
      new Readers(
          FileFormats::of,
          new TableReaders(new CsvTableReader(), new XlsxTableReader()),
          new JsonTreeReader(),
          new XesTreeReader());
  private static final ProfileDetection DETECTION =
      new ProfileDetection(
          new ProfileCatalogue(new CsvTableReader(), JiveWords.WORDS)::builtIn, READERS);

  @TempDir Path folder;

  @Test
  void everyFormatHoldsTheSameEvents() throws IOException {
    Random random = new Random(1849);
    for (int round = 0; round < ROUNDS; round++) {
      Table table = new RandomRows(random).table();
      List<EventRow> events = events(read(Map.of("plain.csv", table.utf8(Table.Style.PLAIN))));
      assertThat(events).isNotEmpty();
      for (Map.Entry<String, byte[]> file : written(table).entrySet()) {
        assertThat(events(read(Map.of(file.getKey(), file.getValue()))))
            .as("round %d, %s", round, file.getKey())
            .isEqualTo(events);
      }
    }
  }

  /** The XES profile keeps the columns of the format; what else an event has is not kept. */
  @Test
  void aLogHoldsTheSameEventsButForOtherColumns() throws IOException {
    Random random = new Random(2023);
    for (int round = 0; round < ROUNDS; round++) {
      Table table = new RandomRows(random).table();
      List<EventRow> events =
          events(read(Map.of("plain.csv", table.utf8(Table.Style.PLAIN)))).stream()
              .map(RoundTripTest::withoutRegion)
              .toList();
      byte[] log = XesRows.of(table);
      assertThat(events(read(Map.of("log.xes", log)))).as("round %d", round).isEqualTo(events);
      assertThat(events(read(Map.of("log.xes.gz", Packed.gzip(log))))).isEqualTo(events);
    }
  }

  private static Map<String, byte[]> written(Table table) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Table.Style semicolon = new Table.Style(";", "\r\n", false);
    Table.Style tabs = new Table.Style("\t", "\n", false);
    files.put("semicolon.csv", table.utf8(semicolon));
    files.put("quoted.csv", table.utf8(Table.Style.QUOTED));
    files.put("tabs.tsv", table.utf8(tabs));
    files.put("utf16be.txt", ("\uFEFF" + table.text(tabs)).getBytes(UTF_16BE));
    files.put("utf16.csv", ("\uFEFF" + table.text(semicolon)).getBytes(UTF_16LE));
    files.put("mark.csv", ("\uFEFF" + table.text(Table.Style.WINDOWS)).getBytes(UTF_8));
    files.put("book.xlsx", Workbook.of(table));
    files.put("list.json", JsonRows.list(table));
    files.put("named.json", JsonRows.named(table));
    files.put("lines.jsonl", JsonRows.lines(table));
    files.put("plain.csv.gz", Packed.gzip(table.utf8(Table.Style.PLAIN)));
    files.put("lines.jsonl.gz", Packed.gzip(JsonRows.lines(table)));
    files.put("archive.zip", Packed.zip(Map.of("exports/q1/list.json", JsonRows.list(table))));
    files.put("books.zip", Packed.zip(Map.of("book.xlsx", Workbook.of(table))));
    return files;
  }

  private CaseRows read(Map<String, byte[]> files) throws IOException {
    List<ExportFile> found = ExportFiles.of(Findings.write(folder, files));
    return new ExportReader(DETECTION.of(found), JiveWords.WORDS, READERS).read(found, TORONTO);
  }

  /** The events wherever they stand. */
  private static List<EventRow> events(CaseRows cases) {
    assertThat(cases.account().rowsRejected()).isZero();
    assertThat(cases.account().contentRecorded()).isTrue();
    return StreamSupport.stream(cases.spliterator(), false)
        .flatMap(one -> one.rows().stream())
        .map(row -> with(row, row.attributes()))
        .sorted(Comparator.comparing(EventRow::toString))
        .toList();
  }

  private static EventRow withoutRegion(EventRow row) {
    Map<String, String> attributes = new LinkedHashMap<>(row.attributes());
    attributes.remove(RandomRows.OTHER_COLUMN);
    return with(row, attributes);
  }

  private static EventRow with(EventRow row, Map<String, String> attributes) {
    return row.with(
        draft -> {
          draft.origin = new Origin("", 0, 1);
          draft.attributes = attributes;
        });
  }

  /** Rows by chance that can all be read. */
  private record RandomRows(Random random) {
    private static final String OTHER_COLUMN = "Region";
    private static final List<String> HEADER =
        List.of(
            ("case_id,event_id,timestamp,activity,actor,actor_role,channel,discloses,to_role,"
                    + "refers_to,customer_type,tracking_number,text,language,team,product,province,"
                    + "category,"
                    + OTHER_COLUMN)
                .split(","));

    Table table() {
      Table table = new Table(HEADER);
      for (int i = 0; i <= random.nextInt(40); i++) {
        table.row(row(i));
        if (random.nextInt(8) == 0) {
          table.again();
        }
      }
      return table;
    }

    private List<String> row(int number) {
      List<String> row = new ArrayList<>();
      row.add(pick("1", "0042", "C-7", "Élan 3", "12345678901234567890", "a;b", "x,\"y\""));
      row.add("e" + number);
      row.add(time());
      row.add(pick("COMPLAINT_RECEIVED", "MESSAGE_SENT", "NOTE", "CLOSED", "ESCALATED", "MERGED"));
      row.add(pick("", "a.b@provider.example", "Zoë; Ltd", "007"));
      row.add(pick("", "CUSTOMER", "AGENT", "SUPPORT_LEAD", "SENIOR_MANAGER", "SYSTEM"));
      row.add(pick("", "WEB_FORM", "EMAIL", "SUPPORT_CASE", "CHAT", "PHONE", "POST", "OTHER"));
      row.add(pick("", "OUTCOME", "OUTCOME|TIMEFRAME", " CCTS_INFO | PROCESS "));
      row.add(pick("", "SUPPORT_LEAD", "SENIOR_MANAGER"));
      row.add(pick("", "e1", "0042"));
      row.add(pick("", "RESIDENTIAL", "SMALL_BUSINESS", "BUSINESS"));
      row.add(pick("", "NT-1", "0001"));
      row.add(
          pick(
              "",
              "Hello, \"you\"; it's 5\u00a0% <b>off</b> & more",
              "two\nlines\tand a tab",
              "Ça suffit ! 😀 ½",
              "one\r\ntwo\r\n",
              "=1+1",
              "'quoted",
              "_x0041_ is no A",
              "{\"a\": [1, 2]}",
              "\\n is no line break, C:\\temp neither",
              "null",
              "12.50",
              "TRUE",
              "x".repeat(5000)));
      row.add(pick("", "en", "fr"));
      row.add(pick("", "Billing", "NULL", "Équipe;2"));
      row.add(pick("", "Internet", "1e5"));
      row.add(pick("", "ON", "QC"));
      row.add(pick("", "a/b", "N/A"));
      row.add(pick("", "West", "2026-01-05", "0"));
      return row;
    }

    private String time() {
      LocalDateTime time =
          LocalDateTime.of(2025, 9, 1, 0, 0).plusSeconds(random.nextInt(20_000_000));
      return switch (random.nextInt(6)) {
        case 0 -> time.toLocalDate().toString();
        case 1 -> "%tFT%<tT-05:00".formatted(time);
        case 2 -> "%tFT%<tTZ".formatted(time);
        case 3 -> "%tF %<tR".formatted(time);
        case 4 -> "%tFT%<tT.%03d+0530".formatted(time, random.nextInt(1000));
        default -> "%tFT%<tT".formatted(time);
      };
    }

    private String pick(String... values) {
      return values[random.nextInt(values.length)];
    }
  }
}
