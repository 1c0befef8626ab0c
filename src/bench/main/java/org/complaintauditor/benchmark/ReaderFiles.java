package org.complaintauditor.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.complaintauditor.fuzz.SmallWorkbook;

/** Large exports for measuring readers; the same each time. */
final class ReaderFiles {
  private static final int EVENTS_OF_A_CASE = 8;
  private static final String TEXT =
      "Thank you for your patience; the technician comes on Tuesday between 9 and 12";

  private ReaderFiles() {}

  /** Writes something, piece by piece. */
  private interface Body {
    void write(Writer out) throws IOException;
  }

  /** A workbook with so many rows of ten cells, texts shared as spreadsheet programs share them. */
  static void workbook(Path file, int rows) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String part : SmallWorkbook.PARTS) {
        zip.putNextEntry(new ZipEntry(part));
        Writer out = new BufferedWriter(new OutputStreamWriter(zip, UTF_8));
        switch (part) {
          case "xl/worksheets/sheet1.xml" -> sheet(out, rows);
          case "xl/sharedStrings.xml" -> sharedTexts(out, rows);
          default -> out.write(new String(SmallWorkbook.part(part), UTF_8));
        }
        out.flush();
        zip.closeEntry();
      }
    }
  }

  private static void sheet(Writer out, int rows) throws IOException {
    out.write(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
    for (int row = 1; row <= rows; row++) {
      out.write("<row r=\"" + row + "\">");
      for (char column = 'A'; column < 'K'; column++) {
        String place = "<c r=\"" + column + row + "\"";
        switch (column) {
          case 'A' -> out.write(place + "><v>" + (1_000_000L + row) + "</v></c>");
          case 'B' -> out.write(place + " s=\"1\"><v>" + (46_053 + row / 1e4) + "</v></c>");
          case 'C' -> out.write(place + " t=\"s\"><v>" + (row % 50) + "</v></c>");
          case 'D' -> out.write(place + " t=\"s\"><v>" + (50 + row - 1) + "</v></c>");
          default -> out.write(place + " t=\"s\"><v>" + (column - 'A') + "</v></c>");
        }
      }
      out.write("</row>");
    }
    out.write("</sheetData></worksheet>");
  }

  private static void sharedTexts(Writer out, int rows) throws IOException {
    out.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
    for (int i = 0; i < 50 + rows; i++) {
      out.write("<si><t>" + (i < 50 ? "value " + i : TEXT + " " + i) + "</t></si>");
    }
    out.write("</sst>");
  }

  /** An event log with so many events. */
  static void eventLog(Path file, int events) throws IOException {
    write(
        file,
        out -> {
          out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"2.0\">\n");
          for (int i = 0; i < events; i++) {
            if (i % EVENTS_OF_A_CASE == 0) {
              out.write(i == 0 ? "<trace>" : "</trace>\n<trace>");
              out.write(
                  "<string key=\"concept:name\" value=\"C-" + i / EVENTS_OF_A_CASE + "\"/>\n");
            }
            out.write(
                "<event><string key=\"concept:name\" value=\"MESSAGE_SENT\"/><date key=\"time:timestamp\""
                    + " value=\"2026-02-03T10:00:00.000-05:00\"/><string key=\"org:resource\" value=\"agent "
                    + i % 40
                    + "\"/><string key=\"text\" value=\""
                    + TEXT
                    + "\"/></event>\n");
          }
          out.write("</trace></log>\n");
        });
  }

  /** Tickets with their comments as one JSON list, so many bytes or a few more. */
  static void json(Path file, long bytes) throws IOException {
    write(
        file,
        out -> {
          out.write("{\"tickets\": [\n");
          long written = 0;
          for (int i = 0; written < bytes; i++) {
            StringBuilder ticket = new StringBuilder(i == 0 ? "" : ",\n");
            ticket
                .append("{\"id\": ")
                .append(i)
                .append(", \"status\": \"closed\", \"comments\": [");
            for (int k = 0; k < EVENTS_OF_A_CASE; k++) {
              ticket.append(k == 0 ? "" : ", ").append(comment(i * (long) EVENTS_OF_A_CASE + k));
            }
            ticket.append("]}");
            out.write(ticket.toString());
            written += ticket.length();
          }
          out.write("\n]}\n");
        });
  }

  private static String comment(long id) {
    return ("{\"id\": %d, \"created_at\": \"2026-02-03T10:00:00Z\", \"public\": true, \"author\":"
            + " {\"role\": \"agent\", \"id\": 7}, \"body\": \"%s\"}")
        .formatted(id, TEXT);
  }

  private static void write(Path file, Body body) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      body.write(out);
    }
  }
}
