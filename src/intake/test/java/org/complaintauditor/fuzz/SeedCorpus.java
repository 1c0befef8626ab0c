package org.complaintauditor.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.complaintauditor.intake.profile.ProfileCatalogue;

/**
 * The inputs with which fuzzing begins. They are kept as files, since the fuzzer wants files; run
 * this again after a change and add what a campaign found by hand.
 */
final class SeedCorpus {
  private static final Path RESOURCES = Path.of("src/intake/test/resources/org/complaintauditor");

  private SeedCorpus() {}

  /** Writes the files. */
  public static void main(String[] arguments) throws IOException {
    write("fuzz/CsvFuzzTest", csv());
    write("fuzz/XlsxFuzzTest", xlsx());
    write("fuzz/JsonFuzzTest", json());
    write("fuzz/XesFuzzTest", xes());
    write("fuzz/ArchiveFuzzTest", archives());
    write("fuzz/ProfileFuzzTest", profiles());
    write("fuzz/DetectorFuzzTest", messages());
    write("intake/profile/TimestampFuzzTest", timestamps());
  }

  private static void write(String test, Map<String, byte[]> seeds) throws IOException {
    Path folder = RESOURCES.resolve(test + "Inputs").resolve("survives");
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> seed : seeds.entrySet()) {
      Files.write(folder.resolve(seed.getKey()), seed.getValue());
    }
  }

  static Map<String, byte[]> csv() {
    String table = "case_id;text\r\nA1;\"l 1\r\nsay \"\"no\"\"\"\r\n;\r\nB2;un café\r\n";
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    seeds.put("semicolons", table.getBytes(UTF_8));
    seeds.put("windows-1252", table.getBytes(Charset.forName("windows-1252")));
    seeds.put("utf-16-marked", ("\uFEFF" + table).getBytes(UTF_16LE));
    seeds.put("utf-16", "a,b\n1,2\n".getBytes(UTF_16LE));
    seeds.put("utf-8-marked", "\uFEFFa\tb\r1\t2\r".getBytes(UTF_8));
    seeds.put("repeated-header", "Id,Comment,Comment\n1,x,y\n\n2,,z\n".getBytes(UTF_8));
    seeds.put("open-quote", "a,b\n1,\"x\n2,y\n".getBytes(UTF_8));
    seeds.put("nul", "a|b\n1|\0\n".getBytes(UTF_8));
    return seeds;
  }

  static Map<String, byte[]> xlsx() {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    for (int i = 0; i < SmallWorkbook.PARTS.size(); i++) {
      String part = SmallWorkbook.PARTS.get(i);
      seeds.put("part-" + i, chosen(i, SmallWorkbook.part(part)));
    }
    String first = SmallWorkbook.PARTS.get(0);
    byte[] whole = SmallWorkbook.with(first, SmallWorkbook.part(first));
    seeds.put("whole", chosen(SmallWorkbook.PARTS.size(), whole));
    return seeds;
  }

  static Map<String, byte[]> json() {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    seeds.put(
        "list",
        "[{\"id\": 1, \"a\": [{\"b\": \"\\u00e9\\n\"}, null, [true, -1.5e3]]}, {\"id\": 2}]"
            .getBytes(UTF_8));
    seeds.put("lines", "{\"a\": {\"c\": 1}}\n{\"a\": {\"c\": 2}}\n".getBytes(UTF_8));
    seeds.put(
        "pages",
        "{\"hits\": {\"hits\": [{\"x\": 1}], \"next\": \"u\"}}{\"hits\": {\"hits\": []}}"
            .getBytes(UTF_8));
    seeds.put("utf-16", "\uFEFF{\"a\": \"\uD83D\uDE00\"}".getBytes(UTF_16LE));
    seeds.put("twice", "{\"a\": 1, \"a\": 2}".getBytes(UTF_8));
    seeds.put("deep", ("[".repeat(300) + "]".repeat(300)).getBytes(UTF_8));
    return seeds;
  }

  static Map<String, byte[]> xes() {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    seeds.put(
        "log",
        """
        <?xml version="1.0" encoding="UTF-8"?><log xes.version="2.0" xmlns="http://www.xes-standard.org/">
        <extension name="Concept" prefix="concept" uri="http://example.org/"/><global scope="event">
        <string key="a" value="b"/></global><string key="source" value="x"/><trace>
        <string key="concept:name" value="C&amp;1"><int key="n" value="1"/></string><event>
        <date key="time:timestamp" value="2026-02-03T10:00:00Z"/><list key="l"><values>
        <string key="x" value="1"/><string key="x" value="2"/></values></list></event><event/></trace>
        </log>"""
            .getBytes(UTF_8));
    seeds.put(
        "entity",
        ("<!DOCTYPE log [<!ENTITY a \"b\">]><log><trace><string key=\"k\" value=\"&a;\"/></trace>"
                + "</log>")
            .getBytes(UTF_8));
    seeds.put("cut", "<log><trace><event>".getBytes(UTF_8));
    seeds.put("ocel", "<log><events/></log>".getBytes(UTF_8));
    return seeds;
  }

  private static Map<String, byte[]> archives() {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    seeds.put("plain", chosen(0, "a,b\n1,2\n".getBytes(UTF_8)));
    seeds.put("gzip", chosen(1, "{\"a\": 1}".getBytes(UTF_8)));
    seeds.put("zip", chosen(2, "<log><trace/></log>".getBytes(UTF_8)));
    String first = SmallWorkbook.PARTS.get(0);
    byte[] workbook = SmallWorkbook.with(first, SmallWorkbook.part(first));
    seeds.put("workbook", chosen(0, workbook));
    seeds.put("zipped-workbook", chosen(2, workbook));
    seeds.put("web-page", chosen(0, "<!DOCTYPE html><html><body>".getBytes(UTF_8)));
    seeds.put("pdf", chosen(0, "%PDF-1.7\n".getBytes(UTF_8)));
    seeds.put("old-office", chosen(0, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}));
    return seeds;
  }

  static Map<String, byte[]> profiles() {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    for (String name : ProfileCatalogue.BUILT_IN) {
      seeds.put(name, ProfileCatalogue.textOf(name).getBytes(UTF_8));
    }
    return seeds;
  }

  static Map<String, byte[]> timestamps() {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    String[] examples = {
      "iso\n2026-02-03T10:00:00Z",
      "epoch-millis\n1770112800000",
      "excel-1900\n46053.5",
      "d/M/yyyy HH:mm\n3/2/2026 10:00",
      "dd MMM yyyy h:mm:ss.SSS a XXX\n03 Feb 2026 10:00:00.000 AM -05:00",
    };
    for (int i = 0; i < examples.length; i++) {
      seeds.put("pattern-" + i, examples[i].getBytes(UTF_8));
    }
    return seeds;
  }

  static Map<String, byte[]> messages() {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    seeds.put(
        "english",
        """
        0Subject: your complaint

        Thank you, we've got your complaint; it is case CAS-00123 (#4471). We'll look into it and
        write to you within 5-7 business days, by 2026-02-03 at 10:30.

        Kind regards,
        T. Tarrow | Norvia | 1-888-555-0100
        PS: not satisfied? The CCTS: www.ccts-cprst.ca, 1-888-221-1687.

        On Tue, Oct 14, 2025 at 6:12 PM T. Tarrow <tarrow@inbox.example> wrote:
        > I want a manager.
        """
            .getBytes(UTF_8));
    seeds.put(
        "french",
        "2Nous avons bien reçu votre plainte no PL-20931. L'enquête prendra 10 jours ouvrables."
            .getBytes(UTF_8));
    seeds.put(
        "german",
        "4Ihre Beschwerde ist eingegangen, Vorgangsnummer 48-2217. Wir melden uns bis Freitag."
            .getBytes(UTF_8));
    seeds.put(
        "page",
        "0<p>We refund you $25.50.</p><blockquote>Why?</blockquote><small>Case 12</small>"
            .getBytes(UTF_8));
    seeds.put(
        "customer",
        "1i am not happy with this. get me a supervisor!! or no, i withdraw my complaint, all is well"
            .getBytes(UTF_8));
    seeds.put("odd", "6\uD83D\uDE00 e\u0301 \u202E \uFDFA \0 <b <".getBytes(UTF_8));
    return seeds;
  }

  private static byte[] chosen(int first, byte[] rest) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(first);
    bytes.writeBytes(rest);
    return bytes.toByteArray();
  }
}
