package org.complaintauditor.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The least that a workbook has, part by part, so that one of them can be another. */
public final class SmallWorkbook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private static final Map<String, String> CONTENT = content();

  /** The names of the parts, those first in which most can go wrong. */
  public static final List<String> PARTS = List.copyOf(CONTENT.keySet());

  private SmallWorkbook() {}

  private static Map<String, String> content() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "xl/worksheets/sheet1.xml",
        """
        <worksheet xmlns="%s"><dimension ref="A1:D3"/><cols><col min="1" max="3" hidden="1"/></cols>
        <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>b</t></is></c>
        <c r="C1" t="str"><f>"c"</f><v>c</v></c><c r="D1" t="d"><v>2026-02-03</v></c></row>
        <row r="3"><c r="A3"><v>1.5</v></c><c r="B3" s="1"><v>46053.5</v></c><c r="C3" t="b"><v>1</v></c>
        <c r="D3" t="e"><v>#N/A</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>
        </worksheet>"""
            .formatted(MAIN));
    parts.put(
        "xl/sharedStrings.xml",
        "<sst xmlns=\"%s\"><si><t>a_x0041_</t></si><si><r><t>x</t></r><rPh><t>y</t></rPh></si></sst>"
            .formatted(MAIN));
    parts.put(
        "xl/workbook.xml",
        ("<workbook xmlns=\"%s\" xmlns:r=\"%s\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"S\""
                + " sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
            .formatted(MAIN, RELATIONS));
    parts.put(
        "xl/styles.xml",
        ("<styleSheet xmlns=\"%s\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd"
                + " hh:mm\"/></numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/>"
                + "</borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf numFmtId=\"164\"/>"
                + "</cellXfs></styleSheet>")
            .formatted(MAIN));
    parts.put(
        "[Content_Types].xml",
        ("<Types xmlns=\"%scontent-types\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%ssheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"%sworksheet+xml\"/>"
                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"%ssharedStrings+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"%sstyles+xml\"/></Types>")
            .formatted(PACKAGE, TYPE, TYPE, TYPE, TYPE));
    parts.put(
        "_rels/.rels",
        ("<Relationships xmlns=\"%srelationships\"><Relationship Id=\"rId1\" Type=\"%s/officeDocument\""
                + " Target=\"xl/workbook.xml\"/></Relationships>")
            .formatted(PACKAGE, RELATIONS));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        ("<Relationships xmlns=\"%srelationships\"><Relationship Id=\"rId1\" Type=\"%s/worksheet\""
                + " Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"%s/sharedStrings\""
                + " Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"%s/styles\""
                + " Target=\"styles.xml\"/></Relationships>")
            .formatted(PACKAGE, RELATIONS, RELATIONS, RELATIONS));
    return parts;
  }

  /** The bytes of a part as they should be. */
  public static byte[] part(String name) {
    return CONTENT.get(name).getBytes(UTF_8);
  }

  /** The workbook in which one part is other bytes. */
  static byte[] with(String name, byte[] other) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(bytes, name, new ByteArrayInputStream(other));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes the workbook in which one part is other bytes. */
  public static void write(Path file, String name, InputStream other) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      write(out, name, other);
    }
  }

  /** Writes the workbook with each part's text changed. */
  public static void write(Path file, BiFunction<String, String, String> change)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String part : PARTS) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(change.apply(part, CONTENT.get(part)).getBytes(UTF_8));
        zip.closeEntry();
      }
    }
  }

  private static void write(OutputStream out, String name, InputStream other) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out))) {
      List<String> parts = new ArrayList<>(List.of("[Content_Types].xml", "_rels/.rels"));
      PARTS.stream().filter(part -> part.startsWith("xl/")).forEach(parts::add);
      for (String part : parts) {
        ZipEntry entry = new ZipEntry(part);
        entry.setTime(315_532_800_000L);
        zip.putNextEntry(entry);
        (part.equals(name) ? other : new ByteArrayInputStream(part(part))).transferTo(zip);
        zip.closeEntry();
      }
    }
  }
}
