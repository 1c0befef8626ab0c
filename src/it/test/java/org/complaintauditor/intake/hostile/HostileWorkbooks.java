package org.complaintauditor.intake.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.fuzz.SmallWorkbook;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.xlsx.XlsxTableReader;

/** Workbooks made to do harm. */
final class HostileWorkbooks {
  private static final long MILLION = 1_000_000;
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final String MAIN =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
  private static final String BEGIN = "<worksheet" + MAIN + "<sheetData>";
  private static final String END = "</sheetData></worksheet>";
  private static final String TOO_MUCH =
      "the texts and styles of the workbook take more than 20 MB";

  private HostileWorkbooks() {}

  static List<Hostile> all() {
    List<Hostile> all = new ArrayList<>();
    List<String> read = new ArrayList<>(SmallWorkbook.PARTS);
    read.remove("[Content_Types].xml"); // Looked at as text, not as XML.
    for (String part : read) {
      String plain = new String(SmallWorkbook.part(part), java.nio.charset.StandardCharsets.UTF_8);
      String laughs = HostileTexts.laughs() + plain.replaceFirst(">([^<]*)</", ">&l9;</");
      all.add(
          of(
              "entity expansion in " + part,
              "line 1 of the workbook's part \"%s\" there is a document type".formatted(part),
              part,
              () -> Lazy.stream(laughs, "", 0, "")));
    }
    all.add(
        of(
            "cell of 20 MB",
            "a cell has more than 1,000,000 characters",
            SHEET,
            () ->
                Noise.stream(
                    BEGIN + "<row><c t=\"str\"><v>", 20 * MILLION, "</v></c></row>" + END)));
    all.add(
        of(
            "cell in a million pieces",
            "a cell has more than 1,000,000 characters",
            SHEET,
            () ->
                Names.stream(
                    BEGIN + "<row><c t=\"str\"><v>",
                    "%dx<!-- -->",
                    MILLION,
                    "</v></c></row>" + END)));
    all.add(
        of(
            "shared text of 20 MB",
            "a cell has more than 1,000,000 characters",
            TEXTS,
            () -> Noise.stream("<sst" + MAIN + "<si><t>", 20 * MILLION, "</t></si></sst>")));
    all.add(
        of(
            "million shared texts",
            TOO_MUCH,
            TEXTS,
            () -> Names.stream("<sst" + MAIN, "<si><t>text %d</t></si>", MILLION, "</sst>")));
    all.add(
        of(
            "million styles",
            TOO_MUCH,
            "xl/styles.xml",
            () ->
                Names.stream(
                    "<styleSheet" + MAIN + "<cellXfs>",
                    "<xf numFmtId=\"%d\"/>",
                    MILLION,
                    "</cellXfs></styleSheet>")));
    all.add(
        of(
            "million sheets",
            TOO_MUCH,
            "xl/workbook.xml",
            () ->
                Names.stream(
                    "<workbook" + MAIN + "<sheets>",
                    "<sheet name=\"S%d\"/>",
                    MILLION,
                    "</sheets></workbook>")));
    all.add(
        of(
            "million cells in a row",
            "export row 1: there are cells beyond column 16,384",
            SHEET,
            () -> Names.stream(BEGIN + "<row>", "<c><v>%d</v></c>", MILLION, "</row>" + END)));
    all.add(
        of(
            "column far to the right",
            "export row 1: there are cells beyond column 16,384",
            SHEET,
            () ->
                Lazy.stream(BEGIN + "<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>" + END, "", 0, "")));
    all.add(
        of(
            "rows out of order",
            "export row 1: this row comes after row 2, or twice",
            SHEET,
            () ->
                Lazy.stream(
                    BEGIN
                        + "<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>"
                        + END,
                    "",
                    0,
                    "")));
    all.add(
        of(
            "elements in one another",
            "a tag is longer, or lies deeper in others",
            SHEET,
            () -> Names.stream(BEGIN + "<row>", "<a b=\"%d\">", MILLION, "")));
    all.add(
        of(
            "attribute of 20 MB",
            "a tag is longer, or lies deeper in others",
            SHEET,
            () -> Noise.stream(BEGIN + "<row><c t=\"", 20 * MILLION, "\"/></row>" + END)));
    all.add(
        of(
            "element name of 20 MB",
            "a tag has more than 5,000,000 bytes",
            SHEET,
            () -> Noise.stream(BEGIN + "<a", 20 * MILLION, "/>" + END)));
    all.add(
        of(
            "comment of 20 MB",
            "a tag has more than 5,000,000 bytes",
            SHEET,
            () -> Noise.stream(BEGIN + "<!--", 20 * MILLION, "-->" + END)));
    all.add(
        of(
            "zip bomb",
            "each byte of it unpacks to more than 200",
            SHEET,
            () -> Lazy.stream(BEGIN, "<row></row>", 10 * MILLION, END)));
    all.add(
        of(
            "cut off",
            "the workbook is damaged and cannot be read to its end",
            SHEET,
            () -> Lazy.stream(BEGIN + "<row><c><v>1", "", 0, "")));
    return all;
  }

  private static Hostile of(String name, String says, String part, ExportFile.Content content) {
    return new Hostile(
        "XLSX: " + name,
        says,
        folder -> {
          Path file = folder.resolve("hostile.xlsx");
          try (InputStream bytes = content.open()) {
            SmallWorkbook.write(file, part, bytes);
          }
          read(file);
        });
  }

  private static void read(Path file) throws IOException {
    HostileTexts.table(
        new XlsxTableReader(),
        new ExportFile("export", "export", () -> java.nio.file.Files.newInputStream(file)));
  }
}
