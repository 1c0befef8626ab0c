package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is planted anywhere in an export is in nothing of a dossier. */
final class DossierCanariesTest {
  private static final List<String> GIVEN =
      List.of("Zorvadine", "Quellomira", "Brœxuldane", "Thymbostrel", "Façonéane", "Øndrippa");
  private static final List<String> FAMILY =
      List.of("Krundquist", "Müldowitz", "Vexil-Trevain", "O'Darreagh", "Plaxßner", "Ghorñoz");
  private static final List<UnaryOperator<String>> WAYS =
      List.of(
          one -> one,
          one -> Normalizer.normalize(one, Normalizer.Form.NFD),
          one -> one.toUpperCase(Locale.ROOT),
          one -> one.replace(' ', '\u00A0'),
          one -> one.replace(' ', '\n'));
  private static final List<String> PLACES =
      List.of(
          "greeting",
          "close",
          "quote",
          "incoming",
          "actor",
          "customer",
          "note",
          "team",
          "case",
          "event",
          "tracking",
          "refers",
          "reason");
  private static final String HEADER =
      "case_id,event_id,timestamp,activity,actor,actor_role,channel,refers_to,tracking_number,text,"
          + "language,team,customer_name,note\n";

  @TempDir private static Path folder = Path.of("");
  private static final List<String> CANARIES = new ArrayList<>();
  private static Path run = Path.of("");
  private static DossierDesk desk;

  /** Something of each kind, other each time. */
  private static List<String> kinds(int number) {
    String given = GIVEN.get(number % GIVEN.size());
    String family = FAMILY.get(number / GIVEN.size() % FAMILY.size());
    return List.of(
        given + " " + family,
        "xq%d.canary@inbox.example.org".formatted(number),
        "(416) 967-%04d".formatted(1111 + number),
        withCheckDigit("4556%011d".formatted(73_000_000L + number)),
        "%09d".formatted(730_000_000 + 7 * number),
        withCheckDigit("46%06d".formatted(454_28 + number)));
  }

  private static String withCheckDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int twice = i % 2 == 0 ? 2 * digit : digit;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return digits + (10 - sum % 10) % 10;
  }

  @BeforeAll
  static void plant() throws IOException {
    desk = new DossierDesk(folder);
    StringBuilder rows = new StringBuilder(HEADER);
    StringBuilder decisions = new StringBuilder();
    int number = 0;
    for (int round = 0; round < 3; round++) {
      for (String place : PLACES) {
        for (String canary : kinds(number)) {
          CANARIES.add(canary);
          String written = WAYS.get(number % WAYS.size()).apply(canary);
          plant(place, written, number++, rows, decisions);
        }
      }
    }
    String file = GIVEN.get(0) + " " + FAMILY.get(5);
    CANARIES.add(file);
    Path export = Files.writeString(folder.resolve(file + " Q1.csv"), rows);
    Files.writeString(folder.resolve("decisions.yaml"), decisions);
    Files.writeString(
        folder.resolve("desk.yaml"), "name: desk\nextends: regulator\ntexts: masked\n");
    run = folder.resolve("run");
    Run.fine("audit --material --format csv,json --out %s %s", run, export);
  }

  private static void plant(
      String place, String canary, int number, StringBuilder rows, StringBuilder decisions) {
    String line = canary.replace('\n', ' ');
    Map<String, String> at = new LinkedHashMap<>();
    PLACES.forEach(one -> at.put(one, one.equals(place) ? canary : ""));
    String caseId = place.equals("case") ? line : "C26-%05d".formatted(90_000 + number);
    String event = place.equals("event") ? line + " " : "E%05d".formatted(number);
    String tracking = place.equals("tracking") ? canary : "TN-%d".formatted(4_000_000 + number);
    String quote = place.equals("quote") ? ", " + canary + "," : "";
    String text =
        "Dear %s,\n\nWe received your complaint%s; your tracking number is %s. We will reply to you%s within 5 business days.\n\nKind regards,\n%s"
            .formatted(
                place.equals("greeting") ? canary : "customer",
                quote,
                tracking,
                quote,
                at.get("close"));
    int day = 5 + number % 20;
    row(
        rows,
        caseId,
        event + "1",
        day,
        10,
        "COMPLAINT_RECEIVED",
        "customer",
        "CUSTOMER",
        "",
        tracking,
        "My bill is wrong. " + (at.get("incoming").isEmpty() ? "" : "This is " + canary + "."),
        at);
    row(
        rows,
        caseId,
        event + "2",
        day,
        11,
        "MESSAGE_SENT",
        place.equals("actor") ? canary : "A-1057",
        "AGENT",
        "",
        tracking,
        text,
        at);
    if (place.equals("refers")) {
      row(
          rows,
          caseId,
          event + "3",
          day,
          12,
          "DELIVERY_FAILED",
          "system",
          "SYSTEM",
          line,
          tracking,
          "",
          at);
    }
    if (place.equals("reason")) {
      decisions.append(
          """
          - case: %s
            commitment: ACK-01
            decision: overrule
            verdict: NOT_EVIDENCED
            reason_code: OTHER
            date: 2026-04-20
            by: Ana Doe
            reason: "I have spoken to %s on the telephone"
          """
              .formatted(caseId, canary.replace("\n", "\\n")));
    }
  }

  private static void row(
      StringBuilder rows,
      String caseId,
      String event,
      int day,
      int hour,
      String activity,
      String actor,
      String role,
      String refers,
      String tracking,
      String text,
      Map<String, String> at) {
    List<String> cells =
        List.of(
            caseId,
            event,
            "2026-01-%02dT%02d:00:00-05:00".formatted(day, hour),
            activity,
            actor,
            role,
            "EMAIL",
            refers,
            tracking,
            text,
            "en",
            at.getOrDefault("team", "").isEmpty() ? "Mobile" : at.getOrDefault("team", ""),
            at.getOrDefault("customer", ""),
            at.getOrDefault("note", ""));
    cells.forEach(cell -> rows.append('"').append(cell).append("\","));
    rows.setCharAt(rows.length() - 1, '\n');
  }

  @ParameterizedTest
  @CsvSource({"public, en", "regulator, fr", "desk.yaml, en"})
  @DisplayName("200 canaries in every place, none in any byte, and the dossier holds")
  void noneIsLeft(String audience, String language) throws IOException {
    assertThat(CANARIES).hasSizeGreaterThan(200);
    Path request = desk.request("{all: true}\nlanguage: " + language);
    Path of = audience.endsWith(".yaml") ? folder.resolve(audience) : Path.of(audience);
    Path zip =
        desk.make(
            run,
            request,
            folder.resolve(language + "-" + of.getFileName() + ".zip"),
            "--audience",
            of,
            "--decisions",
            folder.resolve("decisions.yaml"));
    Map<String, String> texts = new LinkedHashMap<>();
    open("", Files.readAllBytes(zip), texts);
    List<String> left = new ArrayList<>();
    texts.forEach(
        (place, text) ->
            CANARIES.stream()
                .filter(canary -> text.contains(letters(canary)))
                .forEach(canary -> left.add(canary + " in " + place)));

    assertThat(left).isEmpty();
    assertThat(texts).hasSizeGreaterThan(50);
    assertThat(letters(String.join("", texts.keySet()))).doesNotContain("zorvadine");
    assertThat(Run.of("dossier verify %s --signers %s", zip, desk.signers()).code()).isZero();
    assertThat(Run.of("dossier replay %s", zip).code()).isZero();
  }

  private static void open(String place, byte[] bytes, Map<String, String> texts)
      throws IOException {
    String head = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
    if (head.equals("PK\u0003\u0004")) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          open(place + "!" + entry.getName(), zip.readAllBytes(), texts);
        }
      }
    } else if (head.startsWith("\u001F\u008B")) {
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        open(place + "!", in.readAllBytes(), texts);
      }
    } else if (head.equals("%PDF")) {
      try (PDDocument pdf = Loader.loadPDF(bytes)) {
        texts.put(place, letters(new PDFTextStripper().getText(pdf)));
      }
    } else {
      String text = new String(bytes, StandardCharsets.UTF_8);
      texts.put(place, letters(text.replaceAll("\\\\[nrt]", " ")));
    }
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{Nd}]", "");
  }
}
