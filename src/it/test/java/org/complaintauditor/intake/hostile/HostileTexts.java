package org.complaintauditor.intake.hostile;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileFormats;
import org.complaintauditor.intake.json.JsonTreeReader;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.intake.tree.TreeReader;
import org.complaintauditor.intake.xes.XesTreeReader;

/** Text files made to do harm. */
final class HostileTexts {
  private static final long TWO_BILLION = 2_000_000_000;
  private static final long MILLION = 1_000_000;
  private static final String LAUGHS = laughs();

  private HostileTexts() {}

  /** Ten entities, each of which is ten times the one before. */
  static String laughs() {
    StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      type.append("<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
    }
    return type + "]>";
  }

  static List<Hostile> all() {
    return java.util.stream.Stream.of(csv(), json(), xes()).flatMap(List::stream).toList();
  }

  private static List<Hostile> csv() {
    return List.of(
        csv(
            "quoted cell of 2 GB",
            " row 2 (from line 2): this row is longer than 8,000,000",
            Lazy.file("a,b\n1,\"", "x", TWO_BILLION, "\"\n")),
        csv(
            "cell of 2 GB",
            " row 2 (from line 2): this row is longer than 8,000,000",
            Lazy.file("a,b\n1,", "x", TWO_BILLION, "\n")),
        csv(
            "header of 2 GB",
            " row 1 (from line 1): this row is longer than 8,000,000",
            Lazy.file("", "x", TWO_BILLION, "\n")),
        csv(
            "million columns",
            " row 1 (from line 1): this row has more than 500,000 cells",
            Lazy.file("", "c,", MILLION, "c\n")),
        csv(
            "20,001 columns",
            " row 1: the header has 20,001 columns; at most 16,384 are read.",
            Lazy.file("", "c;", 20_000, "c\n1\n")),
        csv(
            "row of a million cells",
            " row 2 (from line 2): this row has more than 500,000 cells",
            Lazy.file("a,b\n", "1,", MILLION, "\n")),
        csv(
            "row of a million empty cells",
            " row 2 (from line 2): this row has more than 500,000 cells",
            Lazy.file("a,b\n", ",", MILLION, "\n")),
        csv(
            "2 GB of NUL bytes",
            "this row is longer than 8,000,000",
            Lazy.file("a,b\n", "\0", TWO_BILLION, "\n")),
        csv("NUL bytes", " row 3, column 2: there is a NUL byte.", Lazy.file("a,b\n1,2\n3,\0\n")),
        csv(
            "2 GB of quotes",
            "this row is longer than 8,000,000",
            Lazy.file("a,b\n\"", "\"\"", TWO_BILLION / 2, "\n")),
        csv(
            "quote that is never closed",
            " row 2 (from line 2): a quote (\") is opened",
            Lazy.file("a,b\n1,\"", "x\n", MILLION, "")));
  }

  private static List<Hostile> json() {
    return List.of(
        json(
            "million lists in one another",
            "line 1, column 202: more than 200 lists and objects",
            Lazy.file("", "[", MILLION, "")),
        json(
            "million objects in one another",
            "more than 200 lists and objects lie in one another",
            Lazy.file("", "{\"a\":", MILLION, "")),
        json(
            "text of 2 GB",
            "a text or number has more than 8,000,000 characters",
            Lazy.file("{\"a\": \"", "x", TWO_BILLION, "\"}")),
        json(
            "text of 2 GB in escapes",
            "a text or number has more than 8,000,000 characters",
            Lazy.file("{\"a\": \"", "\\u0041", TWO_BILLION / 6, "\"}")),
        json(
            "name of 2 GB",
            "a name has more than 10,000 characters",
            Lazy.file("{\"", "x", TWO_BILLION, "\": 1}")),
        json(
            "number of 2 GB",
            "a text or number has more than 8,000,000 characters",
            Lazy.file("{\"a\": ", "1", TWO_BILLION, "}")),
        json(
            "decimals of 2 GB",
            "a text or number has more than 8,000,000 characters",
            Lazy.file("{\"a\": 0.", "1", TWO_BILLION, "}")),
        json(
            "number of a megabyte",
            "a number has more than 1,000 digits",
            Lazy.file("{\"a\": ", "1", MILLION, "}")),
        json(
            "million values",
            "one record has more than 100,000 values",
            Lazy.file("{\"a\": [", "1,", MILLION, "1]}")),
        json(
            "million empty objects",
            "one record has more than 100,000 values",
            Lazy.file("{\"a\": [", "{},", MILLION, "{}]}")),
        json(
            "values of 2 GB",
            "one record has more than 16,000,000 characters",
            Lazy.file("{\"a\": [", "\"" + "x".repeat(1_000) + "\",", 2 * MILLION, "1]}")),
        json(
            "name twice",
            "line 1, column 13: the name \"a\" occurs twice in one object",
            Lazy.file("{\"a\": 1, \"a\": 2}")),
        json(
            "NUL byte",
            "line 1, column 8: this is no JSON: there is a NUL byte.",
            Lazy.file("{\"a\": \0}")),
        json("NUL character", "a text holds a NUL character", Lazy.file("{\"a\": \"\\u0000\"}")),
        json("cut off", "the file ends in the middle of a record", Lazy.file("[{\"a\": [1, 2")),
        json("bare value", "a single text or number stands where a record", Lazy.file("\"a\"")),
        json(
            "page of an error",
            "there is a \"<\". Maybe the export failed",
            Lazy.file("{\"a\": <html>")),
        new Hostile(
            "JSON: million names",
            "one record has more than 100,000 values",
            folder -> read(new JsonTreeReader(), Names.file("{", "\"%d\":1,", MILLION, "}"), "")),
        new Hostile(
            "JSON: million names passed over",
            "one object has more than 200,000 names",
            folder ->
                read(
                    new JsonTreeReader(),
                    Names.file("{\"b\":{", "\"%d\":1,", MILLION, "}}"),
                    "a")));
  }

  private static List<Hostile> xes() {
    String event = "<log><trace><event>";
    String end = "</event></trace></log>";
    return List.of(
        xes(
            "document type",
            "line 1, column 1: there is a document type (<!DOCTYPE)",
            Lazy.file("<!DOCTYPE log><log/>")),
        xes(
            "entity expansion",
            "there is a document type (<!DOCTYPE)",
            Lazy.file(LAUGHS + event + "<string key=\"a\" value=\"&l9;\"/>" + end)),
        xes(
            "unknown entity",
            "there is an entity that XML does not know",
            Lazy.file(event + "<string key=\"a\" value=\"&l9;\"/>" + end)),
        xes(
            "million elements in one another",
            "more than 200 elements lie in one another",
            Lazy.file("<log><trace>", "<string key=\"a\" value=\"b\">", MILLION, "")),
        xes(
            "value of 2 GB",
            "a value has more than 4,000,000 characters",
            Lazy.file(event + "<string key=\"a\" value=\"", "x", TWO_BILLION, "\"/>" + end)),
        xes(
            "value of 2 GB in references",
            "a tag has more than 5,000,000 bytes",
            Lazy.file(
                event + "<string key=\"a\" value=\"", "&amp;", TWO_BILLION / 5, "\"/>" + end)),
        xes(
            "key of 2 GB",
            "a value has more than 4,000,000 characters",
            Lazy.file(event + "<string key=\"", "x", TWO_BILLION, "\"/>" + end)),
        xes(
            "key of a megabyte",
            "a key has more than 10,000 characters",
            Lazy.file(event + "<string key=\"", "x", MILLION, "\"/>" + end)),
        xes(
            "element name of 2 GB",
            "a tag has more than 5,000,000 bytes",
            Lazy.file(event + "<", "x", TWO_BILLION, "/>" + end)),
        xes(
            "text of 2 GB",
            "a value has more than 4,000,000 characters",
            Lazy.file(event, "x", TWO_BILLION, end)),
        xes(
            "comment of 2 GB",
            "a value has more than 4,000,000 characters",
            Lazy.file("<log><!-- ", "x", TWO_BILLION, "--><trace/></log>")),
        xes(
            "million XML attributes",
            "an element has more than 1,000 XML attributes",
            Names.file(event + "<string key=\"a\" ", "a%d=\"b\" ", MILLION, "/>" + end)),
        xes(
            "million names of elements",
            "there are more than 1,000 different names",
            Names.file(event, "<a%d/>", MILLION, end)),
        xes(
            "million attributes",
            "one record has more than 100,000 values",
            Names.file(event, "<string key=\"%d\" value=\"b\"/>", MILLION, end)),
        xes(
            "million values of a list",
            "one record has more than 100,000 values",
            Lazy.file(
                event + "<list key=\"l\"><values>",
                "<string key=\"a\" value=\"b\"/>",
                MILLION,
                "</values></list>" + end)),
        xes(
            "million events of a trace",
            "one record has more than 100,000 values",
            Lazy.file("<log><trace>", "<event/>", MILLION, "</trace></log>")),
        xes("NUL byte", "this is no well-formed XML", Lazy.file(event + "\0" + end)),
        xes(
            "cut off",
            "the file ends in the middle of the log",
            Lazy.file(event + "<string key=\"a\"")),
        xes(
            "other encoding",
            "a byte does not fit the encoding",
            new ExportFile(
                "export",
                "export",
                () ->
                    new java.io.ByteArrayInputStream(
                        (event + "é").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))),
        xes(
            "unknown encoding",
            "the XML declaration names an encoding that is not known",
            Lazy.file("<?xml version=\"1.0\" encoding=\"klingon\"?><log/>")),
        xes(
            "key twice",
            "the key \"a\" occurs twice in one trace, event or attribute",
            Lazy.file(event + "<id key=\"a\" value=\"b\"/><id key=\"a\" value=\"c\"/>" + end)),
        xes("no case", "the log has no trace", Lazy.file("<log><event/></log>")),
        xes("other XML", "the file's element is <pnml>, not <log>", Lazy.file("<pnml/>")));
  }

  private static Hostile csv(String name, String says, ExportFile file) {
    return new Hostile("CSV: " + name, says, folder -> table(new CsvTableReader(), file));
  }

  private static Hostile json(String name, String says, ExportFile file) {
    return new Hostile("JSON: " + name, says, folder -> read(new JsonTreeReader(), file, ""));
  }

  private static Hostile xes(String name, String says, ExportFile file) {
    return new Hostile("XES: " + name, says, folder -> read(new XesTreeReader(), file, "trace"));
  }

  static void table(TableReader reader, ExportFile file) throws IOException {
    FileFormats.of(file);
    reader.read(
        file,
        TableLayout.FOUND_OUT,
        new TableSink() {
          @Override
          public void header(List<String> columns) {
            // Not kept.
          }

          @Override
          public void row(int number, List<String> cells) {
            // Not kept.
          }
        });
  }

  private static void read(TreeReader reader, ExportFile file, String path) throws IOException {
    reader.shape(file, 20_000);
    reader.read(file, Set.of(path), (found, number, piece) -> {});
  }
}
